import Foundation
import Testing
@testable import RunnerConfig

/// The systems in Examples/, made of presets and their own answers, beside their corrected files.
@Suite struct SeedPresetTests {
    struct System: Sendable {
        let preset: String
        let corrected: String
        let settings: [(String, String)]
        /// What differs in meaning, and why that is right.
        let differences: [String: String]
    }

    private static let login = "instances are logged in to as the image's own user, which their cloud may not allow for root"
    private static let pinned = "a plugin without a version is whatever was installed last"
    private static let machines = "machines of one's own are named to the plugin, and logged in to with a key of one's own"
    private static let labelled = "a name of its own for the log"
    private static let release = "in the chart, jobs run where the release is, with or without the key"

    static let configs = [
        System(
            preset: "kubernetes-alibaba", corrected: "kubernetes-serverless/corrected/config.toml",
            settings: [
                ("runners.name", "serverless"), ("runners.url", "https://gitlab.acme.dev"), ("runners.token", "glrt-t3_Zq6LwX8nVr2TcK9mDh4B"),
                ("runners.kubernetes.namespace", "ci-jobs"), ("runners.kubernetes.image", "alpine:3.20"),
                ("runners.kubernetes.cpu_request", "2"), ("runners.kubernetes.cpu_limit", "2"),
                ("runners.kubernetes.memory_request", "6Gi"), ("runners.kubernetes.memory_limit", "6Gi"), ("runners.kubernetes.volumes.pvc.name", "build-cache"),
            ], differences: [:]),
        System(
            preset: "autoscaler-aws", corrected: "docker-machine/corrected/ec2.toml",
            settings: [
                ("concurrent", "5"), ("runners.name", "elastic-ec2"), ("runners.url", "https://gitlab.acme.dev"), ("runners.token", "glrt-t1_Bw8nYd3kQs6VhJ5tGf0M"), ("runners.limit", "5"),
                ("runners.docker.image", "node:20"), ("runners.autoscaler.max_instances", "5"), ("runners.autoscaler.plugin_config.name", "elastic-ec2"),
                ("runners.autoscaler.plugin_config.region", "eu-central-1"), ("runners.autoscaler.policy.idle_count", "2"), ("runners.autoscaler.policy.idle_time", "10m"),
                ("runners.cache.s3.BucketName", "acme-runner-cache"), ("runners.cache.s3.BucketLocation", "eu-central-1"),
            ], differences: ["runners.autoscaler.plugin": pinned, "runners.autoscaler.connector_config.username": login]),
        System(
            preset: "autoscaler-static", corrected: "docker-machine/corrected/virtualbox.toml",
            settings: [
                ("concurrent", "5"), ("runners.name", "elastic"), ("runners.url", "https://gitlab.acme.dev"), ("runners.token", "glrt-t1_Xk4vPq9sTz2LmB7wRc1N"), ("runners.limit", "5"),
                ("runners.docker.image", "node:20"), ("runners.autoscaler.max_instances", "5"), ("runners.cache.s3.ServerAddress", "10.20.0.82:9005"),
                ("runners.cache.s3.AccessKey", "elastic-writer"), ("runners.cache.s3.SecretKey", "Foxglove-31-river-ledge"), ("runners.cache.s3.BucketName", "acme-runner-cache"),
            ],
            differences: [
                "runners.autoscaler.plugin_config.instances.one.internal_addr": machines, "runners.autoscaler.plugin_config.instances.two.internal_addr": machines,
                "runners.autoscaler.connector_config.username": machines, "runners.autoscaler.connector_config.key_path": machines, "runners.autoscaler.connector_config.use_static_credentials": machines,
            ]),
    ]

    static let values = [
        System(
            preset: "kubernetes-minio", corrected: "minio-in-kubernetes",
            settings: [
                ("runners.url", "https://gitlab.internal.acme.dev/"), ("runners.token", "glrt-t3_KmQ7vXw2Zr9Lp4Bc6Ny8"), ("runners.cache.Path", "ci-cache"),
                ("runners.cache.s3.ServerAddress", "minio.storage.svc.cluster.local"), ("runners.cache.s3.BucketName", "acme-ci-cache"), ("runners.kubernetes.image", "alpine:3.20"),
                ("runners.cache.s3.AccessKey", "ci-cache-writer"), ("runners.cache.s3.SecretKey", "e77-Run-quiet-harbour-41"),
            ], differences: ["runners.name": labelled, "runners.kubernetes.namespace": release]),
        System(
            preset: "kubernetes-minio", corrected: "minio-in-docker",
            settings: [
                ("runners.url", "https://gitlab.office.acme.dev/"), ("runners.token", "glrt-t3_Hs5TqZ1xVd8Gk3Wm7Rb0"), ("runners.cache.Path", "office-runner"),
                ("runners.cache.s3.ServerAddress", "10.20.0.43:9000"), ("runners.cache.s3.BucketName", "runner"), ("runners.kubernetes.image", "busybox:1.36"),
                ("runners.cache.s3.AccessKey", "office-runner"), ("runners.cache.s3.SecretKey", "Lantern-58-meadow-beacon"),
                ("runners.kubernetes.memory_request", "512Mi"), ("runners.kubernetes.memory_limit", "1Gi"),
            ], differences: ["runners.name": labelled]),
        System(
            preset: "kubernetes-minio", corrected: "minio-on-gke",
            settings: [
                ("runners.url", "https://gitlab.acme.dev/"), ("runners.token", "glrt-t3_Vn7KxW3qZs5RpJ8yTd2L"), ("runners.cache.Path", "cache"),
                ("runners.cache.s3.ServerAddress", "minio.minio:9000"), ("runners.cache.s3.BucketName", "acme-gke-cache"), ("runners.kubernetes.image", "docker:27"),
                ("runners.cache.s3.AccessKey", "gke-cache-writer"), ("runners.cache.s3.SecretKey", "Heron-64-copper-trellis"),
                ("runners.kubernetes.cpu_request", "1"), ("runners.kubernetes.cpu_limit", "2"), ("runners.kubernetes.memory_request", "2Gi"), ("runners.kubernetes.memory_limit", "4Gi"),
            ], differences: ["runners.name": labelled]),
    ]

    @Test(arguments: configs.indices)
    func `a config.toml says what the corrected one says`(_ index: Int) throws {
        let system = Self.configs[index]
        let made = ConfigFile([UInt8](try Self.setup(system, forChart: false).config(explained: false).text.utf8))
        let corrected = ConfigFile([UInt8](try Data(contentsOf: ExamplesTests.root.appendingPathComponent(system.corrected))))
        #expect(Self.paths(corrected.root, made.root) == system.differences.keys.sorted())
    }

    @Test(arguments: values.indices)
    func `values become the config.toml that the corrected ones become`(_ index: Int) throws {
        let system = Self.values[index]
        let file = try Self.setup(system, forChart: true).values(secretName: "runner", namespace: nil, explained: false)
        let secret = try #require(file.secret)
        let made = try Converter.config(from: ValuesFile([UInt8](file.text.utf8)), secrets: [SecretFile([UInt8](secret.utf8))])
        let folder = ExamplesTests.root.appendingPathComponent("\(system.corrected)/corrected")
        let manifests = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") && $0 != "values.yaml" }
        let secrets = try manifests.sorted().map { SecretFile([UInt8](try Data(contentsOf: folder.appendingPathComponent($0)))) }
        let corrected = try Converter.config(from: ValuesFile([UInt8](try Data(contentsOf: folder.appendingPathComponent("values.yaml")))), secrets: secrets)
        #expect(file.missingSecrets == [] && !file.text.contains("glrt-"))
        #expect(Self.paths(ConfigFile([UInt8](corrected.text.utf8)).root, ConfigFile([UInt8](made.text.utf8)).root) == system.differences.keys.sorted())
    }

    private static func setup(_ system: System, forChart: Bool) throws -> Setup {
        var setup = Setup(Preset.named(system.preset), forChart: forChart, target: Target())
        for (key, value) in system.settings { try setup.set(key, to: value, from: .option) }
        return setup
    }

    private static func paths(_ old: Node, _ new: Node) -> [String] { ConfigDifference.all(old, new).map(\.path).sorted() }
}

/// Jobs run on new pods or machines, and the local cache is lost.
struct LocalCacheOnScalingExecutor: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "local-cache-on-scaling-executor", .info, .cache, also: [.warning],
            summary: "jobs run on new pods or machines, and the local cache is lost",
            why: """
                Pods and autoscaled machines do not keep files between jobs. Without a remote cache, or a volume for the local \
                one, every job starts without a cache: "No URL provided, cache will not be uploaded to shared cache server".
                """,
            sources: ["docs/faq/_index.md:257"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = 4

                «[[runners]]»
                  name = "k8s"
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "kubernetes"
                  [runners.kubernetes]
                    image = "alpine"
                    namespace = "ci"

                """),
            Example(
                .config,
                """
                concurrent = 4

                [[runners]]
                  name = "k8s"
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "kubernetes"
                  [runners.kubernetes]
                    image = "alpine"
                    namespace = "ci"
                    [[runners.kubernetes.volumes.pvc]]
                      name = "cache"
                      mount_path = "/cache"

                """),
            Example(
                .config,
                """
                concurrent = 4

                [[runners]]
                  name = "fleet"
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "docker-autoscaler"
                  «[runners.cache]»
                    Shared = true
                  [runners.docker]
                    image = "alpine"
                  [runners.autoscaler]
                    plugin = "aws:1.0.0"
                    max_use_count = 1

                """),
            Example(
                .config,
                """
                concurrent = 4

                [[runners]]
                  name = "fleet"
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "docker-autoscaler"
                  [runners.docker]
                    image = "alpine"
                  [runners.autoscaler]
                    plugin = "aws:1.0.0"
                    max_use_count = 10

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard !config.isFragment, config.syntaxProblems.isEmpty else { return }
        for runner in config.runners {
            guard let executor = runner.executor, Executors.scaling.contains(executor.value) else { continue }
            guard !hasStore(runner), !hasVolume(runner), !reusesMachines(runner) else { continue }
            let counts = Self.countsOnCache(runner)
            report.add(
                self, "\(runner.title) has no cache that its jobs share", at: counts ? Self.place(runner) : runner.place,
                key: counts || runner.cache == nil ? runner.keyPath + ".cache" : runner.keyPath,
                severity: counts ? .warning : .info,
                label: counts ? "these settings need a store" : "each job runs \(executor.value == "kubernetes" ? "in a new pod" : "on a machine that may be new") and starts without a cache", help: "configure `[runners.cache]` with a store, or mount a volume at \(runner.cacheDir?.value ?? "/cache")")
        }
    }

    /// The cache's table; where `register` only left an empty one, the runner says more.
    private static func place(_ runner: Runner) -> Range<Int> {
        guard let cache = runner.member("cache") else { return runner.place }
        return cache.node.spelling == .implied ? cache.keyRange : cache.node.range
    }

    /// A cache that is set up as if there were a store.
    private static func countsOnCache(_ runner: Runner) -> Bool {
        guard let cache = runner.cache?.value else { return false }
        return ["Shared", "Path", "MaxUploadedArchiveSize"].contains { cache.member($0)?.node.saysSomething == true }
    }

    /// Machines that run more than one job keep what a job left in the local cache.
    private func reusesMachines(_ runner: Runner) -> Bool {
        guard let executor = runner.executor?.value else { return false }
        switch executor {
        case "docker-autoscaler", "instance": return runner.member("autoscaler")?.node["max_use_count"]?.node.integer != 1
        case "docker+machine": return runner.machine?.value.node.members.contains { $0.key.equalsIgnoringCase("MaxBuilds") && $0.node.integer == 1 } != true
        default: return false
        }
    }

    private func hasStore(_ runner: Runner) -> Bool {
        guard let cache = runner.cache?.value else { return false }
        return cache.type?.value.isEmpty == false || ["s3", "gcs", "azure"].contains { cache.member($0)?.node.members.isEmpty == false }
    }

    /// A volume where the local cache is kept.
    private func hasVolume(_ runner: Runner) -> Bool {
        let directory = Self.folder(runner.cacheDir?.value ?? "/cache")
        let volumes = runner.kubernetes?.value.volumes?.value.node.members ?? []
        return volumes.flatMap(\.node.elements).contains { $0["mount_path"]?.node.string.map(Self.folder) == directory }
    }

    /// A path without slashes at its end.
    private static func folder(_ path: String) -> Substring {
        var rest = path[...]
        while rest.count > 1, rest.hasSuffix("/") { rest = rest.dropLast() }
        return rest
    }
}

import Testing
@testable import RunnerConfig

/// Values of charts before 0.53 as values of today.
@Suite struct CurrentValuesTests {
    private func convert(_ text: String, path: String = "values.yaml", chart: Version? = nil) throws -> Conversion {
        let input = InputFile(path: path, bytes: [UInt8](text.utf8), kind: path == "values.yaml" ? .values : nil)
        let configurations = Linter(target: Target(chart: chart)).configurations(in: input)
        let values = try #require(configurations.lazy.compactMap { if case .values(let values) = $0.subject { values } else { nil } }.first)
        return try Converter.currentValues(from: values)
    }

    @Test func `everything below runners finds its place`() throws {
        let made = try convert("""
            # my values
            image: gitlab/gitlab-runner:alpine-v13.12.0
            gitlabUrl: https://gitlab.acme.dev/
            concurrent: 8
            rbac:
              create: true
              resources: ["pods", "secrets"]
              verbs: ["get"]
            runners:
              # Images of jobs.
              image: ubuntu:20.04 # the default
              privileged: true
              tags: "a,b"
              outputLimit: 8192
              imagePullPolicy: if-not-present
              env:
                FOO: "{{ bar }}"
              cache:
                cacheType: s3
                s3BucketName: ci
                s3CacheInsecure: false
                secretName: s3access
              builds:
                cpuLimit: 200m
              services: {}
              nodeTolerations:
                - key: node-role
                  operator: Exists
                  effect: NoSchedule

            """)
        #expect(made.text == """
            # my values
            image:
              registry: docker.io
              image: gitlab/gitlab-runner
              tag: alpine-v13.12.0
            gitlabUrl: https://gitlab.acme.dev/
            concurrent: 8
            rbac:
              create: true
              rules:
                - apiGroups:
                    - ""
                  resources:
                    - pods
                    - secrets
                  verbs:
                    - get
            runners:
              # Images of jobs.
              tags: "a,b"
              cache:
                secretName: s3access
              config: |
                [[runners]]
                  output_limit = 8192
                  environment = ["FOO={{ "{{" }} bar }}"]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "ci"
                  [runners.kubernetes]
                    image = "ubuntu:20.04" # the default
                    privileged = true
                    cpu_limit = "200m"
                    pull_policy = ["if-not-present"]
                    [runners.kubernetes.node_tolerations]
                      node-role = "NoSchedule"
            checkInterval: 30

            """, "\(made.text)")
        #expect(made.losses == [])
    }

    @Test func `keys join a configuration that is there, and its comments stay`() throws {
        let made = try convert("""
            runners:
              privileged: true
              cache:
                cacheType: s3
                s3BucketName: ci
              config: |
                [[runners]]
                  # pods
                  [runners.kubernetes]
                    image = "alpine" # small
                  [runners.cache.s3]
                    ServerAddress = "minio.acme.dev"

            """)
        #expect(made.text.contains("      # pods\n      [runners.kubernetes]\n        image = \"alpine\" # small\n"))
        #expect(made.text.contains("privileged = true") && made.text.contains("Type = \"s3\"") && made.text.components(of: "[runners.cache.s3]") == 2, "\(made.text)")
        #expect(made.losses == [])
    }

    @Test(arguments: ["iam.amazonaws.com/role", "cluster-autoscaler.kubernetes.io/safe-to-evict", "a.b", "a b"]) func `names with dots are one name`(_ name: String) throws {
        for block in ["podAnnotations", "podLabels", "nodeSelector"] {
            let made = try convert("gitlabUrl: https://gitlab.acme.dev\nrunners:\n  \(block):\n    \"\(name)\": x\n", chart: "0.42.1")
            #expect(made.text.contains("\"\(name)\" = \"x\"") && made.losses == [], "\(made.text) \(made.losses)")
        }
    }

    @Test func `comments below runners stay there`() throws {
        let made = try convert("gitlabUrl: https://gitlab.acme.dev\nrunners:\n  # for jobs\n  image: alpine\n  # more\nmetrics:\n  enabled: false\n")
        #expect(made.text.hasPrefix("gitlabUrl: https://gitlab.acme.dev\nrunners:\n") && made.text.contains("\n  # more\n"), "\(made.text)")
    }

    @Test func `values stay where they stand`() throws {
        let release = "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: r\nspec:\n  chart:\n    spec:\n      chart: gitlab-runner\n      version: 0.42.1\n  values:\n    gitlabUrl: https://gitlab.acme.dev\n    runners:\n      privileged: true\n"
        let released = try convert(release, path: "release.yaml").text
        #expect(released.hasPrefix(release.replacing("    runners:\n      privileged: true\n", with: "")), "\(released)")
        #expect(released.contains("\n    runners:\n      config: |\n        [[runners]]\n") && released.contains("            privileged = true\n"))
        let umbrella = try convert("gitlab-runner:\n  gitlabUrl: https://gitlab.acme.dev\n  runners:\n    privileged: true\n").text
        #expect(umbrella.contains("\n  runners:\n    config: |\n      [[runners]]\n") && umbrella.contains("          privileged = true\n"), "\(umbrella)")
    }

    @Test func `a Role that followed the jobs is told`() throws {
        let made = try convert("rbac:\n  create: true\nrunners:\n  namespace: ci\n")
        #expect(made.losses.map(\.path) == ["runners.namespace"] && made.text.contains("namespace = \"ci\""))
    }

    @Test func `nothing to convert`() {
        #expect(throws: ConversionFailure(message: "no key of these values is only for charts before 0.53: there is nothing to convert")) {
            try convert("gitlabUrl: https://gitlab.acme.dev\nrunners:\n  config: |\n    [[runners]]\n")
        }
    }

    /// Old values under the old chart, and what is made of them under the new one, register the same runner; or the difference is told.
    @Test func `the corpus keeps its meaning`() throws {
        var (made, refused) = (0, 0)
        for folder in ["values", "docs-values"] {
            for file in try Shared.files("corpus/\(folder)", endings: [".yaml", ".yml"]) {
                let values = ValuesFile(file.bytes)
                guard !ChartEra(values.chart).old.isEmpty else { continue }
                guard let conversion = try? Converter.currentValues(from: values) else {
                    refused += 1
                    continue
                }
                made += 1
                let old = values.readsLegacyKeys ? values.target.chart : ChartEra.lastOld
                let was = try RegisteredConfig.whole(values.chart, chart: old)
                let now = try RegisteredConfig.whole(ValuesFile([UInt8](conversion.text.utf8)).chart, chart: .newestChart)
                let untold = ConfigDifference.all(was, now).filter { difference in !difference.isDefaultOfRunner && !conversion.losses.contains { $0.path == difference.path } }
                #expect(untold.isEmpty, "\(file.name): \(untold)")
                let again = Linter().lint([InputFile(path: "values.yaml", bytes: [UInt8](conversion.text.utf8), kind: .values)])[0]
                #expect(!again.findings.contains { $0.rule == "legacy-values" || $0.rule == "syntax-error" }, "\(file.name)")
            }
        }
        #expect(made >= 37 && refused <= 8, "\(made) converted, \(refused) refused")
    }
}

extension RegisteredConfig {
    /// What a chart registers from values, in a namespace of its own.
    fileprivate static func whole(_ values: Node, chart: Version) throws -> Node {
        guard case .map(let map) = ChartContext.value(values) else { return Node(.null) }
        let start = ChartStart(map, chart: chart, name: "runner", namespace: "ci-system")
        let entrypoint = try EntrypointSecrets(start, files: [])
        return try RegisteredConfig(start, entrypoint, Target(runner: .newestRunner, chart: chart)).root.canonical(GlobalTable.schema)
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { split(separator: part, omittingEmptySubsequences: false).count }
}

/// There is no default image.
struct ImageMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "image-missing", .warning, .executors, also: [.info],
            summary: "there is no default image",
            why: """
                Without `image` here, every job that does not set `image` in `.gitlab-ci.yml` fails.
                """,
            yields: [Yield("wrong-type", .around), Yield("unknown-key", .path)], sources: ["executors/kubernetes/kubernetes.go:3630-3634"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "docker"
                  «[runners.docker]»
                    privileged = false

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "kubernetes"
                  [runners.kubernetes]
                    image = «""»

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "docker"
                  «docker».privileged = false

                """),
            Example(
                .values,
                """
                runners:
                  config: |
                    [[runners]]
                      «[runners.kubernetes]»
                        cpu_request = "500m"

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"

                """),
            Example(
                .values,
                """
                envVars:
                  - name: KUBERNETES_IMAGE
                    value: registry.acme.dev/ci/base:4
                runners:
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        cpu_request = "500m"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    privileged = false

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "shell"
                  [runners.docker]
                    privileged = false

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard !config.isFragment, config.syntaxProblems.isEmpty else { return }
        check(config.runners, executor: nil, severity: .warning, &report)
    }

    /// - Parameter executor: of runners that do not say it.
    func check(_ runners: [Runner], executor: String?, severity: Severity, _ report: inout Report) {
        for runner in runners {
            guard let executor = runner.executor?.value ?? executor else { continue }
            let section = executor == "kubernetes" ? "kubernetes" : Executors.docker.contains(executor) ? "docker" : ""
            guard let table = runner.member(section) else { continue }
            let image = table.node.last("image")
            guard image?.node.string.map(\.isEmpty) ?? true else { continue }
            report.add(
                self, "there is no default image for jobs", at: image?.node.range ?? (table.node.spelling == .implied ? table.keyRange : table.node.range),
                key: "\(runner.keyPath).\(section).image", severity: severity,
                label: "jobs without `image` fail", help: "set `image`, such as `\"alpine:3.20\"`")
        }
    }
}

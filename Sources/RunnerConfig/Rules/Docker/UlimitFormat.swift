/// A resource limit is not a number.
struct UlimitFormat: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "ulimit-format", .error, .executors,
            summary: "a resource limit is not a number",
            why: """
                A limit is `soft` or `soft:hard`, both whole numbers. For no limit, write `-1`. With any other value, jobs fail with `invalid soft \
                limit value`.
                """,
            fix: .safe, yields: [Yield("config-other-executor-section", .around)], sources: ["common/config.go:616-643"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                  [runners.docker.ulimit]
                    nofile = «"unlimited"»

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "docker"
                      [runners.docker]
                        image = "alpine"
                      [runners.docker.ulimit]
                        nofile = "-1"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", ulimit = { core = "0", nofile = «"65k:65k"» } }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker.ulimit]
                    nofile = "65535:131072"
                    memlock = "-1:-1"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker.ulimit]
                    nofile = "$LIMIT"

                """),
        ]
    }

    var concerns: KeyNames { "ulimit" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            for limit in docker.docker.ulimit?.value.members ?? [] {
                guard let text = limit.node.string, !DockerRunner.Written(text: text, node: limit.node).isFilledIn else { continue }
                let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                guard !parts.allSatisfy({ Int64($0) != nil }) else { continue }
                let path = "\(docker.path("ulimit")).\(limit.key)"
                let better = parts.allSatisfy { $0 == "unlimited" || Int64($0) != nil } ? parts.map { $0 == "unlimited" ? "-1" : String($0) }.joined(separator: ":") : nil
                report.add(
                    self, "`\(text)` is not a valid resource limit", at: limit.node.range, key: path, label: "every job fails",
                    help: better.map { "write `\"\($0)\"`" } ?? "write whole numbers, such as `\"65535\"` or `\"65535:131072\"`",
                    fixes: better.map { [Fix("write `\"\($0)\"`", .safe, config.replacing(limit.node, at: path, with: .string($0)))] } ?? [])
            }
        }
    }
}

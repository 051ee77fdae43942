import TOMLKit

/// The Runner does not know a pull policy.
struct BadPullPolicy: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "bad-pull-policy", .error, .kubernetes,
            summary: "the Runner does not know this pull policy",
            why: """
                The Runner knows `always`, `if-not-present` and `never`, for Kubernetes as well as for Docker. With any other value, \
                such as Kubernetes' own `IfNotPresent`, every job fails.
                """,
            fix: .safe, yields: [Yield("config-other-executor-section", .around)], sources: ["common/config.go:102-123"])
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
                    pull_policy = «"if-not-present,always"»

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "docker"
                      [runners.docker]
                        image = "alpine"
                        pull_policy = ["if-not-present", "always"]

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    pull_policy = «"IfNotPresent"»

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.kubernetes]
                        pull_policy = "if-not-present"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    pull_policy = ["always", «'if_not_present'»]

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.docker]
                        pull_policy = ["always", 'if-not-present']

                    """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", pull_policy = «"missing"» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    pull_policy = ["if-not-present", "always"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    pull_policy = ""

                """),
        ]
    }

    var concerns: KeyNames { "pull_policy" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            let tables = [runner.docker.map { ($0.value.node, $0.path) }, runner.kubernetes.map { ($0.value.node, $0.path) }].compactMap { $0 }
            for (table, tablePath) in tables {
                guard let member = table.members.last(where: { $0.key.equalsIgnoringCase("pull_policy") }) else { continue }
                let path = "\(tablePath).pull_policy"
                for policy in member.node.string != nil ? [member.node] : member.node.elements {
                    guard let text = policy.string, !text.isEmpty, !Self.policies.contains(text) else { continue }
                    let letters = text.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
                    let listed = text.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
                    if listed.count > 1, listed.allSatisfy(Self.policies.contains), member.node.string != nil {
                        let list = TOMLLiteral.array(listed.map(TOMLLiteral.string))
                        report.add(
                            self, "`\(text)` is not a valid pull policy", at: policy.range, key: path, label: "every job fails", help: "write `\(TOMLWriter.value(list))`",
                            fixes: [Fix("write it as a list", .safe, config.replacing(policy, at: path, with: list))])
                        continue
                    }
                    let near = Self.policies.first { $0.filter { $0 != "-" } == letters }
                    report.add(
                        self, "`\(text)` is not a valid pull policy", at: policy.range, key: path,
                        label: "every job fails",
                        help: near.map { "write `\"\($0)\"`" } ?? "use `always`, `if-not-present` or `never`",
                        fixes: near.map { [Fix("write `\"\($0)\"`", .safe, config.replacing(policy, at: path, with: .string($0)))] } ?? [])
                }
            }
        }
    }

    private static let policies = ["always", "if-not-present", "never"]
}

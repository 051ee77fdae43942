/// A table has several keys with empty values.
struct EmptyValueNoise: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "empty-value-noise", .info, .structure,
            summary: "a table has several keys with empty values",
            why: """
                `register` writes keys with empty values. You can remove them: an empty string has the same effect as no key.
                """, sources: ["commands/register.go"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  «[runners.kubernetes]»
                    host = ""
                    image = ""
                    namespace_overwrite_allowed = ""

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    image = "alpine"
                  «[runners.ssh]»
                    user = "ci"
                    password = ""
                    identity_file = ""
                    known_hosts_file = ""

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  [runners.kubernetes]
                    image = "alpine"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  [runners.kubernetes]
                    image = "alpine"
                    host = ""
                    bearer_token = ""

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            for member in runner.node.members where member.node.isTable && member.node.spelling == .block {
                let empty = member.node.members.filter { $0.node.string == "" }
                guard empty.count >= 3 else { continue }
                report.add(
                    self, "\(empty.count) keys of `[runners.\(member.key)]` are empty", at: member.node.range, key: "\(runner.keyPath).\(member.key)",
                    label: "an empty string has the same effect as no key", help: "remove " + empty.map { "`\($0.key)`" }.joined(separator: ", "))
            }
        }
    }
}

/// Empty values and tables say nothing.
struct EmptyValueNoise: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "empty-value-noise", .info, .structure,
            summary: "empty values and tables say nothing",
            why: """
                `register` writes keys and tables that hold nothing. They can go: an empty value is the same as none.
                """)
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
                  executor = "kubernetes"
                  [runners.kubernetes]
                    image = "alpine"

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
                    label: "an empty value is the same as none", help: "remove " + empty.map { "`\($0.key)`" }.joined(separator: ", "))
            }
        }
    }
}

/// A boolean is quoted.
struct QuotedBoolean: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "quoted-boolean", .error, .structure,
            summary: "a boolean is quoted",
            why: """
                In quotes it is a string. The Runner expects a boolean and refuses the whole file.
                """,
            fix: .safe, isRefusal: true, sources: ["BurntSushi/toml v1.6.0"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    privileged = «"true"»

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.docker]
                        privileged = true

                    """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", tls_verify = «'False'» }

                """,
                repaired:
                    """
                    [[runners]]
                      docker = { image = "alpine", tls_verify = false }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    privileged = true

                """),
            Example(
                .config,
                """
                [[runners]]
                  environment = ["CI_DEBUG_TRACE=true"]
                  [runners.kubernetes.node_selector]
                    gpu = "true"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .wrongKind(_, .boolean) = problem.kind, let text = problem.node.string?.lowercased(), text == "true" || text == "false"
            else { continue }
            report.add(
                self, "`\(problem.member.key)` must be a boolean, not a string", at: problem.node.range, key: problem.path,
                label: "the Runner refuses the file",
                help: "remove the quotes", fixes: [Fix("remove the quotes", .safe, config.replacing(problem.node, at: problem.path, with: .boolean(text == "true")))])
        }
    }
}

/// True or false stands in quotes.
struct QuotedBoolean: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "quoted-boolean", .error, .structure,
            summary: "true or false stands in quotes",
            why: """
                In quotes it is a text, and the Runner refuses the whole file for it: a boolean is expected.
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

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    privileged = true

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .wrongKind(let key, .boolean) = problem.kind, let text = problem.node.string?.lowercased(), text == "true" || text == "false"
            else { continue }
            report.add(
                self, "`\(key.name)` is true or false, without quotes", at: problem.node.range, key: problem.path,
                label: "the Runner refuses the file",
                help: "remove the quotes", fixes: [Fix("remove the quotes", .safe, config.replacing(problem.node, at: problem.path, with: .boolean(text == "true")))])
        }
    }
}

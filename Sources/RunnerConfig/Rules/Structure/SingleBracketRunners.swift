/// `[runners]` has single brackets.
struct SingleBracketRunners: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "single-bracket-runners", .error, .structure,
            summary: "`[runners]` has single brackets",
            why: """
                Runners are a list, and the header of a list entry has double brackets. The Runner refuses the file: "TOML value has \
                type map; destination has type slice".
                """,
            fix: .safe, isRefusal: true, sources: ["BurntSushi/toml v1.6.0"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                «[runners]»
                  name = "a"

                """,
                repaired:
                    """
                    [[runners]]
                      name = "a"

                    """),
            Example(
                .config,
                """
                concurrent = 4

                «[runners]» # the first of them
                  name = "a"
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"

                """,
                repaired:
                    """
                    concurrent = 4

                    [[runners]] # the first of them
                      name = "a"
                      executor = "docker"
                      [runners.docker]
                        image = "alpine"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  name = "a"

                """),
            Example(
                .config,
                """
                [[runners]]
                  name = "a"
                  [runners.docker]
                    image = "alpine"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard let runners = config.global.member("runners"), runners.node.isTable, runners.node.spelling == .block else { return }
        report.add(
            self, "`[runners]` needs double brackets", at: runners.node.range, key: "runners", label: "the Runner refuses the file",
            help: "write `[[runners]]`", fixes: [Fix("write `[[runners]]`", .safe, config.replacingHeader(runners.node.range, with: "[[runners]]", at: "runners"))])
    }
}

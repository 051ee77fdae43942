/// `[runners]` is written with single brackets.
struct SingleBracketRunners: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "single-bracket-runners", .error, .structure,
            summary: "`[runners]` is written with single brackets",
            why: """
                Runners are a list, and each entry of a list has double brackets. The Runner refuses the file: "TOML value has \
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

                «[ Runners ]» # the only one
                  executor = "docker"
                  [Runners.docker]
                    image = "alpine"

                """,
                repaired:
                    """
                    concurrent = 4

                    [[Runners]] # the only one
                      executor = "docker"
                      [Runners.docker]
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
                concurrent = 4

                [runners.docker]
                  image = "alpine"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard let runners = config.global.member("runners"), runners.node.isTable, runners.node.spelling == .block else { return }
        guard RunnersCasing(config)?.isMixed != true else { return }
        // In the case of the headers below it: TOML tells `[Runners.docker]` from `[runners.docker]`.
        let header = "[[\(runners.key)]]"
        report.add(
            self, "`[\(runners.key)]` needs double brackets", at: runners.node.range, key: "runners", label: "the Runner refuses the file",
            help: "write `\(header)`", fixes: [Fix("write `\(header)`", .safe, config.replacingHeader(runners.node.range, with: header, at: "runners"))])
    }
}

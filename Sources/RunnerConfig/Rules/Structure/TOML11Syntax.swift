/// The targeted Runner does not read TOML 1.1.
struct TOML11Syntax: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "toml-11-syntax", .error, .structure,
            summary: "the targeted Runner does not read TOML 1.1",
            why: """
                Runners before 18.9 read TOML 1.0 only and refuse a file with line breaks or a closing comma in an inline \
                table, `\\e`, `\\x41`, or times without seconds.
                """,
            isRefusal: true, sources: ["BurntSushi/toml 1.6.0 since Runner 18.9"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine"«,» }

                """, runner: "18.8"),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine" }

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard config.target.runner < "18.9" else { return }
        for (message, range) in config.newerSyntax {
            report.add(
                self, message, at: range, key: "", label: "Runner \(config.target.runner) refuses the file", help: "write it the way TOML 1.0 has it")
        }
    }
}

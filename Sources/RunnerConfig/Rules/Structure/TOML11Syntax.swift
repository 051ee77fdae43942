/// The file uses TOML 1.1, which the target Runner does not read.
struct TOML11Syntax: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "toml-11-syntax", .error, .structure,
            summary: "the target Runner does not read TOML 1.1",
            why: """
                Runners before 18.9 read only TOML 1.0. They refuse a file with line breaks or a trailing comma in an inline \
                table, with the escapes `\\e` or `\\x41`, or with times without seconds.
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
                  docker = {«»
                    image = "alpine" «# small»
                  }

                """, runner: "18.0"),
            Example(
                .config,
                #"""
                [[runners]]
                  token_expires_at = «2027-01-01 07:30»
                  pre_build_script = "printf '«\e»[0m«\x21»'"

                """#, runner: "18.8"),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    volumes = [
                      "/cache", # kept between jobs
                    ]

                """, runner: "18.8"),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard config.target.runner < "18.9" else { return }
        for (message, range) in config.newerSyntax {
            report.add(
                self, message, at: range, key: "", label: "Runner \(config.target.runner) refuses the file", help: "write it as in TOML 1.0, or update the Runner")
        }
    }
}

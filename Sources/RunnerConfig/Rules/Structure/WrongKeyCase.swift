/// The key is in another case than the Runner writes it.
struct WrongKeyCase: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "wrong-key-case", .info, .structure, also: [.warning, .error],
            summary: "the case of the key differs from the documentation",
            why: """
                The Runner ignores the case of keys, so this works. However, a search for the documented name does not find the \
                key, and in `[[runners.kubernetes.volumes.nfs]]` case matters. In table names, case matters to TOML itself: \
                below `[[Runners]]`, `[runners.docker]` begins another table, and the Runner refuses the file: "TOML value has type \
                map; destination has type slice". With both `[[Runners]]` and `[[runners]]`, the Runner reads one list over the other \
                in random order, and runners are lost.
                """,
            fix: [.safe, .unsafe], isRefusal: true, sources: ["BurntSushi/toml v1.6.0"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  «Limit» = 4

                """,
                repaired:
                    """
                    [[runners]]
                      limit = 4

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    «type» = "s3"
                    Shared = true
                    s3 = { «bucketName» = "ci", BucketLocation = "eu-west-1" }

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        Shared = true
                        s3 = { BucketName = "ci", BucketLocation = "eu-west-1" }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.«Docker»]
                    image = "alpine"

                """),
            Example(
                .config,
                """
                concurrent = 4

                «[[Runners]]»
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"

                """,
                repaired:
                    """
                    concurrent = 4

                    [[runners]]
                      executor = "docker"
                      [runners.docker]
                        image = "alpine"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  «[Runners.docker]»
                    image = "alpine"
                  [Runners . cache]
                    Shared = true

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "docker"
                      [runners.docker]
                        image = "alpine"
                      [runners . cache]
                        Shared = true

                    """),
            Example(
                .config,
                """
                [[runners]]
                  name = "first"

                «[[Runners]]»
                  name = "second"
                  [Runners.docker]
                    image = "alpine"

                """,
                repaired:
                    """
                    [[runners]]
                      name = "first"

                    [[runners]]
                      name = "second"
                      [runners.docker]
                        image = "alpine"

                    """),
            Example(
                .config,
                """
                «[[RUNNERS]]»
                  executor = "shell"

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "shell"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  limit = 4

                """),
            Example(
                .config,
                """
                [[runners]]
                  environment = ["Limit=4"]
                  [runners.kubernetes.node_selector]
                    Limit = "none"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            // Of `runners` itself all headers are told and changed together.
            guard case .otherCase(let key) = problem.kind, problem.path != "runners" else { continue }
            let isSimple = !problem.member.node.isTable && problem.member.node.spelling != .block
            report.add(
                self, "the documented spelling of `\(problem.member.key)` is `\(key.name)`", at: problem.member.keyRange, key: problem.path, label: "works anyway",
                help: "rename it to `\(key.name)`",
                fixes: isSimple ? [Fix("rename it to `\(key.name)`", .safe, config.renaming(problem.member, at: problem.path, to: key.name))] : [])
        }
        // A lone `[Runners]` is refused for its brackets.
        guard let casing = RunnersCasing(config), casing.isMixed || config.global.member("runners")?.node.isTable == false else { return }
        // A dotted key's statement may hold a token.
        let isHeader = config.text.text(casing.place).hasPrefix("[")
        let written = isHeader ? config.text.text(casing.place) : casing.spelling
        let (severity, message, label): (Severity, String, String) =
            if casing.isRefused {
                (.error, "`\(written)` and `runners` are two tables to TOML", "the Runner refuses the file")
            } else if casing.isMixed {
                (.warning, "`\(written)` and `runners` are two lists to TOML", "the Runner reads one list over the other, and runners are lost")
            } else {
                (.info, "the documented spelling of `\(written)` is `[[runners]]`", "works anyway")
            }
        // Of two lists, the one that is lost today starts to work.
        let safety: Fix.Safety = severity == .warning ? .unsafe : .safe
        report.add(
            self, message, at: casing.place, key: "runners", severity: severity, label: label, help: "write `runners` in lowercase",
            fixes: [Fix("write `runners` in lowercase", safety, casing.repair(in: config))])
    }
}

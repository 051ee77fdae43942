/// The Runner does not know this key.
struct UnknownKey: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "unknown-key", .warning, .structure,
            summary: "the Runner does not know this key",
            why: """
                The Runner silently ignores unknown keys, so the setting has no effect.
                """,
            fix: .safe, yields: ["plugin-key-outside-plugin-config", "key-repeats-its-table"], sources: ["common/config.go:2598"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  «buids_dir» = "/mnt/builds"

                """,
                repaired:
                    """
                    [[runners]]
                      builds_dir = "/mnt/builds"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { «imagePullPolicy» = "always" }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    image = "alpine"
                    «restart» = "always"

                """),
            Example(
                .config,
                """
                [[runners]]
                  «buids_dir» = "/mnt/builds"
                  builds_dir = "/builds"

                """),
            Example(
                .config,
                """
                [[runners]]
                  builds_dir = "/mnt/builds"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.pod_annotations]
                    buids_dir = "/mnt/builds"
                  [runners.autoscaler.plugin_config]
                    profile = "ci"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for (problem, story) in config.unknownKeys {
            let key = problem.member.key
            let place = problem.member.keyRange
            let context = problem.table.range.isEmpty || problem.table.spelling != .block ? [] : [Related("in this table", at: problem.table.range)]
            switch story {
            case .misspelled(let known):
                let isFree = !problem.table.members.contains { $0.key.equalsIgnoringCase(known.name) }
                let fits = problem.member.statement.lowerBound == place.lowerBound && known.kind.takes(problem.member.node)
                    && Spelling.isSlip(key, of: known.name)
                report.add(
                    self, "unknown key `\(key)`", at: place, key: problem.path, label: "the Runner ignores it", related: context,
                    help: "did you mean `\(known.name)`?",
                    fixes: isFree && fits ? [Fix("rename it to `\(known.name)`", .safe, config.renaming(problem.member, at: problem.path, to: known.name))] : [])
            case .unknown:
                report.add(
                    self, "unknown key `\(key)`", at: place, key: problem.path, label: "the Runner ignores it", related: context,
                    help: "check the spelling, move it to the table it belongs in, or remove it")
            case .otherLetters, .cacheLevel, .dockerDNS, .otherTable: break
            }
        }
    }
}

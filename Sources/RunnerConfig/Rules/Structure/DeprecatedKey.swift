/// A key works, but is to go, and another one takes its place.
struct DeprecatedKey: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "deprecated-key", .info, .structure,
            summary: "the key still works, but another one has taken its place",
            why: """
                Deprecated keys go with a later major version of the Runner, which then ignores them without a word.
                """,
            yields: ["upload-role-deprecated", "off-peak-ignored"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [experimental.usage_logger]
                  enabled = true
                  «log_dir» = "/var/log/gitlab-runner/usage"

                """),
            Example(
                .config,
                """
                [experimental.usage_logger]
                  enabled = true
                  [experimental.usage_logger.logrotate]
                    log_dir = "/var/log/gitlab-runner/usage"

                """),
            Example(
                .config,
                """
                [experimental.usage_logger]
                  enabled = true
                  log_dir = "/var/log/gitlab-runner/usage"

                """, runner: "18.0"),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .deprecated(let key) = problem.kind, let version = key.deprecated, let replacement = key.replacement else { continue }
            report.add(
                self, "`\(key.name)` is deprecated since Runner \(version)", at: problem.member.keyRange, key: problem.path,
                help: "use `\(replacement)`")
        }
    }
}

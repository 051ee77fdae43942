/// A key still works, but is deprecated in favour of another one.
struct DeprecatedKey: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "deprecated-key", .info, .structure,
            summary: "the key still works, but another one replaces it",
            why: """
                A later major version of the Runner removes deprecated keys, and silently ignores them from then on.
                """,
            yields: ["upload-role-deprecated", "off-peak-ignored"], sources: ["common/config.go of Runners 9.0 to 19.4"])
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
                [experimental]
                  usage_logger = { enabled = true, «max_backup_files» = 7, «labels» = { site = "a" } }

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
                self, "`\(key.name)` was deprecated in Runner \(version)", at: problem.member.keyRange, key: problem.path,
                help: "use `\(KeyIndex.lastName(of: replacement))` in `[\(KeyIndex.parent(of: replacement))]` instead")
        }
    }
}

/// The custom executor has no directory for builds or caches.
struct CustomDirsMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "custom-dirs-missing", .error, .executors,
            summary: "the custom executor has no directory for builds or caches",
            why: """
                The custom executor has no default for `builds_dir` and `cache_dir`. Unless the program in `config_exec` prints \
                them, every job fails with `the builds_dir is not configured`.
                """,
            sources: ["common/build.go:509-515", "executors/custom/custom.go:146-157"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  executor = «"custom"»
                  [runners.custom]
                    run_exec = "/opt/ci/run.sh"

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  executor = «'custom'»
                  builds_dir = "/builds"
                  custom = { run_exec = "/opt/ci/run.sh", config_exec = "" }

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  executor = "custom"
                  builds_dir = "/builds"
                  cache_dir = "/cache"
                  [runners.custom]
                    run_exec = "/opt/ci/run.sh"

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  executor = "custom"
                  [runners.custom]
                    config_exec = "/opt/ci/config.sh"
                    run_exec = "/opt/ci/run.sh"

                """),
        ]
    }

    var concerns: KeyNames { "custom" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard !config.isFragment, config.syntaxProblems.isEmpty else { return }
        for runner in config.runners {
            guard let executor = runner.executor, executor.value == "custom", let custom = runner.custom?.value else { continue }
            guard custom.member("config_exec")?.node.saysSomething != true else { continue }
            let missing = ["builds_dir", "cache_dir"].filter { runner.member($0)?.node.saysSomething != true }
            guard !missing.isEmpty else { continue }
            report.add(
                self, "the custom executor needs \(missing.map { "`\($0)`" }.joined(separator: " and "))", at: executor.range, key: executor.path,
                label: "every job fails", help: "set \(missing.count == 1 ? "it" : "them") in `[[runners]]`, or have `config_exec` print \(missing.count == 1 ? "it" : "them")")
        }
    }
}

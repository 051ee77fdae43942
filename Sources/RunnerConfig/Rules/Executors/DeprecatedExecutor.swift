/// The executor is on its way out.
struct DeprecatedExecutor: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "deprecated-executor", .warning, .executors,
            summary: "the executor is on its way out",
            why: """
                docker+machine is deprecated since 17.5 and leaves with 20.0 (May 2027), and Docker Machine itself is no \
                longer maintained. docker-autoscaler takes its place.
                """,
            sources: ["docs/executors/docker_machine.md:16"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = «"docker+machine"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker-autoscaler"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners where config.target.runner >= "17.5" {
            guard let executor = runner.executor, executor.value == "docker+machine" else { continue }
            report.add(
                self, "`docker+machine` is deprecated and leaves with Runner 20.0", at: executor.range, key: executor.path,
                help: "plan the move to `docker-autoscaler` and `[runners.autoscaler]`")
        }
    }
}

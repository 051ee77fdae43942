/// A stage may take longer than the job.
struct PrepareTimeoutExceeds: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "prepare-timeout-exceeds", .info, .global,
            summary: "a stage may take longer than the job",
            why: """
                If `prepare_timeout` or `get_sources_timeout` is longer than the job timeout, or not above 0, the Runner uses \
                the job timeout and logs a warning. GitLab's default job timeout is one hour.
                """,
            yields: ["duration-as-integer", "bad-duration"], sources: ["common/build.go:1166-1215"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  prepare_timeout = «"48h"»

                """),
            Example(
                .config,
                """
                runners = [{ get_sources_timeout = «"-1m"» }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  prepare_timeout = "10m"

                """),
            Example(
                .config,
                """
                [[runners]]
                  get_sources_timeout = "1h"

                """),
        ]
    }

    var concerns: KeyNames { "prepare_timeout get_sources_timeout" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(named: concerns) where entry.schema === RunnerTable.schema {
            guard let time = Duration(entry.member.node, at: entry.path) else { continue }
            let hour: Int64 = 3_600_000_000_000
            guard time.nanoseconds <= 0 || time.nanoseconds > hour else { continue }
            report.add(
                self, time.nanoseconds <= 0 ? "`\(entry.key.name)` is not above 0" : "`\(entry.key.name)` may be longer than the job", at: entry.member.node.range,
                key: entry.path, label: "the job timeout applies instead", help: "use a time below the timeout of your jobs")
        }
    }
}

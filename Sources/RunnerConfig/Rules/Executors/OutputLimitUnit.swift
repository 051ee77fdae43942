/// `output_limit` looks like bytes, but counts kilobytes.
struct OutputLimitUnit: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "output-limit-unit", .info, .executors,
            summary: "`output_limit` looks like bytes, but counts kilobytes",
            why: """
                `output_limit` is the size of a job's log in KiB. `4194304` is 4 GiB for each job, and the log is kept in a file on \
                the Runner's host while the job runs.
                """,
            isHeuristic: true, sources: ["common/config.go: OutputLimit"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  output_limit = «4194304»

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "shell"
                  output_limit = «10485760»

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  output_limit = 16384

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  output_limit = 102400

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let limit = runner.outputLimit, limit.value >= 1 << 20 else { continue }
            report.add(
                self, "`output_limit = \(limit.value)` looks like bytes", at: limit.range, key: limit.path, label: "\(limit.value >> 20) GiB",
                help: "it counts KiB: write `\(limit.value >> 10)` for \(limit.value >> 20) MiB")
        }
    }
}

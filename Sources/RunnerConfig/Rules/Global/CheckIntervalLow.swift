/// The Runner asks GitLab for jobs very often.
struct CheckIntervalLow: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "check-interval-low", .info, .global,
            summary: "the Runner asks GitLab for jobs very often",
            why: """
                `check_interval` is the number of seconds between two requests of a runner, and is divided among the runners in \
                the file. With 1 or 2 seconds there may be so many requests that GitLab rejects some of them with `429 Too Many \
                Requests`. A value below 1 means 3.
                """,
            sources: ["common/config.go:2687", "commands/multi.go:1045"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                check_interval = «1»
                concurrent = 4

                """),
            Example(
                .config,
                """
                check_interval = «-1»

                [[runners]]
                  name = "one"

                """),
            Example(
                .config,
                """
                check_interval = 0

                """),
            Example(
                .config,
                """
                check_interval = 3
                concurrent = 4

                """),
        ]
    }

    var concerns: KeyNames { "check_interval" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard config.origin == .file, let interval = config.global.checkInterval, interval.value < 3, interval.value != 0 else { return }
        let count = config.runners.count
        report.add(
            self, interval.value < 0 ? "`check_interval` is below 1, which means 3" : "each runner asks for jobs every \(interval.value == 1 ? "second" : "2 seconds")", at: interval.range,
            key: interval.path, label: interval.value > 0 && count > 1 ? "\(count) runners share this interval" : "", help: "use 3, the default, or more")
    }
}

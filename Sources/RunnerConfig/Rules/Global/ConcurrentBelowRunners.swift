/// There are more runners than jobs that can run.
struct ConcurrentBelowRunners: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "concurrent-below-runners", .warning, .global,
            summary: "there are more runners than jobs that can run",
            why: """
                `concurrent` is the maximum number of jobs for all runners in the file together. If it is lower than the number of runners, \
                some wait while others run a job, and the Runner logs `Long polling issues detected`.
                """,
            yields: [Yield("surplus-runners-header", .file)], sources: ["commands/multi.go:1857-1919"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = «1»

                [[runners]]
                  name = "one"

                [[runners]]
                  name = "two"

                """),
            Example(
                .config,
                """
                concurrent = «2»
                runners = [{ name = "a" }, { name = "b" }, { name = "c" }]

                """),
            Example(
                .config,
                """
                concurrent = 2

                [[runners]]
                  name = "one"

                [[runners]]
                  name = "two"

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  name = "one"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard config.origin == .file, let concurrent = config.global.concurrent, concurrent.value > 0 else { return }
        let count = config.runners.count
        guard count > concurrent.value else { return }
        report.add(
            self, "\(count) runners share \(concurrent.value == 1 ? "a single job" : "\(concurrent.value) jobs") at a time", at: concurrent.range, key: concurrent.path,
            label: "some runners wait while others run jobs", help: "raise `concurrent` to \(count) or more, if the machine can run that many jobs")
    }
}

/// The text is not a valid regular expression.
struct RegexpInvalid: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "regexp-invalid", .error, .structure,
            summary: "the value is not a valid regular expression",
            why: """
                The Runner uses the syntax of Go. With an invalid `jobs_running_for_project` it refuses the file. With an invalid \
                entry in `allowed_images` of a virtual machine executor, jobs fail.
                """,
            isRefusal: true, sources: ["common/config/runner/monitoring/job_queuing_durations.go:50-68", "executors/vm/vm.go:17-62"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.virtualbox]
                    base_name = "ci"
                    allowed_images = [«"*-ci"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [[runners.monitoring.job_queuing_durations]]
                    periods = ["* * * * * * *"]
                    threshold = "30s"
                    jobs_running_for_project = «"^(a|b$"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.virtualbox]
                    base_name = "ci"
                    allowed_images = [".*-ci"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    image = "alpine"
                    allowed_images = ["*-ci:*"]

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .badFormat(_, .regularExpression) = problem.kind, let text = problem.node.string else { continue }
            let blocks = problem.schema === JobQueuingDurationTable.schema
            report.add(
                self, "this is not a valid regular expression: \(RegularExpressionText(text).problem ?? "")", at: problem.node.range, key: problem.path,
                label: blocks ? "the Runner refuses the file" : "jobs that name an image fail", help: "write a regular expression: `.*` matches any text")
        }
    }
}

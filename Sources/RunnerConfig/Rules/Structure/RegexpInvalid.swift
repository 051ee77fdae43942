/// This is no regular expression.
struct RegexpInvalid: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "regexp-invalid", .error, .structure,
            summary: "this is no regular expression",
            why: """
                Go reads the expression. The Runner refuses the file over a wrong `jobs_running_for_project`; over a wrong entry of \
                `allowed_images` for virtual machines jobs fail.
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
                  [runners.virtualbox]
                    base_name = "ci"
                    allowed_images = [".*-ci"]

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .badFormat(_, .regularExpression) = problem.kind, let text = problem.node.string else { continue }
            let blocks = problem.schema === JobQueuingDurationTable.schema
            report.add(
                self, "the expression cannot be read: \(RegularExpressionText(text).problem ?? "")", at: problem.node.range, key: problem.path,
                label: blocks ? "the Runner refuses the file" : "jobs that name an image fail")
        }
    }
}

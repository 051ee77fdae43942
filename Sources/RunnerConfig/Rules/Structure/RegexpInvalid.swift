/// The value is not a valid regular expression.
struct RegexpInvalid: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "regexp-invalid", .error, .structure,
            summary: "the value is not a valid regular expression",
            why: """
                These are regular expressions in Go's syntax, not globs. An invalid `jobs_running_for_project` makes the Runner refuse \
                the file. An invalid entry in the `allowed_images` of a virtual machine executor makes jobs fail, and so does an invalid \
                `namespace_overwrite_allowed` or any other `..._overwrite_allowed` as soon as a job sets the corresponding variable.
                """,
            isRefusal: true, sources: ["common/config/runner/monitoring/job_queuing_durations.go:50-68", "executors/vm/vm.go:17-62", "executors/kubernetes/overwrites.go:594-640"])
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
                    periods = ["* * * * *"]
                    threshold = "30s"
                    jobs_running_for_project = «"(0|1"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    namespace_overwrite_allowed = «"*-ci"»
                    service_account_overwrite_allowed = "^ci-.*$"

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
                    allowed_images = ["*-ci", "registry.acme.dev/**"]

                """),
        ]
    }

    var concerns: KeyNames {
        """
        allowed_images namespace_overwrite_allowed node_selector_overwrite_allowed node_tolerations_overwrite_allowed \
        pod_labels_overwrite_allowed service_account_overwrite_allowed pod_annotations_overwrite_allowed jobs_running_for_project
        """
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .badFormat(_, .regularExpression) = problem.kind, let text = problem.node.string else { continue }
            let isOverwrite = problem.schema === KubernetesTable.schema
            let blocks = problem.schema === JobQueuingDurationTable.schema
            report.add(
                self, "not a valid regular expression: \(RegularExpressionText(text).problem ?? "")", at: problem.node.range, key: problem.path,
                label: blocks ? "the Runner refuses the file" : isOverwrite ? "jobs that choose one fail" : "jobs that name an image fail",
                help: text.hasPrefix("*") ? "write `.*` for any text: this is not a glob" : nil)
        }
    }
}

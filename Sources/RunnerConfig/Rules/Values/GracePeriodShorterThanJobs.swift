/// Pods are killed while their jobs still run.
struct GracePeriodShorterThanJobs: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "grace-period-shorter-than-jobs", .info, .values,
            summary: "pods are killed while their jobs still run",
            why: """
                When a manager's pod has to stop, it accepts no new jobs and waits for the running ones. Kubernetes kills it \
                after `terminationGracePeriodSeconds` (one hour by default), and the jobs fail: after an upgrade of the release, \
                their logs end abruptly.
                """,
            sources: ["chart 0.86.0 deployment.yaml", "docs/faq/_index.md:433"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                terminationGracePeriodSeconds: «30»

                """),
            Example(
                .values,
                """
                shutdown_timeout: 7200
                terminationGracePeriodSeconds: «3600»

                """),
            Example(
                .values,
                """
                terminationGracePeriodSeconds: 3700
                shutdown_timeout: 3600

                """),
            Example(
                .values,
                """
                terminationGracePeriodSeconds: 7200

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        let path = "terminationGracePeriodSeconds"
        guard let grace = values.member(path), let seconds = grace.node.integer, values.isAskedFor(path) else { return }
        let shutdown = values.member("shutdown_timeout")?.node.integer ?? 0
        // Two minutes are less than most pipelines' jobs take.
        guard seconds < 120 || shutdown > seconds else { return }
        report.add(
            self, shutdown > seconds ? "the pod is killed after \(seconds) s, before `shutdown_timeout` ends" : "running jobs have \(seconds) s to finish when the pod stops", at: grace.node.range, key: path,
            label: "jobs that take longer fail", help: "set it to the longest time that a job takes\(shutdown > seconds ? ", and more than `shutdown_timeout`" : "")")
    }
}

/// Kubernetes does not take a value that the Runner hands on.
struct PodFieldInvalid: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "pod-field-invalid", .error, .kubernetes,
            summary: "Kubernetes refuses a value that the Runner passes on",
            why: """
                The Runner passes most of `[runners.kubernetes]` to Kubernetes unchanged: volumes, affinity, node selector, host aliases, \
                DNS settings, security contexts, names. Kubernetes refuses a pod in which one of them is not valid, and every job fails \
                with "setting up build pod" and the path of the field.
                """,
            fix: .safe, yields: [Yield("config-other-executor-section", .around)],
            sources: ["executors/kubernetes/kubernetes.go:2585-2630", "pkg/apis/core/validation/validation.go"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.empty_dir]]
                      name = «"Build_Cache"»
                      mount_path = "/opt/cache"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [[runners.kubernetes.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_terms]]
                    match_expressions = [{ key = "disk", operator = «"in"», values = ["ssd"] }]

                """,
                repaired:
                    """
                    [[runners]]
                      [[runners.kubernetes.affinity.node_affinity.required_during_scheduling_ignored_during_execution.node_selector_terms]]
                        match_expressions = [{ key = "disk", operator = "In", values = ["ssd"] }]

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    namespace = «"ci_jobs"»
                    node_selector = { pool = «"ci jobs"», «"-gpu"» = "true" }
                    [[runners.kubernetes.host_aliases]]
                      ip = «"gitlab.lan"»
                      hostnames = ["gitlab.acme.dev"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.container_lifecycle.post_start.http_get]
                    port = «0»
                    path = "/ready"
                  [runners.kubernetes.pod_security_context]
                    run_as_user = «-1»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    namespace = "{{ .Release.Namespace }}"
                    service_account = ""
                    [[runners.kubernetes.volumes.pvc]]
                      name = "cache-$CI_CONCURRENT_ID"
                      mount_path = "/opt/cache"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.affinity.node_affinity]
                    [[runners.kubernetes.affinity.node_affinity.preferred_during_scheduling_ignored_during_execution]]
                      weight = 10
                  [runners.kubernetes.pod_security_context.seccomp_profile]
                    localhost_profile = ""

                """),
        ]
    }

    var concerns: KeyNames { "kubernetes" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.podProblems where !problem.isAboutWeight {
            let text = problem.node.string ?? ""
            switch problem.kind {
            // What is missing: `required-key-missing`.
            case .wrongType, .unknownField, .missing, .empty, .emptyEntry, .broken: break
            case .badValue(let kind):
                report.add(self, "`\(text)` is not a valid \(kind.noun)", at: problem.range, key: problem.path, label: Self.label, help: kind.advice)
            case .notAllowed(let allowed):
                let meant = allowed.first { $0.equalsIgnoringCase(text) }
                report.add(
                    self, "`\(text)` is not a valid `\(problem.name)`", at: problem.range, key: problem.path, label: Self.label,
                    help: "write " + (meant.map { "`\"\($0)\"`" } ?? FieldRule.alternatives(allowed)),
                    fixes: meant.map { [Fix("write `\"\($0)\"`", .safe, config.replacing(problem.node, at: problem.path, with: .string($0)))] } ?? [])
            case .outOfRange(let range):
                report.add(
                    self, "`\(problem.name)` must be \(range.upperBound > 65535 ? "\(range.lowerBound) or more" : "from \(range.lowerBound) to \(range.upperBound)")",
                    at: problem.range, key: problem.path, label: Self.label)
            }
        }
    }

    private static let label = "every job fails"
}

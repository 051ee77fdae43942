/// What comes of a policy that cannot be read: an autoscaler gets no jobs, pause pods are only reported.
///
/// Source: `executors/internal/autoscaler/provider.go:270-287`, `executors/kubernetes/autoscaler/provider.go:82-85`.
extension SchemaProblem {
    private var isOfPausePods: Bool { path.contains(".kubernetes.autoscaler.") }

    var policySeverity: Severity? { isOfPausePods ? .warning : nil }

    var policyLabel: String { isOfPausePods ? "the Runner logs a warning and does not apply the policy" : "every request for a job fails" }
}

/// What the Runner says when it starts, registers, or asks GitLab for jobs.
extension Symptom {
    private static let rejectedToken =
        "GitLab no longer accepts this token: the runner was deleted in GitLab, or its token was reset or has expired. Run `gitlab-runner verify`; if it says `is removed`, create the runner again in GitLab and use the new token."

    static let starting = [
        Symptom("Current configuration of 'concurrent = 0' means that no jobs will be processed", "concurrent-zero"),
        Symptom("Runner token is empty or whitespace; this runner will be skipped", "token-missing"),
        Symptom("ERROR: Verifying runner... is removed", "registration-token-as-token", "placeholder-value", "token-missing", meaning: rejectedToken),
        Symptom("ERROR: Verifying runner... failed status=403 Forbidden", "registration-token-as-token", "placeholder-value", meaning: rejectedToken),
        Symptom("PANIC: Failed to verify the runner", "registration-token-as-token", "placeholder-value", meaning: rejectedToken),
        Symptom("Checking for jobs... forbidden", "registration-token-as-token", "placeholder-value", meaning: rejectedToken),
        Symptom("ERROR: Checking for jobs... failed", "url-missing"),
        Symptom("ERROR: Registering runner... failed status=410 Gone - runner registration disallowed", "registration-token-value"),
        Symptom("Runner configuration other than name and executor configuration is reserved", "server-side-setting-with-runner-token", "ignored-with-runner-token"),
        Symptom("PANIC: Failed to register the runner", "registration-token-value", "authentication-token-in-registration-value", "helm-token-missing", "server-url-missing", meaning: "The registration failed, and the lines before this one say why: GitLab rejected the token, or does not answer at this address."),
        Symptom("failed to parse log level", "log-level-invalid"),
        Symptom("unknown log format", "log-format-invalid"),
        Symptom("Executor * is not known; marking Runner as unhealthy", "unknown-executor", "removed-executor", "executor-missing"),
        Symptom("missing docker configuration", "executor-section-missing"),
        Symptom("missing SSH configuration", "executor-section-missing"),
        Symptom("missing Machine options", "executor-section-missing"),
        Symptom("executor requires autoscaler config", "executor-section-missing"),
        Symptom("CONFIGURATION: Long polling issues detected", "concurrent-below-runners", "request-concurrency-one", "limit-above-concurrent", "concurrent-missing"),
        Symptom("Worker starvation bottleneck", "concurrent-below-runners", "limit-above-concurrent", "concurrent-missing"),
        Symptom("ERROR: Verifying runner... is not valid", "registration-token-as-token", "placeholder-value", "token-missing", meaning: rejectedToken),
        Symptom("FATAL: Failed to verify runners", "registration-token-as-token", "placeholder-value", "token-missing", meaning: rejectedToken),
        Symptom("ERROR: Registering runner... forbidden (check registration token)", "registration-token-value", "placeholder-value", "authentication-token-in-registration-value", meaning: "GitLab does not know this token, or no longer accepts registration tokens for this group or project."),
        Symptom("ERROR: Registering runner... failed status=404 Not Found", "url-trailing-ci", "url-wrong", meaning: "This address is not that of the GitLab API: `url` is the root address of GitLab, without `/ci` and without a project."),
        Symptom("ERROR: Registering runner... failed status=400 Bad Request", "server-side-setting-with-runner-token", "ignored-with-runner-token", "label-invalid"),
        Symptom("ERROR: Registering runner... failed status=only http or https scheme supported", "server-url-without-scheme"),
        Symptom("ERROR: Registering runner... failed status=couldn't execute POST", "url-wrong", "server-url-without-scheme", meaning: "The Runner cannot reach GitLab; the rest of the message says why."),
        Symptom("Registration attempt * of *", "registration-token-value", "server-url-missing", "helm-token-missing", "authentication-token-in-registration-value"),
        Symptom("The registration command failed; registration token has been deprecated in favour of authentication tokens", "registration-token-value"),
        Symptom("A runner with this system ID and token has already been registered", "duplicate-token", "unregister-reusable-token"),
        Symptom("ERROR: Checking for jobs... failed status=502 Bad Gateway", meaning: "GitLab itself, or the proxy in front of it, is down or starting. The Runner tries again; its configuration is not the cause."),
        Symptom("ERROR: Checking for jobs... failed status=404 Not Found", "url-trailing-ci", "url-wrong"),
        Symptom("WARNING: Failed to process runner", "executor-section-missing", "needed-key-missing", meaning: "The rest of the message, after `error=`, says why this runner does not take jobs."),
        Symptom("Failed to process runner error=failed to update executor: no free machines that can process builds", "idle-count-zero", meaning: "No machine is ready. This is normal while the first one is created; if it lasts, machines cannot be created, and earlier lines say why."),
        Symptom("Failed to requeue the runner", "concurrent-below-runners", "limit-above-concurrent", meaning: "The Runner already runs as many jobs as it is allowed to."),
    ]
}

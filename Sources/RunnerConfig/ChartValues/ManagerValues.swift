/// GitLab, the tokens, and what the chart writes at the top of the manager's config.toml.
extension ChartValue {
    static let server: [ChartValue] = [
        ChartValue("gitlabUrl", .text, "Address of GitLab, with `https://` or `http://` before it"),
        ChartValue("runnerToken", .text, "Authentication token of an existing runner; the chart puts it in a Secret", secret: true),
        ChartValue("runnerRegistrationToken", .text, "Registration token that the pod makes a new runner with", deprecated: "0.56.0", becomes: .value("runnerToken"), secret: true),
        ChartValue("certsSecretName", .text, "Secret with the certificate of GitLab, as a file named after its host: `gitlab.example.com.crt`"),
        ChartValue("unregisterRunners", .boolean, "Remove the pod's runners from GitLab before the pod stops; has no effect if `deploymentLifecycle` is set", default: .boolean(true), before: ["0.18.0": .boolean(true), "0.69.0": nil]),
        ChartValue("unregisterRunner", .boolean, "Take the pod's own runner off GitLab before the pod stops", since: "0.41.0", removed: "0.45.0", becomes: .value("unregisterRunners")),
    ]

    static let manager: [ChartValue] = [
        ChartValue("concurrent", .integer, "How many jobs each of the manager's pods runs at the same time", default: .integer(10), writes: "concurrent"),
        ChartValue("checkInterval", .integer, "Pause between two requests for new jobs", default: .integer(3), before: ["0.65.0": .integer(30)], unit: "seconds", writes: "check_interval"),
        ChartValue("shutdown_timeout", .integer, "How long a forced shutdown waits before the process ends; 0 leaves it to the Runner", default: .integer(0), unit: "seconds", since: "0.58.0", writes: "shutdown_timeout"),
        ChartValue("connectionMaxAge", .duration, "How long a connection to GitLab is kept before it is made anew", since: "0.64.0", writes: "connection_max_age"),
        ChartValue("logLevel", .text, "Log level of the manager", fallback: "info", allowed: ["debug", "info", "warn", "error", "fatal", "panic"], since: "0.1.30", writes: "log_level"),
        ChartValue("logFormat", .text, "In what form the manager logs", allowed: ["runner", "text", "json"], since: "0.10.0", writes: "log_format"),
        ChartValue("sentryDsn", .text, "Where system errors are reported to Sentry", since: "0.21.0", writes: "sentry_dsn", secret: true),
        ChartValue("preEntrypointScript", .text, "Lines of bash that run in the pod before the Runner starts", since: "0.20.0"),
    ]
}

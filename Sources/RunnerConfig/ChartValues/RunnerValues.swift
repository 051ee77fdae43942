/// `runners`: how the pod comes to its runners.
extension ChartValue {
    static let runners: [ChartValue] = [
        ChartValue("runners", .block, "How the manager comes to its runners, and what they run jobs with"),
        ChartValue(
            "runners.config", .text, "Template of config.toml: its first `[[runners]]` is the runner that is registered; what is above it is ignored",
            default: .config(image: "alpine", namespace: "{{ default .Release.Namespace .Values.runners.jobNamespace }}"),
            before: [
                "0.31.0": .config(image: "ubuntu:16.04", namespace: nil), "0.57.0": .config(image: "ubuntu:16.04", namespace: "{{.Release.Namespace}}"),
                "0.58.0": .config(image: "ubuntu:22.04", namespace: "{{.Release.Namespace}}"),
                "0.79.0": .config(image: "alpine", namespace: "{{.Release.Namespace}}"),
            ], since: "0.23.0", evaluated: "0.28.0"),
        ChartValue("runners.configPath", .text, "Path of a template of config.toml in the pod; used when `runners.config` is empty", default: .text(""), since: "0.58.0"),
        ChartValue("runners.configOverride", .text, "A whole config.toml to run with: nothing is registered, and the values that would go into config.toml have no effect", since: "0.88.3", evaluated: "0.88.3"),
        ChartValue("runners.executor", .text, "Executor of the runner", fallback: "kubernetes", since: "0.26.0"),
        ChartValue("runners.name", .text, "Description of the runner in GitLab", since: "0.24.0"),
        ChartValue("runners.jobNamespace", .text, "Namespace of the jobs' pods in the default `runners.config`; since 0.84.0, of the Role as well", like: .label, since: "0.79.0"),
        ChartValue("runners.secret", .text, "Secret with `runner-token` and `runner-registration-token`; without it, the one the chart makes", like: .subdomain, since: "0.1.14", evaluated: "0.62.0"),
        ChartValue("runners.cache", .block, "Cache of the jobs; since 0.53.0 only the Secret with its credentials", default: .map([:]), before: ["0.1.14": .map([:]), "0.1.21": nil, "0.53.0": .map([:]), "0.53.2": nil]),
        ChartValue("runners.cache.secretName", .text, "Secret with the credentials of the cache, mounted in `/secrets`; charts 0.53.0 and 0.53.1 do not read it", since: "0.1.14"),
        ChartValue("runners.cache.disableGlobalCredentialsExport", .boolean, "Keep the cache's credentials out of the manager's environment; then `runners.config` has to say where they are", fallback: "false", since: "0.89.0"),
    ]

    /// What GitLab takes from a registration token's request alone.
    static let registration: [ChartValue] = [
        ChartValue("runners.locked", .boolean, "Lock the new runner to its project; counts with a registration token only", fallback: "true", since: "0.1.25", deprecated: "0.56.0"),
        ChartValue("runners.tags", .text, "Tags of the new runner, separated by commas; counts with a registration token only", since: "0.1.28", deprecated: "0.56.0"),
        ChartValue("runners.runUntagged", .boolean, "Let the new runner pick jobs without tags; counts with a registration token only", since: "0.9.0", deprecated: "0.56.0"),
        ChartValue("runners.protected", .boolean, "Let the new runner pick jobs of protected branches only; counts with a registration token only", since: "0.11.0", deprecated: "0.56.0"),
        ChartValue("runners.maximumTimeout", .integer, "Longest time a job may take on the new runner; counts with a registration token only", unit: "seconds", since: "0.40.0", deprecated: "0.56.0"),
    ]
}

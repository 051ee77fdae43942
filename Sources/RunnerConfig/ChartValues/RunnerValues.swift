/// `runners`: how the pod comes to its runners.
extension ChartValue {
    static let runners: [ChartValue] = [
        ChartValue("runners", .block, "The runners of the manager: how they come to be, and their jobs"),
        ChartValue(
            "runners.config", .text, "Template of config.toml; `gitlab-runner register` fills the first `[[runners]]` in and takes nothing from above it",
            default: .config(image: "alpine", namespace: "{{ default .Release.Namespace .Values.runners.jobNamespace }}"),
            before: [
                "0.31.0": .config(image: "ubuntu:16.04", namespace: nil), "0.57.0": .config(image: "ubuntu:16.04", namespace: "{{.Release.Namespace}}"),
                "0.58.0": .config(image: "ubuntu:22.04", namespace: "{{.Release.Namespace}}"),
                "0.79.0": .config(image: "alpine", namespace: "{{.Release.Namespace}}"),
            ], since: "0.23.0", evaluated: "0.28.0"),
        ChartValue("runners.configPath", .text, "Path of a template in the pod, used where `runners.config` is empty", default: .text(""), since: "0.58.0"),
        ChartValue("runners.configOverride", .text, "A whole config.toml, used as it is: nothing is registered, and values that go into config.toml have no effect", since: "0.88.3", evaluated: "0.88.3"),
        ChartValue("runners.executor", .text, "Executor of the runner", fallback: "kubernetes", since: "0.26.0"),
        ChartValue("runners.name", .text, "Description that the runner is registered with", since: "0.24.0"),
        ChartValue("runners.jobNamespace", .text, "Namespace of the jobs' pods: used in the default `runners.config`, and since 0.84.0 for the Role", since: "0.79.0"),
        ChartValue("runners.secret", .text, "Secret with `runner-token` and `runner-registration-token`; without it, the one the chart makes", since: "0.1.14", evaluated: "0.62.0"),
        ChartValue("runners.cache", .block, "The cache of the jobs: since 0.53.0 only the Secret with its credentials", default: .map([:]), before: ["0.1.14": .map([:]), "0.1.21": nil, "0.53.0": .map([:]), "0.53.2": nil]),
        ChartValue("runners.cache.secretName", .text, "Secret with the credentials of the cache, mounted in `/secrets`; without effect in 0.53.0 and 0.53.1", since: "0.1.14"),
        ChartValue("runners.cache.disableGlobalCredentialsExport", .boolean, "Keep the Secret's credentials out of the variables of the manager; then `runners.config` has to name them", fallback: "false", since: "0.89.0"),
    ]

    /// What GitLab takes from a registration token's request alone.
    static let registration: [ChartValue] = [
        ChartValue("runners.locked", .boolean, "Lock the new runner to its project", fallback: "true", since: "0.1.25", deprecated: "0.56.0"),
        ChartValue("runners.tags", .text, "Tags of the new runner, with commas between them", since: "0.1.28", deprecated: "0.56.0"),
        ChartValue("runners.runUntagged", .boolean, "Let the new runner take jobs without tags", since: "0.9.0", deprecated: "0.56.0"),
        ChartValue("runners.protected", .boolean, "Let the new runner take jobs of protected branches only", since: "0.11.0", deprecated: "0.56.0"),
        ChartValue("runners.maximumTimeout", .integer, "Longest time that a job of the new runner may take", unit: "seconds", since: "0.40.0", deprecated: "0.56.0"),
    ]
}

/// An option that `gitlab-runner register` takes from the environment.
enum RegisterOption {
    /// The declaration behind a variable.
    static func key(_ environment: String) -> KeyDeclaration? { KeyIndex.entry(ofVariable: environment)?.key }

    /// Variables with these beginnings look like options of `register`.
    static let prefixes = ["CACHE_", "KUBERNETES_", "DOCKER_", "RUNNER_", "REGISTER_"]

    /// Variables the chart and `register` know beside the keys of config.toml.
    static let others: Set<String> = [
        "REGISTER_NON_INTERACTIVE", "REGISTER_LOCKED", "REGISTER_RUN_UNTAGGED", "REGISTER_MAXIMUM_TIMEOUT", "REGISTER_ACCESS_LEVEL", "REGISTER_PAUSED",
        "REGISTER_MAINTENANCE_NOTE", "RUNNER_TAG_LIST", "REGISTER_LEAVE_RUNNER", "KUBERNETES_PORT", "KUBERNETES_SERVICE_HOST", "KUBERNETES_SERVICE_PORT",
        "DOCKER_HOST", "DOCKER_TLS_VERIFY", "DOCKER_CERT_PATH", "DOCKER_TLS_CERTDIR", "DOCKER_AUTH_CONFIG", "DOCKER_DRIVER", "RUNNER_NAME", "RUNNER_EXECUTOR",
        "DOCKER_CONFIG", "DOCKER_BUILDKIT", "RUNNER_DEBUG",
    ]
}

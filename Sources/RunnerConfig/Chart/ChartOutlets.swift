/// What values become when the manager's pod starts and registers.
extension ChartOutlet {
    static let variables: [ChartOutlet] = [
        ChartOutlet("gitlabUrl", .variable("CI_SERVER_URL")),
        ChartOutlet("runnerToken", .variable("CI_SERVER_TOKEN")),
        ChartOutlet("runnerRegistrationToken", .variable("REGISTRATION_TOKEN")),
        ChartOutlet("runners.executor", .variable("RUNNER_EXECUTOR")),
        ChartOutlet("runners.locked", .variable("REGISTER_LOCKED")),
        ChartOutlet("runners.tags", .variable("RUNNER_TAG_LIST")),
        ChartOutlet("runners.cloneUrl", .variable("CLONE_URL")),
        ChartOutlet("runners.requestConcurrency", .variable("RUNNER_REQUEST_CONCURRENCY")),
        ChartOutlet("runners.outputLimit", .variable("RUNNER_OUTPUT_LIMIT")),
    ]

    /// Charts before 0.53.
    static let podVariables: [ChartOutlet] =
        [
            ChartOutlet("runners.image", .variable("KUBERNETES_IMAGE")),
            ChartOutlet("runners.namespace", .variable("KUBERNETES_NAMESPACE")),
            ChartOutlet("runners.privileged", .variable("KUBERNETES_PRIVILEGED")),
            ChartOutlet("runners.pollTimeout", .variable("KUBERNETES_POLL_TIMEOUT")),
            ChartOutlet("runners.pod_security_context.run_as_non_root", .variable("KUBERNETES_POD_SECURITY_CONTEXT_RUN_AS_NON_ROOT")),
            ChartOutlet("runners.pod_security_context.run_as_user", .variable("KUBERNETES_POD_SECURITY_CONTEXT_RUN_AS_USER")),
            ChartOutlet("runners.pod_security_context.run_as_group", .variable("KUBERNETES_POD_SECURITY_CONTEXT_RUN_AS_GROUP")),
            ChartOutlet("runners.pod_security_context.fs_group", .variable("KUBERNETES_POD_SECURITY_CONTEXT_FS_GROUP")),
        ]
        + PodVariables.all.map { name, path, since in
            let own = ChartValue.named("runners.\(path)")?.since ?? .oldestChart
            return ChartOutlet("runners.\(path)", .variable(name), since: since > own ? since : nil)
        }

    /// Charts before 0.53.
    static let cacheVariables: [ChartOutlet] = [
        ChartOutlet("runners.cache.cacheType", .variable("CACHE_TYPE")),
        ChartOutlet("runners.cache.cachePath", .variable("CACHE_PATH")),
        ChartOutlet("runners.cache.s3CachePath", .variable("S3_CACHE_PATH"), until: "0.1.40"),
        ChartOutlet("runners.cache.s3CachePath", .variable("CACHE_PATH"), since: "0.1.41"),
        ChartOutlet("runners.cache.cacheShared", .variable("CACHE_SHARED")),
        ChartOutlet("runners.cache.s3ServerAddress", .variable("S3_SERVER_ADDRESS"), until: "0.1.41"),
        ChartOutlet("runners.cache.s3ServerAddress", .variable("CACHE_S3_SERVER_ADDRESS"), since: "0.1.41"),
        ChartOutlet("runners.cache.s3BucketName", .variable("S3_BUCKET_NAME"), until: "0.1.41"),
        ChartOutlet("runners.cache.s3BucketName", .variable("CACHE_S3_BUCKET_NAME"), since: "0.1.41"),
        ChartOutlet("runners.cache.s3BucketLocation", .variable("S3_BUCKET_LOCATION"), until: "0.1.41"),
        ChartOutlet("runners.cache.s3BucketLocation", .variable("CACHE_S3_BUCKET_LOCATION"), since: "0.1.41"),
        ChartOutlet("runners.cache.s3CacheInsecure", .variable("S3_CACHE_INSECURE"), until: "0.3.0"),
        ChartOutlet("runners.cache.s3CacheInsecure", .variable("CACHE_S3_INSECURE"), since: "0.3.0"),
        ChartOutlet("runners.cache.gcsBucketName", .variable("CACHE_GCS_BUCKET_NAME")),
    ]

    static let flags: [ChartOutlet] = [
        ChartOutlet("runners.name", .flag("--name")),
        ChartOutlet("runners.maximumTimeout", .flag("--maximum-timeout")),
        ChartOutlet("runners.runUntagged", .flag("--run-untagged")),
        ChartOutlet("runners.protected", .flag("--access-level")),
        ChartOutlet("runners.env", .flag("--env")),
        ChartOutlet("runners.configPath", .flag("--template-config")),
        ChartOutlet("runners.imagePullSecrets", .flag("--kubernetes-image-pull-secrets")),
        ChartOutlet("runners.nodeSelector", .flag("--kubernetes-node-selector")),
        ChartOutlet("runners.nodeTolerations", .flag("--kubernetes-node-tolerations")),
        ChartOutlet("runners.podLabels", .flag("--kubernetes-pod-labels")),
        ChartOutlet("runners.podAnnotations", .flag("--kubernetes-pod-annotations")),
        ChartOutlet("runners.pod_security_context.supplemental_groups", .flag("--kubernetes-pod-security-context-supplemental-groups")),
    ]

    static let configKeys: [ChartOutlet] = [
        ChartOutlet("concurrent", .config("concurrent")),
        ChartOutlet("checkInterval", .config("check_interval")),
        ChartOutlet("shutdown_timeout", .config("shutdown_timeout")),
        ChartOutlet("connectionMaxAge", .config("connection_max_age")),
        ChartOutlet("logLevel", .config("log_level")),
        ChartOutlet("logFormat", .config("log_format")),
        ChartOutlet("sentryDsn", .config("sentry_dsn")),
        ChartOutlet("metrics.enabled", .config("metrics_server"), until: "0.1.34"),
        ChartOutlet("metrics.enabled", .config("listen_address"), since: "0.1.34"),
        ChartOutlet("metrics.port", .config("listen_address"), since: "0.58.0"),
        ChartOutlet("sessionServer.timeout", .config("session_server.session_timeout")),
        ChartOutlet("sessionServer.internalPort", .config("session_server.listen_address")),
        ChartOutlet("sessionServer.publicIP", .config("session_server.advertise_address")),
        ChartOutlet("sessionServer.externalPort", .config("session_server.advertise_address")),
    ]

    static let files: [ChartOutlet] = [
        ChartOutlet("runners.config", .file("config.template.toml")),
        ChartOutlet("preEntrypointScript", .file("pre-entrypoint-script")),
    ]
}

/// What charts before 0.53 read below `runners`, and `runners.config` says today.
extension ChartValue {
    /// The runner and its jobs in general.
    static let legacyRunners: [ChartValue] = [
        ChartValue("runners.image", .text, "Image of jobs that name none", before: ["0.23.0": .text("ubuntu:16.04")], deprecated: "0.23.0", removed: "0.53.0", becomes: .config("runners.kubernetes.image")),
        ChartValue("runners.imagePullPolicy", .text, "When the jobs' images are pulled, in Docker's words", allowed: ["never", "if-not-present", "always"], since: "0.1.18", deprecated: "0.23.0", removed: "0.53.0", becomes: .config("runners.kubernetes.pull_policy")),
        ChartValue("runners.imagePullSecrets", .list(.text), "Secrets that the jobs' images are pulled with", deprecated: "0.23.0", removed: "0.53.0", becomes: .config("runners.kubernetes.image_pull_secrets")),
        ChartValue("runners.namespace", .text, "Namespace of the jobs' pods, and since 0.42.0 of the manager's own objects", deprecated: "0.23.0", removed: "0.53.0", becomes: .config("runners.kubernetes.namespace")),
        ChartValue("runners.privileged", .boolean, "Run the containers of jobs in privileged mode", before: ["0.23.0": .boolean(false)], deprecated: "0.23.0", removed: "0.53.0", becomes: .config("runners.kubernetes.privileged")),
        ChartValue("runners.serviceAccountName", .text, "Service account of the jobs' pods", since: "0.1.17", removed: "0.53.0", becomes: .config("runners.kubernetes.service_account")),
        ChartValue("runners.cloneUrl", .text, "Address jobs clone from instead of the one GitLab names", since: "0.1.17", deprecated: "0.23.0", removed: "0.53.0", becomes: .config("runners.clone_url")),
        ChartValue("runners.env", .map(.text), "Variables of every job, by name", since: "0.3.0", deprecated: "0.23.0", removed: "0.53.0", becomes: .config("runners.environment")),
        ChartValue("runners.requestConcurrency", .integer, "Maximum number of simultaneous requests for new jobs", fallback: "1", since: "0.6.0", deprecated: "0.23.0", removed: "0.53.0", becomes: .config("runners.request_concurrency")),
        ChartValue("runners.outputLimit", .integer, "Largest job log that is kept", before: ["0.23.0": .integer(4096)], unit: "KiB", since: "0.11.0", deprecated: "0.23.0", removed: "0.53.0", becomes: .config("runners.output_limit")),
        ChartValue("runners.pollTimeout", .integer, "How long a pod may take to start", before: ["0.23.0": .integer(180)], unit: "seconds", since: "0.11.0", deprecated: "0.23.0", removed: "0.53.0", becomes: .config("runners.kubernetes.poll_timeout")),
    ]

    /// The cache.
    static let legacyCache: [ChartValue] = [
        ChartValue("runners.cache.cacheType", .text, "Kind of store the cache is in", allowed: ["s3", "gcs"], deprecated: "0.23.0", removed: "0.53.0", becomes: .config("runners.cache.Type")),
        ChartValue("runners.cache.cachePath", .text, "Path of the cache in its bucket; counts with `cacheType` only", since: "0.1.40", deprecated: "0.23.0", removed: "0.53.0", becomes: .config("runners.cache.Path")),
        ChartValue("runners.cache.cacheShared", .boolean, "Let all runners share one cache; any text turns it on, `\"false\"` too", deprecated: "0.23.0", removed: "0.53.0", becomes: .config("runners.cache.Shared")),
        ChartValue("runners.cache.s3ServerAddress", .text, "Host and optional port of the S3 server", deprecated: "0.23.0", removed: "0.53.0", becomes: .config("runners.cache.s3.ServerAddress")),
        ChartValue("runners.cache.s3BucketName", .text, "Bucket on the S3 server", deprecated: "0.23.0", removed: "0.53.0", becomes: .config("runners.cache.s3.BucketName")),
        ChartValue("runners.cache.s3BucketLocation", .text, "Region of the bucket", deprecated: "0.23.0", removed: "0.53.0", becomes: .config("runners.cache.s3.BucketLocation")),
        ChartValue("runners.cache.s3CacheInsecure", .boolean, "Use plain http for the S3 server; any text turns it on, even `\"false\"`", deprecated: "0.23.0", removed: "0.53.0", becomes: .config("runners.cache.s3.Insecure")),
        ChartValue("runners.cache.s3CachePath", .text, "Path of the cache in its bucket; `cachePath` counts first", deprecated: "0.1.40", removed: "0.53.0", becomes: .config("runners.cache.Path")),
        ChartValue("runners.cache.gcsBucketName", .text, "Bucket in Google Cloud Storage", since: "0.1.40", deprecated: "0.23.0", removed: "0.53.0", becomes: .config("runners.cache.gcs.BucketName")),
    ]
}

/// Something that the chart's templates and scripts do in some generations and not in others, one line each. What concerns a single
/// value alone is declared with that value: see ``ChartValue``.
///
/// Source: the charts' `_env_vars.tpl`, `_cache.tpl`, `_helpers.tpl`, `deployment.yaml` and the scripts in `configmap.yaml`, 0.1.13 to
/// 0.91.0.
struct ChartFeature: Sendable {
    /// What the chart does, in one sentence without a full stop.
    let meaning: String
    /// The first chart that does it; nil when the oldest known one did.
    let since: Version?
    /// The first chart that no longer does it.
    let removed: Version?

    init(_ meaning: String, since: Version? = nil, removed: Version? = nil) {
        self.meaning = meaning
        self.since = since
        self.removed = removed
    }
}

extension ChartFeature {
    // The pod's variables.
    static let jobValues = ChartFeature("Values below `runners` that are about jobs become variables and flags of `register`", removed: "0.53.0")
    static let emptyLimits = ChartFeature("The variables of log size and start of pods are written without a value, too", removed: "0.23.0")
    static let emptyPodVariables = ChartFeature("The other variables of jobs are written without a value, too", removed: "0.31.0")
    static let executorVariable = ChartFeature("The executor is a variable, and no flag", since: "0.1.33")
    static let namespaceInConfig = ChartFeature("A `namespace` in `runners.config` keeps the release's out of the variables", since: "0.31.0")
    static let sessionAddress = ChartFeature("The address of the session server is a variable", since: "0.67.0")

    // Cache.
    static let cacheWithoutType = ChartFeature("The cache's variables are written without `cacheType`, too", removed: "0.1.41")
    static let cacheIsS3 = ChartFeature("Every cache is one on S3", removed: "0.1.40")
    static let commonCachePath = ChartFeature("`s3CachePath` counts where `cachePath` is not set", since: "0.1.41")
    static let emptyCacheFlags = ChartFeature("A flag of the cache that is false becomes the empty text", removed: "0.1.27")
    static let bareCacheVariables = ChartFeature("The variables of the store have no `CACHE_` before them", removed: "0.1.41")
    static let bareInsecureVariable = ChartFeature("`s3CacheInsecure` becomes S3_CACHE_INSECURE, which the Runner does not read", removed: "0.3.0")

    // Secrets.
    static let usualS3Secret = ChartFeature("A cache on S3 without `secretName` takes the Secret `s3access`", removed: "0.6.0")
    static let secretWithoutType = ChartFeature("The cache's Secret is mounted without `cacheType`, too", since: "0.26.0")
    static let cacheBlockRequired = ChartFeature("Templates look into `runners.cache`, which may not be null", since: "0.31.0", removed: "0.53.0")
    static let cacheSecretByKey = ChartFeature("The cache's Secret is mounted when `secretName` is written; `runners.cache` may not be null", since: "0.53.2")
    static let googleSecrets = ChartFeature("Credentials of Google come from the Secret", since: "0.1.40")
    static let googleFileName = ChartFeature("The file with Google's credentials is known by its right name, too", since: "0.16.0")
    static let azureSecrets = ChartFeature("Credentials of Azure come from the Secret", since: "0.25.0")

    // Registration.
    static let oneReplicaPerToken = ChartFeature("Several replicas with a runner token end the rendering", since: "0.34.0", removed: "0.53.2")
    static let tokenToldByValues = ChartFeature("The prefix of the token in the values decides whether settings of the server are left out", since: "0.53.0", removed: "0.74.0")
    static let runnerTokenToldByValues = ChartFeature("`runnerToken` is looked at for that as well", since: "0.59.0")
    static let tokenToldAtStart = ChartFeature("The prefix of the registration token in the Secret decides about that when the pod starts", since: "0.53.2", removed: "0.59.0")
    static let flagsWhenRendered = ChartFeature("Flags of the server's settings are decided on when Helm renders the chart; their values may be quoted", removed: "0.53.2")
    static let scriptsFolder = ChartFeature("The ConfigMap is mounted in `/scripts`", removed: "0.27.0")

    // Templates.
    static let shortFullName = ChartFeature("A release that is called after the chart gives its name to all objects as it is", since: "0.41.0")
    static let imageParts = ChartFeature("The manager's image is written in parts", since: "0.53.0")
    static let configAsYAML = ChartFeature("The template of `runners.config` runs over its text as YAML has it", removed: "0.58.0")
    static let metricsServerKey = ChartFeature("config.toml has `metrics_server`, as `listen_address` was called once", removed: "0.1.34")
    static let metricsOnIPv6 = ChartFeature("Metrics are served on `[::]`", removed: "0.16.0")
    static let fixedMetricsPort = ChartFeature("Metrics are served on port 9252, whatever `metrics.port` says", removed: "0.58.0")
}

/// What a version of the chart does.
extension Version {
    func has(_ feature: ChartFeature) -> Bool {
        (feature.since.map { self >= $0 } ?? true) && (feature.removed.map { self < $0 } ?? true)
    }

    /// Whether this chart reads a value, by the value's declaration.
    func reads(_ path: String) -> Bool { ChartValue.named(path)?.isRead(by: self) ?? false }

    /// Whether this chart runs a value's text as a template.
    func evaluates(_ path: String) -> Bool { ChartValue.named(path)?.evaluated.map { self >= $0 } ?? false }
}

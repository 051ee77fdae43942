/// The environment that a chart gives the manager's container, as far as `gitlab-runner register` reads it.
///
/// Source: chart `_env_vars.tpl`, `_cache.tpl` by version; executed with real Helm and real Runners (see the table of
/// `s3CacheInsecure` in the tests).
public struct RegisterEnvironment: Sendable {
    /// In the order of the container: of two with one name the later counts.
    public private(set) var variables: [(name: String, value: String)] = []

    public init(_ values: ValuesFile) {
        let chart = values.target.chart
        if let url = values.member("gitlabUrl")?.node.string { add("CI_SERVER_URL", url) }
        add("RUNNER_EXECUTOR", values.member("runners.executor")?.node.string ?? "kubernetes")
        if values.readsLegacyKeys {
            addLegacyPods(values, chart)
            addLegacyCache(values, chart)
        }
        for variable in values.environment {
            let value = variable.value?.node
            // `valueFrom` is dropped by the chart: the variable is there and empty.
            if chart >= "0.1.32" { add(variable.name, ValuesFile.variableText(value)) }
        }
    }

    /// The text of a variable; nil when it is not set.
    public subscript(name: String) -> String? { variables.last { $0.name == name }?.value }

    private mutating func add(_ name: String, _ value: String) { variables.append((name, value)) }

    // MARK: Charts before 0.53

    private mutating func addLegacyPods(_ values: ValuesFile, _ chart: Version) {
        guard values.member("runners.executor")?.node.string ?? "kubernetes" == "kubernetes" else { return }
        for (path, variable) in Self.pods where ChartKey.all["runners.\(path)"]?.isRead(by: chart) ?? true {
            guard let node = values.member("runners.\(path)")?.node else { continue }
            guard ChartContext.value(node).isTrue else {
                // Until 0.25 these two were written whatever they were, and an empty text is no number.
                if chart >= "0.11.0", chart < "0.26.0", path == "outputLimit" || path == "pollTimeout" { add(variable, "") }
                continue
            }
            add(variable, variable.hasSuffix("PRIVILEGED") ? "true" : ValuesFile.variableText(node))
        }
    }

    private static let pods = [
        ("requestConcurrency", "RUNNER_REQUEST_CONCURRENCY"), ("outputLimit", "RUNNER_OUTPUT_LIMIT"), ("cloneUrl", "CLONE_URL"), ("image", "KUBERNETES_IMAGE"),
        ("privileged", "KUBERNETES_PRIVILEGED"), ("namespace", "KUBERNETES_NAMESPACE"), ("pollTimeout", "KUBERNETES_POLL_TIMEOUT"),
        ("builds.cpuLimit", "KUBERNETES_CPU_LIMIT"), ("builds.memoryLimit", "KUBERNETES_MEMORY_LIMIT"), ("builds.cpuRequests", "KUBERNETES_CPU_REQUEST"),
        ("builds.memoryRequests", "KUBERNETES_MEMORY_REQUEST"), ("services.cpuLimit", "KUBERNETES_SERVICE_CPU_LIMIT"),
        ("services.memoryLimit", "KUBERNETES_SERVICE_MEMORY_LIMIT"), ("services.cpuRequests", "KUBERNETES_SERVICE_CPU_REQUEST"),
        ("services.memoryRequests", "KUBERNETES_SERVICE_MEMORY_REQUEST"), ("helpers.cpuLimit", "KUBERNETES_HELPER_CPU_LIMIT"),
        ("helpers.memoryLimit", "KUBERNETES_HELPER_MEMORY_LIMIT"), ("helpers.cpuRequests", "KUBERNETES_HELPER_CPU_REQUEST"),
        ("helpers.memoryRequests", "KUBERNETES_HELPER_MEMORY_REQUEST"), ("helpers.image", "KUBERNETES_HELPER_IMAGE"),
        ("serviceAccountName", "KUBERNETES_SERVICE_ACCOUNT"), ("imagePullPolicy", "KUBERNETES_PULL_POLICY"),
    ]

    private mutating func addLegacyCache(_ values: ValuesFile, _ chart: Version) {
        guard let cache = values.member("runners.cache")?.node, cache.isTable, !cache.members.isEmpty else { return }
        let node = { (key: String) in cache[key]?.node }
        let isTrue = { (key: String) in node(key).map { ChartContext.value($0).isTrue } ?? false }
        // sprig's `default ""`: what is false or empty becomes the empty text.
        let text = { (key: String) in isTrue(key) ? ValuesFile.variableText(node(key)) : "" }
        // Until 0.1.40 the block was written without `cacheType` too, and S3 variables had no CACHE_ before them.
        guard isTrue("cacheType") || chart < "0.1.41" else { return }
        let type = text("cacheType")
        let prefix = chart < "0.1.41" ? "" : "CACHE_"
        add("CACHE_TYPE", type)
        if chart < "0.1.40" {
            add("S3_CACHE_PATH", text("s3CachePath"))
        } else {
            add("CACHE_PATH", isTrue("cachePath") ? text("cachePath") : chart >= "0.1.41" ? text("s3CachePath") : "")
        }
        addFlag("CACHE_SHARED", "cacheShared", chart, isTrue, text)
        if type == "s3" || chart < "0.1.40" {
            add("\(prefix)S3_SERVER_ADDRESS", text("s3ServerAddress"))
            add("\(prefix)S3_BUCKET_NAME", text("s3BucketName"))
            add("\(prefix)S3_BUCKET_LOCATION", text("s3BucketLocation"))
            addFlag(chart < "0.3.0" ? "S3_CACHE_INSECURE" : "CACHE_S3_INSECURE", "s3CacheInsecure", chart, isTrue, text)
        }
        if type == "gcs", chart >= "0.1.40" { add("CACHE_GCS_BUCKET_NAME", text("gcsBucketName")) }
    }

    /// Since 0.1.27 a flag is set to "true" or not at all; before, false became the empty text.
    private mutating func addFlag(_ name: String, _ key: String, _ chart: Version, _ isTrue: (String) -> Bool, _ text: (String) -> String) {
        if chart >= "0.1.27" {
            if isTrue(key) { add(name, "true") }
        } else {
            add(name, text(key))
        }
    }
}

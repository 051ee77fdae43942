import GoTemplate

/// Variables of charts before 0.53 that stand for values about the pods of jobs.
enum PodVariables {
    static let all: [(name: String, path: String, since: Version)] =
        [
            ("KUBERNETES_CPU_LIMIT", "builds.cpuLimit", "0.1.13"),
            ("KUBERNETES_CPU_LIMIT_OVERWRITE_MAX_ALLOWED", "builds.cpuLimitOverwriteMaxAllowed", "0.17.0"),
            ("KUBERNETES_MEMORY_LIMIT", "builds.memoryLimit", "0.1.13"),
            ("KUBERNETES_MEMORY_LIMIT_OVERWRITE_MAX_ALLOWED", "builds.memoryLimitOverwriteMaxAllowed", "0.17.0"),
            ("KUBERNETES_CPU_REQUEST", "builds.cpuRequests", "0.1.13"),
            ("KUBERNETES_CPU_REQUEST_OVERWRITE_MAX_ALLOWED", "builds.cpuRequestsOverwriteMaxAllowed", "0.17.0"),
            ("KUBERNETES_MEMORY_REQUEST", "builds.memoryRequests", "0.1.13"),
            ("KUBERNETES_MEMORY_REQUEST_OVERWRITE_MAX_ALLOWED", "builds.memoryRequestsOverwriteMaxAllowed", "0.17.0"),
            ("KUBERNETES_SERVICE_ACCOUNT", "serviceAccountName", "0.1.17"),
        ]
        + resources("SERVICE", "services", since: "0.1.13")
        // Before, the variables of the helper had a name that the Runner does not read.
        + resources("HELPER", "helpers", since: "0.1.24")
        + [("KUBERNETES_HELPER_IMAGE", "helpers.image", "0.1.24"), ("KUBERNETES_PULL_POLICY", "imagePullPolicy", "0.1.18")]

    private static func resources(_ name: String, _ key: String, since: Version) -> [(name: String, path: String, since: Version)] {
        [("CPU_LIMIT", "cpuLimit"), ("MEMORY_LIMIT", "memoryLimit"), ("CPU_REQUEST", "cpuRequests"), ("MEMORY_REQUEST", "memoryRequests")].map {
            ("KUBERNETES_\(name)_\($0.0)", "\(key).\($0.1)", since)
        }
    }
}

/// The variables of the cache block, charts before 0.53.
struct CacheVariables {
    private(set) var all: [(name: String, value: String)] = []

    init(_ values: ChartValues, _ chart: Version) throws(ChartRefusal) {
        func value(_ key: String) throws(ChartRefusal) -> TemplateValue { try values["runners.cache.\(key)"] }
        // sprig's `default ""`: what is false or empty becomes the empty text.
        func text(_ key: String) throws(ChartRefusal) -> String { try value(key).isTrue ? try value(key).text : "" }
        guard try value("cacheType").isTrue || chart.has(.cacheWithoutType) else { return }
        let type = try text("cacheType")
        all.append(("CACHE_TYPE", type))
        if chart.has(.cacheIsS3) {
            all.append(("S3_CACHE_PATH", try text("s3CachePath")))
        } else {
            all.append(("CACHE_PATH", try value("cachePath").isTrue ? try text("cachePath") : chart.has(.commonCachePath) ? try text("s3CachePath") : ""))
        }
        /// Set to "true" or not at all, but where false became the empty text.
        func flag(_ name: String, _ key: String) throws(ChartRefusal) -> [(name: String, value: String)] {
            if chart.has(.emptyCacheFlags) { return [(name, try text(key))] }
            return try value(key).isTrue ? [(name, "true")] : []
        }
        all += try flag("CACHE_SHARED", "cacheShared")
        if type == "s3" || chart.has(.cacheIsS3) {
            let prefix = chart.has(.bareCacheVariables) ? "" : "CACHE_"
            all.append(("\(prefix)S3_SERVER_ADDRESS", try text("s3ServerAddress")))
            all.append(("\(prefix)S3_BUCKET_NAME", try text("s3BucketName")))
            all.append(("\(prefix)S3_BUCKET_LOCATION", try text("s3BucketLocation")))
            all += try flag(chart.has(.bareInsecureVariable) ? "S3_CACHE_INSECURE" : "CACHE_S3_INSECURE", "s3CacheInsecure")
        }
        if type == "gcs", chart.reads("runners.cache.gcsBucketName") { all.append(("CACHE_GCS_BUCKET_NAME", try text("gcsBucketName"))) }
    }
}

/// `false` means https, but the store looks like plain http.
struct InsecureValueMeansHttps: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "insecure-value-means-https", .warning, .values,
            summary: "`false` means https, but the store looks like plain http",
            why: """
                `s3CacheInsecure: true` means plain http, `false` means https. Many tutorials have it the wrong way around. The Runner then \
                fails with "dial tcp ...:443: i/o timeout", because the store listens only on port 80 or 9000.
                """,
            fix: .unsafe, isHeuristic: true, yields: ["quoted-boolean-value"], sources: ["cache/cacheconfig/cacheconfig.go:39", "chart 0.52.0 _cache.tpl"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                runners:
                  cache:
                    cacheType: s3
                    s3ServerAddress: minio.storage.svc.cluster.local
                    s3BucketName: ci
                    s3BucketLocation: us-east-1
                    s3CacheInsecure: «false»

                """,
                repaired:
                    """
                    runners:
                      cache:
                        cacheType: s3
                        s3ServerAddress: minio.storage.svc.cluster.local
                        s3BucketName: ci
                        s3BucketLocation: us-east-1
                        s3CacheInsecure: true

                    """,
                chart: "0.50.0"),
            Example(
                .values,
                """
                runners:
                  cache: {cacheType: s3, s3ServerAddress: "minio:9000", s3BucketName: ci, s3CacheInsecure: «no»}

                """,
                repaired:
                    """
                    runners:
                      cache: {cacheType: s3, s3ServerAddress: "minio:9000", s3BucketName: ci, s3CacheInsecure: true}

                    """,
                chart: "0.42.1"),
            Example(
                .values,
                """
                runners:
                  cache:
                    cacheType: s3
                    s3ServerAddress: minio.storage.svc.cluster.local
                    s3BucketName: ci
                    s3BucketLocation: us-east-1
                    s3CacheInsecure: true

                """, chart: "0.50.0"),
            Example(
                .values,
                """
                runners:
                  cache:
                    cacheType: s3
                    s3ServerAddress: s3.amazonaws.com
                    s3BucketName: ci
                    s3BucketLocation: us-east-1
                    s3CacheInsecure: false

                """, chart: "0.50.0"),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let address = values.legacyStore?.address, let insecure = values.member("runners.cache.s3CacheInsecure") else { return }
        let isOff = insecure.node.boolean == false || ["false", "no", "off", "0"].contains(insecure.node.string?.lowercased() ?? "")
        let parsed = ServerAddress(address.value)
        guard isOff, let hint = parsed.plainHTTPHint else { return }
        let isQuoted = insecure.node.string != nil
        // A variable of one's own may have the last word.
        let variable = RegisterEnvironment(values)["CACHE_S3_INSECURE"]
        let isHTTP = RegisterBoolean(variable).effective == true
        if isHTTP, !isQuoted || !values.readsLegacyKeys { return }
        let story: String =
            if !values.readsLegacyKeys {
                "once moved to `Insecure = false` in `runners.config`, it makes the Runner connect to https://\(address.value)"
            } else if isHTTP {
                "the template reads the quoted text as true, so the Runner connects to http://\(address.value) by accident"
            } else if let variable {
                "CACHE_S3_INSECURE is \"\(variable)\", so `Insecure` stays false and the Runner connects to https://\(address.value)"
            } else {
                "CACHE_S3_INSECURE is not set, so `Insecure` stays false and the Runner connects to https://\(address.value)"
            }
        report.add(
            self, "`s3CacheInsecure: false` means https, but `\(address.value)` looks like plain http", at: insecure.node.range,
            key: "runners.cache.s3CacheInsecure",
            label: values.readsLegacyKeys ? "true means http, false means https" : "once moved to `runners.config`: true means http, false means https", related: [Related("the store", at: address.range)],
            help: "set it to `true`, unless the store has a TLS certificate",
            notes: [story, hint] + parsed.missingPortHint, fixes: [Fix("set it to `true`", .unsafe, values.replacing(insecure.node, at: "runners.cache.s3CacheInsecure", with: .boolean(true)))])
    }
}

/// `false` means https, and the store looks like plain http.
struct InsecureValueMeansHttps: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "insecure-value-means-https", .warning, .values,
            summary: "`false` means https, and the store looks like plain http",
            why: """
                `s3CacheInsecure` says whether TLS is left out: `true` is http, `false` is https. Tutorials have it the \
                other way round; what follows is "dial tcp ...:443: i/o timeout", because the store answers on port 80 or \
                9000 only.
                """,
            fix: .unsafe, isHeuristic: true, yields: ["quoted-boolean-value"], sources: ["cache/cacheconfig/cacheconfig.go:39", "chart 0.52.0 _cache.tpl"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                rbac:
                  create: true
                serviceAccount:
                  create: true
                runners:
                  secret: runner-token
                  cache:
                    cacheType: s3
                    s3ServerAddress: minio.storage.svc.cluster.local
                    s3BucketName: ci
                    s3BucketLocation: us-east-1
                    s3CacheInsecure: «false»

                """, chart: "0.50.0"),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                rbac:
                  create: true
                serviceAccount:
                  create: true
                runners:
                  secret: runner-token
                  cache:
                    cacheType: s3
                    s3ServerAddress: minio.storage.svc.cluster.local
                    s3BucketName: ci
                    s3BucketLocation: us-east-1
                    s3CacheInsecure: true

                """, chart: "0.50.0"),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let address = values.legacyStore?.address, let insecure = values.member("runners.cache.s3CacheInsecure") else { return }
        let isOff = insecure.node.boolean == false || ["false", "no", "off", "0"].contains(insecure.node.string?.lowercased() ?? "")
        guard isOff, let hint = ServerAddress(address.value).plainHTTPHint else { return }
        let isQuoted = insecure.node.string != nil
        // A variable of one's own may have the last word.
        let variable = RegisterEnvironment(values)["CACHE_S3_INSECURE"]
        let isHTTP = RegisterBoolean(variable).effective == true
        if isHTTP, !isQuoted || !values.readsLegacyKeys { return }
        let story: String =
            if !values.readsLegacyKeys {
                "moved to `Insecure = false` in `runners.config`, the Runner would connect to https://\(address.value)"
            } else if isHTTP {
                "the quoted text is true to the template, so the Runner connects to http://\(address.value) by accident"
            } else if let variable {
                "CACHE_S3_INSECURE is \"\(variable)\", `Insecure` stays false, and the Runner connects to https://\(address.value)"
            } else {
                "no CACHE_S3_INSECURE is set, `Insecure` stays false, and the Runner connects to https://\(address.value)"
            }
        report.add(
            self, "`s3CacheInsecure: false` means https, but `\(address.value)` looks like plain http", at: insecure.node.range,
            key: "runners.cache.s3CacheInsecure",
            label: "true means http, false means https", related: [Related("the store", at: address.range)],
            help: "set it to `true`, unless the store has a certificate",
            notes: [story, hint], fixes: [Fix("set it to `true`", .unsafe, values.replacing(insecure.node, at: "runners.cache.s3CacheInsecure", with: .boolean(true)))])
    }
}

/// A placeholder stands where a real value belongs.
struct PlaceholderValue: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "placeholder-value", .error, .cache, also: [.info],
            summary: "a placeholder is used instead of a real value",
            why: """
                Words such as `access-key`, `your_token` or `s3.example.com` stand for your own values. Such credentials are \
                rejected, and such hosts do not exist. As the `Path` of the cache a placeholder works as written: the cache is \
                stored below that prefix.
                """, sources: ["docs/configuration/advanced-configuration.md"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = «"s3.example.com"»
                      AccessKey = «"your_access_key"»
                      SecretKey = «"xxxx"»
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  name = "first"
                  token = "glrt-t3_Xq7VwZ2mKp9LrT4bNcYd"

                [[runners]]
                  name = "second"
                  token = «"glrt-YOUR_TOKEN"»
                  cache = { Type = "azure", azure = { AccountName = «"<your storage account>"», AccountKey = «"REDACTED"», ContainerName = "ci" } }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "gcs"
                    Path = «"path/to/prefix"»
                    [runners.cache.gcs]
                      BucketName = "ci"

                """),
            Example(
                .secret,
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: s3access
                stringData:
                  accesskey: AKIAQ3F7XKZT5WLMN2PD
                  secretkey: «your_secret_key»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    Path = "ci/frontend"
                    [runners.cache.s3]
                      ServerAddress = "s3.amazonaws.com"
                      AccessKey = "AKIAQ3F7XKZT5WLMN2PD"
                      SecretKey = "v8Jr2mWq6Yt4Ks9Xc1Zb"
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  token = "__RUNNER_TOKEN__"
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "minio.acme.dev"
                      AccessKey = "%CACHE_KEY%"
                      SecretKey = "{CACHE_SECRET}"
                      BucketName = "ci"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            if let token = runner.token, isPlaceholder(token) { add(token, &report) }
            guard let cache = runner.cache?.value else { continue }
            let texts = [
                cache.s3?.value.accessKey, cache.s3?.value.secretKey, cache.gcs?.value.accessID, cache.azure?.value.accountName, cache.azure?.value.accountKey,
            ]
            for text in texts.compactMap({ $0 }) where isPlaceholder(text) { add(text, &report) }
            if let path = cache.path, Placeholders.contains(path.value), !Placeholders.isReplaced(path.value) { add(path, &report, isPrefix: true) }
            if let address = cache.s3?.value.serverAddress, Placeholders.isExampleHost(ServerAddress(address.value).host) { add(address, &report) }
        }
    }

    private func isPlaceholder(_ text: Setting<String>) -> Bool { Placeholders.contains(text.value) && !Placeholders.isReplaced(text.value) }

    /// - Parameter isPrefix: any text is a good prefix: nothing fails over it.
    private func add(_ text: Setting<String>, _ report: inout Report, isPrefix: Bool = false) {
        report.add(
            self, "`\(text.value)` is a placeholder", at: text.range, key: text.path, severity: isPrefix ? .info : nil,
            label: isPrefix ? "the cache is stored below this prefix" : "",
            help: isPrefix ? "choose your own prefix, or remove `\(text.member.key)`" : "replace it with the real value of `\(text.member.key)`")
    }
}

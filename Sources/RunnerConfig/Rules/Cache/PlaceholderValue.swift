/// A placeholder from the documentation was left in.
struct PlaceholderValue: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "placeholder-value", .error, .cache, also: [.info],
            summary: "a placeholder from the documentation was left in",
            why: """
                Words such as `access-key`, `your_token` or `s3.example.com` stand for a value of your own. Credentials of \
                that kind are refused, and such hosts do not exist. A `Path` of that kind works, but says nothing.
                """)
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
                      ServerAddress = "s3.amazonaws.com"
                      AccessKey = «"your_access_key"»
                      SecretKey = «"xxxx"»
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
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
                  cache = { Type = "gcs", Path = «"path/to/prefix"», gcs = { BucketName = "ci" } }

                """),
            Example(
                .config,
                """
                [[runners]]
                  token = «"glrt-xxxxxxxxxxxxxxxxxxxx"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  token = "__RUNNER_TOKEN__"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            let cache = runner.cache?.value
            let texts = [
                runner.token, cache?.path, cache?.s3?.value.accessKey, cache?.s3?.value.secretKey, cache?.gcs?.value.accessID,
                cache?.azure?.value.accountName, cache?.azure?.value.accountKey,
            ]
            for text in texts.compactMap({ $0 }) where Placeholders.contains(text.value) && !Placeholders.isReplaced(text.value) { add(text, &report) }
            if let address = cache?.s3?.value.serverAddress, Placeholders.isExampleHost(ServerAddress(address.value).host) { add(address, &report) }
        }
    }

    private func add(_ text: Setting<String>, _ report: inout Report) {
        // A prefix in the bucket may have any name, this one too.
        report.add(
            self, "`\(text.value)` is a placeholder, not a real value", at: text.range, key: text.path, severity: text.member.key == "Path" ? .info : nil,
            help: "replace it with the real value of `\(text.member.key)`")
    }
}

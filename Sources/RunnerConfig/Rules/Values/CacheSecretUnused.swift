/// The cache Secret is mounted, but no cache is configured.
struct CacheSecretUnused: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "cache-secret-unused", .warning, .values,
            summary: "the cache Secret is mounted, but no cache is configured",
            why: """
                `runners.cache.secretName` only provides the credentials. Without a cache in `runners.config` (or, before \
                chart 0.53, a `cacheType`) nothing uses them.
                """,
            sources: ["chart 0.86.0 configmap.yaml"])
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
                    secretName: «s3access»

                """),
            Example(
                .values,
                """
                runners:
                  cache: {secretName: «"s3access"»}
                  config: |
                    [[runners]]
                      [runners.cache]
                        Shared = true

                """),
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
                    secretName: s3access
                  config: |
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "s3.amazonaws.com"
                          BucketName = "ci"

                """),
            Example(
                .values,
                """
                extraEnv:
                  CACHE_TYPE: s3
                runners:
                  cache:
                    secretName: s3access

                """),
            Example(
                .values,
                """
                runners:
                  cache:
                    secretName: ""

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let secret = values.member("runners.cache.secretName"), secret.node.string?.isEmpty == false, values.uncheckedConfig == nil else {
            return
        }
        if values.readsLegacyKeys, values.member("runners.cache.cacheType") != nil { return }
        let hasCache = values.config?.runners.contains { $0.cache?.value.type != nil } ?? false
        let isElsewhere =
            values.member("runners.configPath") != nil || values.member("runners.configOverride") != nil
            || values.environment.contains { $0.name == "CACHE_TYPE" }
        guard !hasCache, !isElsewhere else { return }
        report.add(
            self, "no cache uses the Secret `\(secret.node.string ?? "")`", at: secret.node.range, key: "runners.cache.secretName",
            label: "mounted but never used",
            help: "configure `[runners.cache]` with a `Type` and its store in `runners.config`")
    }
}

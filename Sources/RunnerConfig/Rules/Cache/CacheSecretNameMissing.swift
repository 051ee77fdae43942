/// Nothing provides the pod with the keys of the cache.
struct CacheSecretNameMissing: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "cache-secret-name-missing", .warning, .cache, also: [.info],
            summary: "nothing provides the pod with the keys of the cache",
            why: """
                The store is not Amazon S3, its keys are not in `runners.config`, and `runners.cache.secretName` does not name a \
                Secret that has them. The Runner then asks the machine for a role, gets none, and no cache is uploaded or \
                downloaded. Values that are only part of a release are not reported.
                """,
            sources: ["chart 0.86.0 configmap.yaml", "cache/cacheconfig/cacheconfig.go:80-84"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                rbac: {create: true}
                runners:
                  secret: runner-token
                  cache:
                    secretName: «""»
                  config: |
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "minio.acme.dev:9443"
                          BucketName = "acme-ci"

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                rbac: {create: true}
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          «ServerAddress» = "minio:9000"
                          BucketName = "acme-ci"
                          Insecure = true

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                rbac: {create: true}
                runners:
                  secret: runner-token
                  cache:
                    secretName: s3access
                  config: |
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "minio:9000"
                          BucketName = "acme-ci"

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                rbac: {create: true}
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "s3.amazonaws.com"
                          BucketName = "acme-ci"

                """),
            Example(
                .values,
                """
                runners:
                  config: |
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "minio:9000"
                          BucketName = "acme-ci"

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard values.isRelease, ReleaseNeeds(values).met.count == ReleaseNeeds.Need.allCases.count, let config = values.config else { return }
        let secret = values.member("runners.cache.secretName")
        guard secret?.node.isFilled != true, !values.isFilled("secrets"), !values.isFilled("volumeMounts"), !values.isFilled("runners.cache.cacheType") else { return }
        guard !values.hasVariable(["CACHE_S3_ACCESS_KEY", "AWS_ACCESS_KEY_ID", "AWS_ROLE_ARN"]) else { return }
        for cache in config.caches where cache.type?.value == "s3" {
            guard let s3 = cache.s3?.value, s3.accessKey?.value.isEmpty != false, s3.secretKey?.value.isEmpty != false else { continue }
            guard let address = s3.serverAddress, address.isFinal, !ServerAddress(address.value).isAmazon, s3.roleARN == nil else { continue }
            report.add(
                self, "no keys are set for the store `\(ServerAddress(address.value).host)`", at: secret?.node.range ?? address.keyRange, key: "runners.cache.secretName",
                severity: secret == nil ? .info : nil, label: secret == nil ? "the cache may stay off" : "the cache stays off", help: "store `accesskey` and `secretkey` in a Secret, and name it in `runners.cache.secretName`")
            return
        }
    }
}

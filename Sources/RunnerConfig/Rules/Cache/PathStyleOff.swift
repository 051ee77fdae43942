/// The bucket becomes part of a host name that does not exist.
struct PathStyleOff: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "path-style-off-for-minio", .warning, .cache, also: [.info],
            summary: "the bucket becomes part of a host name that does not exist",
            why: """
                With `PathStyle = false` the Runner puts the bucket in front of the host: `acme-ci.10.20.0.5`, `acme-ci.minio`. \
                Such names do not resolve: `no such host`. Without the key, the Runner decides by the address. MinIO supports \
                host names with the bucket only if `MINIO_DOMAIN` is set.
                """,
            fix: .unsafe, sources: ["cache/cacheconfig/cacheconfig.go:149-161"])
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
                      ServerAddress = "10.20.0.5:9000"
                      BucketName = "acme-ci"
                      Insecure = true
                      PathStyle = «false»

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "10.20.0.5:9000"
                          BucketName = "acme-ci"
                          Insecure = true

                    """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = "s3", s3 = { ServerAddress = "minio.minio.svc:9000", BucketName = "acme-ci", Insecure = true, PathStyle = «false» } }

                """,
                repaired:
                    """
                    [[runners]]
                      cache = { Type = "s3", s3 = { ServerAddress = "minio.minio.svc:9000", BucketName = "acme-ci", Insecure = true } }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "minio.acme.dev"
                      BucketName = "acme-ci"
                      PathStyle = «false»

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "minio.acme.dev"
                          BucketName = "acme-ci"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "10.20.0.5:9000"
                      BucketName = "acme-ci"
                      PathStyle = true

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "s3.acme.dev"
                      BucketName = "acme-ci"
                      PathStyle = false

                """),
        ]
    }

    var concerns: KeyNames { "PathStyle" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for s3 in config.caches.compactMap({ $0.s3?.value }) {
            guard let style = s3.pathStyle, !style.value, let address = s3.serverAddress, address.isFinal else { continue }
            let host = ServerAddress(address.value)
            let isNumber = host.host.split(separator: ".").count == 4 && host.host.allSatisfy { $0 == "." || $0.isNumber }
            let isService = host.host.hasSuffix(".svc") || host.host.hasSuffix(".svc.cluster.local") || !host.host.contains(".")
            let isCertain = isNumber || isService || host.isLoopback
            let isMinIO = host.host.split(separator: ".").first?.lowercased().hasPrefix("minio") == true
            guard isCertain || isMinIO else { continue }
            report.add(
                self,
                isCertain
                    ? "`PathStyle = false` makes the Runner connect to a subdomain of `\(host.host)`, which does not exist"
                    : "`PathStyle = false` makes the Runner connect to a subdomain of `\(host.host)`, which looks like MinIO",
                at: style.range, key: style.path, severity: isCertain ? .warning : .info,
                label: isCertain ? "the host does not resolve" : "works only if MinIO has `MINIO_DOMAIN` set",
                related: [Related("the address", at: address.textRange)], help: "remove `PathStyle`, or set it to true",
                fixes: [Fix("remove `PathStyle`", .unsafe, config.removing(at: style.path))])
        }
    }
}

/// The address of the store is an IPv6 address.
struct IPv6ServerAddress: StoreRule {
    var documentation: Documentation {
        Documentation(
            "ipv6-server-address", .error, .cache,
            summary: "the address of the store is an IPv6 address",
            why: """
                The Runner splits host and port and joins them again without the brackets: `[::1]:9000` becomes \
                `https://::1:9000`, which is not a valid URL. Every cache operation fails. In brackets and without a \
                port the address stays as it is.
                """,
            sources: ["cache/cacheconfig/cacheconfig.go:105-127"])
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
                      ServerAddress = "«[2001:db8::5]:9443»"
                      BucketName = "acme-ci"

                """),
            Example(
                .values,
                """
                runners:
                  cache:
                    cacheType: s3
                    s3ServerAddress: '«fd00::17»'
                    s3BucketName: acme-ci

                """,
                chart: "0.47.0"),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "[2001:db8::5]"
                      BucketName = "acme-ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "minio.acme.dev:9443"
                      BucketName = "acme-ci"

                """),
        ]
    }

    func check(_ store: S3Store, _ edits: StoreEdits, _ report: inout Report) {
        guard let address = store.address, address.isFinal else { return }
        guard !(address.value.hasPrefix("[") && address.value.hasSuffix("]")) else { return }
        let digits = address.value.filter { $0 != "[" && $0 != "]" }
        guard digits.filter({ $0 == ":" }).count > 1, digits.allSatisfy({ $0 == ":" || $0 == "." || $0.isHexDigit }) else { return }
        report.add(
            self, "the Runner cannot use the IPv6 address `\(address.value)`", at: address.textRange, key: address.path, label: "the URL loses its brackets and is not valid",
            help: "use a host name that resolves to it")
    }
}

/// The address of the store is written as a URL.
struct SchemeInServerAddress: StoreRule {
    var documentation: Documentation {
        Documentation(
            "scheme-in-server-address", .error, .cache,
            summary: "the address of the store is written as a URL",
            why: """
                The Runner adds http:// or https:// to the address itself. A URL becomes `https://https://host`, whose host name \
                is `https`: every cache operation fails at the DNS lookup (`no such host`), and jobs run without a cache.
                """,
            fix: [.safe, .unsafe], sources: ["cache/cacheconfig/cacheconfig.go:105-127"])
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
                      ServerAddress = "«https://»minio.acme.dev:9000"
                      BucketName = "ci"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "minio.acme.dev:9000"
                          BucketName = "ci"
                          Insecure = false

                    """),
            Example(
                .config,
                """
                [[runners]]
                  name = "first"

                [[runners]]
                  name = "second"
                  cache.Type = "s3"
                  cache.s3.ServerAddress = '«http://»10.20.0.10:9000'
                  cache.s3.BucketName = "ci"
                  cache.s3.Insecure = true

                """,
                repaired:
                    """
                    [[runners]]
                      name = "first"

                    [[runners]]
                      name = "second"
                      cache.Type = "s3"
                      cache.s3.ServerAddress = '10.20.0.10:9000'
                      cache.s3.BucketName = "ci"
                      cache.s3.Insecure = true

                    """),
            Example(
                .values,
                """
                runners:
                  cache:
                    cacheType: s3
                    s3ServerAddress: «http://»minio.acme.dev:9000
                    s3BucketName: ci
                    s3CacheInsecure: false

                """,
                repaired:
                    """
                    runners:
                      cache:
                        cacheType: s3
                        s3ServerAddress: minio.acme.dev:9000
                        s3BucketName: ci
                        s3CacheInsecure: true

                    """,
                chart: "0.47.0"),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "minio.acme.dev:9000"
                      BucketName = "ci"
                      Insecure = true

                """),
            Example(
                .values,
                """
                runners:
                  cache:
                    cacheType: s3
                    s3ServerAddress: http://minio:9000
                    s3BucketName: ci

                """, chart: "0.80.0"),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "https.acme.dev"
                      BucketName = "ci"

                """),
        ]
    }

    func check(_ store: S3Store, _ edits: StoreEdits, _ report: inout Report) {
        guard let address = store.address else { return }
        let parsed = ServerAddress(address.value)
        guard let scheme = parsed.scheme else { return }
        let place = address.range(ofBytes: 0..<parsed.schemeLength)
        let isInsecure = store.insecure?.value ?? false
        let agrees = isInsecure == (scheme == "http")
        let setting = store.origin == .config ? "Insecure = " : "s3CacheInsecure: "
        report.add(
            self, "`\(address.member.key)` must be `host[:port]`, not a URL", at: place, key: address.path,
            label: "the Runner will connect to \(store.url ?? "")",
            help: agrees
                ? "remove the scheme; \(store.insecure == nil ? "without `\(store.insecureKey)`" : "with `\(setting)\(isInsecure)`") the Runner uses \(scheme) already"
                : "remove the scheme and set `\(setting)\(scheme == "http")`: true means http, false means https",
            fixes: [Fix("remove the scheme", agrees ? .safe : .unsafe, repair(address, parsed, store, edits))])
    }

    /// What the scheme says is written down before it goes: nothing may later take the address for what it is not.
    private func repair(_ address: Setting<String>, _ parsed: ServerAddress, _ store: S3Store, _ edits: StoreEdits) -> Repair {
        let rest = String(address.value.dropFirst(parsed.schemeLength))
        let isInsecure = parsed.scheme == "http"
        // In values, false beside a store that looks like plain http reads as a misunderstanding: there only words help.
        guard !rest.isEmpty, store.origin == .config || isInsecure || ServerAddress(rest).plainHTTPHint == nil else { return .none }
        let removal = edits.replacing(address, with: rest)
        return store.insecure?.value == isInsecure ? removal : removal.and(edits.settingInsecure(of: store, to: isInsecure))
    }
}

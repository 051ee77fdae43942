/// The address of the store is written as a URL.
struct SchemeInServerAddress: StoreRule {
    var documentation: Documentation {
        Documentation(
            "scheme-in-server-address", .error, .cache,
            summary: "the address of the store is written as a URL",
            why: """
                The Runner puts http:// or https:// in front of the address itself. A URL in its place becomes \
                https://https://host, whose host name is the word "https": every cache operation fails at the name look-up, \
                and jobs go green without a cache.
                """,
            fix: .safe, sources: ["cache/cacheconfig/cacheconfig.go:105-127"])
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

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "minio.acme.dev:9000"
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
        report.add(
            self, "`\(address.member.key)` takes host[:port], not a URL", at: place, key: address.path,
            label: "the Runner will connect to \(store.url ?? "")",
            help: agrees
                ? "remove the scheme; \(store.insecureKey) already means \(scheme)"
                : "remove the scheme and set `\(store.insecureKey) = \(scheme == "http")`: true means http",
            fixes: [Fix("remove the scheme", agrees ? .safe : .unsafe, fix(place, store, edits, scheme, agrees))])
    }

    /// Where the scheme contradicts the file, what the URL says is what was meant.
    private func fix(_ place: Range<Int>, _ store: S3Store, _ edits: StoreEdits, _ scheme: String, _ agrees: Bool) -> [Edit] {
        let removal = edits.replace(place, with: "")
        guard !agrees, !removal.isEmpty else { return removal }
        let value = scheme == "http" ? "true" : "false"
        if let insecure = store.insecure { return removal + edits.replace(insecure.range, with: value) }
        guard let address = store.address else { return [] }
        return removal + edits.insert(store.origin == .config ? "Insecure = \(value)" : "s3CacheInsecure: \(value)", after: address.statement)
    }
}

/// A cache is set up, but its type is not.
struct CacheTypeMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "cache-type-missing", .error, .cache,
            summary: "a cache is set up, but its type is not",
            why: """
                Without `Type` the Runner never reads the tables of the stores: it logs an error for every operation, and \
                the cache stays on the runner.
                """,
            fix: .safe, sources: ["cache/cache.go:72-78"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  «[runners.cache]»
                    Path = "ci"
                    [runners.cache.s3]
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    Path = "ci"
                    [runners.cache.s3]
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                    «[runners.cache.s3]»
                      BucketName = "ci"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let cache = runner.cache?.value, cache.type?.value.isEmpty ?? true else { continue }
            let stores = ["s3", "gcs", "azure"].filter { cache.member($0)?.node.members.isEmpty == false }
            let hasSettings = ["Path", "Shared", "MaxUploadedArchiveSize"].contains { name in
                cache.member(name).map { $0.node.string != "" && $0.node.boolean != false && $0.node.integer != 0 } ?? false
            }
            guard hasSettings || !stores.isEmpty else { continue }
            let place =
                cache.type?.range ?? (cache.node.spelling == .implied ? cache.member(stores.first ?? "")?.node.range : nil) ?? cache.node.range
            let type = stores.count == 1 ? stores[0] : nil
            report.add(
                self, "this cache has no `Type`, so no store is used", at: place, key: cache.keyPath + ".Type",
                label: "the cache stays on the runner",
                help: type.map { "add `Type = \"\($0)\"`" }
                    ?? "add `Type = \"s3\"`, \"gcs\" or \"azure\" and the table of that store, or remove the table",
                fixes: type.map { [Fix("add `Type = \"\($0)\"`", .safe, fix($0, cache, config))] } ?? [])
        }
    }

    private func fix(_ type: String, _ cache: Cache, _ config: ConfigFile) -> [Edit] {
        if let written = cache.type { return config.replace(written.range, with: "\"\(type)\"") }
        if cache.node.spelling == .block { return config.insert(key: "Type = \"\(type)\"", in: cache.node) }
        // Only the store has a header: the cache gets one of its own above it.
        guard let store = cache.member(type), store.node.spelling == .block else { return [] }
        let next = config.text.lineBreak + config.text.indentation(store.node.range.lowerBound)
        return config.insert(line: "[runners.cache]\(next)  Type = \"\(type)\"", before: store.node.range)
    }
}

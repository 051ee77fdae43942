/// A cache is configured without its type.
struct CacheTypeMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "cache-type-missing", .error, .cache,
            summary: "a cache is configured without its type",
            why: """
                Without `Type` the Runner never reads the tables of the stores: it logs an error for every operation, and the \
                cache stays on the runner's host.
                """,
            fix: .safe, yields: [Yield("unknown-key", .path)], sources: ["cache/cache.go:72-78"])
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

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Path = "ci"
                        Type = "s3"
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

                """,
                repaired:
                    """
                    [[runners]]
                        [runners.cache]
                          Type = "s3"
                        [runners.cache.s3]
                          BucketName = "ci"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    [runners.cache.s3]
                    [runners.cache.gcs]

                """),
        ]
    }

    var concerns: KeyNames { "cache" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let cache = runner.cache?.value, cache.type?.value.isEmpty ?? true else { continue }
            let stores = Self.stores.filter { name, schema in cache.member(name).map { Self.saysSomething($0.node, schema) } ?? false }.map(\.name)
            let hasSettings = ["Path", "Shared", "MaxUploadedArchiveSize"].contains { cache.member($0).map(\.node.saysSomething) ?? false }
            guard hasSettings || !stores.isEmpty else { continue }
            let place =
                cache.type?.range ?? (cache.node.spelling == .implied ? cache.member(stores.first ?? "")?.node.range : nil) ?? cache.node.range
            let type = stores.count == 1 ? stores[0] : nil
            report.add(
                self, "the cache has no `Type`, so no store is used", at: place, key: cache.keyPath + ".Type",
                label: "the cache stays on the runner's host",
                help: type.map { "add `Type = \"\($0)\"`" }
                    ?? "add `Type = \"s3\"`, \"gcs\" or \"azure\" and the table of that store, or remove the table",
                fixes: type.map { [Fix("add `Type = \"\($0)\"`", .safe, repair($0, cache, config))] } ?? [])
        }
    }

    private static let stores: [(name: String, schema: TableSchema)] = [
        ("s3", S3CacheTable.schema), ("gcs", GCSCacheTable.schema), ("azure", AzureCacheTable.schema),
    ]

    /// Keys that the Runner reads in this table and that are not empty: recent Runners themselves write tables with nothing but zeros,
    /// and a stray key is not a store.
    private static func saysSomething(_ table: Node, _ schema: TableSchema) -> Bool {
        table.members.contains { schema.key($0.key) != nil && $0.node.saysSomething }
    }

    private func repair(_ type: String, _ cache: Cache, _ config: ConfigFile) -> Repair {
        if let written = cache.type { return config.replacing(written.member.node, at: written.path, with: .string(type)) }
        return config.adding("Type", .string(type), toTableAt: cache.keyPath)
    }
}

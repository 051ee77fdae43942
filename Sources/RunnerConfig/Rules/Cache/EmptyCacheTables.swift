/// The tables of the cache are empty, so there is no distributed cache.
struct EmptyCacheTables: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "empty-cache-tables", .info, .practice,
            summary: "the tables of the cache are empty",
            why: """
                `gitlab-runner register` writes `[runners.cache.s3]`, `[runners.cache.gcs]` and `[runners.cache.azure]` into every \
                file, with nothing in them. Without a `Type` the Runner reads none of them, and caches stay on the host.
                """,
            sources: ["commands/register.go", "cache/cacheconfig/cacheconfig.go"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "shell"
                  «[runners.cache]»
                    MaxUploadedArchiveSize = 0
                    [runners.cache.s3]
                    [runners.cache.gcs]
                    [runners.cache.azure]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "shell"
                  «cache» = { s3 = {}, gcs = {} }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "shell"
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "acme-ci"
                    [runners.cache.gcs]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "shell"
                  [runners.cache]
                    [runners.cache.s3]
                      BucketName = "acme-ci"

                """),
        ]
    }

    var concerns: KeyNames { "cache" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let cache = runner.cache, cache.value.type == nil else { continue }
            let stores = cache.value.node.members.filter(\.node.isTable)
            guard !stores.isEmpty, stores.allSatisfy(\.node.members.isEmpty) else { continue }
            let isHeader = !cache.value.node.range.isEmpty && cache.value.node.spelling == .block
            report.add(
                self, "no cache is configured here", at: isHeader ? cache.value.node.range : cache.keyRange, key: cache.path,
                help: "remove " + stores.map { "`[runners.cache.\($0.key)]`" }.joined(separator: ", "))
        }
    }
}

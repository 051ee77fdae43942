/// Runners with the same bucket do not share their cache.
struct UnsharedCacheManyRunners: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "unshared-cache-many-runners", .info, .cache,
            summary: "runners with the same bucket do not share their cache",
            why: """
                Without `Shared = true` the object names contain the token of the runner: a job that moves to the other runner \
                finds no cache. This may be intended, to keep the caches of the two apart.
                """,
            sources: ["cache/cache.go:34-46"])
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
                      BucketName = "acme-ci"

                [[runners]]
                  «[runners.cache]»
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "acme-ci"

                """),
            Example(
                .config,
                """
                runners = [{ cache = { Type = 'gcs', gcs = { BucketName = 'ci' } } }, { «cache» = { Type = 'gcs', Shared = false, gcs = { BucketName = 'ci' } } }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    Shared = true
                    [runners.cache.s3]
                      BucketName = "acme-ci"

                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    Shared = true
                    [runners.cache.s3]
                      BucketName = "acme-ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "acme-ci"

                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "acme-tests"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "acme-ci"

                """),
        ]
    }

    var concerns: KeyNames { "Type" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        var first: [String: Range<Int>] = [:]
        for runner in config.runners {
            guard let cache = runner.cache, let type = cache.value.type?.value, cache.value.shared?.value != true, let store = cache.value.member(type)?.node else { continue }
            let name = type == "azure" ? "ContainerName" : "BucketName"
            guard let bucket = store.last(name)?.node.string, !bucket.isEmpty else { continue }
            let place = cache.value.node.range.isEmpty || cache.value.node.spelling != .block ? cache.keyRange : cache.value.node.range
            let key = "\(type) \(bucket) \(cache.value.path?.value ?? "")"
            guard let other = first[key] else {
                first[key] = place
                continue
            }
            report.add(
                self, "this runner and another one keep separate caches in `\(bucket)`", at: place, key: cache.path, label: "`Shared` is not set",
                related: [Related("the other runner", at: other)], help: "set `Shared = true` in both if their jobs may use the same cache")
        }
    }
}

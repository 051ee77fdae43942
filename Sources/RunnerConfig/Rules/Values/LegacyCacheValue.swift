/// The chart no longer reads this cache block.
struct LegacyCacheValue: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "legacy-cache-value", .error, .values, also: [.warning],
            summary: "the chart no longer reads this cache block",
            why: """
                Charts before 0.53 turned `runners.cache.cacheType` and its siblings into environment variables. Since \
                0.53 no template reads them, and the runner silently starts without a remote cache. Configure the cache as \
                `[runners.cache]` in `runners.config`; only `cache.secretName` is still read.
                """,
            sources: ["chart CHANGELOG 0.53.0"])
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
                    «cacheType»: s3
                    s3ServerAddress: minio.acme.dev
                    s3BucketName: ci
                    s3BucketLocation: us-east-1

                """),
            Example(
                .values,
                """
                runners:
                  cache: {secretName: google, «cacheType»: gcs, gcsBucketName: ci}

                """, chart: "0.60.0"),
            Example(
                .values,
                """
                runners:
                  cache:
                    «cachePath»: runner

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
                  config: |
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "minio.acme.dev"
                          BucketName = "ci"
                          BucketLocation = "us-east-1"

                """),
            Example(
                .values,
                """
                runners:
                  cache:
                    cacheType: s3
                    s3ServerAddress: minio.acme.dev
                    s3BucketName: ci

                """, chart: "0.50.0"),
            Example(
                .values,
                """
                runners:
                  cache:
                    cacheType: ""
                    s3BucketName:

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        values.reportWeighed(self, &report) { $0.hasPrefix("runners.cache.") }
        let dead = Self.dead(in: values)
        guard let first = dead.first else { return }
        report.add(
            self,
            dead.count == 1 ? "`\(first.key)` is not read by \(values.chartWords)" : "\(values.chartDoesNotRead) these \(dead.count) cache keys",
            at: first.keyRange, key: "runners.cache.\(first.key)", label: "the runner has no remote cache",
            related: dead.dropFirst().map { Related("not read either", at: $0.keyRange) },
            help: "configure the cache as `[runners.cache]` in `runners.config`; `runnercfg convert --to current-values` does this",
            notes: values.target.statedChart == nil ? ["if the chart is older than 0.53, specify its version with `--chart-version`"] : [])
    }

    /// The keys of the block that some chart read and this one does not.
    private static func dead(in values: ValuesFile) -> [Member] {
        guard !values.readsLegacyKeys else { return [] }
        return (values.member("runners.cache")?.node.members ?? []).filter { member in
            (ChartValue.named("runners.cache.\(member.key)").map { $0.removed != nil && !values.reads($0) } ?? false) && member.node.saysSomething
        }
    }
}

/// Chart 0.53 and later no longer read this key.
struct DeprecatedChartValue: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "deprecated-chart-value", .warning, .values,
            summary: "chart 0.53 and later no longer read this key",
            why: """
                The key still works in this chart. Since chart 0.53, no template reads it, so the setting is silently lost in an \
                upgrade.
                """,
            sources: ["chart 0.42.1 values.yaml"])
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

                """, chart: "0.50.0"),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  «privileged»: true

                """, chart: "0.45.0"),
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
                          BucketName = "ci"
                          BucketLocation = "eu-west-1"

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  privileged: true

                """, chart: "0.19.0"),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard values.readsLegacyKeys, values.target.weighedChart == nil, values.target.chart >= "0.22.0", values.run?.chart.version != nil || values.run == nil else { return }
        for (block, path) in [(values.member("runners")?.node, "runners"), (values.member("runners.cache")?.node, "runners.cache")] {
            let old = (block?.members ?? []).filter { ChartValue.named("\(path).\($0.key)")?.removed == "0.53.0" }
            guard let first = old.first else { continue }
            report.add(
                self, old.count == 1 ? "`\(first.key)` was removed in chart 0.53" : "these \(old.count) keys were removed in chart 0.53", at: first.keyRange,
                key: "\(path).\(first.key)",
                label: "still works in chart \(values.target.chart)", related: old.dropFirst().map { Related("removed as well", at: $0.keyRange) },
                help: "move them to `runners.config`; `runnercfg convert --to current-values` does this for the cache")
        }
    }
}

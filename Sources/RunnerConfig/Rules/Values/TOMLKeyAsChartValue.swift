/// This is a key of config.toml, not of the chart.
struct TOMLKeyAsChartValue: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "toml-key-as-chart-value", .warning, .values,
            summary: "this is a key of config.toml, not of the chart",
            why: """
                The chart hands on what stands in the text of `runners.config`. A key of config.toml as a value of the chart \
                is read by nobody.
                """,
            sources: ["chart 0.86.0 templates"])
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
                    secretName: s3access
                    «Insecure»: true
                  config: |
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "s3.amazonaws.com"
                          BucketName = "ci"

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
                      [runners.kubernetes]
                        image = "alpine"

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        for stray in values.strayKeys {
            guard let header = Self.header(stray) else { continue }
            report.add(
                self, "`\(stray.member.key)` is a key of config.toml, and no chart reads it here", at: stray.member.keyRange, key: stray.path,
                label: "does nothing",
                related: stray.member.key == "Insecure"
                    ? values.member("runners.cache.s3CacheInsecure").map { [Related("the chart's own key, which says otherwise", at: $0.statement)] }
                        ?? [] : [],
                help: "write it in the text of `runners.config`, below `\(header)`")
        }
    }

    /// The table of config.toml a stray key belongs to; nil when it is none of config.toml's.
    private static func header(_ stray: StrayKey) -> String? {
        let key = stray.member.key
        let parent = stray.path.dropLast(key.utf8.count + 1)
        switch parent {
        case "runners.cache":
            if ["s3", "gcs", "azure"].contains(key) { return "[runners.cache.\(key)]" }
            if key == "Insecure" || S3CacheTable.schema.key(key)?.name == key { return "[runners.cache.s3]" }
            return CacheTable.schema.key(key)?.name == key ? "[runners.cache]" : nil
        case "runners":
            if ["kubernetes", "docker", "machine"].contains(key) { return "[runners.\(key)]" }
            return RunnerTable.schema.key(key)?.name == key ? "[[runners]]" : nil
        default: return nil
        }
    }
}

/// A config.toml key is used as a chart value.
struct TOMLKeyAsChartValue: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "toml-key-as-chart-value", .warning, .values,
            summary: "a config.toml key is used as a chart value",
            why: """
                The chart passes only the text of `runners.config` to the Runner. It does not read a config.toml key that is \
                written as a chart value.
                """,
            sources: ["chart 0.86.0 templates"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
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
                runners:
                  secret: runner-token
                  «request_concurrency»: 8

                """),
            Example(
                .values,
                """
                runners: {secret: runner-token, «kubernetes»: {image: alpine}}

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        image = "alpine"

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  request_concurrency: 8
                  config: |
                    [[runners]]
                      request_concurrency = {{ .Values.runners.request_concurrency }}

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        for stray in values.strayKeys {
            guard let header = Self.header(stray) else { continue }
            report.add(
                self, "`\(stray.member.key)` is a config.toml key, which the chart does not read here", at: stray.member.keyRange, key: stray.path,
                label: "has no effect",
                related: stray.member.key == "Insecure"
                    ? values.member("runners.cache.s3CacheInsecure").map { [Related("the chart's own key", at: $0.statement)] }
                        ?? [] : [],
                help: "move it to the text of `runners.config`, under `\(header)`")
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

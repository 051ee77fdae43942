/// The prefix in the bucket contains a variable, which is not expanded.
struct CachePathWithVariables: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "cache-path-with-variables", .warning, .cache,
            summary: "the prefix in the bucket contains a variable, which is not expanded",
            why: """
                The Runner uses `Path` literally: `$CI_PROJECT_NAME` becomes a folder with exactly that name. The object names \
                contain the project ID anyway.
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
                    Path = «"ci/$CI_PROJECT_NAME"»
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
                  [runners.cache]
                    Type = "gcs"
                    Path = «"${CI_COMMIT_REF_SLUG}"»
                    [runners.cache.gcs]
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    Path = "ci/CI_PROJECT_NAME"
                    [runners.cache.s3]
                      BucketName = "ci"

                """),
        ]
    }

    var concerns: KeyNames { "Path" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let path = runner.cache?.value.path, path.value.contains("$") else { continue }
            report.add(
                self, "variables in `Path` are not expanded", at: path.range, key: path.path, label: "becomes a folder with this literal name",
                help: "write the prefix without variables; object names contain the runner and the project anyway")
        }
    }
}

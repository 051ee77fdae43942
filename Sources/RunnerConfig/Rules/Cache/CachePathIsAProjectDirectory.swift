/// The prefix in the bucket is written as if it were what to cache.
struct CachePathIsAProjectDirectory: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "cache-path-is-a-project-directory", .warning, .cache,
            summary: "the prefix in the bucket is written as if it were what to cache",
            why: """
                `Path` is put in front of the objects' names in the bucket. `.gitlab-ci.yml` says what to cache, under \
                `cache: paths:`; nothing is cached by naming a folder here.
                """,
            fix: .unsafe, isHeuristic: true, sources: ["cache/cache.go:34-46"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    Path = «"/node_modules"»
                    [runners.cache.s3]
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
                    Type = "s3"
                    Path = "team-a"
                    [runners.cache.s3]
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "azure"
                    Path = «".m2/repository"»
                    [runners.cache.azure]
                      ContainerName = "ci"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "azure"
                        [runners.cache.azure]
                          ContainerName = "ci"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    Path = "team-a/node_modules"
                    [runners.cache.s3]
                      BucketName = "ci"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let path = runner.cache?.value.path else { continue }
            let name = path.value.split(separator: "/").joined(separator: "/").lowercased()
            guard Self.projectDirectories.contains(name) || (path.value.hasPrefix("/") && ["cache", "builds"].contains(name)) else { continue }
            report.add(
                self, "`\(path.value)` looks like a folder of a project, but `Path` is a prefix in the bucket", at: path.range, key: path.path,
                label: "does not choose what is cached", help: "name the folder in `.gitlab-ci.yml` under `cache: paths:`, and remove `Path` here",
                fixes: [Fix("remove `Path`", .unsafe, config.removing(at: path.path))])
        }
    }

    private static let projectDirectories: Set<String> = [
        "node_modules", "vendor", "target", ".m2", ".m2/repository", ".gradle", ".npm", ".cache", "venv", ".venv", "vendor/bundle", "build", "dist",
        "__pycache__", ".yarn", "bower_components",
    ]
}

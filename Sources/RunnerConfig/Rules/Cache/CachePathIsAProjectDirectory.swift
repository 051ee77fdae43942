/// The prefix in the bucket looks like a directory to cache.
struct CachePathIsAProjectDirectory: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "cache-path-is-a-project-directory", .warning, .cache,
            summary: "the prefix in the bucket looks like a directory to cache",
            why: """
                `Path` is a prefix for the object names in the bucket. What is cached is set in `.gitlab-ci.yml` under `cache: \
                paths:`; naming a directory here does not cache it.
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
                    Path = «"/cache/"»
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
                    Path = "team-a/node_modules"
                    [runners.cache.s3]
                      BucketName = "ci"

                """),
        ]
    }

    var concerns: KeyNames { "Path" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let path = runner.cache?.value.path else { continue }
            let name = path.value.split(separator: "/").joined(separator: "/").lowercased()
            let isOnDisk = path.value.hasPrefix("/") && ["cache", "builds"].contains(name)
            guard Self.projectDirectories.contains(name) || isOnDisk else { continue }
            report.add(
                self, "`\(path.value)` looks like a directory \(isOnDisk ? "on disk" : "of a project"), but `Path` is a prefix of object names in the bucket",
                at: path.range, key: path.path, label: isOnDisk ? "does not choose where the cache is stored" : "does not choose what is cached",
                help: isOnDisk ? "remove `Path`, or write a prefix such as `team-a`" : "name the directory in `.gitlab-ci.yml` under `cache: paths:`, and remove `Path` here",
                fixes: [Fix("remove `Path`", .unsafe, config.removing(at: path.path))])
        }
    }

    private static let projectDirectories: Set<String> = [
        "node_modules", "vendor", "target", ".m2", ".m2/repository", ".gradle", ".npm", ".cache", "venv", ".venv", "vendor/bundle", "build", "dist",
        "__pycache__", ".yarn", "bower_components",
    ]
}

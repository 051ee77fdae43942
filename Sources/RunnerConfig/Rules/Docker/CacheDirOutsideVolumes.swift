/// The local cache is in a directory that is not on a volume.
struct CacheDirOutsideVolumes: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "cache-dir-outside-volumes", .warning, .executors,
            summary: "the local cache is in a directory that is not on a volume",
            why: """
                With the Docker executors, `cache_dir` of `[[runners]]` is a path inside the container. Without a volume at that \
                path the cache is deleted together with the container, and the next job starts without it. To choose the \
                directory on the host, set `cache_dir` in `[runners.docker]`, or the source of a volume.
                """,
            yields: [Yield("config-other-executor-section", .around), "placeholder-value"], sources: ["common/build.go:505-522", "executors/docker/docker.go:1599-1628", "executors/docker/docker.go:1721"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  cache_dir = «"/srv/ci-cache"»
                  [runners.docker]
                    image = "debian:12"
                    volumes = ["/srv/ci-cache:/var/cache"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  cache_dir = «"/mnt/cache"»
                  docker = { image = "debian:12", volumes = ["/cache"] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  cache_dir = "/var/cache/ci"
                  [runners.docker]
                    image = "debian:12"
                    volumes = ["/srv/ci-cache:/var/cache"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  cache_dir = "/mnt/cache"
                  [runners.cache]
                    Type = "s3"
                  [runners.docker]
                    image = "debian:12"
                    volumes = ["/cache"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  builds_dir = "/srv/builds"
                  cache_dir = "/srv/builds/cache"
                  [runners.docker]
                    image = "debian:12"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "shell"
                  cache_dir = "/srv/ci-cache"

                """),
        ]
    }

    var concerns: KeyNames { "cache_dir" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            guard docker.executor != nil, docker.keepsLocalCache, let cache = docker.runner.cacheDir, cache.value.hasPrefix("/") else { continue }
            // The Runner makes a volume for the builds directory by itself.
            let builds = docker.runner.buildsDir?.value ?? "/builds"
            guard !docker.volumesHold(cache.value), !cache.value.hasPrefix(builds.hasSuffix("/") ? builds : builds + "/") else { continue }
            report.add(
                self, "no volume is mounted at `\(cache.value)`", at: cache.range, key: cache.path, label: "a path inside the container, and deleted with it",
                help: "mount a volume at this path, or remove `cache_dir` and add the volume `\"/cache\"`")
        }
    }
}

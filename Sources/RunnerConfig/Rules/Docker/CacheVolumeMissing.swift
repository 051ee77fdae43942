/// No volume keeps the local cache of jobs.
struct CacheVolumeMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "cache-volume-missing", .info, .executors,
            summary: "no volume keeps the local cache of jobs",
            why: """
                Without a store in `[runners.cache]`, the Docker executor keeps the cache of jobs in `/cache` inside the container. \
                Without a volume there it is deleted together with the container, and jobs log `No URL provided, cache will not be \
                downloaded`.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["executors/docker/docker.go:1721"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    volumes = «["/certs/client"]»

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "docker"
                  docker = { image = "alpine", volumes = «["/srv/cache:/var/cache", "/builds"]» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    volumes = ["/srv/cache:/cache"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    disable_cache = true
                    volumes = ["/certs/client"]

                """),
        ]
    }

    var concerns: KeyNames { "volumes" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard !config.isFragment else { return }
        for docker in config.dockerRunners where docker.executor != nil && docker.system == .linux && docker.keepsLocalCache {
            guard docker.runner.cacheDir?.value.isEmpty ?? true, let volumes = docker.docker.volumes, !volumes.value.isEmpty else { continue }
            guard !docker.volumesHold("/cache") else { continue }
            report.add(
                self, "no volume keeps `/cache`, the local cache of jobs", at: volumes.range, key: volumes.path,
                label: "the cache is deleted with each job's container", help: "add `\"/cache\"`, or set `disable_cache = true` if you do not want a local cache")
        }
    }
}

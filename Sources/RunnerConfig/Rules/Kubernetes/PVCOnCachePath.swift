/// The local cache is on a persistent volume.
struct PVCOnCachePath: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "pvc-on-cache-path", .info, .kubernetes,
            summary: "the local cache is on a persistent volume",
            why: """
                This works as a cache without an object store, if all jobs can mount the claim at the same time (ReadWriteMany) \
                and write to it. Otherwise pods wait with "Multi-Attach error for volume", or jobs fail with "permission \
                denied".
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["docs/executors/kubernetes/troubleshooting.md:198"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.pvc]]
                      name = "build-cache"
                      mount_path = «"/cache"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  cache_dir = "/var/cache/ci"
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.pvc]]
                      name = "build-cache"
                      mount_path = «"/var/cache/ci"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.pvc]]
                      name = "build-cache"
                      mount_path = "/opt/tools"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.pvc]]
                      name = "build-cache"
                      mount_path = "/cache"

                """),
        ]
    }

    var concerns: KeyNames { "pvc" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners where runner.cache?.value.type?.value.isEmpty ?? true {
            for claim in runner.kubernetes?.value.volumes?.value.pvc?.value ?? [] {
                guard let mount = claim.mountPath, mount.value == "/cache" || mount.value == runner.cacheDir?.value else { continue }
                report.add(
                    self, "all jobs share the claim mounted at `\(mount.value)` as their cache", at: mount.range, key: mount.path,
                    help: "make the claim ReadWriteMany, and writable for the users that jobs run as")
            }
        }
    }
}

/// The local cache is kept on a volume.
struct PVCOnCachePath: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "pvc-on-cache-path", .info, .kubernetes,
            summary: "the local cache is kept on a volume",
            why: """
                This works as a cache of its own: all jobs must be able to mount the claim at the same time (ReadWriteMany), \
                and to write to it.
                """,
            sources: ["docs/executors/kubernetes/troubleshooting.md:198"])
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
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.pvc]]
                      name = "tools"
                      mount_path = "/opt/tools"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners where runner.cache?.value.type?.value.isEmpty ?? true {
            for claim in runner.kubernetes?.value.volumes?.value.pvc?.value ?? [] {
                guard let mount = claim.mountPath, mount.value == "/cache" || mount.value == runner.cacheDir?.value else { continue }
                report.add(
                    self, "the claim at `\(mount.value)` is the cache of all jobs", at: mount.range, key: mount.path,
                    help: "make it ReadWriteMany, and writable for the users the jobs run as")
            }
        }
    }
}

/// Two volumes are mounted at one path.
struct VolumeMountDuplicate: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "volume-mount-duplicate", .error, .kubernetes,
            summary: "two volumes are mounted at the same path",
            why: """
                Kubernetes refuses a container that mounts two volumes at one path, even with different `sub_path` values: \
                every job fails with "must be unique".
                """,
            yields: [Yield("config-other-executor-section", .around)],
            sources: ["executors/kubernetes/kubernetes.go:1840-1909", "pkg/apis/core/validation/validation.go ValidateVolumeMounts"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.empty_dir]]
                      name = "cache"
                      mount_path = "/cache"
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
                      name = "data"
                      mount_path = "/data"
                      sub_path = "in"
                    [[runners.kubernetes.volumes.pvc]]
                      name = "data"
                      mount_path = «'/data'»
                      sub_path = "out"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.pvc]]
                      name = "data"
                      mount_path = "/data/in"
                      sub_path = "in"
                    [[runners.kubernetes.volumes.pvc]]
                      name = "data"
                      mount_path = "/data/out"
                      sub_path = "out"

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes.volumes.empty_dir = [{ name = "a", mount_path = "/a" }]
                [[runners]]
                  kubernetes.volumes.empty_dir = [{ name = "a", mount_path = "/a" }]

                """),
        ]
    }

    var concerns: KeyNames { "mount_path" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods {
            var seen: [String: Member] = [:]
            for volume in pod.volumes {
                guard let mount = volume.mount, let text = mount.node.string, !text.isEmpty else { continue }
                if let first = seen[text] {
                    report.add(
                        self, "another volume is also mounted at `\(text)`", at: mount.node.range, key: "\(volume.path).mount_path", label: "every job fails",
                        related: [Related("the first", at: first.node.range)], help: "use another path")
                } else {
                    seen[text] = mount
                }
            }
        }
    }
}

/// Two volumes of a pod have one name.
struct VolumeNameDuplicate: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "volume-name-duplicate", .error, .kubernetes, also: [.info],
            summary: "two volumes of a pod have the same name",
            why: """
                The name of a volume is also that of the Secret, ConfigMap or claim that it mounts, and Kubernetes refuses a pod \
                in which two volumes have the same name: every job fails with "Duplicate value". Only a claim may be mounted \
                several times. The Runner itself adds volumes named `repo`, `scripts` and `logs`; it leaves out `repo` if \
                another volume is mounted at the builds directory.
                """,
            yields: [Yield("config-other-executor-section", .around)],
            sources: ["executors/kubernetes/kubernetes.go:1911-1968", "executors/kubernetes/kubernetes.go:2016-2043", "pkg/apis/core/validation/validation.go ValidateVolumes"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.secret]]
                      name = "credentials"
                      mount_path = "/a"
                    [[runners.kubernetes.volumes.secret]]
                      name = «"credentials"»
                      mount_path = "/b"

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes.volumes.config_map = [{ name = "tools", mount_path = "/etc/tools" }]
                  kubernetes.volumes.pvc = [{ name = «"tools"», mount_path = "/opt/tools" }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.empty_dir]]
                      name = «"scripts"»
                      mount_path = "/opt/scripts"
                    [[runners.kubernetes.volumes.empty_dir]]
                      name = «'repo'»
                      mount_path = "/builds"

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
                      mount_path = "/cache"
                      sub_path = "cache"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.empty_dir]]
                      name = "cache"
                      mount_path = "/opt/cache"
                [[runners]]
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.empty_dir]]
                      name = "cache"
                      mount_path = "/opt/cache"

                """),
        ]
    }

    var concerns: KeyNames { "volumes" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods {
            let isLegacy = pod.isOn("FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY")
            let buildsDirectory = pod.runner.member("builds_dir")?.node.string ?? "/builds"
            let volumes = pod.volumes
            let isBuildsMounted = volumes.contains { $0.mount?.node.string == buildsDirectory }
            var seen: [String: MountedVolume] = [:]
            for volume in volumes {
                guard let name = volume.name, let text = name.node.string, !text.isEmpty else { continue }
                let path = "\(volume.path).name"
                if let first = seen[text] {
                    guard first.kind != "pvc" || volume.kind != "pvc" else { continue }
                    report.add(
                        self, "another volume is also named `\(text)`", at: name.node.range, key: path, label: "every job fails",
                        related: first.name.map { [Related("the first", at: $0.node.range)] } ?? [], help: "give each volume its own name")
                } else if ["scripts", "logs"].contains(text) && !isLegacy || text == "repo" && !isBuildsMounted {
                    report.add(
                        self, "the Runner itself adds a volume named `\(text)`", at: name.node.range, key: path, label: "every job fails", help: "use another name")
                } else if text == "repo" {
                    report.add(
                        self, "the Runner itself adds a volume named `repo`", at: name.node.range, key: path, severity: .info,
                        label: "works only as long as a volume is mounted at `\(buildsDirectory)`", help: "use another name")
                }
                if seen[text] == nil { seen[text] = volume }
            }
        }
    }
}

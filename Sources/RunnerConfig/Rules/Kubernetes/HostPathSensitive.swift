/// Jobs can access a part of the node that lets them take it over.
struct HostPathSensitive: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "host-path-sensitive", .warning, .security,
            summary: "jobs can access a part of the node that lets them take it over",
            why: """
                A job that mounts the root directory, `/etc`, the directory of the kubelet or the socket of the container \
                runtime can read the secrets of all pods on the node and take it over, even if the volume is read-only.
                """,
            yields: [Yield("config-other-executor-section", .around), "host-docker-socket"],
            sources: ["executors/kubernetes/kubernetes.go:1970-1991", "docs/security"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.host_path]]
                      name = "node"
                      mount_path = "/host"
                      host_path = «"/"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes.volumes.host_path = [{ name = "kubelet", mount_path = «"/var/lib/kubelet/pods"», read_only = true }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.host_path]]
                      name = "data"
                      mount_path = "/etc"
                      host_path = "/srv/data"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.host_path]]
                      name = "certificates"
                      mount_path = "/etc/ssl/certs"
                      read_only = true

                """),
        ]
    }

    var concerns: KeyNames { "host_path" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods {
            for volume in pod.volumes where volume.kind == "host_path" {
                let own = volume.table.last("host_path").flatMap { $0.node.string == "" ? nil : $0 }
                guard let source = own ?? volume.mount, let text = source.node.string, Self.isSensitive(text) else { continue }
                report.add(
                    self, "jobs can access `\(text)` on the node", at: source.node.range, key: "\(volume.path).\(own == nil ? "mount_path" : "host_path")",
                    label: "every job can take over the node", help: "mount only the directory that jobs need")
            }
        }
    }

    static func isSensitive(_ path: String) -> Bool {
        let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        return exact.contains(trimmed) || trees.contains { trimmed == $0 || trimmed.hasPrefix($0 + "/") } || trimmed.hasSuffix(".sock")
    }

    private static let exact: Set<String> = ["/", "/etc", "/root", "/home", "/var", "/var/lib", "/var/run", "/run", "/usr", "/boot", "/etc/shadow", "/etc/passwd"]
    private static let trees = [
        "/proc", "/var/lib/kubelet", "/etc/kubernetes", "/var/lib/docker", "/var/lib/containerd", "/run/containerd", "/var/lib/etcd", "/var/lib/rancher",
        "/root/.ssh", "/root/.kube",
    ]
}

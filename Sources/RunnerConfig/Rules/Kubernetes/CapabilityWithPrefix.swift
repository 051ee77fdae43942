/// A capability is written with its prefix.
struct CapabilityWithPrefix: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "capability-with-prefix", .warning, .kubernetes,
            summary: "a capability has the prefix `CAP_`",
            why: """
                Kubernetes adds the prefix itself. If you write `CAP_SYS_ADMIN`, containers run without that capability, because \
                containerd looks for `CAP_CAP_SYS_ADMIN`. Only some container runtimes accept both forms.
                """,
            fix: .unsafe, yields: [Yield("config-other-executor-section", .around)],
            sources: ["common/config.go:1041-1075", "kubernetes.io/docs/tasks/configure-pod-container/security-context"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    cap_add = [«"CAP_SYS_ADMIN"», "NET_ADMIN"]

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.kubernetes]
                        cap_add = ["SYS_ADMIN", "NET_ADMIN"]

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.build_container_security_context.capabilities]
                    drop = [«'CAP_NET_RAW'»]

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.kubernetes.build_container_security_context.capabilities]
                        drop = ['NET_RAW']

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    cap_add = ["SYS_ADMIN"]
                    cap_drop = ["ALL"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    image = "alpine"
                    cap_add = ["CAP_SYS_ADMIN"]

                """),
        ]
    }

    var concerns: KeyNames { "cap_add cap_drop add drop" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for list in config.capabilityLists where list.isOfPod {
            for node in list.member.node.elements {
                guard let text = node.string, text.uppercased().hasPrefix("CAP_") else { continue }
                let better = String(text.dropFirst(4))
                report.add(
                    self, "`\(text)` has a prefix that Kubernetes adds itself", at: node.range, key: list.path, label: "containers may run without this setting",
                    help: "write `\"\(better)\"`", fixes: [Fix("write `\"\(better)\"`", .unsafe, config.replacing(node, at: list.path, with: .string(better)))])
            }
        }
    }
}

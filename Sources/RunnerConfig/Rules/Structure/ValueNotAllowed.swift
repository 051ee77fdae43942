/// A key has none of the values it may have.
struct ValueNotAllowed: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "value-not-allowed", .error, .structure, also: [.warning],
            summary: "the key does not accept this value",
            why: """
                The file loads. With an unknown `patch_type`, `mount_propagation` or pull policy every job fails; with an \
                unknown type of a seccomp or AppArmor profile, the Runner logs "invalid seccomp profile type value" and jobs run \
                without a profile; with an unknown `dns_policy`, the job log says "falling back to cluster's default policy". \
                The Runner has its own spelling: `cluster-first` instead of Kubernetes' `ClusterFirst`.
                """,
            fix: .safe, yields: [Yield("config-other-executor-section", .around), Yield("pod-field-invalid")],
            sources: [
                "common/config.go:649-668", "common/config.go:1085-1160", "executors/kubernetes/kubernetes.go:3123-3129",
                "executors/kubernetes/kubernetes.go:2984-3022", "helpers/container/helperimage/linux_info.go:17-45",
            ])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    dns_policy = «"ClusterFirst"»

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.kubernetes]
                        dns_policy = "cluster-first"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.build_container_security_context]
                    proc_mount = "Unmasked"
                    seccomp_profile = { type = «"runtime/default"» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [[runners.kubernetes.volumes.empty_dir]]
                    name = "work"
                    mount_path = "/work"
                    medium = «'memory'»

                """,
                repaired:
                    """
                    [[runners]]
                      [[runners.kubernetes.volumes.empty_dir]]
                        name = "work"
                        mount_path = "/work"
                        medium = 'Memory'

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    image = "alpine"
                    helper_image_flavor = «"debian"»
                    allowed_pull_policies = ["always", «"cached"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    dns_policy = ""
                    helper_image_flavor = "alpine3.19"
                    [[runners.kubernetes.pod_spec]]
                      patch = "hostname: ci"
                      patch_type = "merge"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    image = "alpine"
                    helper_image = "registry.acme.dev/helper:1"
                    helper_image_flavor = "debian"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(where: { $0.otherwise != nil }) {
            guard let otherwise = entry.key.otherwise else { continue }
            for node in entry.member.node.string == nil ? entry.member.node.elements : [entry.member.node] {
                guard let text = node.string, !text.isEmpty, !RunnerShape.filledIn(node), !isAllowed(text, entry, otherwise, in: config) else { continue }
                let letters = Self.letters(text)
                let meant = entry.key.allowed.first { !$0.isEmpty && Self.letters($0) == letters }
                report.add(
                    self, "`\(text)` is not a valid \(entry.key.name == "allowed_pull_policies" ? "pull policy" : "`\(entry.key.name)`")", at: node.range, key: entry.path,
                    severity: otherwise.isError ? nil : .warning, label: otherwise.consequence,
                    help: "write " + (meant.map { "`\"\($0)\"`" } ?? FieldRule.alternatives(entry.key.allowed.filter { !$0.isEmpty })),
                    fixes: meant.map { [Fix("write `\"\($0)\"`", .safe, config.replacing(node, at: entry.path, with: .string($0)))] } ?? [])
            }
        }
    }

    private func isAllowed(_ text: String, _ entry: SchemaEntry, _ otherwise: UnknownValue, in config: ConfigFile) -> Bool {
        if entry.key.allowed.contains(text) || otherwise.ignoresCase && entry.key.allowed.contains(where: text.equalsIgnoringCase) { return true }
        guard entry.key.name == "helper_image_flavor" else { return text.hasPrefix("HugePages") }
        // Each Runner has flavours of its own, and an image of one's own needs none.
        return text.hasPrefix("alpine") || text == "concrete" || entry.table.last("helper_image").map { $0.node.string != "" } == true
    }

    private static func letters(_ text: String) -> String { text.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " } }
}

/// A capability is given and taken away.
struct CapabilityBothLists: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "capability-both-lists", .info, .kubernetes,
            summary: "a capability is both added and dropped",
            why: """
                In `[runners.kubernetes]`, dropping takes precedence. Docker drops first and adds afterwards, so jobs have the \
                capability.
                """,
            yields: [Yield("config-other-executor-section", .around)],
            sources: ["common/config.go:1041-1075", "github.com/moby/moby oci/caps/utils.go"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    image = "alpine"
                    cap_add = ["CAP_SYS_ADMIN"]
                    cap_drop = [«"SYS_ADMIN"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { image = "alpine", cap_drop = [«'NET_RAW'»], cap_add = ["NET_RAW"] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    image = "alpine"
                    cap_add = ["SYS_PTRACE"]
                    cap_drop = ["ALL"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    cap_add = ["NET_RAW"]
                    build_container_security_context = { capabilities = { drop = ["NET_RAW"] } }

                """),
        ]
    }

    var concerns: KeyNames { "cap_drop drop" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        let lists = config.capabilityLists
        for drop in lists where !drop.isAdding {
            guard let add = lists.last(where: { $0.isAdding && $0.table == drop.table }) else { continue }
            let added = Set(add.member.node.elements.compactMap { $0.string.map(Self.name) })
            for node in drop.member.node.elements {
                guard let text = node.string, Self.name(text) != "ALL", added.contains(Self.name(text)) else { continue }
                report.add(
                    self, "`\(text)` is also added", at: node.range, key: drop.path, label: drop.isOfPod ? "jobs do not have it" : "jobs have it anyway",
                    related: [Related("added here", at: add.member.statement)], help: "remove it from one of the two lists")
            }
        }
    }

    /// Docker takes names with the prefix and without, in any casing.
    private static func name(_ text: String) -> String {
        let name = text.uppercased()
        return name.hasPrefix("CAP_") ? String(name.dropFirst(4)) : name
    }
}

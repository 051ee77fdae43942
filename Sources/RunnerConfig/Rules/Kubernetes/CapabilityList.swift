/// A list of Linux capabilities that containers get or lose.
struct CapabilityList {
    let member: Member
    let path: String
    /// The path of the table that it stands in.
    let table: String
    let isAdding: Bool
    /// In `[runners.kubernetes]` or below it, not in `[runners.docker]`.
    let isOfPod: Bool
}

extension ConfigFile {
    /// `cap_add` and `cap_drop` of both executors, and `add` and `drop` of the containers of pods.
    var capabilityLists: [CapabilityList] {
        entries.compactMap { entry in
            guard ["cap_add", "cap_drop", "add", "drop"].contains(entry.key.name), !entry.member.node.elements.isEmpty else { return nil }
            return CapabilityList(
                member: entry.member, path: entry.path, table: entry.tablePath, isAdding: entry.key.name.hasSuffix("add"), isOfPod: entry.schema !== DockerTable.schema)
        }
    }
}

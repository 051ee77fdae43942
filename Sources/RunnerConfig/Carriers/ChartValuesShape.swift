/// Tells the chart's values by their keys.
enum ChartValuesShape {
    /// The keys below which values of the Runner's chart stand in those of another one: its name, or whatever alias a dependency has. A nil
    /// stands for the mapping itself; nothing for values of other charts.
    ///
    /// - Parameter isForAnother: a chart of another name is stated: only what no other chart has is the Runner's.
    static func keys(in root: Node, isForAnother: Bool = false) -> [String?] {
        if isForAnother ? isCertain(root) : holdsOwnKeys(root) { return [nil] }
        return root.members.filter { member in
            member.key == GivenChart.usualName ? member.node.isTable && holdsOwnKeys(member.node) : member.key != "global" && isCertain(member.node)
        }.map(\.key)
    }

    private static func holdsOwnKeys(_ node: Node) -> Bool {
        guard node.isTable else { return false }
        if ownKeys.contains(where: { node[$0] != nil }) { return true }
        guard let runners = node["runners"]?.node else { return false }
        return runners.members.contains { known.contains($0.key) }
    }

    /// Under a name that may be anything, only what no other chart has.
    private static func isCertain(_ node: Node) -> Bool {
        guard node.isTable, let runners = node["runners"]?.node, runners.isTable else { return false }
        let hasAddress = ownKeys.contains { node[$0] != nil }
        let hasConfig = runners["config"]?.node.string.map { $0.contains("[[runners]]") || $0.contains("[runners.") } ?? false
        return hasConfig || hasAddress && runners.members.contains { known.contains($0.key) }
    }

    private static let ownKeys = ["gitlabUrl", "runnerToken", "runnerRegistrationToken", "unregisterRunners"]
    private static let known: Set<String> = [
        "config", "cache", "executor", "secret", "tags", "privileged", "image", "builds", "services", "helpers", "namespace", "jobNamespace",
    ]
}

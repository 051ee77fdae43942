/// Tells the chart's values by their keys.
enum ChartValuesShape {
    /// Whether a mapping holds, at its top or below the chart's name, what only this chart's values hold.
    static func fits(_ root: Node) -> Bool {
        [root, root[GivenChart.usualName]?.node].contains { $0.map(holdsOwnKeys) ?? false }
    }

    private static func holdsOwnKeys(_ node: Node) -> Bool {
        guard node.isTable else { return false }
        if ["gitlabUrl", "runnerToken", "runnerRegistrationToken", "unregisterRunners"].contains(where: { node[$0] != nil }) { return true }
        guard let runners = node["runners"]?.node else { return false }
        return runners.members.contains { known.contains($0.key) }
    }

    private static let known: Set<String> = [
        "config", "cache", "executor", "secret", "tags", "privileged", "image", "builds", "services", "helpers", "namespace", "jobNamespace",
    ]
}

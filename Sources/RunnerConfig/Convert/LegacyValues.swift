import YAMLLite

/// A runner's settings as charts before `runners.config` read them: one value below `runners` for each.
///
/// What these charts have no value for turns up as a difference later.
struct LegacyValues {
    private(set) var values: [(path: String, value: YAMLValue)] = []

    /// - Parameter runner: with keys as they are declared.
    init(_ runner: Node, chart: Version) {
        for value in ChartValue.all where value.isRead(by: chart) {
            guard case .config(let path)? = value.replacement, let node = runner[path: Array(DottedPath.keys(path).dropFirst())]?.node, !node.isUnset,
                let written = Self.value(node, as: value), !values.contains(where: { $0.path == value.path })
            else { continue }
            values.append((value.path, written))
        }
    }

    private static func value(_ node: Node, as value: ChartValue) -> YAMLValue? {
        switch value.kind {
        case .map: variables(node) ?? table(node)
        case .list: node.elements.isEmpty ? nil : .list(node.elements.compactMap(GlobalsAsValues.scalar))
        default: GlobalsAsValues.scalar(node) ?? (node.elements.count == 1 ? node.elements.first.flatMap(GlobalsAsValues.scalar) : nil)
        }
    }

    /// `environment` is a list of `NAME=value` in a config.toml, and a map in values.
    private static func variables(_ node: Node) -> YAMLValue? {
        let pairs = node.elements.compactMap { $0.string?.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false) }
        guard !pairs.isEmpty, pairs.allSatisfy({ $0.count == 2 }) else { return nil }
        return .map(pairs.map { YAMLMember(String($0[0]), .string(String($0[1]))) })
    }

    private static func table(_ node: Node) -> YAMLValue? {
        guard node.isTable else { return nil }
        return .map(node.members.compactMap { member in GlobalsAsValues.scalar(member.node).map { YAMLMember(member.key, $0) } })
    }
}

/// A value of the chart's own in a file, with its declaration.
struct DeclaredValue: Sendable {
    let value: ChartValue
    /// What the chart takes.
    let kind: ChartValueKind
    let node: Node
    let key: Range<Int>
    /// `rbac.rules[0].verbs`.
    let path: String

    /// The last key of the path.
    var name: String { KeyIndex.lastName(of: value.path) }
}

extension ValuesFile {
    /// The values that the chart reads and makes something of.
    var declaredValues: [DeclaredValue] {
        var found: [DeclaredValue] = []
        collect(chart, pattern: "", path: "", into: &found)
        return found
    }

    private func collect(_ node: Node, pattern: String, path: String, into found: inout [DeclaredValue]) {
        for member in node.members where node[member.key]?.keyRange == member.keyRange {
            let inner = pattern.isEmpty ? member.key : "\(pattern).\(member.key)"
            let here = path.isEmpty ? member.key : "\(path).\(member.key)"
            guard let value = ChartValue.named(inner), value.removed == nil, value.isRead(by: target.chart), run?.reads(inner) ?? true, !isOff(inner) else {
                continue
            }
            let kind = value.kind(for: target.chart)
            found.append(DeclaredValue(value: value, kind: kind, node: member.node, key: member.keyRange, path: here))
            switch kind {
            case .block: collect(member.node, pattern: inner, path: here, into: &found)
            case .blocks:
                for (index, element) in member.node.elements.enumerated() {
                    collect(element, pattern: "\(inner)[]", path: "\(here)[\(index)]", into: &found)
                }
            case .boolean, .integer, .text, .duration, .quantity, .countOrShare, .list, .map, .shape: break
            }
        }
    }

    /// Whether a switch keeps the chart from using a value.
    func isOff(_ path: String) -> Bool {
        let isOn = { (path: String) in self.member(path)?.node.saysSomething ?? false }
        for block in ["service", "sessionServer", "sessionServer.ingress", "metrics.serviceMonitor", "metrics.podMonitor"] where path.hasPrefix(block + ".") {
            if path != block + ".enabled", path != "sessionServer.ingress", path != "service.metrics", !isOn(block + ".enabled") { return true }
        }
        if path.hasPrefix("rbac.rules") || path.hasPrefix("rbac.podSecurityPolicy") { return !isOn("rbac.create") }
        if path.hasPrefix("serviceAccount."), path != "serviceAccount.name", path != "serviceAccount.create" {
            return member("serviceAccount.create")?.node.boolean == false
        }
        return false
    }
}

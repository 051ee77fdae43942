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
    /// A plain value as a template prints it.
    func text(of node: Node) -> String { node.string ?? text.text(node.range) }

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
            guard let value = ChartValue.named(inner), value.removed == nil || target.statedChart != nil, value.isRead(by: target.chart), run?.reads(inner) ?? true, !isOff(inner) else {
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

    /// Blocks of which nothing is used while `enabled` in them is off.
    private static let switched = ["metrics", "metrics.serviceMonitor", "metrics.podMonitor", "service", "sessionServer", "sessionServer.ingress"]

    /// What templates look into whether its block is on or off.
    private static let alwaysRead: Set = ["metrics.serviceMonitor", "metrics.podMonitor", "sessionServer.ingress"]

    /// What counts for one type of Service only, by the value that says the type.
    private static let ofNodePorts = ["service.metrics": "service.type", "service.metrics.nodePort": "service.type"]

    /// Whether there is another value that keeps a chart from using one.
    static func hasSwitch(_ path: String) -> Bool {
        ["rbac.", "serviceAccount."].contains(where: path.hasPrefix) || switched.contains { path.hasPrefix($0 + ".") }
    }

    /// Whether a switch keeps the chart from using a value.
    func isOff(_ path: String) -> Bool {
        if let type = Self.ofNodePorts[path], member(type)?.node.string != "NodePort" { return true }
        if !path.hasSuffix(".enabled"), !Self.alwaysRead.contains(path), Self.switched.contains(where: { path.hasPrefix($0 + ".") && !isOn($0 + ".enabled") }) {
            return true
        }
        if path.hasPrefix("rbac.rules") || path.hasPrefix("rbac.podSecurityPolicy") { return !isOn("rbac.create") }
        if path.hasPrefix("serviceAccount."), path != "serviceAccount.name", path != "serviceAccount.create" {
            return member("serviceAccount.create")?.node.boolean == false
        }
        return false
    }
}

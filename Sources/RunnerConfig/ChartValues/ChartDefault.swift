/// What a chart's own values.yaml sets.
public indirect enum ChartDefault: Sendable, Equatable {
    case boolean(Bool)
    case integer(Int64)
    case text(String)
    case list([ChartDefault])
    case map([String: ChartDefault])
}

extension ChartDefault {
    /// The `runners.config` of values.yaml.
    ///
    /// - Parameter namespace: the template that names the pods' namespace; charts before 0.31 leave that to a variable.
    static func config(image: String, namespace: String?) -> ChartDefault {
        let line = namespace.map { "    namespace = \"\($0)\"\n" } ?? ""
        return .text("[[runners]]\n  [runners.kubernetes]\n\(line)    image = \"\(image)\"\n")
    }
}

extension ChartDefault {
    /// Whether a node says the same.
    func equals(_ node: Node) -> Bool {
        switch (self, node.value) {
        case (.boolean(let flag), .boolean(let other)): flag == other
        case (.integer(let number), .integer(let other)): number == other
        case (.text(let text), .string(let other)): text == other
        case (.list(let items), .array(let elements)): items.count == elements.count && zip(items, elements).allSatisfy { $0.equals($1) }
        case (.map(let entries), .table(let members)):
            entries.count == members.count && members.allSatisfy { member in entries[member.key]?.equals(member.node) ?? false }
        case (.boolean, _), (.integer, _), (.text, _), (.list, _), (.map, _): false
        }
    }
}

extension ChartValue {
    /// Whether a node says what some chart had by default.
    func wasDefault(_ node: Node) -> Bool {
        if defaults.all.contains(where: { $0.equals(node) }) { return true }
        return fallback.all.contains { $0 == (node.string ?? node.integer.map(String.init)) }
    }
}

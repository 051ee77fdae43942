/// What a chart's own values.yaml sets.
public indirect enum ChartDefault: Sendable, Equatable {
    case boolean(Bool)
    case integer(Int64)
    case text(String)
    case list([ChartDefault])
    case map([String: ChartDefault])
}

extension ChartDefault {
    /// As a values file gives it.
    var node: Node {
        switch self {
        case .boolean(let flag): Node(.boolean(flag))
        case .integer(let number): Node(.integer(number))
        case .text(let text): Node(.string(text))
        case .list(let items): Node(.array(items.map(\.node)))
        case .map(let entries): Node(.table(entries.sorted { $0.key < $1.key }.map { Member($0.key, $0.value.node) }))
        }
    }

    /// The `runners.config` of values.yaml.
    ///
    /// - Parameter namespace: the template that names the pods' namespace; charts before 0.31 leave that to a variable.
    static func config(image: String, namespace: String?) -> ChartDefault {
        let line = namespace.map { "    namespace = \"\($0)\"\n" } ?? ""
        return .text("[[runners]]\n  [runners.kubernetes]\n\(line)    image = \"\(image)\"\n")
    }
}

extension ChartValue {
    /// Whether a node says what some chart had by default.
    func wasDefault(_ node: Node) -> Bool {
        if defaults.all.contains(where: { $0.node == node }) { return true }
        return fallback.all.contains { $0 == (node.string ?? node.integer.map(String.init)) }
    }
}

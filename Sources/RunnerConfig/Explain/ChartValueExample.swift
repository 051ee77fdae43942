import YAMLLite

/// A value as it could stand in a values file, below the keys that lead to it.
enum ChartValueExample {
    static func lines(_ value: ChartValue) -> [String] { fenced(document(sample(value), at: value)) }

    static func fenced(_ document: String) -> [String] {
        ["```yaml"] + document.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) + ["```"]
    }

    /// What stands at a value's path, with the keys around it.
    static func document(_ content: YAMLValue, at value: ChartValue) -> String {
        var content = content
        var path = value.path
        while !path.isEmpty {
            let (name, parent) = (KeyIndex.lastName(of: path), KeyIndex.parent(of: path))
            let member = YAMLMember(name, content)
            if parent.hasSuffix("[]") {
                content = .list([.map(companions(of: path, in: parent) + [member])])
                path = String(parent.dropLast(2))
            } else {
                content = .map([member])
                path = parent
            }
        }
        return YAMLWriter.document(content)
    }

    /// What an entry of a list is nothing without.
    private static func companions(of path: String, in parent: String) -> [YAMLMember] {
        ["name", "key", "ip"].compactMap { name in
            guard "\(parent).\(name)" != path, let value = ChartValue.named("\(parent).\(name)") else { return nil }
            return YAMLMember(name, sample(value))
        }
    }

    // MARK: Samples

    static func sample(_ value: ChartValue) -> YAMLValue {
        if let text = ChartValueSamples.text(value) { return value.kind == .list(.text) ? .list([.string(text)]) : .string(text) }
        switch value.kind {
        case .boolean: return .boolean(!(value.defaults.now == .boolean(true) || value.fallback.now == "true"))
        case .integer: return integer(value)
        case .text: return .string(text(value))
        case .duration: return .string("15m")
        case .quantity: return .string(ChartValueSamples.quantity(value.path))
        case .countOrShare: return .number(1)
        case .list(let element): return .list([scalar(element)])
        case .map(let element): return .map([YAMLMember("example", scalar(element))])
        case .block: return .map(members(value).prefix(1).map { $0 })
        case .blocks: return .list([.map(members(value))])
        case .shape(let shape): return ShapeSample.of(shape)
        }
    }

    /// The values below that are values themselves.
    private static func members(_ value: ChartValue) -> [YAMLMember] {
        ChartValuePage.children(of: value).filter { child in
            switch child.kind {
            case .block, .blocks, .shape: false
            case .boolean, .integer, .text, .duration, .quantity, .countOrShare, .list, .map: child.removed == value.removed
            }
        }.map { YAMLMember(KeyIndex.lastName(of: $0.path), sample($0)) }
    }

    private static func integer(_ value: ChartValue) -> YAMLValue {
        if case .integer(let number)? = value.defaults.now { return .number(Double(number)) }
        return .number(value.fallback.now.flatMap(Int.init).map(Double.init) ?? ChartValueSamples.number(value.path))
    }

    private static func text(_ value: ChartValue) -> String {
        if let word = value.allowed.first(where: { value.defaults.now != .text($0) && value.fallback.now != $0 }) { return word }
        if case .text(let text)? = value.defaults.now, !text.isEmpty { return text }
        if let text = value.fallback.now, !text.contains("{") { return text }
        return "example"
    }

    private static func scalar(_ kind: ChartValueKind) -> YAMLValue {
        switch kind {
        case .boolean: .boolean(true)
        case .integer, .countOrShare: .number(1000)
        case .text: .string("example")
        case .duration: .string("15m")
        case .quantity: .string("500m")
        case .list, .map, .block, .blocks, .shape: .map([])
        }
    }
}

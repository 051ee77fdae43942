/// By which rules unquoted scalars get their meaning.
public enum YAMLSchema: Sendable {
    /// Helm's: YAML 1.1 booleans, every number a float64.
    case helm
    /// The core schema of YAML 1.2.
    case core1_2
}

extension YAMLNode {
    /// The node as JSON on one line; nil when aliases expand beyond the limit or into themselves.
    public func json(schema: YAMLSchema) -> String? {
        var writer = JSONText(schema: schema, budget: storage.limits.expansion)
        writer.node(self, depth: 0)
        return writer.isComplete ? writer.text : nil
    }
}

/// Writes nodes as JSON.
struct JSONText {
    let schema: YAMLSchema
    var resolver: EntryResolver
    var text = ""

    init(schema: YAMLSchema, budget: Int) {
        self.schema = schema
        resolver = EntryResolver(schema: schema, budget: budget)
    }

    var isComplete: Bool { resolver.budget >= 0 }

    mutating func node(_ node: YAMLNode, depth: Int) {
        resolver.budget -= 1
        guard isComplete, depth < 1000 else {
            resolver.budget = -1
            return
        }
        switch node.content {
        case .alias: self.node(node.target(), depth: depth + 1)
        case .scalar: text += scalar(node)
        case .sequence(let items):
            text += "["
            for (index, item) in items.enumerated() {
                if index > 0 { text += "," }
                self.node(item, depth: depth + 1)
            }
            text += "]"
        case .mapping(let entries):
            text += "{"
            for (index, member) in resolver.members(entries).enumerated() {
                if index > 0 { text += "," }
                text += Self.quoted(member.key) + ":"
                self.node(member.value, depth: depth + 1)
            }
            text += "}"
        }
    }

    private func scalar(_ node: YAMLNode) -> String {
        guard schema == .helm else { return CoreScalar.json(node) }
        switch node.helmScalar {
        case .null: return "null"
        case .boolean(let flag): return flag ? "true" : "false"
        case .number(let number): return number.isFinite ? Self.number(number) : Self.quoted(node.text ?? "")
        case .string(let text): return Self.quoted(text)
        }
    }

    /// Whole numbers without a point, as Go's encoder prints them.
    static func number(_ value: Double) -> String {
        if let whole = Int64(exactly: value), abs(value) < 1e21 { return String(whole) }
        return value.description
    }

    static func quoted(_ value: String) -> String {
        var text = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}

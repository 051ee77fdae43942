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
    var budget: Int
    var text = ""
    var isComplete = true

    init(schema: YAMLSchema, budget: Int) {
        self.schema = schema
        self.budget = budget
    }

    mutating func node(_ node: YAMLNode, depth: Int) {
        budget -= 1
        guard budget >= 0, depth < 1000 else {
            isComplete = false
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
            for (index, member) in members(entries).enumerated() {
                if index > 0 { text += "," }
                text += Self.quoted(member.key) + ":"
                self.node(member.value, depth: depth + 1)
            }
            text += "}"
        }
    }

    /// The entries a reader of JSON gets: the last of equal keys; by Helm's rules, merge keys applied.
    private mutating func members(_ entries: [YAMLEntry]) -> [(key: String, value: YAMLNode)] {
        var result: [(key: String, value: YAMLNode)] = []
        var positions: [String: Int] = [:]
        var merged: [YAMLEntry] = []
        for entry in entries {
            if schema == .helm, entry.key.style == .plain, entry.key.text == "<<" {
                addMerged(entry.value, to: &merged)
                continue
            }
            let key = key(entry.key)
            if let position = positions[key] {
                result[position].value = entry.value
            } else {
                positions[key] = result.count
                result.append((key, entry.value))
            }
        }
        for entry in merged {
            let key = key(entry.key)
            guard positions[key] == nil else { continue }
            positions[key] = result.count
            result.append((key, entry.value))
        }
        return result
    }

    /// The entries of a merged mapping, and behind them those that it merges itself.
    private mutating func addMerged(_ value: YAMLNode, to merged: inout [YAMLEntry], depth: Int = 0) {
        guard budget >= 0, depth < 1000 else {
            isComplete = false
            return
        }
        switch value.target().content {
        case .mapping(let entries):
            budget -= entries.count + 1
            let mergeKeys = entries.filter { $0.key.text == "<<" }
            merged += mergeKeys.isEmpty ? entries : entries.filter { $0.key.text != "<<" }
            for entry in mergeKeys { addMerged(entry.value, to: &merged, depth: depth + 1) }
        case .sequence(let items):
            budget -= 1
            for item in items { addMerged(item, to: &merged, depth: depth + 1) }
        case .scalar, .alias: break
        }
    }

    private func key(_ node: YAMLNode) -> String {
        let node = node.target()
        guard schema == .helm else { return node.text(schema: schema) ?? node.json(schema: schema) ?? "" }
        switch node.helmScalar {
        case .boolean(let flag): return flag ? "true" : "false"
        case .number(let number): return Self.number(number)
        case .null, .string: return node.text ?? ""
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

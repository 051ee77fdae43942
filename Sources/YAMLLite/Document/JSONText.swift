import SourceBytes

extension YAMLNode {
    /// The node as JSON on one line; nil when aliases expand beyond the limit or into themselves.
    public func json(schema: YAMLSchema) -> String? {
        if schema == .helm, let text = HelmJSON.text(of: index, in: storage) { return text }
        return slowJSON(schema: schema)
    }

    /// The same, node by node.
    func slowJSON(schema: YAMLSchema) -> String? {
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

    /// As Go's encoder prints a float64: the fewest digits that read back, with an exponent below 1e-6 and from 1e21 on.
    static func number(_ value: Double) -> String {
        if abs(value) < 1e15, let whole = Int64(exactly: value) { return value == 0 && value.sign == .minus ? "-0" : String(whole) }
        guard value.isFinite else { return value.description }
        let parts = value.magnitude.description.split(separator: "e")
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let fraction = mantissa.count > 1 && mantissa[1] != "0" ? mantissa[1] : ""
        var digits = mantissa[0] + fraction
        var point = mantissa[0].count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
        while digits.count > 1, digits.first == "0" {
            digits.removeFirst()
            point -= 1
        }
        while digits.count > 1, digits.last == "0" { digits.removeLast() }
        return (value < 0 ? "-" : "") + spelled(String(digits), point, value.magnitude)
    }

    /// Digits with the point after so many of them.
    private static func spelled(_ digits: String, _ point: Int, _ magnitude: Double) -> String {
        if magnitude < 1e-6 || magnitude >= 1e21 {
            let fraction = digits.dropFirst()
            return digits.prefix(1) + (fraction.isEmpty ? "" : "." + fraction) + "e" + (point > 0 ? "+" : "-") + String(abs(point - 1))
        }
        if point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
        if point >= digits.count { return digits + String(repeating: "0", count: point - digits.count) }
        return digits.prefix(point) + "." + digits.dropFirst(point)
    }

    static func quoted(_ value: String) -> String {
        // Most texts need no escapes.
        guard value.utf8.contains(where: { $0 < 0x20 || $0 == .quotationMark || $0 == .backslash }) else { return "\"" + value + "\"" }
        return JSONString.quoted(value)
    }
}

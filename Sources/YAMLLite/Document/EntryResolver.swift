/// Tells which entries of a mapping count: the last of equal keys and, to Helm, what merge keys bring in.
struct EntryResolver {
    let schema: YAMLSchema
    /// How many nodes may still be looked at; below zero when it was too many.
    var budget: Int

    mutating func members(_ entries: YAMLEntries, depth: Int = 0) -> [(key: String, value: YAMLNode)] {
        var result: [(key: String, value: YAMLNode)] = []
        result.reserveCapacity(entries.count)
        var positions: [String: Int] = [:]
        func put(_ key: String, _ value: YAMLNode) {
            if let position = positions[key] {
                result[position].value = value
            } else {
                positions[key] = result.count
                result.append((key, value))
            }
        }
        for entry in entries {
            // What is merged counts for what stands before it, too: Helm's reader goes from entry to entry.
            if schema == .helm, entry.key.isMergeKey {
                for member in merged(entry.value, depth) { put(member.key, member.value) }
                continue
            }
            let key = key(entry.key)
            // A collection as a key becomes its JSON, whose quotes are escaped once more for each level it is nested in.
            if entry.key.target().record.kind != .scalar { budget -= key.utf8.count }
            put(key, entry.value)
        }
        return result
    }

    /// The members of a merged mapping; of several in a list, those of the first count most.
    private mutating func merged(_ value: YAMLNode, _ depth: Int) -> [(key: String, value: YAMLNode)] {
        guard budget >= 0, depth < 1000 else {
            budget = -1
            return []
        }
        switch value.target().content {
        case .mapping(let entries):
            budget -= entries.count + 1
            return members(entries, depth: depth + 1)
        case .sequence(let items):
            budget -= 1
            var all: [(key: String, value: YAMLNode)] = []
            for item in items.reversed() { all += merged(item, depth + 1) }
            return all
        case .scalar, .alias: return []
        }
    }

    /// Keys that are booleans or numbers become their text, as on Helm's way through JSON.
    func key(_ node: YAMLNode) -> String {
        let node = node.target()
        guard schema == .helm else { return node.text(schema: schema) ?? node.json(schema: schema) ?? "" }
        switch node.helmScalar {
        case .boolean(let flag): return flag ? "true" : "false"
        case .number(let number): return JSONText.number(number)
        case .null, .string: return node.text ?? ""
        }
    }
}

extension YAMLNode {
    /// What the node means to Helm; nil when its aliases expand beyond the limit.
    public var value: YAMLValue? {
        var resolver = EntryResolver(schema: .helm, budget: storage.limits.expansion)
        let value = Self.value(of: self, &resolver)
        return resolver.budget >= 0 ? value : nil
    }

    private static func value(of node: YAMLNode, _ resolver: inout EntryResolver) -> YAMLValue {
        resolver.budget -= 1
        guard resolver.budget >= 0 else { return .null }
        switch node.content {
        case .alias: return value(of: node.target(), &resolver)
        case .sequence(let items): return .list(items.map { value(of: $0, &resolver) })
        case .mapping(let entries): return .map(resolver.members(entries).map { YAMLMember($0.key, value(of: $0.value, &resolver)) })
        case .scalar:
            switch node.helmScalar {
            case .null: return .null
            case .boolean(let flag): return .boolean(flag)
            case .number(let number): return .number(number)
            case .string(let text): return .string(text)
            }
        }
    }
}

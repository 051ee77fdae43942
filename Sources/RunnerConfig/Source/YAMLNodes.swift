import YAMLLite

/// Turns YAML into nodes as Helm reads it: YAML 1.1 booleans, every number a float64, aliases followed, merge keys applied.
struct YAMLNodes {
    /// Alias expansion stops after so many nodes; what is beyond reads as null.
    private var budget = 1_000_000

    /// The tree of a document's root; null for an empty document.
    static func root(of document: YAMLDocument) -> Node { read(document).root }

    /// The tree of a document's root, and whether all of it is there: aliases of aliases of aliases can stand for more than fits any memory.
    static func read(_ document: YAMLDocument) -> (root: Node, isWhole: Bool) {
        guard let root = document.root else { return (Node(.null), true) }
        var nodes = YAMLNodes()
        let node = nodes.node(root)
        return (node, nodes.budget > 0)
    }

    private mutating func node(_ source: YAMLNode) -> Node {
        budget -= 1
        guard budget > 0 else { return Node(.null, at: source.range) }
        switch source.content {
        case .alias:
            var node = node(source.target())
            node.range = source.range
            return node
        case .scalar:
            return Node(scalar(source.helmScalar), at: source.range, spelling: spelling(source.style))
        case .sequence(let items):
            return Node(.array(items.map { node($0) }), at: source.range, spelling: source.style == .flow ? .inline : .block)
        case .mapping(let entries):
            return Node(.table(members(entries)), at: source.range, spelling: source.style == .flow ? .inline : .block)
        }
    }

    private mutating func members(_ entries: YAMLEntries) -> [Member] {
        var members: [(member: Member, isMerged: Bool)] = []
        members.reserveCapacity(entries.count)
        for entry in entries {
            guard entry.key.isMergeKey else {
                members.append((Member(key(entry.key), node(entry.value), keyRange: entry.key.range, statement: entry.range), false))
                continue
            }
            let source = node(entry.value)
            // Of several the first counts.
            for table in source.isTable ? [source] : source.elements.reversed() { members += table.members.map { ($0, true) } }
        }
        guard members.contains(where: \.isMerged) else { return members.map(\.member) }
        return Self.counting(members)
    }

    /// Those that count, in order: what is merged counts for what stands before it, and gives way to what follows, as Helm's reader has it.
    private static func counting(_ members: [(member: Member, isMerged: Bool)]) -> [Member] {
        var (written, merged): (Set<String>, Set<String>) = ([], [])
        var counting: [Member] = []
        for (member, isMerged) in members.reversed() {
            if merged.contains(member.key) || isMerged && written.contains(member.key) { continue }
            if isMerged { merged.insert(member.key) } else { written.insert(member.key) }
            counting.append(member)
        }
        return counting.reversed()
    }

    /// Keys that are booleans or numbers become their text, as in Helm's way through JSON.
    private func key(_ source: YAMLNode) -> String {
        switch source.target().helmScalar {
        case .boolean(let flag): flag ? "true" : "false"
        case .null, .number, .string: source.target().text ?? ""
        }
    }

    private func scalar(_ scalar: HelmScalar) -> Node.Value {
        switch scalar {
        case .null: .null
        case .boolean(let flag): .boolean(flag)
        case .number(let number):
            // Whole numbers keep their kind: what Helm's float64 makes of them when printed is the chart's business.
            if let whole = Int64(exactly: number), abs(number) < 9.0e15 { .integer(whole) } else { .float(number) }
        case .string(let text): .string(text)
        }
    }

    private func spelling(_ style: YAMLStyle) -> Node.Spelling {
        switch style {
        case .plain, .none: .plain
        case .singleQuoted, .doubleQuoted: .quoted
        case .literal, .folded: .multiline
        case .block: .block
        case .flow: .inline
        }
    }
}

extension SyntaxProblem {
    init(_ problem: YAMLProblem) {
        self.init(
            problem.message, at: problem.range, related: problem.related.map { Related(message: $0.note, range: $0.range) },
            consequence: problem.isError ? .refused : .lastOneCounts)
    }
}

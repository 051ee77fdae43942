/// Where two meanings differ.
///
/// Most of a file is the same before and after a repair: tables with the same keys in the same order are walked side by side, and only
/// what differs there is looked up by its path.
struct MeaningChanges {
    /// The values at each path where the two are not the same; several where documents of one file have the same keys.
    private var old: [String: [Node.Value]] = [:]
    private var new: [String: [Node.Value]] = [:]
    /// The way to where the walk is.
    private var way: [DottedPath.Step] = []

    /// Whether what stands at `runners.config` of the two trees is a tree of its own.
    private var leavesOutConfig = (old: false, new: false)

    private enum Side { case old, new }

    init(_ left: [Meaning.Tree], _ right: [Meaning.Tree]) {
        for index in 0..<max(left.count, right.count) {
            let (before, after) = (left[safe: index], right[safe: index])
            leavesOutConfig = (before?.leavesOutConfig == true, after?.leavesOutConfig == true)
            if left.count == right.count, let before, let after {
                compare(before.root, after.root, before.schema)
            } else {
                if let before { note(before.root, before.schema, .old) }
                if let after { note(after.root, after.schema, .new) }
            }
        }
    }

    /// The paths whose values differ.
    var paths: [String] {
        Set(old.keys).union(new.keys).filter { path in
            let before = old[path] ?? []
            let after = new[path] ?? []
            return before.map { Node($0) } != after.map { Node($0) }
        }
    }

    private static func isScalar(_ node: Node) -> Bool {
        switch node.value {
        case .null, .boolean, .integer, .float, .string, .dateTime: true
        case .array, .table: false
        }
    }

    /// Whether nothing but empty tables and lists stood at a path.
    func wasEmpty(_ path: String) -> Bool { old[path]?.allSatisfy(Self.isEmpty) == true }

    private static func isEmpty(_ value: Node.Value) -> Bool {
        switch value {
        case .null: true
        case .array(let elements): elements.isEmpty
        case .table(let members): members.isEmpty
        case .boolean, .integer, .float, .string, .dateTime: false
        }
    }

    /// - Parameter schema: of what stands here, in both.
    private mutating func compare(_ left: Node, _ right: Node, _ schema: TableSchema?) {
        switch (left.value, right.value) {
        case (.table(let before), .table(let after)) where !before.isEmpty && !after.isEmpty:
            compare(before, after, schema)
        case (.array(let before), .array(let after)) where !before.isEmpty && before.count == after.count:
            for index in before.indices {
                way.append(.element(index))
                compare(before[index], after[index], schema)
                way.removeLast()
            }
        default:
            guard Node(left.value) != Node(right.value) else { return }
            note(left, schema, .old)
            note(right, schema, .new)
        }
    }

    /// Those of the same names at both ends side by side, and what is between them by path.
    private mutating func compare(_ left: [Member], _ right: [Member], _ schema: TableSchema?) {
        let shorter = min(left.count, right.count)
        var head = 0
        while head < shorter, left[head].key == right[head].key { head += 1 }
        var tail = 0
        while tail < shorter - head, left[left.count - 1 - tail].key == right[right.count - 1 - tail].key { tail += 1 }
        for index in 0..<head { compare(left[index], right[index], schema) }
        for member in left[head..<left.count - tail] { note(member, schema, .old) }
        for member in right[head..<right.count - tail] { note(member, schema, .new) }
        for index in 0..<tail { compare(left[left.count - tail + index], right[right.count - tail + index], schema) }
    }

    /// - Parameter left: of the same name as the other.
    private mutating func compare(_ left: Member, _ right: Member, _ schema: TableSchema?) {
        // Most are the same, and need no path.
        if Self.isScalar(left.node), left.node == right.node { return }
        // The way to a lone `[runners]` is another one than that to a list of them.
        guard left.node.isTable == right.node.isTable, !isLeftOut(left, .old), !isLeftOut(right, .new) else {
            note(left, schema, .old)
            note(right, schema, .new)
            return
        }
        let key = Self.key(left, schema)
        enter(left, key, schema)
        compare(left.node, right.node, key?.kind.schema)
        way.removeLast()
    }

    /// Notes what stands at a node and below it, path by path.
    private mutating func note(_ node: Node, _ schema: TableSchema?, _ side: Side) {
        switch node.value {
        case .table(let members) where !members.isEmpty:
            for member in members { note(member, schema, side) }
        case .array(let elements) where !elements.isEmpty:
            for (index, element) in elements.enumerated() {
                way.append(.element(index))
                note(element, schema, side)
                way.removeLast()
            }
        case .null, .boolean, .integer, .float, .string, .dateTime, .array, .table:
            switch side {
            case .old: old[path, default: []].append(node.value)
            case .new: new[path, default: []].append(node.value)
            }
        }
    }

    private mutating func note(_ member: Member, _ schema: TableSchema?, _ side: Side) {
        guard !isLeftOut(member, side) else { return }
        let key = Self.key(member, schema)
        enter(member, key, schema)
        note(member.node, key?.kind.schema, side)
        way.removeLast()
    }

    private static func key(_ member: Member, _ schema: TableSchema?) -> KeyDeclaration? {
        schema?.key(member.key).flatMap { schema?.namesMindCase == true && $0.name != member.key ? nil : $0 }
    }

    /// A lone `[runners]` is one runner.
    private mutating func enter(_ member: Member, _ key: KeyDeclaration?, _ schema: TableSchema?) {
        let name = key?.name ?? member.key
        way.append(.key(way.isEmpty && name == "runners" && schema != nil && member.node.isTable ? "runners[0]" : name))
    }

    private func isLeftOut(_ member: Member, _ side: Side) -> Bool {
        (side == .old ? leavesOutConfig.old : leavesOutConfig.new) && member.key == "config" && way == [.key("runners")]
    }

    private var path: String {
        var path = ""
        for step in way {
            switch step {
            case .key(let name): path += path.isEmpty ? name : ".\(name)"
            case .element(let index): path += "[\(index)]"
            }
        }
        return path
    }
}

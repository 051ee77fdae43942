import HelmTemplate

/// What an argument assigns, as a node with places in the file of layers.
struct AssignedNode {
    let steps: [ValuesAssignment.Step]
    let value: Node
    /// The texts here and below, by where they stand.
    let texts: [Range<Int>: MappedText]

    init(steps: [ValuesAssignment.Step], value: Node, texts: [Range<Int>: MappedText]) { (self.steps, self.value, self.texts) = (steps, value, texts) }

    /// An object of `--set-json` is an assignment for each of its leaves: it is laid over what there is, key by key.
    static func all(_ assignment: ValuesAssignment) -> [AssignedNode] {
        var reader = Reader()
        let value = reader.node(assignment.value)
        guard assignment.steps.isEmpty else { return [AssignedNode(steps: assignment.steps, value: value, texts: reader.texts)] }
        return leaves(value, below: []).map { AssignedNode(steps: $0.steps, value: $0.value, texts: reader.texts) }
    }

    private static func leaves(_ node: Node, below steps: [ValuesAssignment.Step]) -> [(steps: [ValuesAssignment.Step], value: Node)] {
        node.members.flatMap { member in
            let path = steps + [.init(name: .key(member.key), range: member.keyRange)]
            return member.node.isTable ? leaves(member.node, below: path) : [(path, member.node)]
        }
    }

    private struct Reader {
        var texts: [Range<Int>: MappedText] = [:]

        mutating func node(_ value: AssignedValue) -> Node {
            switch value.content {
            case .null: return Node(.null, at: value.range, spelling: .plain)
            case .boolean(let flag): return Node(.boolean(flag), at: value.range, spelling: .plain)
            case .integer(let number): return Node(.integer(number), at: value.range, spelling: .plain)
            case .text(let text, let isVerbatim):
                var mapped = MappedText()
                mapped.add(text.utf8, for: value.range, isVerbatim: isVerbatim)
                texts[value.range] = mapped
                return Node(.string(text), at: value.range, spelling: .plain)
            case .list(let items):
                var nodes: [Node] = []
                for item in items { nodes.append(node(item)) }
                return Node(.array(nodes), at: value.range, spelling: .inline)
            case .json(let bytes):
                // JSON is YAML, whose reader knows where everything stands.
                let document = YAMLPlace(YAMLText(bytes, map: .shift(bytes.count, to: value.range.lowerBound)), document: 0)
                for text in document.texts { texts[text.range] = text.text }
                return document.node
            }
        }
    }
}

extension Node: AssignableValue {
    package static var nothing: Node { Node(.null) }

    package func child(_ key: String) -> Node? { self[key]?.node }

    package var items: [Node] { elements }

    package mutating func put(_ child: Node, at step: ValuesAssignment.Step, _ key: String) {
        var members = self.members
        let statement = step.range.lowerBound..<max(step.range.upperBound, child.range.upperBound)
        if let index = members.lastIndex(where: { $0.key == key }) {
            // A mapping stays where it is, with something else in it.
            let stays = members[index].node.range == child.range && !child.range.isEmpty
            members[index] = stays ? Member(key, child, keyRange: members[index].keyRange, statement: members[index].statement) : Member(key, child, keyRange: step.range, statement: statement)
        } else {
            members.append(Member(key, child, keyRange: step.range, statement: statement))
        }
        if !isTable { (range, spelling) = (statement, .implied) }
        value = .table(members)
    }

    package mutating func become(_ items: [Node], at step: ValuesAssignment.Step) {
        if elements.isEmpty { (range, spelling) = (step.range, .implied) }
        value = .array(items)
    }
}

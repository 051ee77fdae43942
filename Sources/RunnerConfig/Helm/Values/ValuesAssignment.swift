import GoTemplate

/// One assignment of the command line: which value, and what it becomes.
struct ValuesAssignment: Sendable {
    struct Step: Sendable {
        enum Name: Sendable, Equatable {
            case key(String)
            case index(Int)
        }

        var name: Name
        /// Where it is written.
        var range: Range<Int>
    }

    var steps: [Step]
    var value: Node

    /// Steps that a path may have.
    static let stepLimit = 200
}

/// A tree of values in which assignments can be made: with places, or as templates see it.
protocol AssignableValue {
    /// What a list is filled up with.
    static var nothing: Self { get }
    /// The value below a key of a mapping; nil for anything else.
    func child(_ key: String) -> Self?
    /// The items of a list; none of anything else.
    var items: [Self] { get }
    /// Puts a value below a key; what is no mapping becomes one.
    mutating func put(_ child: Self, at step: ValuesAssignment.Step, _ key: String)
    /// Becomes a list, or another one.
    mutating func become(_ items: [Self], at step: ValuesAssignment.Step)
}

extension AssignableValue {
    /// Gives what is at the end of a path another value, as Helm does: what is in the way is replaced.
    mutating func assign(_ steps: ArraySlice<ValuesAssignment.Step>, _ value: Self) {
        guard let step = steps.first else {
            self = value
            return
        }
        switch step.name {
        case .key(let key):
            var child = child(key) ?? .nothing
            child.assign(steps.dropFirst(), value)
            put(child, at: step, key)
        case .index(let index):
            var items = items
            while items.count <= index { items.append(.nothing) }
            items[index].assign(steps.dropFirst(), value)
            become(items, at: step)
        }
    }
}

extension TemplateValue: AssignableValue {
    static var nothing: TemplateValue { .null }

    func child(_ key: String) -> TemplateValue? {
        if case .map(let map) = self { map[key] } else { nil }
    }

    var items: [TemplateValue] {
        if case .list(let items) = self { items } else { [] }
    }

    mutating func put(_ child: TemplateValue, at step: ValuesAssignment.Step, _ key: String) {
        var map = TemplateMap()
        if case .map(let known) = self { map = known }
        map[key] = child
        self = .map(map)
    }

    mutating func become(_ items: [TemplateValue], at step: ValuesAssignment.Step) { self = .list(items) }

    /// What an assignment gives: whole numbers stay whole, unlike those of a file.
    init(assigned node: Node) {
        switch node.value {
        case .null: self = .null
        case .boolean(let flag): self = .boolean(flag)
        case .integer(let number): self = .integer(number)
        case .float(let number): self = .number(number)
        case .string(let text), .dateTime(let text): self = .string(text)
        case .array(let items): self = .list(items.map { TemplateValue(assigned: $0) })
        case .table(let members): self = .map(TemplateMap(members.map { ($0.key, TemplateValue(assigned: $0.node)) }))
        }
    }
}

extension Node: AssignableValue {
    static var nothing: Node { Node(.null) }

    func child(_ key: String) -> Node? { self[key]?.node }

    var items: [Node] { elements }

    mutating func put(_ child: Node, at step: ValuesAssignment.Step, _ key: String) {
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

    mutating func become(_ items: [Node], at step: ValuesAssignment.Step) {
        if elements.isEmpty { (range, spelling) = (step.range, .implied) }
        value = .array(items)
    }
}

extension Node {
    /// Whether the value says anything: not empty, not zero, not false. `register` and recent Runners write keys that do not.
    var saysSomething: Bool {
        switch value {
        case .null: false
        case .boolean(let flag): flag
        case .integer(let number): number != 0
        case .float(let number): number != 0
        case .string(let text): !text.isEmpty
        case .array(let elements): !elements.isEmpty
        case .table(let members): members.contains { $0.node.saysSomething }
        case .dateTime: true
        }
    }

    /// The texts here and below.
    var texts: [String] { string.map { [$0] } ?? (elements + members.map(\.node)).flatMap(\.texts) }

    /// Whether something stands there: no null, and no empty text, list or mapping.
    var isFilled: Bool {
        switch value {
        case .null: false
        case .string(let text): !text.isEmpty
        case .array(let elements): !elements.isEmpty
        case .table(let members): !members.isEmpty
        case .boolean, .integer, .float, .dateTime: true
        }
    }
}

/// What fields of an object ask of each other, as a JSON Schema.
enum RuleSchema {
    static func node(_ rule: FieldRule) -> Node {
        switch rule {
        case .exactlyOne(let names): .object([("oneOf", list(names.map(isThere)))])
        case .atMostOne(let names): .object([("oneOf", list(names.map(isThere) + [not(.object([("anyOf", list(names.map(isThere)))]))]))])
        case .needs(let name, let state): condition(state, isThere(name))
        case .excludes(let name, let state): condition(state, not(isThere(name)))
        case .single(let name, let state): condition(state, .object([("properties", .object([(name, .object([("minItems", one), ("maxItems", one)]))]))]))
        }
    }

    private static let one = Node(.integer(1))

    /// What counts as nothing.
    private static let nothing: [Node] = [Node(.null), .text(""), list([])]

    private static func isThere(_ name: String) -> Node {
        .object([("required", .texts([name])), ("properties", .object([(name, not(.object([("enum", list(nothing))])))]))])
    }

    private static func condition(_ state: FieldState, _ consequence: Node) -> Node {
        let values = state.values.map(Node.text) + (state.holdsWithout ? nothing : [])
        let states = Node.object([("properties", .object([(state.field, .object([("enum", list(values))]))]))] + (state.holdsWithout ? [] : [("required", .texts([state.field]))]))
        return .object([("if", states), ("then", consequence)])
    }

    private static func not(_ schema: Node) -> Node { .object([("not", schema)]) }

    private static func list(_ nodes: [Node]) -> Node { Node(.array(nodes)) }
}

/// What the fields of an object ask of each other. A field that is null or empty is not there, as for the API server; a map is even if it is empty.
public enum FieldRule: Sendable, Equatable {
    /// One of them has to be there, and one only.
    case exactlyOne([String])
    case atMostOne([String])
    /// A field has to be there while another has one of some values.
    case needs(String, while: FieldState)
    /// A field may not be there while another has one of some values.
    case excludes(String, while: FieldState)
    /// A list has to have one entry while another field has one of some values.
    case single(String, while: FieldState)
}

/// The values of a field for which a rule holds.
public struct FieldState: Sendable, Equatable {
    public let field: String
    public let values: [String]
    /// Whether the rule holds without the field as well.
    public let holdsWithout: Bool

    /// - Parameter values: an empty text stands for the missing field.
    init(_ field: String, _ values: [String]) {
        self.field = field
        self.values = values.filter { !$0.isEmpty }
        holdsWithout = values.contains("")
    }

    func holds(for object: Node) -> Bool {
        guard let node = object[field]?.node, node.isThere else { return holdsWithout }
        return node.string.map(values.contains) ?? false
    }
}

extension FieldRule {
    func isBroken(by object: Node) -> Bool {
        switch self {
        case .exactlyOne(let names): Self.those(of: names, in: object).count != 1
        case .atMostOne(let names): Self.those(of: names, in: object).count > 1
        case .needs(let name, let state): state.holds(for: object) && !Self.isThere(name, in: object)
        case .excludes(let name, let state): state.holds(for: object) && Self.isThere(name, in: object)
        case .single(let name, let state): state.holds(for: object) && object[name]?.node.elements.count != 1
        }
    }

    /// The member that is too much, or says why another one has to be there; nil where only the object itself can be shown.
    func culprit(in object: Node) -> Member? {
        switch self {
        case .exactlyOne(let names), .atMostOne(let names): Self.those(of: names, in: object).dropFirst().first.flatMap { object[$0] }
        case .needs(_, let state): object[state.field]
        case .excludes(let name, _): object[name]
        case .single(let name, let state): object[name] ?? object[state.field]
        }
    }

    /// What the words about it need to know: which of several fields are there, or the value that a state has.
    func facts(in object: Node) -> [String] {
        switch self {
        case .exactlyOne(let names), .atMostOne(let names): Self.those(of: names, in: object)
        case .needs(_, let state), .excludes(_, let state), .single(_, let state): object[state.field]?.node.string.map { $0.isEmpty ? [] : [$0] } ?? []
        }
    }

    /// The fields that are there.
    private static func those(of names: [String], in object: Node) -> [String] { names.filter { isThere($0, in: object) } }

    private static func isThere(_ name: String, in object: Node) -> Bool { object[name]?.node.isThere ?? false }
}

extension Node {
    /// Whether the API server finds anything under its key.
    fileprivate var isThere: Bool {
        switch value {
        case .null: false
        case .string(let text): !text.isEmpty
        case .array(let elements): !elements.isEmpty
        case .boolean, .integer, .float, .dateTime, .table: true
        }
    }
}

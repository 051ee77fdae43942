/// A value together with the place where it was written.
///
/// TOML and YAML both end up here, and so does the TOML text inside a chart's values: rules and the typed model look at nodes
/// and never ask which reader made them. Ranges are UTF-8 bytes of the file that the user has.
public struct Node: Sendable {
    public enum Value: Sendable {
        case null
        case boolean(Bool)
        case integer(Int64)
        case float(Double)
        case string(String)
        /// A date, a time or both, as written (TOML only).
        case dateTime(String)
        case array([Node])
        case table([Member])
    }

    /// How the value is spelled in the file.
    public enum Spelling: Sendable {
        /// Without quotes: numbers, booleans, plain YAML scalars.
        case plain
        /// In quotes of any kind, on one line.
        case quoted
        /// A text of several lines: `"""`, `'''`, `|`, `>`.
        case multiline
        /// A table by header, an array of tables by `[[headers]]`, a block collection in YAML.
        case block
        /// `{ ... }`, `[ ... ]`.
        case inline
        /// A table that only exists because a longer header or dotted key runs through it.
        case implied
        /// Not in the file: made by a program.
        case made
    }

    public var value: Value
    /// The value; for a table by header, the header with its brackets.
    public var range: Range<Int>
    public var spelling: Spelling

    public init(_ value: Value, at range: Range<Int> = 0..<0, spelling: Spelling = .made) {
        self.value = value
        self.range = range
        self.spelling = spelling
    }
}

/// A key and its value.
public struct Member: Sendable {
    public var key: String { didSet { mark = KeyMark(key) } }
    /// Tells most other keys from it at once.
    private(set) var mark: KeyMark
    /// The key as written, quotes included.
    public var keyRange: Range<Int>
    /// From the key's first byte to the value's last; for a table by header, the header.
    public var statement: Range<Int>
    public var node: Node

    public init(_ key: String, _ node: Node, keyRange: Range<Int> = 0..<0, statement: Range<Int> = 0..<0) {
        self.key = key
        mark = KeyMark(key)
        self.keyRange = keyRange
        self.statement = statement
        self.node = node
    }
}

extension Node {
    /// The members of a table; none for anything else.
    public var members: [Member] {
        if case .table(let members) = value { members } else { [] }
    }

    /// The elements of an array; none for anything else.
    public var elements: [Node] {
        if case .array(let elements) = value { elements } else { [] }
    }

    public var string: String? {
        if case .string(let text) = value { text } else { nil }
    }

    // Never inlined: Swift 6.3 stops at some places that look for a number or a boolean and go on with it.
    @inline(never) public var boolean: Bool? {
        if case .boolean(let flag) = value { flag } else { nil }
    }

    @inline(never) public var integer: Int64? {
        if case .integer(let number) = value { number } else { nil }
    }

    public var isTable: Bool {
        if case .table = value { true } else { false }
    }

    public var isNull: Bool {
        if case .null = value { true } else { false }
    }

    /// The last member of a name, in any casing, as the Runner's decoder takes it.
    func last(_ name: String) -> Member? { last(name, KeyMark(name)) }

    /// - Parameter mark: that of the name.
    func last(_ name: String, _ mark: KeyMark) -> Member? {
        guard case .table(let members) = value else { return nil }
        // By index: a member is copied when it is the one.
        for index in members.indices.reversed() where members[index].mark == mark && members[index].key.equalsIgnoringCase(name) { return members[index] }
        return nil
    }

    /// The last member of that exact name: for YAML, what Helm takes.
    public subscript(key: String) -> Member? {
        members.last { $0.key == key }
    }

    /// The member at the end of a path of keys.
    public subscript(path path: [String]) -> Member? {
        guard let first = path.first, let member = self[first] else { return nil }
        return path.count == 1 ? member : member.node[path: Array(path.dropFirst())]
    }
}

extension Node: Equatable {
    /// Equal in meaning: places and spelling do not count, the order of keys does not either.
    public static func == (left: Node, right: Node) -> Bool {
        switch (left.value, right.value) {
        case (.null, .null): true
        case (.boolean(let a), .boolean(let b)): a == b
        case (.integer(let a), .integer(let b)): a == b
        case (.float(let a), .float(let b)): a == b || (a.isNaN && b.isNaN)
        case (.string(let a), .string(let b)): a == b
        case (.dateTime(let a), .dateTime(let b)): a == b
        case (.array(let a), .array(let b)): a == b
        case (.table(let a), .table(let b)):
            a.count == b.count && a.allSatisfy { member in b.contains { $0.key == member.key && $0.node == member.node } }
        case (.null, _), (.boolean, _), (.integer, _), (.float, _), (.string, _), (.dateTime, _), (.array, _), (.table, _): false
        }
    }
}

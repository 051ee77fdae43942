/// A table of config.toml with typed access to its keys:
///
///     runner.cache?.value.s3?.value.insecure?.value   // Bool?
///
/// It is a view of a node, so it costs nothing to make, and what is not a key of the table stays where it was.
@dynamicMemberLookup
public struct Section<T>: Sendable {
    public var node: Node { didSet { marks = KeyMarks(node.members) } }
    private var marks: KeyMarks
    /// The way to it, as findings print it: `runners[0].cache.s3`; empty for the top.
    public var keyPath: String
}

extension Section: SettingValue, Equatable where T: Table {
    public static var kind: ValueKind { .table(T.schema) }

    public init?(_ node: Node, at path: @autoclosure () -> String) {
        guard node.isTable else { return nil }
        self.node = node
        marks = KeyMarks(node.members)
        keyPath = path()
    }

    /// An empty table to fill.
    public init() {
        node = Node(.table([]))
        marks = KeyMarks([])
        keyPath = ""
    }

    public var isEmpty: Bool { node.members.isEmpty }

    /// The setting for a key; nil when it is absent or of the wrong kind.
    public subscript<Value: SettingValue>(dynamicMember key: KeyPath<T, Key<Value>>) -> Setting<Value>? {
        setting(Self.declaration(key))
    }

    /// The same without a key path, which is made anew for every place in the program that names one: in a short run that took longer than
    /// what was looked up.
    func setting<Value: SettingValue>(_ key: Key<Value>) -> Setting<Value>? { setting(key.declaration) }

    private func setting<Value: SettingValue>(_ declaration: KeyDeclaration) -> Setting<Value>? {
        guard let member = member(declaration.name, declaration.mark) else { return nil }
        guard let value = Value(member.node, at: DottedPath.joined(keyPath, declaration.name)) else { return nil }
        return Setting(value: value, table: keyPath, name: declaration.name, member: member)
    }

    /// The value for a key, without its place.
    public func value<Value: SettingValue>(_ key: KeyPath<T, Key<Value>>) -> Value? {
        self[dynamicMember: key]?.value
    }

    /// The member for a key by name, in any casing and of any kind; the last one, as the Runner's decoder takes it.
    public func member(_ name: String) -> Member? { member(name, KeyMark(name)) }

    private func member(_ name: String, _ mark: KeyMark) -> Member? { marks.mayHold(mark) ? node.last(name, mark) : nil }

    /// Sets a key, replacing what was there; nil removes it.
    public mutating func set<Value: SettingValue>(_ key: KeyPath<T, Key<Value>>, _ value: Value?) {
        let name = Self.declaration(key).name
        var members = node.members.filter { !$0.key.equalsIgnoringCase(name) }
        if let value { members.append(Member(name, value.node)) }
        node.value = .table(members)
    }

    private static func declaration<Value: SettingValue>(_ key: KeyPath<T, Key<Value>>) -> KeyDeclaration {
        T.schema.declaration(key)
    }

    public static func == (left: Section, right: Section) -> Bool { left.node == right.node }
}

/// A key's value as written in a table.
public struct Setting<Value: Sendable>: Sendable {
    public var value: Value
    /// The way to its table: `runners[0].cache.s3`; empty for the top.
    private let table: String
    private let name: String
    public var member: Member

    init(value: Value, table: String, name: String, member: Member) {
        (self.value, self.table, self.name, self.member) = (value, table, name, member)
    }

    init(value: Value, path: String, member: Member) { self.init(value: value, table: "", name: path, member: member) }

    /// `runners[0].cache.s3.ServerAddress`.
    public var path: String { DottedPath.joined(table, name) }
    /// The value's place.
    public var range: Range<Int> { member.node.range }
    /// The key's place.
    public var keyRange: Range<Int> { member.keyRange }
    /// Key and value.
    public var statement: Range<Int> { member.statement }
}

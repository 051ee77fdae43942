/// A table of config.toml with typed access to its keys:
///
///     runner.cache?.value.s3?.value.insecure?.value   // Bool?
///
/// It is a view of a node, so it costs nothing to make, and what is not a key of the table stays where it was.
@dynamicMemberLookup
public struct Section<T>: Sendable {
    public var node: Node
    /// The way to it, as findings print it: `runners[0].cache.s3`; empty for the top.
    public var keyPath: String
}

extension Section: SettingValue, Equatable where T: Table {
    public static var kind: ValueKind { .table(T.schema) }

    public init?(_ node: Node, at path: String) {
        guard node.isTable else { return nil }
        self.node = node
        keyPath = path
    }

    /// An empty table to fill.
    public init() {
        node = Node(.table([]))
        keyPath = ""
    }

    public var isEmpty: Bool { node.members.isEmpty }

    /// The setting for a key; nil when it is absent or of the wrong kind.
    public subscript<Value: SettingValue>(dynamicMember key: KeyPath<T, Key<Value>>) -> Setting<Value>? {
        let declaration = Self.declaration(key)
        guard let member = member(declaration.name) else { return nil }
        let path = keyPath.isEmpty ? declaration.name : "\(keyPath).\(declaration.name)"
        guard let value = Value(member.node, at: path) else { return nil }
        return Setting(value: value, path: path, member: member)
    }

    /// The value for a key, without its place.
    public func value<Value: SettingValue>(_ key: KeyPath<T, Key<Value>>) -> Value? {
        self[dynamicMember: key]?.value
    }

    /// The member for a key by name, in any casing and of any kind; the last one, as the Runner's decoder takes it.
    public func member(_ name: String) -> Member? {
        node.last(name)
    }

    /// Sets a key, replacing what was there; nil removes it.
    public mutating func set<Value: SettingValue>(_ key: KeyPath<T, Key<Value>>, _ value: Value?) {
        let name = Self.declaration(key).name
        var members = node.members.filter { !$0.key.equalsIgnoringCase(name) }
        if let value { members.append(Member(name, value.node)) }
        node.value = .table(members)
    }

    private static func declaration<Value: SettingValue>(_ key: KeyPath<T, Key<Value>>) -> KeyDeclaration {
        T.schema.fields[keyPath: key].declaration
    }

    public static func == (left: Section, right: Section) -> Bool { left.node == right.node }
}

/// A key's value as written in a table.
public struct Setting<Value: Sendable>: Sendable {
    public var value: Value
    /// `runners[0].cache.s3.ServerAddress`.
    public var path: String
    public var member: Member

    /// The value's place.
    public var range: Range<Int> { member.node.range }
    /// The key's place.
    public var keyRange: Range<Int> { member.keyRange }
    /// Key and value.
    public var statement: Range<Int> { member.statement }
}

/// A Swift type that a key's value can be read as.
public protocol SettingValue: Sendable {
    /// What the Runner takes for such a key.
    static var kind: ValueKind { get }
    /// What its text has to look like, where not every text will do.
    static var format: ValueFormat? { get }
    /// Nil when the node is of another kind: the mistake is reported elsewhere, once. The path is only made for tables.
    init?(_ node: Node, at path: @autoclosure () -> String)
    /// The value as a node without a place, for writing.
    var node: Node { get }
}

extension SettingValue {
    public static var format: ValueFormat? { nil }
}

extension String: SettingValue {
    public static var kind: ValueKind { .string }
    public init?(_ node: Node, at path: @autoclosure () -> String) {
        guard let text = node.string else { return nil }
        self = text
    }
    public var node: Node { Node(.string(self)) }
}

extension Bool: SettingValue {
    public static var kind: ValueKind { .boolean }
    public init?(_ node: Node, at path: @autoclosure () -> String) {
        guard let flag = node.boolean else { return nil }
        self = flag
    }
    public var node: Node { Node(.boolean(self)) }
}

extension Int64: SettingValue {
    public static var kind: ValueKind { .integer(bits: 64) }
    public init?(_ node: Node, at path: @autoclosure () -> String) {
        guard let number = node.integer else { return nil }
        self = number
    }
    public var node: Node { Node(.integer(self)) }
}

extension Int32: SettingValue {
    public static var kind: ValueKind { .integer(bits: 32) }
    public init?(_ node: Node, at path: @autoclosure () -> String) {
        guard let number = node.integer.flatMap(Int32.init(exactly:)) else { return nil }
        self = number
    }
    public var node: Node { Node(.integer(Int64(self))) }
}

extension Double: SettingValue {
    public static var kind: ValueKind { .float }
    public init?(_ node: Node, at path: @autoclosure () -> String) {
        switch node.value {
        case .float(let number): self = number
        case .integer(let number): self = Double(number)
        case .null, .boolean, .string, .dateTime, .array, .table: return nil
        }
    }
    public var node: Node { Node(.float(self)) }
}

extension Array: SettingValue where Element: SettingValue {
    public static var kind: ValueKind {
        if case .table(let schema) = Element.kind { .tables(schema) } else { .list(Element.kind) }
    }
    public static var format: ValueFormat? { Element.format }
    public init?(_ node: Node, at path: @autoclosure () -> String) {
        guard case .array(let elements) = node.value else { return nil }
        var (values, whole): ([Element], String?) = ([], nil)
        values.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            let value = Element(element, at: {
                let list = whole ?? path()
                whole = list
                return "\(list)[\(index)]"
            }())
            if let value { values.append(value) }
        }
        self = values
    }
    public var node: Node { Node(.array(map(\.node))) }
}

/// A text or a list of texts, as `pull_policy` takes them: always a list to the reader.
public struct StringOrList: SettingValue, Equatable {
    public static var kind: ValueKind { .stringOrList }
    public var texts: [String]

    public init(_ texts: [String]) { self.texts = texts }

    public init?(_ node: Node, at path: @autoclosure () -> String) {
        switch node.value {
        case .string(let text): texts = [text]
        case .array(let elements): texts = elements.compactMap(\.string)
        case .null, .boolean, .integer, .float, .dateTime, .table: return nil
        }
    }

    public var node: Node { texts.count == 1 ? Node(.string(texts[0])) : texts.node }
}

/// A table whose keys are the user's own, in the order written.
public struct StringMap: SettingValue, Equatable {
    public static var kind: ValueKind { .map(.string) }
    public var members: [Member]

    public init?(_ node: Node, at path: @autoclosure () -> String) {
        guard case .table(let members) = node.value else { return nil }
        self.members = members
    }

    public init(_ pairs: [(String, String)]) {
        members = pairs.map { Member($0, Node(.string($1))) }
    }

    public subscript(key: String) -> String? { members.last { $0.key == key }?.node.string }

    public var node: Node { Node(.table(members)) }

    public static func == (left: StringMap, right: StringMap) -> Bool { left.node == right.node }
}

/// A value of any kind, kept as it is.
public struct AnySetting: SettingValue, Equatable {
    public static var kind: ValueKind { .any }
    public var node: Node

    public init?(_ node: Node, at path: @autoclosure () -> String) { self.node = node }
}

/// A Go duration in nanoseconds: text such as `1h30m`, or a bare integer, which Go takes for **nanoseconds**.
public struct Duration: SettingValue, Equatable {
    public static var kind: ValueKind { .duration }
    public var nanoseconds: Int64
    public var node: Node

    public init?(_ node: Node, at path: @autoclosure () -> String) {
        switch node.value {
        case .integer(let number): nanoseconds = number
        case .string(let text):
            guard let parsed = GoDuration.nanoseconds(text) else { return nil }
            nanoseconds = parsed
        case .null, .boolean, .float, .dateTime, .array, .table: return nil
        }
        self.node = node
    }
}

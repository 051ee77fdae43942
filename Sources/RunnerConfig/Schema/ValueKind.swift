/// What a key takes, as the Runner's decoder sees it.
public enum ValueKind: Sendable, Equatable {
    case string
    case boolean
    /// A whole number; `bits` is the width of the Runner's own type.
    case integer(bits: Int)
    case float
    /// A Go duration: text such as `1h30m`, or a bare integer of **nanoseconds**.
    case duration
    case dateTime
    indirect case list(ValueKind)
    /// A text, or a list of them.
    case stringOrList
    /// A table whose keys are the user's own.
    indirect case map(ValueKind)
    /// Anything: what a plugin gets handed as it is.
    case any
    case table(TableSchema)
    /// `[[...]]`.
    case tables(TableSchema)

    /// In words that fit after "expected".
    public var words: String {
        switch self {
        case .string: "a string"
        case .boolean: "true or false, without quotes"
        case .integer: "a whole number, without quotes"
        case .float: "a number, without quotes"
        case .duration: "a duration such as \"1h30m\""
        case .dateTime: "a date and time"
        case .list(.string): "a list of strings"
        case .list(let element): "a list, each \(element.words)"
        case .stringOrList: "a string or a list of strings"
        case .map(.any): "a table"
        case .map(let element): "a table, each value \(element.words)"
        case .any: "any value"
        case .table: "a table"
        case .tables: "a list of tables, written with double brackets"
        }
    }

    /// Whether a value could have been meant for such a key, right or wrong in detail: tables for tables, values for values.
    public func resembles(_ node: Node) -> Bool {
        let isTable = Self.isTableLike(node)
        return switch self {
        case .table, .tables, .map: isTable
        case .any: true
        case .string, .boolean, .integer, .float, .duration, .dateTime, .list, .stringOrList: !isTable
        }
    }

    /// A table, or a list of tables.
    static func isTableLike(_ node: Node) -> Bool { node.isTable || (!node.elements.isEmpty && node.elements.allSatisfy(\.isTable)) }

    /// Whether a value is of this very kind: what a key that is renamed has to hold.
    func takes(_ node: Node) -> Bool {
        switch (self, node.value) {
        case (.any, _), (.string, .string), (.boolean, .boolean), (.integer, .integer), (.float, .float), (.float, .integer), (.duration, .string),
            (.dateTime, .dateTime), (.dateTime, .string), (.stringOrList, .string), (.table, .table), (.map, .table): true
        case (.list(let element), .array(let elements)): elements.allSatisfy(element.takes)
        case (.stringOrList, .array(let elements)): elements.allSatisfy { $0.string != nil }
        case (.tables, .array(let elements)): elements.allSatisfy(\.isTable)
        case (.string, _), (.boolean, _), (.integer, _), (.float, _), (.duration, _), (.dateTime, _), (.stringOrList, _), (.table, _), (.map, _),
            (.list, _), (.tables, _): false
        }
    }

    /// The table this kind leads into, if it leads into one.
    public var schema: TableSchema? {
        switch self {
        case .table(let schema), .tables(let schema): schema
        case .string, .boolean, .integer, .float, .duration, .dateTime, .list, .stringOrList, .map, .any: nil
        }
    }

    public static func == (left: ValueKind, right: ValueKind) -> Bool {
        switch (left, right) {
        case (.string, .string), (.boolean, .boolean), (.float, .float), (.duration, .duration), (.dateTime, .dateTime),
            (.stringOrList, .stringOrList), (.any, .any): true
        case (.integer(let a), .integer(let b)): a == b
        case (.list(let a), .list(let b)), (.map(let a), .map(let b)): a == b
        case (.table(let a), .table(let b)), (.tables(let a), .tables(let b)): a === b
        default: false
        }
    }
}

/// A value as templates see it.
public enum TemplateValue: Sendable {
    /// Go's nil, standing in a map or a list; also what a map gives for a key it does not have. A field of it is an error.
    case null
    /// No value at all, as a pipeline that ends in nil yields. A field of it is no value again.
    case missing
    case boolean(Bool)
    /// Go's `int`.
    case integer(Int64)
    /// A float64, as every number of a values file is.
    case number(Double)
    case string(String)
    case list([TemplateValue])
    case map(TemplateMap)
    /// One of the above, of a rarer type than the case says: an int64, a `[]string`. Of no type in a type.
    indirect case typed(TemplateValue, GoType)

    /// Go's truth: not zero, not empty, not nil. A text is true when it is not empty, whatever it says.
    public var isTrue: Bool {
        switch self {
        case .null, .missing: false
        case .boolean(let flag): flag
        case .integer(let number): number != 0
        case .number(let number): number != 0
        case .string(let text): !text.isEmpty
        case .list(let items): !items.isEmpty
        case .map(let map): map.traits?.kind == "ptr" || map.traits?.kind == "struct" || !map.isEmpty
        case .typed(let value, let type): type == .time || value.isTrue
        }
    }

    /// Whether it is one of the two nothings.
    public var isNothing: Bool {
        switch self {
        case .null, .missing: true
        case .boolean, .integer, .number, .string, .list, .map, .typed: false
        }
    }

    /// Whether it holds other values.
    var isCollection: Bool {
        switch plain {
        case .list, .map: true
        case .null, .missing, .boolean, .integer, .number, .string, .typed: false
        }
    }

    /// Go's name for the kind, as `kindOf` gives it.
    public var kind: String {
        switch self {
        case .null, .missing: "invalid"
        case .boolean: "bool"
        case .integer: "int"
        case .number: "float64"
        case .string: "string"
        case .list: "slice"
        case .map(let map): map.traits?.kind ?? "map"
        case .typed(_, let type): type.kind
        }
    }

    /// Go's name for the type, as error messages and `typeOf` give it.
    public var type: String {
        switch self {
        case .null, .missing: "interface {}"
        case .boolean: "bool"
        case .integer: "int"
        case .number: "float64"
        case .string: "string"
        case .list: "[]interface {}"
        case .map(let map): map.traits?.type ?? "map[string]interface {}"
        case .typed(_, let type): type.name
        }
    }

    /// As sprig's `toString` and Go's `%v` print it; nothing is empty text. Values nested too deep or too long are cut short.
    public var text: String {
        if isNothing { return "" }
        if case .typed(.string(let text), .bytes) = self { return text }
        var printer = GoPrinter()
        printer.print(self)
        return printer.text
    }
}

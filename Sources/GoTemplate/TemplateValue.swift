/// A value as templates see it.
public enum TemplateValue: Sendable {
    /// Go's nil.
    case null
    /// A key that is not in its map: prints as nothing, counts as false.
    case missing
    case boolean(Bool)
    case integer(Int64)
    /// A float64, as every number of a values file is.
    case number(Double)
    case string(String)
    case list([TemplateValue])
    case map(TemplateMap)

    /// Go's truth: not zero, not empty, not nil. A text is true when it is not empty, whatever it says.
    public var isTrue: Bool {
        switch self {
        case .null, .missing: false
        case .boolean(let flag): flag
        case .integer(let number): number != 0
        case .number(let number): number != 0
        case .string(let text): !text.isEmpty
        case .list(let items): !items.isEmpty
        case .map(let map): !map.isEmpty
        }
    }

    /// As `{{ }}` prints it: Go's `%v`.
    public var text: String {
        switch self {
        case .null, .missing: ""
        case .boolean(let flag): flag ? "true" : "false"
        case .integer(let number): String(number)
        case .number(let number): GoNumber.text(number)
        case .string(let text): text
        case .list(let items): "[" + items.map(\.nestedText).joined(separator: " ") + "]"
        case .map(let map): "map[" + map.sortedPairs.map { "\($0.key):\($0.value.nestedText)" }.joined(separator: " ") + "]"
        }
    }

    private var nestedText: String {
        switch self {
        case .null, .missing: "<nil>"
        case .boolean, .integer, .number, .string, .list, .map: text
        }
    }

    /// The kind by Go's name, for error messages and `kindOf`.
    public var kind: String {
        switch self {
        case .null, .missing: "invalid"
        case .boolean: "bool"
        case .integer: "int"
        case .number: "float64"
        case .string: "string"
        case .list: "slice"
        case .map: "map"
        }
    }
}

/// A map; iteration is by sorted key, as in Go's templates.
public struct TemplateMap: Sendable {
    private var values: [String: TemplateValue]

    public init(_ pairs: [(String, TemplateValue)] = []) {
        values = Dictionary(pairs, uniquingKeysWith: { $1 })
    }

    public var isEmpty: Bool { values.isEmpty }

    public var count: Int { values.count }

    public subscript(key: String) -> TemplateValue? {
        get { values[key] }
        set { values[key] = newValue }
    }

    public var sortedPairs: [(key: String, value: TemplateValue)] {
        values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

/// Go's way to print a float64.
enum GoNumber {
    /// `%v`: shortest digits; an exponent when it is below -4, or 6 and more (measured: 999999, then 1e+06).
    static func text(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        if value == 0 { return "0" }
        let (digits, exponent) = shortest(abs(value))
        let sign = value < 0 ? "-" : ""
        if exponent < -4 || exponent >= 6 {
            let mantissa = digits.count == 1 ? digits : "\(digits.prefix(1)).\(digits.dropFirst())"
            let size = abs(exponent)
            return "\(sign)\(mantissa)e\(exponent < 0 ? "-" : "+")\(size < 10 ? "0" : "")\(size)"
        }
        if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits }
        if digits.count <= exponent + 1 { return sign + digits + String(repeating: "0", count: exponent + 1 - digits.count) }
        return sign + digits.prefix(exponent + 1) + "." + digits.dropFirst(exponent + 1)
    }

    /// The shortest digits that read back as the value, and the decimal exponent of the first.
    private static func shortest(_ value: Double) -> (digits: String, exponent: Int) {
        let description = value.description.lowercased()
        let parts = description.split(separator: "e")
        let power = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let whole = String(mantissa[0])
        let fraction = mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : ""
        let all = whole + fraction
        let leading = all.prefix { $0 == "0" }.count
        var digits = String(all.dropFirst(leading))
        while digits.count > 1, digits.hasSuffix("0") { digits.removeLast() }
        return (digits, whole.count - 1 - leading + power)
    }
}

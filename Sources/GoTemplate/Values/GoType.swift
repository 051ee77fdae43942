/// One of Go's types that a plain ``TemplateValue`` case does not tell.
public struct GoType: Sendable, Equatable {
    /// As `typeOf` gives it.
    public let name: String
    /// As `kindOf` gives it.
    public let kind: String
    /// Go's nil of the type, which JSON writes as `null`.
    public let isNil: Bool

    public init(_ name: String, _ kind: String, isNil: Bool = false) {
        self.name = name
        self.kind = kind
        self.isNil = isNil
    }

    public static let nilMap = GoType("map[string]interface {}", "map", isNil: true)
    public static let nilList = GoType("[]interface {}", "slice", isNil: true)
    public static let nilStrings = GoType("[]string", "slice", isNil: true)

    /// What sprig computes with whole numbers, and whole numbers of `--set`.
    public static let int64 = GoType("int64", "int64")
    /// The numbers of a version.
    public static let uint64 = GoType("uint64", "uint64")
    /// A byte of a text.
    public static let uint8 = GoType("uint8", "uint8")
    /// A text behind it: what `.Files` holds.
    public static let bytes = GoType("[]uint8", "slice")
    /// A list of texts: what `splitList` and `keys` give.
    public static let strings = GoType("[]string", "slice")
    /// What `chunk` gives.
    public static let lists = GoType("[][]interface {}", "slice")
    /// What `[[a]]` of TOML is.
    public static let tables = GoType("[]map[string]interface {}", "slice")
    public static let integers = GoType("[]int", "slice")
    /// A map of texts: what `split` gives.
    public static let texts = GoType("map[string]string", "map")
    /// Nanoseconds behind it.
    public static let duration = GoType("time.Duration", "int64")
    /// A list behind it: seconds since 1970 in UTC, nanoseconds, seconds east of UTC.
    public static let time = GoType("time.Time", "struct")
    /// `.Capabilities.APIVersions`.
    public static let versions = GoType("common.VersionSet", "slice")
    public static let month = GoType("time.Month", "int")
    public static let weekday = GoType("time.Weekday", "int")
}

extension TemplateValue {
    /// Go's int64.
    public static func long(_ number: Int64) -> TemplateValue { .typed(.integer(number), .int64) }

    /// Go's `[]string`.
    public static func strings(_ texts: [String]) -> TemplateValue { .typed(.list(texts.map(TemplateValue.string)), .strings) }

    /// Go's `map[string]string`.
    public static func texts(_ pairs: [(String, String)]) -> TemplateValue {
        .typed(.map(TemplateMap(pairs.map { ($0.0, .string($0.1)) })), .texts)
    }

    /// The value without its rarer type.
    public var plain: TemplateValue { if case .typed(let value, _) = self { value } else { self } }

    /// The rarer type; nil for most.
    public var goType: GoType? { if case .typed(_, let type) = self { type } else { nil } }

    /// What a value says of itself when a function prints it; nil for most.
    public var ownText: String? {
        switch self {
        case .map(let map): map.traits?.isTextForActions == true ? nil : map.traits?.text
        case .typed(.integer(let number), .duration): GoDuration.text(number)
        case .typed(.integer(let number), .month): GoTime.month(Int(clamping: number))
        case .typed(.integer(let number), .weekday): GoTime.weekday(Int(clamping: number))
        case .typed(_, .time): GoTime(self)?.text
        case .null, .missing, .boolean, .integer, .number, .string, .list, .typed: nil
        }
    }
}

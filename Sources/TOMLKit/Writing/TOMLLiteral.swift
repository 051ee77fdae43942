/// A value to be written.
///
///     let cache: TOMLLiteral = ["Type": "s3", "Shared": true]
public indirect enum TOMLLiteral: Sendable, Equatable {
    case string(String)
    case integer(Int64)
    case float(Double)
    case boolean(Bool)
    case dateTime(TOMLDateTime)
    case array([TOMLLiteral])
    case table([Member])
    /// TOML as somebody wrote it, kept to the letter.
    case spelling(String)

    /// A key of a table to be written, and its value.
    public struct Member: Sendable, Equatable {
        public var key: String
        public var value: TOMLLiteral

        public init(_ key: String, _ value: TOMLLiteral) {
            self.key = key
            self.value = value
        }
    }

    /// A copy that keeps the spelling of numbers, dates and strings, and of arrays and inline tables with all that is in them.
    /// Tables that have headers keep their order, and lose their comments.
    public init(_ value: TOMLValue) {
        switch value.content {
        case .table(let table) where table.origin != .inline: self = .table(Self.members(of: table))
        case .array(let elements) where value.isArrayOfTables: self = .array(elements.map { TOMLLiteral($0) })
        default: self = .spelling(value.spelling)
        }
    }

    public static func members(of table: TOMLTable) -> [Member] {
        table.entries.map { Member($0.key, TOMLLiteral($0.value)) }
    }
}

extension TOMLLiteral: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(floatLiteral value: Double) { self = .float(value) }
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    public init(arrayLiteral elements: TOMLLiteral...) { self = .array(elements) }
    public init(dictionaryLiteral members: (String, TOMLLiteral)...) { self = .table(members.map { Member($0.0, $0.1) }) }
}

extension TOMLLiteral {
    /// The tables of an array that has nothing else: what `[[headers]]` can write.
    var tables: [[Member]]? {
        guard case .array(let elements) = self, !elements.isEmpty else { return nil }
        var tables: [[Member]] = []
        for element in elements {
            guard case .table(let members) = element else { return nil }
            tables.append(members)
        }
        return tables
    }
}

/// A value as written.
public struct TOMLValue: Sendable {
    /// What a value is. Dates and times stay texts, as written; ``TOMLDateTime`` takes them apart.
    public enum Content: Sendable {
        case string(String)
        case integer(Int64)
        case float(Double)
        case boolean(Bool)
        case offsetDateTime(String)
        case localDateTime(String)
        case localDate(String)
        case localTime(String)
        case array([TOMLValue])
        case table(TOMLTable)
    }

    let storage: TOMLStorage
    let index: UInt32

    private var record: NodeRecord { storage.nodes[index] }

    public var content: Content {
        switch record.kind {
        case .table: .table(TOMLTable(storage: storage, index: index))
        case .array: .array(storage.children(of: index).map { TOMLValue(storage: storage, index: $0) })
        case .string: .string(storage.text(range))
        case .integer: .integer(withToken { NumberToken.integer($0) } ?? 0)
        case .float: .float(withToken { NumberToken.float($0) })
        case .boolean: .boolean(storage.bytes[range.lowerBound] == UInt8(ascii: "t"))
        case .offsetDateTime: .offsetDateTime(spelling)
        case .localDateTime: .localDateTime(spelling)
        case .localDate: .localDate(spelling)
        case .localTime: .localTime(spelling)
        }
    }

    private func withToken<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        storage.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// The value with its quotes and brackets; of an array of tables, the first header.
    public var range: Range<Int> { record.range }

    public var stringStyle: TOMLStringStyle? { record.stringStyle }

    /// Written as `[[headers]]`.
    public var isArrayOfTables: Bool { record.form == .arrayOfTables }

    /// The value's own bytes.
    public var spelling: String { String(decoding: storage.bytes[range], as: UTF8.self) }

    /// Where a byte of a string's text stands in the source; nil for what is no string or an offset beyond the text's end.
    public func sourceOffset(ofContent offset: Int) -> Int? {
        guard record.kind == .string else { return nil }
        return storage.bytes.withUnsafeBufferPointer { StringToken($0, range).sourceOffset(ofContent: offset, $0) }
    }
}

extension TOMLValue {
    public var string: String? {
        if case .string(let text) = content { text } else { nil }
    }

    public var integer: Int64? {
        if case .integer(let number) = content { number } else { nil }
    }

    public var float: Double? {
        if case .float(let number) = content { number } else { nil }
    }

    public var boolean: Bool? {
        if case .boolean(let flag) = content { flag } else { nil }
    }

    public var dateTime: TOMLDateTime? {
        switch record.kind {
        case .offsetDateTime, .localDateTime, .localDate, .localTime: withToken { DateTimeToken.read($0)?.value }
        default: nil
        }
    }

    public var table: TOMLTable? {
        if case .table(let table) = content { table } else { nil }
    }

    public var array: [TOMLValue]? {
        if case .array(let values) = content { values } else { nil }
    }
}

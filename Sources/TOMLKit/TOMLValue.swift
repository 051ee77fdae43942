/// A value as written.
public struct TOMLValue: Sendable {
    /// What a value is. Dates and times stay texts, as written.
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

    /// How a string is quoted.
    public enum StringStyle: UInt8, Sendable {
        /// `"..."`
        case basic
        /// `"""..."""`
        case multilineBasic
        /// `'...'`
        case literal
        /// `'''...'''`
        case multilineLiteral
    }

    let storage: TOMLStorage
    let index: Int

    private var record: NodeRecord { storage.nodes[index] }

    public var content: Content {
        let record = record
        switch record.kind {
        case .table: return .table(TOMLTable(storage: storage, index: index))
        case .array: return .array(elements)
        case .string: return .string(storage.text(record.start, record.end))
        case .integer: return .integer(Int64(bitPattern: record.bits))
        case .float: return .float(Double(bitPattern: record.bits))
        case .boolean: return .boolean(record.bits != 0)
        case .offsetDateTime: return .offsetDateTime(spelling)
        case .localDateTime: return .localDateTime(spelling)
        case .localDate: return .localDate(spelling)
        case .localTime: return .localTime(spelling)
        }
    }

    /// The value with its quotes and brackets; of an array of tables, the first header.
    public var range: Range<Int> { Int(record.start)..<Int(record.end) }

    public var stringStyle: StringStyle? {
        record.kind == .string ? StringStyle(rawValue: record.style) : nil
    }

    /// Written as `[[headers]]`.
    public var isArrayOfTables: Bool { record.form == .arrayOfTables }

    /// The value's own bytes.
    public var spelling: String { String(decoding: storage.bytes[range], as: UTF8.self) }

    /// Where a byte of a string's text stands in the source; nil for what is no string or an offset beyond the text's end.
    public func sourceOffset(ofContent offset: Int) -> Int? {
        guard record.kind == .string else { return nil }
        return storage.bytes.withUnsafeBufferPointer { buffer in
            StringToken(buffer, start: Int(record.start), end: Int(record.end)).sourceOffset(ofContent: offset, buffer)
        }
    }

    private var elements: [TOMLValue] {
        var result: [TOMLValue] = []
        result.reserveCapacity(Int(record.count))
        var position = record.firstEntry
        while position >= 0 {
            let entry = storage.entries[Int(position)]
            result.append(TOMLValue(storage: storage, index: Int(entry.node)))
            position = entry.next
        }
        return result
    }
}

extension TOMLValue {
    public var string: String? {
        if case .string(let text) = content { text } else { nil }
    }

    public var integer: Int64? {
        if case .integer(let number) = content { number } else { nil }
    }

    public var boolean: Bool? {
        if case .boolean(let flag) = content { flag } else { nil }
    }

    public var table: TOMLTable? {
        if case .table(let table) = content { table } else { nil }
    }

    public var array: [TOMLValue]? {
        if case .array(let values) = content { values } else { nil }
    }
}

/// What a byte can be, as bits of a table with a row for each of the 256: one load answers a question in the inner loops.
enum ByteClass {
    /// A character of a bare key.
    static let bareKey: UInt8 = 1 << 0
    /// Ends the plain run inside `"..."`: the quote, a backslash, a control character or line end.
    static let stopsBasic: UInt8 = 1 << 1
    /// Ends the plain run inside `'...'`.
    static let stopsLiteral: UInt8 = 1 << 2
    /// A control character or line end.
    static let control: UInt8 = 1 << 3
    /// A character that a number, date or misspelt word can have.
    static let word: UInt8 = 1 << 4
    static let digit: UInt8 = 1 << 5
    static let blank: UInt8 = 1 << 6

    /// 256 rows. Never freed, never written again, hence safe to share.
    nonisolated(unsafe) static let table: UnsafePointer<UInt8> = {
        let rows = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        for value in 0..<256 { rows[value] = classes(of: UInt8(value)) }
        return UnsafePointer(rows)
    }()

    private static func classes(of byte: UInt8) -> UInt8 {
        var classes: UInt8 = 0
        if byte.isBareKey { classes |= bareKey | word }
        if byte.isControl { classes |= control | stopsBasic | stopsLiteral }
        if byte == .quotationMark || byte == .backslash { classes |= stopsBasic }
        if byte == .apostrophe { classes |= stopsLiteral }
        if byte == .dot || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ":") || byte >= 0x80 { classes |= word }
        if byte.isDigit { classes |= digit }
        if byte.isBlank { classes |= blank }
        return classes
    }
}

/// What the scanners want to know of a byte, as one bit each of a table with 256 entries.
enum ByteClass {
    /// Space and tab.
    static let blank: UInt8 = 1
    /// Line feed and carriage return.
    static let lineEnd: UInt8 = 2
    /// What may end an unquoted text: a line end, `:`, `#`.
    static let plainStop: UInt8 = 4
    /// What may end an unquoted text inside brackets: also `,[]{}`.
    static let flowStop: UInt8 = 8
    /// What needs a look inside double quotes: `"`, `\`, a line end, or the first byte of one that YAML 1.1 had.
    static let doubleQuotedStop: UInt8 = 16
    /// What needs a look inside single quotes: `'`, a line end, or the first byte of one that YAML 1.1 had.
    static let singleQuotedStop: UInt8 = 32
    /// Control characters, and the bytes of characters beyond ASCII.
    static let suspicious: UInt8 = 64
    /// What an unquoted text cannot begin with, or not always.
    static let indicator: UInt8 = 128

    /// Lives as long as the process.
    nonisolated(unsafe) static let table: UnsafePointer<UInt8> = {
        let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        for byte in UInt8.min...UInt8.max { table[Int(byte)] = bits(of: byte) }
        return UnsafePointer(table)
    }()

    /// The first offset whose byte is of one of some classes; the end when there is none.
    @inline(__always)
    static func firstOffset(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, of mask: UInt8) -> Int {
        let classes = table
        var place = start
        while place < end, classes[Int(bytes[place])] & mask == 0 { place &+= 1 }
        return place
    }

    private static func bits(of byte: UInt8) -> UInt8 {
        var bits: UInt8 = 0
        if byte.isBlank { bits |= blank | indicator }
        if byte.isBreak { bits |= lineEnd | plainStop | flowStop | doubleQuotedStop | singleQuotedStop | indicator }
        if byte == .colon || byte == .hash { bits |= plainStop | flowStop }
        if byte.isFlowIndicator { bits |= flowStop }
        if byte == .quotationMark || byte == .backslash { bits |= doubleQuotedStop }
        if byte == 0xC2 || byte == 0xE2 { bits |= doubleQuotedStop | singleQuotedStop }
        if byte == .apostrophe { bits |= singleQuotedStop }
        if byte >= 0x7F || byte < 0x20 && !byte.isBlank && !byte.isBreak { bits |= suspicious }
        if "-?:,[]{}#&*!|>'\"%@`".utf8.contains(byte) { bits |= indicator }
        return bits
    }
}

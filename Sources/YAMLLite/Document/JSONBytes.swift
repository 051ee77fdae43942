import SourceBytes

/// Writes JSON into memory that cannot grow; what does not fit is left out, and ``isFull`` says so.
struct JSONBytes {
    private let memory: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0
    private(set) var isFull = false

    init(_ memory: UnsafeMutableBufferPointer<UInt8>) { self.memory = memory }

    @inline(__always) mutating func append(_ byte: UInt8) {
        guard hasRoom(for: 1) else { return }
        memory[count] = byte
        count &+= 1
    }

    mutating func append(_ text: StaticString) { append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)) }

    /// Bytes that need no escapes.
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard hasRoom(for: bytes.count) else { return }
        for place in 0..<bytes.count { memory[count &+ place] = bytes[place] }
        count &+= bytes.count
    }

    /// A text without the quotes around it.
    mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        var place = 0
        while true {
            guard hasRoom(for: bytes.count - place) else { return }
            place += copyClean(UnsafeBufferPointer(rebasing: bytes[place...]))
            guard place < bytes.count else { return }
            appendEscape(bytes[place])
            place += 1
        }
    }

    private mutating func hasRoom(for length: Int) -> Bool {
        if memory.count - count < length { isFull = true }
        return !isFull
    }

    /// Copies what stands before the first character that needs an escape, and returns its length. There is room for all of it.
    private mutating func copyClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard let from = UnsafeRawPointer(bytes.baseAddress), let to = UnsafeMutableRawPointer(memory.baseAddress) else { return 0 }
        var place = 0
        while place &+ 8 <= bytes.count {
            let eight = from.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            if Self.needsEscape(eight) { break }
            to.storeBytes(of: eight, toByteOffset: count &+ place, as: UInt64.self)
            place &+= 8
        }
        while place < bytes.count, !Self.needsEscape(bytes[place]) {
            memory[count &+ place] = bytes[place]
            place &+= 1
        }
        count &+= place
        return place
    }

    @inline(__always) private static func needsEscape(_ byte: UInt8) -> Bool { byte < 0x20 || byte == .quotationMark || byte == .backslash }

    /// Whether one of eight bytes does. A byte that is too small, or the one looked for, borrows at the subtraction: its highest bit shows it.
    @inline(__always) private static func needsEscape(_ eight: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = eight ^ (ones &* UInt64(UInt8.quotationMark))
        let backslashes = eight ^ (ones &* UInt64(UInt8.backslash))
        let control = (eight &- ones &* 0x20) & ~eight
        return (control | (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes) & (ones &* 0x80) != 0
    }

    private mutating func appendEscape(_ byte: UInt8) {
        let escape = Self.escapes[Int(byte)]
        escape.withUnsafeBufferPointer { append($0) }
    }

    /// How JSON spells the characters of ASCII within a text.
    private static let escapes = (UInt8(0)..<0x60).map { Array(JSONString.quoted(String(Unicode.Scalar($0))).utf8.dropFirst().dropLast()) }
}

extension JSONBytes: ScalarSink {
    mutating func copy(_ range: Range<Int>, of source: UnsafeBufferPointer<UInt8>) { appendEscaped(UnsafeBufferPointer(rebasing: source[range])) }

    mutating func emit(_ bytes: some Collection<UInt8>, from place: Int) {
        for byte in bytes {
            if Self.needsEscape(byte) { appendEscape(byte) } else { append(byte) }
        }
    }
}

/// What stands for a character, or for none, after a `\` within double quotes.
struct ScalarEscape {
    private let source: UnsafeBufferPointer<UInt8>
    private let end: Int

    /// - Parameter end: where the text ends that is read.
    init(_ source: UnsafeBufferPointer<UInt8>, _ end: Int) { (self.source, self.end) = (source, end) }

    /// Writes what an escape stands for, and returns where the text goes on.
    func write(at place: Int, to sink: inout some ScalarSink & ~Copyable) -> Int {
        guard place + 1 < end else {
            sink.emit(CollectionOfOne(.backslash), from: place)
            return end
        }
        let code = source[place + 1]
        if code.isBreak { return writeBreak(at: place, to: &sink) }
        let digits = Self.digits(after: code)
        guard digits > 0 else {
            if let bytes = Self.simple(code) { sink.emit(bytes, from: place) } else { sink.emit(CollectionOfOne(code), from: place) }
            return place + 2
        }
        var value: UInt32 = 0
        var position = place + 2
        while position < min(end, place + 2 + digits), let digit = source[position].hexDigit {
            value = value << 4 | UInt32(digit)
            position += 1
        }
        sink.emit(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8, from: place)
        return position
    }

    /// A line end that counts for nothing; further ones stay.
    private func writeBreak(at place: Int, to sink: inout some ScalarSink & ~Copyable) -> Int {
        var position = place + 1 + source.breakLength(place + 1, end)
        var extra = 0
        while position < end {
            if source[position].isBreak {
                extra += 1
                position += source.breakLength(position, end)
            } else if source[position].isBlank {
                position += 1
            } else {
                break
            }
        }
        sink.emit(repeatElement(.lineFeed, count: extra), from: place)
        return position
    }

    /// How many hexadecimal digits follow a letter.
    static func digits(after code: UInt8) -> Int {
        code == UInt8(ascii: "x") ? 2 : code == UInt8(ascii: "u") ? 4 : code == UInt8(ascii: "U") ? 8 : 0
    }

    static func isSimple(_ code: UInt8) -> Bool { simple(code) != nil }

    /// The bytes of a one-letter escape; nil when YAML knows none of that letter.
    private static func simple(_ code: UInt8) -> [UInt8]? {
        switch Character(Unicode.Scalar(code)) {
        case "0": [0]
        case "a": [7]
        case "b": [8]
        case "t", "\t": [9]
        case "n": [10]
        case "v": [11]
        case "f": [12]
        case "r": [13]
        case "e": [27]
        case " ", "\"", "/", "\\": [code]
        case "N": [0xC2, 0x85]
        case "_": [0xC2, 0xA0]
        case "L": [0xE2, 0x80, 0xA8]
        case "P": [0xE2, 0x80, 0xA9]
        default: nil
        }
    }
}

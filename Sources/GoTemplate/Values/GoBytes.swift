import SourceBytes

/// Go's strings are bytes, ours are Unicode: a byte that is no UTF-8 stands in a `String` as one scalar of its own.
///
///     let text = GoBytes.text([0x61, 0xFF])    // "a\u{10FFFF}"
///     GoBytes.of(text)                         // [0x61, 0xFF] again
///
/// The byte 0x80 is U+10FF80, and so on to 0xFF; a text that has one of these 128 scalars itself has it as four such bytes, so
/// nothing is lost. Whatever looks at bytes, counts them or writes them out asks here; whatever looks at characters takes such a
/// scalar for Go's U+FFFD (``scalars(_:)``).
public enum GoBytes {
    private static let first: UInt32 = 0x10FF80

    /// The bytes of a text as Go has it.
    public static func of(_ text: String) -> [UInt8] {
        var bytes = Array(text.utf8)
        // Nothing but the scalars from U+100000 on begins with this byte.
        guard var place = bytes.firstOffset(of: 0xF4) else { return bytes }
        var end = place
        while place < bytes.count {
            if let byte = escaped(bytes, at: place) {
                bytes[end] = byte
                place += 4
            } else {
                bytes[end] = bytes[place]
                place += 1
            }
            end += 1
        }
        bytes.removeSubrange(end...)
        return bytes
    }

    /// How many bytes Go has.
    public static func count(_ text: String) -> Int {
        guard text.holds(0xF4) else { return text.utf8.count }
        return text.utf8.count - 3 * text.unicodeScalars.count { $0.value >= first }
    }

    /// The text of any bytes.
    public static func text(_ bytes: some Collection<UInt8>) -> String { text(Array(bytes)) }

    /// The text of any bytes.
    public static func text(_ bytes: [UInt8]) -> String {
        let known = String(decoding: bytes, as: UTF8.self)
        // What is no UTF-8 has been replaced.
        guard bytes.firstOffset(of: 0xF4) != nil || !bytes.areThose(of: known) else { return known }
        var result = String.UnicodeScalarView()
        var place = 0
        while place < bytes.count {
            let (scalar, length) = scalar(in: bytes, at: place)
            if let scalar, scalar.value < first {
                result.append(scalar)
            } else {
                for byte in bytes[place..<place + length] { result.append(raw(byte)) }
            }
            place += length
        }
        return String(result)
    }

    /// The characters, with U+FFFD for every byte that is none.
    public static func scalars(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.map(shown) }

    /// A character as Go's loops over a string see it.
    public static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar { scalar.value >= first ? "\u{FFFD}" : scalar }

    /// The text with U+FFFD for every byte that is no UTF-8, as Go's encoders and case mappings leave it.
    public static func repaired(_ text: String) -> String {
        guard text.holds(0xF4) else { return text }
        return String(String.UnicodeScalarView(scalars(text)))
    }

    /// The byte that a scalar stands for; nil for a character.
    public static func byte(_ scalar: Unicode.Scalar) -> UInt8? { scalar.value >= first ? UInt8(truncatingIfNeeded: scalar.value - first + 0x80) : nil }

    private static func raw(_ byte: UInt8) -> Unicode.Scalar { Unicode.Scalar(first + UInt32(byte) - 0x80) ?? "\u{FFFD}" }

    private static func escaped(_ bytes: [UInt8], at place: Int) -> UInt8? {
        guard bytes[place] == 0xF4, place + 3 < bytes.count, bytes[place + 1] == 0x8F, bytes[place + 2] >= 0xBE else { return nil }
        return bytes[place + 2] == 0xBE ? bytes[place + 3] : bytes[place + 3] + 0x40
    }

    /// The character at a place and its length; nil and 1 for a byte that begins none.
    static func scalar(in bytes: [UInt8], at place: Int) -> (Unicode.Scalar?, Int) {
        let lead = bytes[place]
        if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead <= 0xF4, place + length <= bytes.count else { return (nil, 1) }
        var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for byte in bytes[(place + 1)..<(place + length)] {
            guard byte & 0xC0 == 0x80 else { return (nil, 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        guard value >= (length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80), let scalar = Unicode.Scalar(value) else { return (nil, 1) }
        return (scalar, length)
    }
}

/// The words of a message: small letters, without what differs from one machine and one minute to the next.
enum SymptomWords {
    /// Numbers, addresses, times, hashes and the names of pods are left out; `x509` and `i/o` are words.
    static func of(_ text: String) -> [String] {
        var words: [String] = []
        let bytes = [UInt8](text.utf8)
        each(in: bytes[...]) { range, _ in words.append(String(decoding: bytes[range].map(\.lowercasedASCII), as: UTF8.self)) }
        return words
    }

    /// Calls for every word of some bytes, in order, with its place and a number that is the same for the same word.
    static func each(in bytes: ArraySlice<UInt8>, _ call: (Range<Int>, UInt64) -> Void) {
        bytes.withUnsafeBufferPointer { buffer in
            var start = 0
            var hash = offset
            var digits = 0
            func end(_ place: Int) {
                if place > start, isLasting(buffer[start], length: place - start, digits: digits, hash) {
                    call(bytes.startIndex + start..<bytes.startIndex + place, hash)
                }
                start = place + 1
                hash = offset
                digits = 0
            }
            for place in 0..<buffer.count {
                let byte = buffer[place]
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"): hash = step(hash, byte)
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): hash = step(hash, byte | 0x20)
                case UInt8(ascii: "0")...UInt8(ascii: "9"):
                    digits += 1
                    hash = step(hash, byte)
                default: end(place)
                }
            }
            end(buffer.count)
        }
    }

    /// The number of a word in small letters.
    static func number(of word: String) -> UInt64 { word.utf8.reduce(offset, step) }

    /// Whether a word says the same to everybody: it begins with a letter, and none of its signs are digits.
    private static func isLasting(_ first: UInt8, length: Int, digits: Int, _ hash: UInt64) -> Bool {
        (0x61...0x7A).contains(first | 0x20) && (digits == 0 || length <= 4 && withDigits.contains(hash))
    }

    private static let withDigits = ["x509", "s3"].map(number)

    // FNV-1a.
    private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
}

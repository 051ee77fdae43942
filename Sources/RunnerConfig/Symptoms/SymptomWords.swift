import SourceBytes

/// The words of a message: small letters, without what differs from one machine and one minute to the next.
enum SymptomWords {
    /// Numbers, addresses, times, hashes and the names of pods are left out, but not what has a meaning everywhere: `x509`, the status
    /// 403 of HTTP, the port 2376 of Docker, the exit code 137.
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
            var hash = FNV1a()
            var previous = hash.value
            var digits = 0
            func end(_ place: Int) {
                if place > start {
                    if isLasting(buffer[start], length: place - start, digits: digits, hash.value, after: previous) {
                        call(bytes.startIndex + start..<bytes.startIndex + place, hash.value)
                    }
                    previous = hash.value
                }
                start = place + 1
                hash = FNV1a()
                digits = 0
            }
            for place in 0..<buffer.count {
                let byte = buffer[place]
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"): hash.add(byte)
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): hash.add(byte | 0x20)
                case UInt8(ascii: "0")...UInt8(ascii: "9"):
                    digits += 1
                    hash.add(byte)
                default: end(place)
                }
            }
            end(buffer.count)
        }
    }

    /// The number of a word in small letters.
    static func number(of word: String) -> UInt64 { FNV1a(word).value }

    /// Whether a word is a number.
    static func isNumber(_ word: String) -> Bool { !word.isEmpty && word.utf8.allSatisfy { (0x30...0x39).contains($0) } }

    /// Whether a number stands in a text by itself.
    static func holdsNumber(_ text: String) -> Bool {
        text.utf8.split { !TellingName.isLetterOrDigit($0) }.contains { $0.allSatisfy { (0x30...0x39).contains($0) } }
    }

    /// A text without the advice that the Runner adds to errors of all kinds: `Check https://docs.gitlab.com/... for more information`.
    static func withoutAdvice(_ text: String) -> String {
        guard let advice = text.firstRange(of: "Check https://docs.gitlab.com/") else { return text }
        let rest = text[advice.upperBound...]
        let end = rest.firstRange(of: "for more information")?.upperBound ?? rest.firstIndex(of: " ") ?? rest.endIndex
        return "\(text[..<advice.lowerBound]) \(rest[end...])"
    }

    /// Whether a word says the same to everybody: none of its signs are digits, or it is known to.
    private static func isLasting(_ first: UInt8, length: Int, digits: Int, _ hash: UInt64, after previous: UInt64) -> Bool {
        if digits == 0 { return (0x61...0x7A).contains(first | 0x20) }
        guard length <= 4 else { return false }
        return withDigits.contains(hash) || digits == length && exitCodes.contains(hash) && beforeExitCodes.contains(previous)
    }

    private static let withDigits = Set(["x509", "s3", "400", "403", "404", "405", "410", "413", "502", "2375", "2376"].map(number))
    /// Small numbers stand everywhere; these count only as `exit code 137` and `exit status 137`.
    private static let exitCodes = Set(["127", "137", "143"].map(number))
    private static let beforeExitCodes = Set(["code", "status"].map(number))
}

/// The words of a message: small letters, without what differs from one machine and one minute to the next.
enum SymptomWords {
    /// Numbers, addresses, times, hashes and the names of pods are left out; `x509` and `i/o` are words.
    static func of(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        func end() {
            if isLasting(word) { words.append(word) }
            word = ""
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
            default: end()
            }
        }
        end()
        return words
    }

    /// Whether a word says the same to everybody: it begins with a letter, and few of its signs are digits.
    private static func isLasting(_ word: String) -> Bool {
        guard let first = word.utf8.first, (0x61...0x7A).contains(first) else { return false }
        let digits = word.utf8.count { (0x30...0x39).contains($0) }
        return digits == 0 || word == "x509" || word == "s3"
    }
}

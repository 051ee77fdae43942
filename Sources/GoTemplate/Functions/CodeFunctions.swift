/// Encodings and checksums, and Go's escapes for other languages.
enum CodeFunctions {
    static let all: [Function] = [
        Function("b32enc", [.string]) { .string(Base32Text.encoded($0.string(0))) },
        Function("b32dec", [.string]) { .string(Base32Text.decoded($0.string(0))) },
        Function("sha1sum", [.string]) { .string(SHA1.hexadecimal(of: GoBytes.of($0.string(0)))) },
        Function("sha256sum", [.string]) { .string(SHA2.hexadecimal256(of: GoBytes.of($0.string(0)))) },
        Function("sha512sum", [.string]) { .string(SHA2.hexadecimal512(of: GoBytes.of($0.string(0)))) },
        Function("adler32sum", [.string]) { values in
            let sums = GoBytes.of(values.string(0)).reduce((UInt32(1), UInt32(0))) { sums, byte in
                let first = (sums.0 + UInt32(byte)) % 65521
                return (first, (sums.1 + first) % 65521)
            }
            return .string(String(sums.1 << 16 | sums.0))
        },
        Function("html", [], rest: .any) { .string(escaped(GoPrinter.line(shown($0)), html)) },
        Function("js", [], rest: .any) { .string(escaped(GoPrinter.line(shown($0)), script)) },
        Function("call", [.any], rest: .any) { values throws(TemplateFailure) in
            let value = values.value(0)
            throw TemplateFailure(value.isNothing ? "call of nil" : "non-function of type \(value.type)")
        },
    ]

    /// What Go's escaping functions print nothing as.
    static func shown(_ values: [TemplateValue]) -> [TemplateValue] { values.map { $0.isNothing ? .string("<no value>") : $0 } }

    private static func escaped(_ text: String, _ escape: (Unicode.Scalar) -> String?) -> String {
        var result = ""
        for scalar in text.unicodeScalars { result += escape(scalar) ?? String(scalar) }
        return result
    }

    private static func html(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\"": "&#34;"
        case "'": "&#39;"
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\0": "\u{FFFD}"
        case _: nil
        }
    }

    private static func script(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\\": return "\\\\"
        case "'": return "\\'"
        case "\"": return "\\\""
        case "<", ">", "&", "=": return "\\u00" + String(scalar.value, radix: 16, uppercase: true)
        case _ where scalar.value < 0x20: return "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
        case _ where scalar.isASCII || GoBytes.byte(scalar) != nil || GoQuote.isPrintable(scalar): return nil
        case _:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
        }
    }
}

/// Versions.
enum VersionFunctions {
    static let all: [Function] = [
        Function("semver", [.string]) { values throws(TemplateFailure) in
            guard let version = SemanticVersion(values.string(0)) else { throw TemplateFailure(SemanticVersion.complaint(about: values.string(0))) }
            return VersionObject.value(version)
        },
        Function("semverCompare", [.string, .string]) { values throws(TemplateFailure) in
            guard let constraint = VersionConstraint(values.string(0)) else {
                throw TemplateFailure("improper constraint: \(GoQuote.quoted(VersionConstraint.improperPart(of: values.string(0))))")
            }
            guard let version = SemanticVersion(values.string(1)) else { throw TemplateFailure(SemanticVersion.complaint(about: values.string(1))) }
            return .boolean(constraint.holds(version))
        },
    ]
}

/// Base32 with the standard alphabet and padding.
enum Base32Text {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    static func encoded(_ text: String) -> String {
        let bytes = GoBytes.of(text)
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 5) {
            let group = bytes[start..<min(start + 5, bytes.count)]
            let word = group.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } << UInt64(8 * (5 - group.count))
            let used = (group.count * 8 + 4) / 5
            for place in 0..<8 { result.append(place < used ? alphabet[Int(word >> UInt64(35 - 5 * place) & 31)] : UInt8(ascii: "=")) }
        }
        return GoBytes.text(result)
    }

    /// The text; for bad input the error as text, as sprig gives it.
    static func decoded(_ text: String) -> String {
        let digits = GoBytes.of(text).filter { $0 != 0x0A && $0 != 0x0D }
        var result: [UInt8] = []
        for start in stride(from: 0, to: digits.count, by: 8) {
            var (word, count) = (UInt64(0), 0)
            for place in start..<start + 8 {
                guard place < digits.count else { return complaint(start) }
                guard digits[place] != UInt8(ascii: "=") else {
                    let rest = digits[place...]
                    guard rest.count == start + 8 - place, rest.allSatisfy({ $0 == UInt8(ascii: "=") }), [2, 4, 5, 7].contains(count) else {
                        return complaint(place)
                    }
                    break
                }
                guard let value = alphabet.firstIndex(of: digits[place]) else { return complaint(place) }
                word = word << 5 | UInt64(value)
                count += 1
            }
            word <<= UInt64(5 * (8 - count))
            for place in 0..<count * 5 / 8 { result.append(UInt8(truncatingIfNeeded: word >> UInt64(32 - 8 * place))) }
        }
        return GoBytes.text(result)
    }

    private static func complaint(_ place: Int) -> String { "illegal base32 data at input byte \(place)" }
}

/// The checksum behind `sha1sum` (FIPS 180-4).
enum SHA1 {
    static func hexadecimal(of text: some Sequence<UInt8>) -> String {
        var message = Array(text)
        let length = UInt64(message.count) &* 8
        message.append(0x80)
        message += [UInt8](repeating: 0, count: (120 - message.count % 64) % 64)
        message += (0..<8).map { UInt8(truncatingIfNeeded: length >> UInt64(56 - 8 * $0)) }
        var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
        for block in stride(from: 0, to: message.count, by: 64) { mix(message[block..<block + 64], into: &state) }
        return state.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }

    private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
        var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { block[$0..<$0 + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
        for index in 16..<80 { words.append(turned(words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], 1)) }
        var v = state
        for (index, word) in words.enumerated() {
            let (choice, constant): (UInt32, UInt32) =
                switch index / 20 {
                case 0: (v[1] & v[2] | ~v[1] & v[3], 0x5A82_7999)
                case 1: (v[1] ^ v[2] ^ v[3], 0x6ED9_EBA1)
                case 2: (v[1] & v[2] | v[1] & v[3] | v[2] & v[3], 0x8F1B_BCDC)
                case _: (v[1] ^ v[2] ^ v[3], 0xCA62_C1D6)
                }
            let next = turned(v[0], 5) &+ choice &+ v[4] &+ constant &+ word
            v = [next, v[0], turned(v[1], 30), v[2], v[3]]
        }
        for index in 0..<5 { state[index] = state[index] &+ v[index] }
    }

    private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word << count | word >> (32 - count) }
}

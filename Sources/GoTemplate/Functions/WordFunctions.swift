/// sprig's functions on words and lines.
enum WordFunctions {
    static let all: [Function] =
        cases + cutting + [
            Function("hello", []) { _ in .string("Hello!") },
            Function("trimall", [.string, .string]) { .string(ByteText.trimmed($0.string(1), Set($0.string(0).unicodeScalars))) },
            Function("plural", [.string, .string, .integer]) { $0.integer(2) == 1 ? $0.value(0) : $0.value(1) },
            Function("splitn", [.string, .integer, .string]) { values in
                let (separator, limit) = (values.string(0), values.integer(1))
                guard limit != 0 else { return .texts([]) }
                var parts = ByteText.split(values.string(2), at: separator)
                if limit > 0, parts.count > limit { parts = parts[..<(limit - 1)] + [parts[(limit - 1)...].joined(separator: separator)] }
                return .texts(parts.enumerated().map { ("_\($0.offset)", $0.element) })
            },
        ]

    private static let cases: [Function] = [
        Function("title", [.string]) {
            .string(mapped($0.string(0)) { scalar, isStart in isStart ? LetterCase.title(scalar) : scalar })
        },
        Function("untitle", [.string]) {
            .string(mapped($0.string(0), onlyBlanks: true) { scalar, isStart in isStart ? LetterCase.lower(scalar) : scalar })
        },
        Function("swapcase", [.string]) { values in
            .string(
                mapped(values.string(0), onlyBlanks: true) { scalar, isStart in
                    if scalar.properties.isLowercase { return isStart ? LetterCase.title(scalar) : LetterCase.upper(scalar) }
                    return LetterCase.lower(scalar)
                })
        },
        Function("snakecase", [.string]) { .string(CaseWords.lowered($0.string(0), "_")) },
        Function("kebabcase", [.string]) { .string(CaseWords.lowered($0.string(0), "-")) },
        Function("camelcase", [.string]) { .string(CaseWords.camel($0.string(0))) },
        Function("initials", [.string]) { values in
            // The library takes every byte for a character of its own.
            var result = String.UnicodeScalarView()
            var isGap = true
            for byte in GoBytes.of(values.string(0)) {
                let isBlank = ByteText.blanks.contains(Unicode.Scalar(byte))
                if isGap, !isBlank { result.append(Unicode.Scalar(byte)) }
                isGap = isBlank
            }
            return .string(String(result))
        },
    ]

    /// The text without blanks. If there are any, the library takes every byte for a character of its own.
    static func withoutBlanks(_ text: String) -> String {
        let scalars = GoBytes.of(text).map { Unicode.Scalar($0) }
        let kept = scalars.filter { !ByteText.blanks.contains($0) }
        return kept.count == scalars.count ? text : String(String.UnicodeScalarView(kept))
    }

    /// Every character by what it becomes, told whether a word begins with it.
    private static func mapped(_ text: String, onlyBlanks: Bool = false, _ change: (Unicode.Scalar, Bool) -> Unicode.Scalar) -> String {
        var result = String.UnicodeScalarView()
        var isStart = true
        for scalar in GoBytes.scalars(text) {
            result.append(change(scalar, isStart))
            let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
            // Go's Title takes no ASCII punctuation but the underscore for part of a word, and nothing else but blanks for a gap.
            isStart = onlyBlanks || !scalar.isASCII ? scalar.properties.isWhitespace : !isWord
        }
        return String(result)
    }

    private static let cutting: [Function] = [
        Function("abbrev", [.integer, .string]) { values in
            let (text, width) = (values.string(1), values.integer(0))
            return .string(width < 4 ? text : abbreviated(GoBytes.of(text), 0, width))
        },
        Function("abbrevboth", [.integer, .integer, .string]) { values in
            let (left, right, text) = (values.integer(0), values.integer(1), values.string(2))
            return .string(right < 4 || left > 0 && right < 7 ? text : abbreviated(GoBytes.of(text), left, right))
        },
        Function("wrap", [.integer, .string]) { .string(wrapped($0.string(1), $0.integer(0), "\n", breaksWords: false)) },
        Function("wrapWith", [.integer, .string, .string]) { values throws(TemplateFailure) in
            try ByteText.check(values.string(1).utf8.count + 1, times: values.string(2).utf8.count / max(values.integer(0), 1) + 1)
            return .string(wrapped(values.string(2), values.integer(0), values.string(1), breaksWords: true))
        },
    ]

    /// The text cut to a width, with dots for what is gone: `offset` bytes may go at its beginning.
    private static func abbreviated(_ text: [UInt8], _ offset: Int, _ width: Int) -> String {
        guard text.count > width else { return GoBytes.text(text) }
        let start = max(0, min(offset, text.count, text.count - (width - 3)))
        if start <= 4 { return GoBytes.text(text[..<(width - 3)]) + "..." }
        if start + width - 3 < text.count {
            let rest = Array(text[start...])
            return "..." + (width - 3 < 4 ? "" : abbreviated(rest, 0, width - 3))
        }
        return "..." + GoBytes.text(text[(text.count - (width - 3))...])
    }

    /// Lines of at most a width, broken at blanks; longer words are broken too, or stick out.
    private static func wrapped(_ text: String, _ width: Int, _ separator: String, breaksWords: Bool) -> String {
        let (bytes, width, mark) = (GoBytes.of(text), max(width, 1), Array((separator.isEmpty ? "\n" : separator).utf8))
        var result: [UInt8] = []
        var start = 0
        while bytes.count - start > width {
            if bytes[start] == 0x20 {
                start += 1
                continue
            }
            if let blank = bytes[start...(start + width)].lastIndex(of: 0x20) {
                result += bytes[start..<blank] + mark
                start = blank + 1
            } else if breaksWords {
                result += bytes[start..<(start + width)] + mark
                start += width
            } else if let blank = bytes[(start + width)...].firstIndex(of: 0x20) {
                result += bytes[start..<blank] + mark
                start = blank + 1
            } else {
                break
            }
        }
        return GoBytes.text(result + bytes[start...])
    }
}

/// sprig's functions on words and lines.
enum WordFunctions {
    static let all: [Function] =
        cases + cutting + [
            Function("hello", []) { _ in .string("Hello!") },
            Function("trimall", [.string, .string]) { .string(ByteText.trimmed($0.string(1), Set($0.string(0).unicodeScalars))) },
            Function("plural", [.string, .string, .integer]) { $0.integer(2) == 1 ? $0.value(0) : $0.value(1) },
            Function("splitn", [.string, .integer, .string]) { values in
                let (separator, limit) = (values.string(0), values.integer(1))
                guard limit != 0 else { return .map(TemplateMap()) }
                var parts = ByteText.split(values.string(2), at: separator)
                if limit > 0, parts.count > limit { parts = parts[..<(limit - 1)] + [parts[(limit - 1)...].joined(separator: separator)] }
                return .map(TemplateMap(parts.enumerated().map { ("_\($0.offset)", .string($0.element)) }))
            },
        ]

    private static let cases: [Function] = [
        Function("title", [.string]) {
            .string(mapped($0.string(0)) { scalar, isStart in isStart ? scalar.properties.titlecaseMapping : String(scalar) })
        },
        Function("untitle", [.string]) {
            .string(mapped($0.string(0), onlyBlanks: true) { scalar, isStart in isStart ? scalar.properties.lowercaseMapping : String(scalar) })
        },
        Function("swapcase", [.string]) { values in
            .string(
                mapped(values.string(0), onlyBlanks: true) { scalar, isStart in
                    if scalar.properties.isLowercase { return isStart ? scalar.properties.titlecaseMapping : scalar.properties.uppercaseMapping }
                    return scalar.properties.lowercaseMapping
                })
        },
        Function("snakecase", [.string]) { .string(CaseWords.lowered($0.string(0), "_")) },
        Function("kebabcase", [.string]) { .string(CaseWords.lowered($0.string(0), "-")) },
        Function("camelcase", [.string]) { .string(CaseWords.camel($0.string(0))) },
        Function("initials", [.string]) { values in
            let words = values.string(0).unicodeScalars.split { $0.properties.isWhitespace }
            return .string(String(String.UnicodeScalarView(words.compactMap(\.first))))
        },
    ]

    /// Every character by what it becomes, told whether a word begins with it.
    private static func mapped(_ text: String, onlyBlanks: Bool = false, _ change: (Unicode.Scalar, Bool) -> String) -> String {
        var result = ""
        var isStart = true
        for scalar in text.unicodeScalars {
            result += change(scalar, isStart)
            let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
            // Go's Title takes no ASCII punctuation but the underscore for part of a word, and nothing else but blanks for a gap.
            isStart = onlyBlanks || !scalar.isASCII ? scalar.properties.isWhitespace : !isWord
        }
        return result
    }

    private static let cutting: [Function] = [
        Function("abbrev", [.integer, .string]) { values in
            let (text, width) = (values.string(1), values.integer(0))
            return .string(width < 4 ? text : abbreviated(Array(text.utf8), 0, width))
        },
        Function("abbrevboth", [.integer, .integer, .string]) { values in
            let (left, right, text) = (values.integer(0), values.integer(1), values.string(2))
            return .string(right < 4 || left > 0 && right < 7 ? text : abbreviated(Array(text.utf8), left, right))
        },
        Function("wrap", [.integer, .string]) { .string(wrapped($0.string(1), $0.integer(0), "\n", breaksWords: false)) },
        Function("wrapWith", [.integer, .string, .string]) { values throws(TemplateFailure) in
            try ByteText.check(values.string(1).utf8.count + 1, times: values.string(2).utf8.count / max(values.integer(0), 1) + 1)
            return .string(wrapped(values.string(2), values.integer(0), values.string(1), breaksWords: true))
        },
    ]

    /// The text cut to a width, with dots for what is gone: `offset` bytes may go at its beginning.
    private static func abbreviated(_ text: [UInt8], _ offset: Int, _ width: Int) -> String {
        guard text.count > width else { return String(decoding: text, as: UTF8.self) }
        let start = max(0, min(offset, text.count, text.count - (width - 3)))
        if start <= 4 { return String(decoding: text[..<(width - 3)], as: UTF8.self) + "..." }
        if start + width - 3 < text.count {
            let rest = Array(text[start...])
            return "..." + (width - 3 < 4 ? "" : abbreviated(rest, 0, width - 3))
        }
        return "..." + String(decoding: text[(text.count - (width - 3))...], as: UTF8.self)
    }

    /// Lines of at most a width, broken at blanks; longer words are broken too, or stick out.
    private static func wrapped(_ text: String, _ width: Int, _ separator: String, breaksWords: Bool) -> String {
        let (bytes, width, mark) = (Array(text.utf8), max(width, 1), Array((separator.isEmpty ? "\n" : separator).utf8))
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
        return String(decoding: result + bytes[start...], as: UTF8.self)
    }
}

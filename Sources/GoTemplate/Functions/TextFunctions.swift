/// Functions about texts. Lengths and places count bytes, as Go's do.
enum TextFunctions {
    static let all: [Function] = printing + trimming + changing + asking

    private static let printing: [Function] = [
        Function("print", [], rest: .any) { .string(GoPrinter.line($0)) },
        Function("println", [], rest: .any) { .string($0.map(printed).joined(separator: " ") + "\n") },
        Function("printf", [.string], rest: .any) { values throws(TemplateFailure) in
            .string(try GoFormat.formatted(values.string(0), Array(values.dropFirst())))
        },
        Function("quote", [], rest: .any) { values in
            .string(values.filter { !$0.isNothing }.map { GoQuote.quoted($0.text) }.joined(separator: " "))
        },
        Function("squote", [], rest: .any) { values in
            .string(values.filter { !$0.isNothing }.map { "'\($0.text)'" }.joined(separator: " "))
        },
        Function("cat", [], rest: .any) { values in .string(values.filter { !$0.isNothing }.map(\.text).joined(separator: " ")) },
        Function("toString", [.any]) { .string($0.value(0).isNothing ? "<nil>" : $0.value(0).text) },
    ]

    private static let trimming: [Function] = [
        Function("trim", [.string]) { .string(ByteText.trimmed($0.string(0), ByteText.blanks)) },
        Function("trimAll", [.string, .string]) { .string(ByteText.trimmed($0.string(1), Set($0.string(0).unicodeScalars))) },
        Function("trimSuffix", [.string, .string]) { .string(ByteText.dropping(suffix: $0.string(0), of: $0.string(1))) },
        Function("trimPrefix", [.string, .string]) { .string(ByteText.dropping(prefix: $0.string(0), of: $0.string(1))) },
        Function("trunc", [.integer, .string]) { .string(ByteText.truncated($0.string(1), $0.integer(0))) },
        Function("substr", [.integer, .integer, .string]) { values throws(TemplateFailure) in
            .string(try ByteText.part(values.string(2), from: values.integer(0), to: values.integer(1)))
        },
        Function("nospace", [.string]) { values in
            .string(WordFunctions.withoutBlanks(values.string(0)))
        },
    ]

    private static let changing: [Function] = [
        Function("lower", [.string]) { .string(LetterCase.lower($0.string(0))) },
        Function("upper", [.string]) { .string(LetterCase.upper($0.string(0))) },
        Function("replace", [.string, .string, .string]) { values throws(TemplateFailure) in
            .string(try ByteText.replacing(values.string(0), by: values.string(1), in: values.string(2)))
        },
        Function("repeat", [.integer, .string]) { values throws(TemplateFailure) in
            let (text, count) = (values.string(1), values.integer(0))
            guard count >= 0 else { throw TemplateFailure("strings: negative Repeat count") }
            try ByteText.check(text.utf8.count, times: count)
            return .string(String(repeating: text, count: count))
        },
        Function("indent", [.integer, .string]) { values throws(TemplateFailure) in
            .string(try ByteText.indented(values.string(1), by: values.integer(0)))
        },
        Function("nindent", [.integer, .string]) { values throws(TemplateFailure) in
            .string("\n" + (try ByteText.indented(values.string(1), by: values.integer(0))))
        },
        Function("b64enc", [.string]) { .string(Base64Text.encoded($0.string(0))) },
        Function("b64dec", [.string]) { .string(Base64Text.decoded($0.string(0))) },
    ]

    private static let asking: [Function] = [
        Function("contains", [.string, .string]) { .boolean(ByteText.place(of: $0.string(0), in: $0.string(1)) != nil) },
        Function("hasPrefix", [.string, .string]) { .boolean(GoBytes.of($0.string(1)).starts(with: GoBytes.of($0.string(0)))) },
        Function("hasSuffix", [.string, .string]) { .boolean(GoBytes.of($0.string(1)).reversed().starts(with: GoBytes.of($0.string(0)).reversed())) },
    ]

    /// `%v`; nil is `<nil>`.
    static func printed(_ value: TemplateValue) -> String {
        var printer = GoPrinter()
        printer.print(value)
        return printer.text
    }
}

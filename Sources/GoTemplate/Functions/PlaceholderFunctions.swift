/// Functions of chance, with placeholders for what they would give.
///
/// Source: measured with Helm 4.2.3: lengths, alphabets, types and complaints.
enum PlaceholderFunctions {
    static func chance(_ placeholders: Placeholders) -> [Function] {
        let texts: [(String, @Sendable (Int, Int) -> String)] = [
            ("randAlphaNum", PlaceholderText.text), ("randAscii", PlaceholderText.text), ("randAlpha", PlaceholderText.letters),
            ("randNumeric", PlaceholderText.digits),
        ]
        return texts.map { name, text in
            Function(name, [.integer]) { values throws(TemplateFailure) in .string(text(placeholders.next(), try length(values.integer(0)))) }
        } + [
            Function("randBytes", [.integer]) { values throws(TemplateFailure) in
                guard values.integer(0) >= 0 else { throw TemplateFailure("runtime error: makeslice: len out of range") }
                return .string(Base64Text.encoded(PlaceholderText.text(placeholders.next(), try length(values.integer(0)))))
            },
            Function("randInt", [.integer, .integer]) { values throws(TemplateFailure) in
                let (low, high) = (values.integer(0), values.integer(1))
                let (width, isTooLarge) = high.subtractingReportingOverflow(low)
                guard width > 0, !isTooLarge else { throw TemplateFailure("invalid argument to Intn") }
                return .integer(Int64(low + placeholders.next() % width))
            },
            // Any order of the letters is one that might come out.
            Function("shuffle", [.string]) { values in
                _ = placeholders.next()
                return values.value(0)
            },
            Function("uuidv4", []) { _ in
                let digits = String(placeholders.next())
                return .string("00000000-0000-4000-8000-" + String(repeating: "0", count: max(12 - digits.utf8.count, 0)) + digits)
            },
        ]
    }

    private static func length(_ length: Int) throws(TemplateFailure) -> Int {
        guard length <= TemplateLimits.bytes else { throw TemplateFailure("the text is too long") }
        return length
    }
}

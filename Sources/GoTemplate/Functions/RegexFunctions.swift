/// sprig's functions on regular expressions. What begins with `must` fails on a wrong pattern; the others fail, too, as Go panics
/// there, but for `regexMatch`, which then matches nothing.
enum RegexFunctions {
    static let all: [Function] = twice([
        ("FindAll", [.string, .string, .integer], { values, isStrict, work throws(TemplateFailure) in
            let text = scalars(values.string(1))
            let matches = try expression(values, isStrict).matches(in: text, limit: values.integer(2), work: &work)
            return list(matches.map { string(text[$0.range]) })
        }),
        ("Find", [.string, .string], { values, isStrict, work throws(TemplateFailure) in
            let text = scalars(values.string(1))
            return .string(try expression(values, isStrict).firstMatch(in: text, work: &work).map { string(text[$0.range]) } ?? "")
        }),
        ("ReplaceAll", [.string, .string, .string], { values, isStrict, work throws(TemplateFailure) in
            .string(try replaced(values, try expression(values, isStrict), isLiteral: false, &work))
        }),
        ("ReplaceAllLiteral", [.string, .string, .string], { values, isStrict, work throws(TemplateFailure) in
            .string(try replaced(values, try expression(values, isStrict), isLiteral: true, &work))
        }),
        ("Split", [.string, .string, .integer], { values, isStrict, work throws(TemplateFailure) in
            list(try split(values, try expression(values, isStrict), &work))
        }),
        ("Match", [.string, .string], { values, isStrict, work throws(TemplateFailure) in
            let text = scalars(values.string(1))
            guard let expression = isStrict ? try expression(values, true) : try? expression(values, true) else { return .boolean(false) }
            return .boolean(try expression.firstMatch(in: text, work: &work) != nil)
        }),
    ]) + [
        Function("regexQuoteMeta", [.string]) { values in
            var result = ""
            for scalar in values.string(0).unicodeScalars {
                if #"\.+*?()|[]{}^$"#.unicodeScalars.contains(scalar) { result += "\\" }
                result.unicodeScalars.append(scalar)
            }
            return .string(result)
        },
    ]

    private typealias Body = @Sendable ([TemplateValue], Bool, inout Int) throws(TemplateFailure) -> TemplateValue

    private static func twice(_ functions: [(String, [Function.Parameter], Body)]) -> [Function] {
        functions.flatMap { name, parameters, body in
            [("regex", false), ("mustRegex", true)].map { prefix, isStrict in
                Function(prefix + name, parameters) { values, work throws(TemplateFailure) in
                    // Compiling is work, too: a long pattern, or one with counts.
                    let pattern = values.string(0).utf8
                    var steps = pattern.count * (pattern.contains(UInt8(ascii: "{")) ? 50 : 1)
                    let result = try body(values, isStrict, &steps)
                    work += steps >> 1
                    return result
                }
            }
        }
    }

    /// None at all is Go's nil.
    private static func list(_ texts: [String]) -> TemplateValue { texts.isEmpty ? .typed(.list([]), .nilStrings) : .strings(texts) }

    private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars { view.append(scalar) }
        return String(view)
    }

    private static func expression(_ values: [TemplateValue], _ isStrict: Bool) throws(TemplateFailure) -> RegularExpression {
        let pattern = values.string(0)
        do {
            return try RegularExpression(pattern)
        } catch {
            guard !isStrict else { throw error }
            let quoted = GoQuote.fitsBackquotes(pattern) ? "`\(pattern)`" : GoQuote.quoted(pattern)
            throw TemplateFailure("regexp: Compile(\(quoted)): " + error.message)
        }
    }

    private static func split(_ values: [TemplateValue], _ expression: RegularExpression, _ work: inout Int) throws(TemplateFailure) -> [String] {
        let (text, limit) = (scalars(values.string(1)), values.integer(2))
        guard limit != 0 else { return [] }
        if text.isEmpty { return [""] }
        var parts: [String] = []
        var (start, end) = (0, 0)
        for match in try expression.matches(in: text, limit: limit, work: &work) {
            if limit > 0, parts.count == limit - 1 { break }
            end = match.range.lowerBound
            if match.range.upperBound != 0 { parts.append(string(text[start..<end])) }
            start = match.range.upperBound
        }
        if end != text.count { parts.append(string(text[start...])) }
        return parts
    }

    private static func replaced(
        _ values: [TemplateValue], _ expression: RegularExpression, isLiteral: Bool, _ work: inout Int
    ) throws(TemplateFailure) -> String {
        let text = scalars(values.string(1))
        let (template, literal) = (scalars(values.string(2)), values.string(2))
        var result = String.UnicodeScalarView()
        var (place, length) = (0, 0)
        for match in try expression.matches(in: text, work: &work) {
            result.append(contentsOf: text[place..<match.range.lowerBound])
            let replacement = isLiteral ? literal.unicodeScalars : expanded(template, match, expression, text)
            result.append(contentsOf: replacement)
            // To count all of the result each time would be a product.
            length += match.range.lowerBound - place + replacement.count
            place = match.range.upperBound
            try ByteText.check(length, times: 1)
        }
        result.append(contentsOf: text[place...])
        return String(result)
    }

    /// `$1`, `${name}` and `$$` in a replacement; a group there is not gives nothing.
    private static func expanded(
        _ template: [Unicode.Scalar], _ match: RegularExpression.Match, _ expression: RegularExpression, _ text: [Unicode.Scalar]
    ) -> String.UnicodeScalarView {
        var result = String.UnicodeScalarView()
        var place = 0
        while place < template.count {
            guard template[place] == "$", place + 1 < template.count else {
                result.append(template[place])
                place += 1
                continue
            }
            if template[place + 1] == "$" {
                result.append("$")
                place += 2
                continue
            }
            let isBraced = template[place + 1] == "{"
            let start = place + (isBraced ? 2 : 1)
            var end = start
            while end < template.count, isName(template[end]) { end += 1 }
            guard end > start, !isBraced || end < template.count && template[end] == "}" else {
                result.append("$")
                place += 1
                continue
            }
            let name = string(template[start..<end])
            place = isBraced ? end + 1 : end
            let index = Int(name) ?? expression.names[name] ?? -1
            if match.groups.indices.contains(index), let range = match.groups[index] { result.append(contentsOf: text[range]) }
        }
        return result
    }

    private static func isName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: true
        default: scalar == "_"
        }
    }
}

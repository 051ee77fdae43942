/// sprig's functions on regular expressions. What begins with `must` fails on a wrong pattern; the others fail, too, as Go panics
/// there, but for `regexMatch`, which then matches nothing.
enum RegexFunctions {
    static let all: [Function] = twice([
        ("FindAll", [.string, .string, .integer], { values throws(TemplateFailure) in
            let text = scalars(values.string(1))
            let matches = try expression(values.string(0), text).matches(in: text, limit: values.integer(2))
            return .strings(matches.map { string(text[$0.range]) })
        }),
        ("Find", [.string, .string], { values throws(TemplateFailure) in
            let text = scalars(values.string(1))
            return .string(try expression(values.string(0), text).firstMatch(in: text).map { string(text[$0.range]) } ?? "")
        }),
        ("ReplaceAll", [.string, .string, .string], { values throws(TemplateFailure) in .string(try replaced(values, isLiteral: false)) }),
        ("ReplaceAllLiteral", [.string, .string, .string], { values throws(TemplateFailure) in .string(try replaced(values, isLiteral: true)) }),
        ("Split", [.string, .string, .integer], { values throws(TemplateFailure) in .strings(try split(values)) }),
    ]) + [
        Function("regexMatch", [.string, .string]) { values throws(TemplateFailure) in
            let text = scalars(values.string(1))
            guard RegularExpression(values.string(0)) != nil else { return .boolean(false) }
            return .boolean(try expression(values.string(0), text).firstMatch(in: text) != nil)
        },
        Function("mustRegexMatch", [.string, .string]) { values throws(TemplateFailure) in
            let text = scalars(values.string(1))
            return .boolean(try expression(values.string(0), text).firstMatch(in: text) != nil)
        },
        Function("regexQuoteMeta", [.string]) { values in
            var result = ""
            for scalar in values.string(0).unicodeScalars {
                if #"\.+*?()|[]{}^$"#.unicodeScalars.contains(scalar) { result += "\\" }
                result.unicodeScalars.append(scalar)
            }
            return .string(result)
        },
    ]

    private static func twice(_ functions: [(String, [Function.Parameter], TemplateFunctions.Body)]) -> [Function] {
        functions.flatMap { [Function("regex" + $0.0, $0.1, $0.2), Function("mustRegex" + $0.0, $0.1, $0.2)] }
    }

    private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars { view.append(scalar) }
        return String(view)
    }

    private static func expression(_ pattern: String, _ text: [Unicode.Scalar]) throws(TemplateFailure) -> RegularExpression {
        guard let expression = RegularExpression(pattern) else { throw TemplateFailure("error parsing regexp: `\(pattern)`") }
        guard expression.cost(text.count) <= 2 * TemplateLimits.steps else { throw TemplateFailure("matching `\(pattern)` takes too long") }
        return expression
    }

    private static func split(_ values: [TemplateValue]) throws(TemplateFailure) -> [String] {
        let (text, limit) = (scalars(values.string(1)), values.integer(2))
        let expression = try expression(values.string(0), text)
        guard limit != 0 else { return [] }
        if text.isEmpty { return [""] }
        var parts: [String] = []
        var (start, end) = (0, 0)
        for match in expression.matches(in: text, limit: limit) {
            if limit > 0, parts.count == limit - 1 { break }
            end = match.range.lowerBound
            if match.range.upperBound != 0 { parts.append(string(text[start..<end])) }
            start = match.range.upperBound
        }
        if end != text.count { parts.append(string(text[start...])) }
        return parts
    }

    private static func replaced(_ values: [TemplateValue], isLiteral: Bool) throws(TemplateFailure) -> String {
        let text = scalars(values.string(1))
        let expression = try expression(values.string(0), text)
        let (template, literal) = (scalars(values.string(2)), values.string(2))
        var result = String.UnicodeScalarView()
        var place = 0
        for match in expression.matches(in: text) {
            result.append(contentsOf: text[place..<match.range.lowerBound])
            place = match.range.upperBound
            result.append(contentsOf: isLiteral ? literal.unicodeScalars : expanded(template, match, expression, text))
            try ByteText.check(result.count, times: 1)
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
            while end < template.count, ScalarSet.word.contains(template[end]) { end += 1 }
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
}

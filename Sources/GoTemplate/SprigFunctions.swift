/// The functions of sprig that charts of the Runner use.
enum SprigFunctions {
    static let all: [String: TemplateFunctions.Function] = values.merging(texts) { $1 }.merging(collections) { $1 }

    private static let values: [String: TemplateFunctions.Function] = [
        "default": { values throws(TemplateFailure) in
            guard values.count > 1, values[1].isTrue else { return try values.at(0, of: "default") }
            return values[1]
        },
        "empty": { values in .boolean(!(values.first?.isTrue ?? false)) },
        "coalesce": { values in values.first { $0.isTrue } ?? .null },
        "ternary": { values throws(TemplateFailure) in
            guard case .boolean(let flag) = try values.at(2, of: "ternary") else {
                throw TemplateFailure("error calling ternary: wrong type for value; expected bool; got \(values[2].kind)")
            }
            return flag ? values[0] : values[1]
        },
        "required": { values throws(TemplateFailure) in
            let value = try values.at(1, of: "required")
            let isEmptyText = value.kind == "string" && !value.isTrue
            if value.kind == "invalid" || isEmptyText { throw TemplateFailure(values[0].text) }
            return value
        },
        "fail": { values throws(TemplateFailure) in throw TemplateFailure(try values.text(0, of: "fail")) },
        "toString": { values throws(TemplateFailure) in .string(plain(try values.at(0, of: "toString"))) },
        "int": { values throws(TemplateFailure) in .integer(try values.whole(0, of: "int")) },
        "int64": { values throws(TemplateFailure) in .integer(try values.whole(0, of: "int64")) },
        "float64": { values throws(TemplateFailure) in
            switch try values.at(0, of: "float64") {
            case .number(let number): return .number(number)
            case .integer(let number): return .number(Double(number))
            case .string(let text): return .number(Double(text) ?? 0)
            case .boolean(let flag): return .number(flag ? 1 : 0)
            case .null, .missing, .list, .map: return .number(0)
            }
        },
        "kindOf": { values throws(TemplateFailure) in .string((try values.at(0, of: "kindOf")).kind) },
        "kindIs": { values throws(TemplateFailure) in .boolean((try values.at(1, of: "kindIs")).kind == (try values.text(0, of: "kindIs"))) },
        "typeIs": { values throws(TemplateFailure) in .boolean((try values.at(1, of: "typeIs")).kind == (try values.text(0, of: "typeIs"))) },
        "add": { values in .integer(values.reduce(0) { $0 &+ whole($1) }) },
        "sub": { values throws(TemplateFailure) in .integer(try values.whole(0, of: "sub") &- (try values.whole(1, of: "sub"))) },
        "mul": { values in .integer(values.reduce(1) { $0 &* whole($1) }) },
        "min": { values in .integer(values.map(whole).min() ?? 0) },
        "max": { values in .integer(values.map(whole).max() ?? 0) },
    ]

    private static let texts: [String: TemplateFunctions.Function] = [
        "quote": { values in .string(values.filter { $0.kind != "invalid" }.map { quoted(plain($0)) }.joined(separator: " ")) },
        "squote": { values in .string(values.filter { $0.kind != "invalid" }.map { "'\(plain($0))'" }.joined(separator: " ")) },
        "lower": { values throws(TemplateFailure) in .string(try values.text(0, of: "lower").lowercased()) },
        "upper": { values throws(TemplateFailure) in .string(try values.text(0, of: "upper").uppercased()) },
        "trim": { values throws(TemplateFailure) in .string(trimmed(try values.text(0, of: "trim")) { $0.isWhitespace }) },
        "trimAll": { values throws(TemplateFailure) in
            let set = try values.text(0, of: "trimAll")
            return .string(trimmed(try values.text(1, of: "trimAll")) { set.contains($0) })
        },
        "trimSuffix": { values throws(TemplateFailure) in
            let (suffix, text) = (try values.text(0, of: "trimSuffix"), try values.text(1, of: "trimSuffix"))
            return .string(text.hasSuffix(suffix) ? String(text.dropLast(suffix.count)) : text)
        },
        "trimPrefix": { values throws(TemplateFailure) in
            let (prefix, text) = (try values.text(0, of: "trimPrefix"), try values.text(1, of: "trimPrefix"))
            return .string(text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text)
        },
        "trunc": { values throws(TemplateFailure) in
            let (count, text) = (try values.whole(0, of: "trunc"), try values.text(1, of: "trunc"))
            return .string(count >= 0 ? String(text.prefix(Int(clamping: count))) : String(text.suffix(Int(clamping: -count))))
        },
        "replace": { values throws(TemplateFailure) in
            .string(replaced(try values.text(0, of: "replace"), by: try values.text(1, of: "replace"), in: try values.text(2, of: "replace")))
        },
        "contains": { values throws(TemplateFailure) in
            let part = try values.text(0, of: "contains")
            let whole = try values.text(1, of: "contains")
            return .boolean(part.isEmpty || whole.contains(part))
        },
        "hasPrefix": { values throws(TemplateFailure) in .boolean(try values.text(1, of: "hasPrefix").hasPrefix(try values.text(0, of: "hasPrefix"))) },
        "hasSuffix": { values throws(TemplateFailure) in .boolean(try values.text(1, of: "hasSuffix").hasSuffix(try values.text(0, of: "hasSuffix"))) },
        "indent": { values throws(TemplateFailure) in .string(indented(try values.text(1, of: "indent"), try values.whole(0, of: "indent"))) },
        "nindent": { values throws(TemplateFailure) in .string("\n" + indented(try values.text(1, of: "nindent"), try values.whole(0, of: "nindent"))) },
        "join": { values throws(TemplateFailure) in
            guard case .list(let items) = try values.at(1, of: "join") else { return .string(values[1].text) }
            return .string(items.map(plain).joined(separator: try values.text(0, of: "join")))
        },
        "splitList": { values throws(TemplateFailure) in
            .list(split(try values.text(1, of: "splitList"), at: try values.text(0, of: "splitList")).map(TemplateValue.string))
        },
    ]

    private static let collections: [String: TemplateFunctions.Function] = [
        "list": { values in .list(values) },
        "dict": { values in
            .map(TemplateMap(stride(from: 0, to: values.count, by: 2).map { (values[$0].text, $0 + 1 < values.count ? values[$0 + 1] : .string("")) }))
        },
        "hasKey": { values throws(TemplateFailure) in
            let map = try values.at(0, of: "hasKey")
            guard case .map(let members) = map else {
                let found = map.kind == "invalid" ? "interface {}" : map.kind
                throw TemplateFailure("error calling hasKey: wrong type for value; expected map[string]interface {}; got \(found)")
            }
            return .boolean(members[try values.text(1, of: "hasKey")] != nil)
        },
        "get": { values throws(TemplateFailure) in
            guard case .map(let map) = try values.at(0, of: "get") else { throw TemplateFailure("error calling get: wrong type for value") }
            return map[try values.text(1, of: "get")] ?? .string("")
        },
        "keys": { values throws(TemplateFailure) in
            guard case .map(let map) = try values.at(0, of: "keys") else { throw TemplateFailure("error calling keys: wrong type for value") }
            return .list(map.sortedPairs.map { .string($0.key) })
        },
        "first": { values throws(TemplateFailure) in
            guard case .list(let items) = try values.at(0, of: "first") else { throw TemplateFailure("error calling first: wrong type for value") }
            return items.first ?? .null
        },
        "has": { values throws(TemplateFailure) in
            guard case .list(let items) = try values.at(1, of: "has") else { return .boolean(false) }
            let wanted = plain(values[0])
            return .boolean(items.contains { plain($0) == wanted && $0.kind == values[0].kind })
        },
        "sortAlpha": { values throws(TemplateFailure) in
            guard case .list(let items) = try values.at(0, of: "sortAlpha") else { return try values.at(0, of: "sortAlpha") }
            return .list(items.map(plain).sorted().map(TemplateValue.string))
        },
        "lookup": { _ in .map(TemplateMap()) },
    ]

    // MARK: Shared by several

    /// As sprig's `strval`: like `%v`, and nil as `<nil>`.
    static func plain(_ value: TemplateValue) -> String {
        value.kind == "invalid" ? "<nil>" : value.text
    }

    static func whole(_ value: TemplateValue) -> Int64 {
        switch value {
        case .integer(let number): number
        case .number(let number): Int64(exactly: number.rounded(.towardZero)) ?? 0
        case .string(let text): Int64(text) ?? 0
        case .boolean(let flag): flag ? 1 : 0
        case .null, .missing, .list, .map: 0
        }
    }

    /// Go's `%q`.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                result += "\\x" + (digits.count < 2 ? "0" : "") + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func indented(_ text: String, _ count: Int64) -> String {
        let margin = String(repeating: " ", count: Int(min(max(count, 0), 1000)))
        return split(text, at: "\n").map { margin + $0 }.joined(separator: "\n")
    }

    private static func trimmed(_ text: String, _ isDropped: (Character) -> Bool) -> String {
        var rest = text.drop(while: isDropped)
        while let last = rest.last, isDropped(last) { rest.removeLast() }
        return String(rest)
    }

    private static func replaced(_ old: String, by new: String, in text: String) -> String {
        old.isEmpty ? text : split(text, at: old).joined(separator: new)
    }

    private static func split(_ text: String, at separator: String) -> [String] {
        guard !separator.isEmpty else { return text.map(String.init) }
        let bytes = Array(text.utf8)
        let mark = Array(separator.utf8)
        var parts: [String] = []
        var start = 0
        var place = 0
        while place + mark.count <= bytes.count {
            if bytes[place] == mark[0], bytes[place..<place + mark.count].elementsEqual(mark) {
                parts.append(String(decoding: bytes[start..<place], as: UTF8.self))
                place += mark.count
                start = place
            } else {
                place += 1
            }
        }
        return parts + [String(decoding: bytes[start...], as: UTF8.self)]
    }
}

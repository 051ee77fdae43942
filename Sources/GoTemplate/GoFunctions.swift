/// The functions that Go's text/template has of its own. (`and` and `or` are the evaluator's, since they stop early.)
enum GoFunctions {
    static let all: [String: TemplateFunctions.Function] = [
        "not": { values throws(TemplateFailure) in .boolean(!(try values.at(0, of: "not")).isTrue) },
        "eq": { values throws(TemplateFailure) in
            let first = try values.at(0, of: "eq")
            _ = try values.at(1, of: "eq")
            for other in values.dropFirst() where try isEqual(first, other) { return .boolean(true) }
            return .boolean(false)
        },
        "ne": { values throws(TemplateFailure) in .boolean(!(try isEqual(try values.at(0, of: "ne"), try values.at(1, of: "ne")))) },
        "lt": { values throws(TemplateFailure) in .boolean(try compare(values, "lt") < 0) },
        "le": { values throws(TemplateFailure) in .boolean(try compare(values, "le") <= 0) },
        "gt": { values throws(TemplateFailure) in .boolean(try compare(values, "gt") > 0) },
        "ge": { values throws(TemplateFailure) in .boolean(try compare(values, "ge") >= 0) },
        "len": { values throws(TemplateFailure) in
            switch try values.at(0, of: "len") {
            case .string(let text): return .integer(Int64(text.utf8.count))
            case .list(let items): return .integer(Int64(items.count))
            case .map(let map): return .integer(Int64(map.count))
            case .null, .missing, .boolean, .integer, .number: throw TemplateFailure("error calling len: len of nil pointer")
            }
        },
        "index": { values throws(TemplateFailure) in
            var value = try values.at(0, of: "index")
            for key in values.dropFirst() { value = try element(of: value, key) }
            return value
        },
        "print": { values in .string(spaced(values)) },
        "println": { values in .string(values.map(\.text).joined(separator: " ") + "\n") },
        "printf": { values throws(TemplateFailure) in .string(format(try values.text(0, of: "printf"), Array(values.dropFirst()))) },
        "html": { values in .string(spaced(values)) },
    ]

    /// Go compares only basic values of the same kind; integers and floats are different kinds.
    static func isEqual(_ left: TemplateValue, _ right: TemplateValue) throws(TemplateFailure) -> Bool {
        switch (left, right) {
        case (.null, .null), (.null, .missing), (.missing, .null), (.missing, .missing): return true
        case (.null, _), (.missing, _), (_, .null), (_, .missing): return false
        case (.boolean(let a), .boolean(let b)): return a == b
        case (.integer(let a), .integer(let b)): return a == b
        case (.number(let a), .number(let b)): return a == b
        case (.string(let a), .string(let b)): return a == b
        case (.list, _), (.map, _), (_, .list), (_, .map): throw TemplateFailure("error calling eq: incompatible types for comparison")
        case (.boolean, _), (.integer, _), (.number, _), (.string, _): throw TemplateFailure("error calling eq: incompatible types for comparison")
        }
    }

    private static func compare(_ values: [TemplateValue], _ name: String) throws(TemplateFailure) -> Int {
        switch (try values.at(0, of: name), try values.at(1, of: name)) {
        case (.integer(let a), .integer(let b)): return a < b ? -1 : a > b ? 1 : 0
        case (.number(let a), .number(let b)): return a < b ? -1 : a > b ? 1 : 0
        case (.string(let a), .string(let b)): return a < b ? -1 : a > b ? 1 : 0
        default: throw TemplateFailure("error calling \(name): incompatible types for comparison")
        }
    }

    private static func element(of value: TemplateValue, _ key: TemplateValue) throws(TemplateFailure) -> TemplateValue {
        switch (value, key) {
        case (.map(let map), .string(let name)): return map[name] ?? .missing
        case (.list(let items), .integer(let index)):
            guard index >= 0, index < items.count else { throw TemplateFailure("error calling index: index out of range: \(index)") }
            return items[Int(index)]
        case (.null, _), (.missing, _): throw TemplateFailure("error calling index: index of untyped nil")
        default: throw TemplateFailure("error calling index: cannot index \(value.kind) with \(key.kind)")
        }
    }

    /// Go's `Sprint`: blanks only between operands neither of which is a text.
    private static func spaced(_ values: [TemplateValue]) -> String {
        var result = ""
        var wasText = true
        for (index, value) in values.enumerated() {
            let isText = value.kind == "string"
            if index > 0, !isText, !wasText { result += " " }
            result += value.kind == "invalid" ? "<nil>" : value.text
            wasText = isText
        }
        return result
    }

    private static func format(_ pattern: String, _ values: [TemplateValue]) -> String {
        var result = ""
        var rest = Substring(pattern)
        var next = 0
        while let character = rest.popFirst() {
            guard character == "%" else {
                result.append(character)
                continue
            }
            let flags = rest.prefix { "+-# 0123456789.".contains($0) }
            rest = rest.dropFirst(flags.count)
            guard let verb = rest.popFirst() else { return result + "%!(NOVERB)" }
            if verb == "%" {
                result += "%"
                continue
            }
            guard next < values.count else {
                result += "%!\(verb)(MISSING)"
                continue
            }
            result += formatted(values[next], verb)
            next += 1
        }
        return result
    }

    private static func formatted(_ value: TemplateValue, _ verb: Character) -> String {
        switch (verb, value) {
        case ("v", .null), ("v", .missing): "<nil>"
        case ("v", _), ("s", .string), ("d", .integer), ("t", .boolean): value.text
        case ("q", .string(let text)): SprigFunctions.quoted(text)
        case ("s", .list), ("s", .map): value.text
        case (_, .null), (_, .missing): "%!\(verb)(<nil>)"
        default: "%!\(verb)(\(value.kind)=\(value.text))"
        }
    }
}

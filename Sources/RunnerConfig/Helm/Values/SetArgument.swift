import GoTemplate

/// Reads the argument of `--set`: `a.b=1,c={x,y},d[0].e=f`.
///
/// A backslash takes the meaning from the next character. Unless everything is to be text, `true`, `false`, `null`, `0` and
/// whole numbers without a leading zero get their type; everything else, `1.0` too, is a text.
struct SetArgument {
    private let whole: String
    private let text: [Unicode.Scalar]
    private var place = 0
    private let isText: Bool

    /// The largest index that `a[1000]` may name, as in Helm; lists are filled up to it with null.
    private static let indexLimit = 65536
    private static let depthLimit = 30

    /// The values with an argument's assignments made.
    ///
    /// - Parameter asText: as `--set-string`: every value is a string.
    static func apply(_ argument: String, to values: TemplateMap, asText: Bool = false) throws(ValuesProblem) -> TemplateMap {
        var reader = SetArgument(whole: argument, text: Array(argument.unicodeScalars), isText: asText)
        var result = TemplateValue.map(values)
        while reader.place < reader.text.count { result = try reader.assign(in: result, depth: 0) }
        guard case .map(let map) = result else { return values }
        return map
    }

    private init(whole: String, text: [Unicode.Scalar], isText: Bool) {
        self.whole = whole
        self.text = text
        self.isText = isText
    }

    private func problem(_ reason: String) -> ValuesProblem { .badAssignment(whole, reason) }

    /// Reads one key and puts what follows into the map.
    private mutating func assign(in target: TemplateValue, depth: Int) throws(ValuesProblem) -> TemplateValue {
        guard depth <= Self.depthLimit else { throw problem("value name nested level is greater than maximum supported nested level of 30") }
        var map = TemplateMap()
        if case .map(let known) = target { map = known }
        let (key, end) = read(until: [".", "=", ",", "["])
        switch end {
        case "["?:
            guard !key.isEmpty else { throw problem("an index needs a key before it") }
            let known: [TemplateValue] = if case .list(let items)? = map[key] { items } else { [] }
            map[key] = .list(try assign(inList: known, depth))
        case "."?:
            let known = map[key] ?? .null
            guard place < text.count else { throw problem("key \"\(key).\" has no value") }
            map[key] = try assign(in: known, depth: depth + 1)
        case "="?: map[key] = try value()
        case _:
            if key.isEmpty, end == nil { return .map(map) }
            throw problem("key \"\(key)\" has no value")
        }
        return .map(map)
    }

    /// Reads `0]` and what follows.
    private mutating func assign(inList items: [TemplateValue], _ depth: Int) throws(ValuesProblem) -> [TemplateValue] {
        guard depth <= Self.depthLimit else { throw problem("value name nested level is greater than maximum supported nested level of 30") }
        let (digits, end) = read(until: ["]"])
        guard end == "]", let index = Int(digits) else { throw problem("error parsing index: `\(digits)` is no number") }
        guard index >= 0 else { throw problem("negative \(index) index not allowed") }
        guard index <= Self.indexLimit else { throw problem("index of \(index) is greater than maximum supported index of \(Self.indexLimit)") }
        var items = items
        while items.count <= index { items.append(.null) }
        guard place < text.count else { throw problem("an index needs a value") }
        let mark = text[place]
        place += 1
        switch mark {
        case "=": items[index] = try value()
        case ".": items[index] = try assign(in: items[index], depth: depth + 1)
        case "[":
            let known: [TemplateValue] = if case .list(let inner) = items[index] { inner } else { [] }
            items[index] = .list(try assign(inList: known, depth + 1))
        case _: throw problem("unexpected data at end of array index")
        }
        return items
    }

    /// A list in braces, or a word up to the next comma.
    private mutating func value() throws(ValuesProblem) -> TemplateValue {
        guard place < text.count, text[place] == "{" else { return typed(read(until: [","]).words) }
        place += 1
        var items: [TemplateValue] = []
        if place < text.count, text[place] == "}" {
            place += 1
            skipComma()
            return .list([])
        }
        while true {
            let (words, end) = read(until: [",", "}"])
            guard let end else { throw problem("list must terminate with '}'") }
            items.append(typed(words))
            if end == "}" { break }
        }
        skipComma()
        return .list(items)
    }

    private mutating func skipComma() {
        if place < text.count, text[place] == "," { place += 1 }
    }

    /// The words up to one of the marks, which is passed; nil at the end.
    private mutating func read(until marks: Set<Unicode.Scalar>) -> (words: String, end: Unicode.Scalar?) {
        var words = String.UnicodeScalarView()
        while place < text.count {
            let scalar = text[place]
            place += 1
            if marks.contains(scalar) { return (String(words), scalar) }
            if scalar == "\\", place < text.count {
                words.append(text[place])
                place += 1
            } else {
                words.append(scalar)
            }
        }
        return (String(words), nil)
    }

    private func typed(_ words: String) -> TemplateValue {
        if isText { return .string(words) }
        switch words.lowercased() {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "null": return .null
        case "0": return .integer(0)
        case _: break
        }
        if words.first != "0", !words.isEmpty, let number = Int64(words) { return .integer(number) }
        return .string(words)
    }
}

import GoTemplate

/// Reads the argument of `--set`: `a.b=1,c={x,y},d[0].e=f`.
///
/// A backslash takes the meaning from the next character. Unless everything is to be text, `true`, `false`, `null`, `0` and
/// whole numbers without a leading zero get their type; everything else, `1.0` too, is a text. `--set-literal` knows neither backslashes
/// nor commas nor lists: it makes one assignment, whose value is the rest of the argument.
package struct SetArgument {
    private let whole: String
    private let text: [UInt8]
    /// Where the argument stands.
    private let start: Int
    private let form: SetForm
    private var place = 0
    package private(set) var assignments: [ValuesAssignment] = []

    /// The largest index that `a[1000]` may name, as in Helm; lists are filled up to it with null.
    private static let indexLimit = 65536
    private static let depthLimit = 30

    /// - Parameter start: where the argument stands, in a text that holds several.
    package init(_ argument: String, _ form: SetForm, at start: Int = 0) throws(ValuesProblem) {
        whole = argument
        text = Array(argument.utf8)
        self.start = start
        self.form = form
        if form == .json, text.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
            try readObject()
        } else if form == .literal {
            try readLiteral()
        } else {
            while place < text.count { try readAssignment() }
        }
    }

    /// The steps of a setting's name by itself, `tolerations[0].key`, with places in the name; nil for what is not the name of one setting.
    package static func steps(_ name: [UInt8]) -> [ValuesAssignment.Step]? {
        guard let argument = try? SetArgument(String(decoding: name, as: UTF8.self) + "=", .text), let only = argument.assignments.first, argument.assignments.count == 1,
            case .text("", _) = only.value.content, !only.steps.contains(where: { $0.name == .key("") })
        else { return nil }
        return only.steps
    }

    private func problem(_ reason: String) -> ValuesProblem { .badAssignment(whole, reason) }

    private func range(_ range: Range<Int>) -> Range<Int> { range.lowerBound + start..<range.upperBound + start }

    // MARK: Keys

    private mutating func readAssignment() throws(ValuesProblem) {
        var steps: [ValuesAssignment.Step] = []
        var depth = 0
        var isAfterIndex = false
        while true {
            guard steps.count < ValuesAssignment.stepLimit else { throw problem("a path may have \(ValuesAssignment.stepLimit) steps at most") }
            guard depth <= Self.depthLimit else { throw problem("value name nested level is greater than maximum supported nested level of 30") }
            let begin = place
            let (key, end) = isAfterIndex ? ("", nil) : read(until: ".=,[")
            if !isAfterIndex {
                if key.isEmpty, end == nil, steps.isEmpty { return }
                if end == UInt8(ascii: "["), key.isEmpty { throw problem("an index needs a key before it") }
                if end == nil || end == UInt8(ascii: ",") { throw problem("key \"\(key)\" has no value") }
                if key.isEmpty, case .key(let map)? = steps.last?.name { throw problem("key map \"\(map)\" has no value") }
                steps.append(.init(name: .key(key), range: range(begin..<place - 1)))
            }
            var mark = end
            if isAfterIndex {
                guard place < text.count else { throw problem("an index needs a value") }
                mark = text[place]
                place += 1
            }
            isAfterIndex = false
            switch mark {
            case UInt8(ascii: "="):
                let assignment = ValuesAssignment(steps: steps, value: try value())
                // What has no first key assigns nothing, as in Helm.
                if steps.first?.name != .key("") { assignments.append(assignment) }
                return
            case UInt8(ascii: "."):
                guard place < text.count else { throw problem("key \"\(key).\" has no value") }
                depth += 1
            case UInt8(ascii: "["):
                // Nor does what breaks off in an index.
                guard text[place...].contains(UInt8(ascii: "]")) else { return place = text.count }
                steps.append(try index())
                isAfterIndex = true
            case _: throw problem("unexpected data at end of array index")
            }
        }
    }

    /// Reads `a.b[0]=` and the value after it. What has no first key, or breaks off in an index, assigns nothing, as in Helm.
    private mutating func readLiteral() throws(ValuesProblem) {
        var steps: [ValuesAssignment.Step] = []
        var depth = 0
        while true {
            guard steps.count < ValuesAssignment.stepLimit else { throw problem("a path may have \(ValuesAssignment.stepLimit) steps at most") }
            guard depth <= Self.depthLimit else { throw problem("value name nested level is greater than maximum supported nested level of 30") }
            let begin = place
            let (key, end) = read(until: ".=[")
            guard var mark = end else {
                if key.isEmpty { return }
                throw problem("key \"\(key)\" has no value")
            }
            if key.isEmpty {
                guard case .key(let map)? = steps.last?.name else { return }
                throw problem("key map \"\(map)\" has no value")
            }
            steps.append(.init(name: .key(key), range: range(begin..<place - 1)))
            while mark == UInt8(ascii: "[") {
                guard text[place...].contains(UInt8(ascii: "]")) else { return }
                steps.append(try index())
                guard place < text.count else { return }
                mark = text[place]
                place += 1
            }
            if mark == UInt8(ascii: "=") { break }
            guard mark == UInt8(ascii: ".") else { throw problem("unexpected data at end of array index") }
            depth += 1
        }
        let written = place..<text.count
        let value = AssignedValue(content: .text(String(decoding: text[written], as: UTF8.self), isVerbatim: true), range: range(written))
        assignments.append(ValuesAssignment(steps: steps, value: value))
        place = text.count
    }

    /// Reads `0]`.
    private mutating func index() throws(ValuesProblem) -> ValuesAssignment.Step {
        let begin = place
        let (digits, end) = read(until: "]")
        guard end == UInt8(ascii: "]"), let index = Int(digits) else { throw problem("error parsing index: `\(digits)` is not a number") }
        guard index >= 0 else { throw problem("negative \(index) index not allowed") }
        guard index <= Self.indexLimit else { throw problem("index of \(index) is greater than maximum supported index of \(Self.indexLimit)") }
        return .init(name: .index(index), range: range(begin..<place - 1))
    }

    /// The words up to one of the marks, which is passed; nil at the end.
    private mutating func read(until marks: StaticString) -> (words: String, end: UInt8?) {
        var words: [UInt8] = []
        let marks = marks.withUTF8Buffer { Array($0) }
        while place < text.count {
            let byte = text[place]
            place += 1
            if marks.contains(byte) { return (String(decoding: words, as: UTF8.self), byte) }
            if byte == UInt8(ascii: "\\"), form != .literal {
                // At the end there is nothing to take the meaning from.
                guard place < text.count else { continue }
                words.append(text[place])
                place += 1
            } else {
                words.append(byte)
            }
        }
        return (String(decoding: words, as: UTF8.self), nil)
    }

    // MARK: Values

    private mutating func value() throws(ValuesProblem) -> AssignedValue {
        switch form {
        case .json:
            let value = try json()
            guard place == text.count || text[place] == UInt8(ascii: ",") else { throw problem("invalid character after a value of --set-json") }
            place += 1
            return value
        case .typed, .text, .file, .literal: return try list() ?? word(until: ",").value
        }
    }

    /// A whole mapping in JSON: what lies in it is laid over what there is, key by key.
    private mutating func readObject() throws(ValuesProblem) {
        let object = try json()
        guard place == text.count else { throw problem("invalid character after the object of --set-json") }
        assignments = [ValuesAssignment(steps: [], value: object)]
    }

    private mutating func json() throws(ValuesProblem) -> AssignedValue {
        let begin = place
        if text[begin...].allSatisfy({ $0 <= 0x20 }) || text[begin...].first(where: { $0 > 0x20 }) == UInt8(ascii: ",") {
            while place < text.count, text[place] <= 0x20 { place += 1 }
            return AssignedValue(content: .null, range: range(begin..<place))
        }
        do throws(TemplateFailure) {
            place = try JSONDecoder.end(ofValueAt: begin, in: text)
        } catch {
            throw problem(error.message)
        }
        let value = AssignedValue(content: .json(Array(text[begin..<place])), range: range(begin..<place))
        while place < text.count, text[place] <= 0x20 { place += 1 }
        return value
    }

    /// A list in braces; nil when there is none.
    private mutating func list() throws(ValuesProblem) -> AssignedValue? {
        guard form != .file, place < text.count, text[place] == UInt8(ascii: "{") else { return nil }
        let begin = place
        place += 1
        var items: [AssignedValue] = []
        // `{}` is a list of one empty text, as in Helm 4.
        while true {
            let (item, end) = word(until: ",}")
            guard let end else { throw problem("list must terminate with '}'") }
            items.append(item)
            if end == UInt8(ascii: "}") { break }
        }
        let list = AssignedValue(content: .list(items), range: range(begin..<place))
        if place < text.count, text[place] == UInt8(ascii: ",") { place += 1 }
        return list
    }

    private mutating func word(until marks: StaticString) -> (value: AssignedValue, end: UInt8?) {
        let begin = place
        let (words, end) = read(until: marks)
        let written = range(begin..<(end == nil ? place : place - 1))
        return (AssignedValue(content: content(words, isVerbatim: words.utf8.count == written.count), range: written), end)
    }

    private func content(_ words: String, isVerbatim: Bool) -> AssignedValue.Content {
        let text = AssignedValue.Content.text(words, isVerbatim: isVerbatim)
        guard form == .typed else { return text }
        switch words.lowercased() {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "null": return .null
        case "0": return .integer(0)
        case _: break
        }
        if words.first != "0", !words.isEmpty, let number = Int64(words) { return .integer(number) }
        return text
    }
}

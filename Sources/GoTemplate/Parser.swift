/// Parses a template file: text and actions here, expressions in an extension.
struct Parser {
    let bytes: [UInt8]
    var position = 0
    var problems: [TemplateProblem] = []
    var actions: [TemplateAction] = []
    var references: [FieldReference] = []
    var defines: [String: [Statement]] = [:]
    /// Where the action that is being read ends: before its `-}}` or `}}`.
    var actionEnd = 0
    private var depth = 0
    /// Blocks, parentheses and pipelines may nest this deep.
    static let depthLimit = 200
    private var trimsNextText = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func parseFile() -> [Statement] {
        var body: [Statement] = []
        while true {
            let (statements, stop) = parseList()
            body += statements
            guard let stop else { return body }
            add(.strayKeyword(stop.keyword), stop.action)
        }
    }

    /// `{{ end }}` or `{{ else ... }}`: what ends a list of statements.
    struct Stop {
        var keyword: String
        var action: Range<Int>
        /// The place behind `else` where `if` or `with` may stand.
        var rest: Int
        var restEnd: Int
    }

    mutating func add(_ kind: TemplateProblem.Kind, _ range: Range<Int>) {
        problems.append(TemplateProblem(kind: kind, range: range))
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    mutating func deeper() -> Bool {
        depth += 1
        return depth <= Self.depthLimit
    }

    mutating func shallower() { depth -= 1 }

    // MARK: Text and actions

    private mutating func parseList() -> ([Statement], Stop?) {
        var statements: [Statement] = []
        while position < bytes.count {
            let open = nextOpen()
            appendText(position..<open, trimsEnd: isTrimMark(open + 2), &statements)
            guard open < bytes.count else {
                position = open
                return (statements, nil)
            }
            position = open + (isTrimMark(open + 2) ? 3 : 2)
            if let stop = parseAction(open, &statements) { return (statements, stop) }
        }
        return (statements, nil)
    }

    private func nextOpen() -> Int {
        var place = position
        while place + 1 < bytes.count {
            if bytes[place] == UInt8(ascii: "{"), bytes[place + 1] == UInt8(ascii: "{") { return place }
            place += 1
        }
        return bytes.count
    }

    /// `-` with white space behind it, directly behind `{{`.
    private func isTrimMark(_ place: Int) -> Bool {
        place + 1 < bytes.count && bytes[place] == UInt8(ascii: "-") && Self.isSpace(bytes[place + 1])
    }

    private mutating func appendText(_ range: Range<Int>, trimsEnd: Bool, _ statements: inout [Statement]) {
        var start = range.lowerBound
        var end = range.upperBound
        if trimsNextText { while start < end, Self.isSpace(bytes[start]) { start += 1 } }
        if trimsEnd { while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 } }
        trimsNextText = false
        if end > start { statements.append(.text(start..<end)) }
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    /// Reads the action that begins at `open`; the position is behind its braces and trim mark.
    private mutating func parseAction(_ open: Int, _ statements: inout [Statement]) -> Stop? {
        skipSpace(to: bytes.count)
        if position + 1 < bytes.count, bytes[position] == UInt8(ascii: "/"), bytes[position + 1] == UInt8(ascii: "*") {
            skipCommentAction(open)
            return nil
        }
        let close = closeOfAction(open)
        let start = position
        actionEnd = close.contentEnd
        let action = open..<close.end
        let stop = parseStatement(action, start, &statements, close.end)
        return stop
    }

    private mutating func skipCommentAction(_ open: Int) {
        var place = position + 2
        while place + 1 < bytes.count, !(bytes[place] == UInt8(ascii: "*") && bytes[place + 1] == UInt8(ascii: "/")) { place += 1 }
        place = min(bytes.count, place + 2)
        while place < bytes.count, Self.isSpace(bytes[place]) { place += 1 }
        if place < bytes.count, bytes[place] == UInt8(ascii: "-") {
            trimsNextText = true
            place += 1
        }
        guard place + 1 < bytes.count, bytes[place] == UInt8(ascii: "}"), bytes[place + 1] == UInt8(ascii: "}") else {
            add(.unclosedComment, open..<open + 2)
            position = bytes.count
            return
        }
        position = place + 2
        actions.append(TemplateAction(kind: .comment, range: open..<position, expression: position..<position))
    }

    /// Finds `}}` outside texts. An action without one ends at its line's end.
    private mutating func closeOfAction(_ open: Int) -> (contentEnd: Int, end: Int) {
        var place = position
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "}"), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "}") {
                let trims = place > position && bytes[place - 1] == UInt8(ascii: "-") && place >= 2 && Self.isSpace(bytes[place - 2])
                trimsNextText = trims
                return (trims ? place - 1 : place, place + 2)
            }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "'") {
                guard let end = stringEnd(place) else { break }
                place = end
                continue
            }
            place += 1
        }
        add(.unclosedAction, open..<open + 2)
        var stop = position
        while stop < bytes.count, bytes[stop] != UInt8(ascii: "\n") { stop += 1 }
        return (stop, stop)
    }

    /// The offset behind a quoted text; nil when it is not closed.
    func stringEnd(_ start: Int) -> Int? {
        let quote = bytes[start]
        var place = start + 1
        while place < bytes.count {
            if bytes[place] == quote { return place + 1 }
            if quote != UInt8(ascii: "`") {
                if bytes[place] == UInt8(ascii: "\n") { return nil }
                if bytes[place] == UInt8(ascii: "\\") { place += 1 }
            }
            place += 1
        }
        return nil
    }

    mutating func skipSpace(to end: Int) {
        while position < end, Self.isSpace(bytes[position]) { position += 1 }
    }

    // MARK: Statements

    private mutating func parseStatement(_ action: Range<Int>, _ start: Int, _ statements: inout [Statement], _ next: Int) -> Stop? {
        let keyword = keyword()
        let expression = position..<actionEnd
        func record(_ parser: inout Parser, _ kind: TemplateAction.Kind) {
            parser.actions.append(TemplateAction(kind: kind, range: action, expression: expression))
        }
        switch keyword {
        case "end", "else":
            record(&self, keyword == "end" ? .end : .otherwise)
            let stop = Stop(keyword: keyword, action: action, rest: position, restEnd: actionEnd)
            position = next
            return stop
        case "if", "with", "range":
            record(&self, keyword == "if" ? .condition : keyword == "with" ? .with : .range)
            statements += parseBranch(keyword, action, next)
        case "define", "block":
            record(&self, keyword == "define" ? .define : .block)
            parseDefinition(keyword, action, next, &statements)
        case "template":
            record(&self, .template)
            if let name = parseName(keyword, action) {
                statements.append(.call(name: name, parseOptionalPipeline(.output), action: action))
            }
            position = next
        case "break":
            record(&self, .leaveLoop)
            statements.append(.leaveLoop(action: action))
            position = next
        case "continue":
            record(&self, .nextTurn)
            statements.append(.nextTurn(action: action))
            position = next
        default:
            position = start
            let pipeline = parsePipeline(.output)
            actions.append(TemplateAction(kind: pipeline.variables.isEmpty ? .output : .assignment, range: action, expression: pipeline.range))
            statements.append(.output(pipeline, action: action))
            finishAction(next)
        }
        return nil
    }

    private mutating func keyword() -> String {
        let start = position
        while position < actionEnd, bytes[position] | 0x20 >= UInt8(ascii: "a"), bytes[position] | 0x20 <= UInt8(ascii: "z") { position += 1 }
        let word = text(start..<position)
        if position < actionEnd, !Self.isSpace(bytes[position]) { return "" }
        return word
    }

    private mutating func finishAction(_ next: Int) {
        skipSpace(to: actionEnd)
        if position < actionEnd { add(.unexpected(text(position..<min(actionEnd, position + 20))), position..<actionEnd) }
        position = next
    }

    private mutating func parseName(_ keyword: String, _ action: Range<Int>) -> String? {
        skipSpace(to: actionEnd)
        guard position < actionEnd, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "`"), let end = stringEnd(position) else {
            add(.missingName(keyword), action)
            return nil
        }
        defer { position = end }
        return StringLiteral.text(bytes[position..<end])
    }

    private mutating func parseOptionalPipeline(_ role: FieldReference.Role) -> Pipeline? {
        skipSpace(to: actionEnd)
        return position < actionEnd ? parsePipeline(role) : nil
    }

    private mutating func parseBranch(_ keyword: String, _ action: Range<Int>, _ next: Int) -> [Statement] {
        let pipeline = parsePipeline(keyword == "range" ? .output : .condition)
        finishAction(next)
        guard deeper() else {
            add(.tooDeep(Self.depthLimit), action)
            shallower()
            return []
        }
        defer { shallower() }
        let (body, stop) = parseList()
        var branch = Branch(pipeline: pipeline, body: body, otherwise: [])
        if let stop, stop.keyword == "else" {
            branch.otherwise = parseElse(stop, keyword)
        } else if stop == nil {
            add(.unclosedBlock(keyword), action)
        }
        switch keyword {
        case "if": return [.condition(branch, action: action)]
        case "with": return [.with(branch, action: action)]
        default: return [.range(branch, action: action)]
        }
    }

    /// What stands behind `else`: statements up to `end`, or a further `if` or `with` that shares that `end`.
    private mutating func parseElse(_ stop: Stop, _ keyword: String) -> [Statement] {
        let next = position
        position = stop.rest
        actionEnd = stop.restEnd
        skipSpace(to: actionEnd)
        let chained = self.keyword()
        if chained == "if" || chained == "with" { return parseBranch(chained, stop.action, next) }
        position = next
        let (body, end) = parseList()
        if end == nil { add(.unclosedBlock(keyword), stop.action) }
        if let end, end.keyword == "else" { add(.strayKeyword("else"), end.action) }
        return body
    }

    private mutating func parseDefinition(_ keyword: String, _ action: Range<Int>, _ next: Int, _ statements: inout [Statement]) {
        let name = parseName(keyword, action)
        let pipeline = keyword == "block" ? parseOptionalPipeline(.output) : nil
        finishAction(next)
        guard deeper() else {
            add(.tooDeep(Self.depthLimit), action)
            shallower()
            return
        }
        defer { shallower() }
        let (body, stop) = parseList()
        if stop == nil { add(.unclosedBlock(keyword), action) }
        if let stop, stop.keyword == "else" { add(.strayKeyword("else"), stop.action) }
        guard let name else { return }
        defines[name] = body
        if keyword == "block" { statements.append(.call(name: name, pipeline, action: action)) }
    }
}

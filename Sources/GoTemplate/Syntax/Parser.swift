/// Builds statements out of pieces. Mistakes are collected, and reading goes on after the action they stand in.
struct Parser {
    let bytes: [UInt8]
    let pieces: [Piece]
    private(set) var problems: [TemplateProblem]
    private(set) var actions: [TemplateAction] = []
    private(set) var definitions: [DefinitionStatement] = []
    /// The functions it calls, in the order of the text.
    var functions: [(name: String, range: Range<Int>)] = []
    private var definitionIndices: [String: Int] = [:]
    private var next = 0
    private var blocks = 0
    private var loops = 0
    /// The action being read has a word that could not be read. That has been reported; what follows from it need not be.
    private var isQuiet = false

    // The action being read; see Parser+Expressions.
    var tokens: [Token] = []
    var cursor = 0
    var parentheses = 0
    var variables = VariableNames()

    init(_ bytes: [UInt8]) {
        var lexer = Lexer(bytes)
        lexer.run()
        self.bytes = bytes
        pieces = lexer.pieces
        problems = lexer.problems
    }

    /// What ended a list of statements.
    private enum Terminator {
        case end(action: Int)
        /// The words after `else` are still to be read.
        case otherwise(action: Int)
        case endOfFile
    }

    mutating func parseFile() -> [Statement] {
        var statements: [Statement] = []
        while true {
            let terminator = parseStatements(into: &statements)
            switch terminator {
            case .endOfFile: return statements
            case .end(let action): report(.strayKeyword("end"), actions[action].range)
            case .otherwise(let action): report(.strayKeyword("else"), actions[action].range)
            }
        }
    }

    mutating func report(_ kind: TemplateProblem.Kind, _ range: Range<Int>) {
        if !isQuiet { problems.append(TemplateProblem(kind: kind, range: range)) }
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    // MARK: Statements

    private mutating func parseStatements(into statements: inout [Statement]) -> Terminator {
        while next < pieces.count {
            let piece = pieces[next]
            next += 1
            switch piece.content {
            case .text: statements.append(.text(piece.range))
            case .comment: actions.append(action(piece, .comment))
            case .action(let words, let isBroken):
                if let terminator = parseAction(piece, words, isBroken, into: &statements) { return terminator }
            }
        }
        isQuiet = false
        return .endOfFile
    }

    private func action(_ piece: Piece, _ keyword: TemplateAction.Keyword) -> TemplateAction {
        let start = tokens.first.map(\.range.lowerBound) ?? piece.inside.lowerBound
        return TemplateAction(
            keyword: keyword, range: piece.range, expression: keyword == .comment ? piece.inside : start..<start,
            trimsBefore: piece.trimsBefore, trimsAfter: piece.trimsAfter)
    }

    private mutating func parseAction(
        _ piece: Piece, _ words: [Token], _ isBroken: Bool, into statements: inout [Statement]
    ) -> Terminator? {
        tokens = words
        cursor = 0
        let index = actions.count
        isQuiet = isBroken
        let word = words.first.flatMap { $0.kind == .keyword ? text($0.range) : nil }
        let keyword = word.flatMap(Self.keyword) ?? .output
        actions.append(action(piece, isBroken && keyword == .output ? .broken : keyword))
        if word != nil { cursor = 1 }
        if let first = words.dropFirst(cursor).first, let last = words.last {
            actions[index].expression = first.range.lowerBound..<last.range.upperBound
        }
        switch keyword {
        case .end:
            expectEnd(in: "end")
            return .end(action: index)
        case .else:
            return .otherwise(action: index)
        case .break, .continue:
            let name = word ?? ""
            expectEnd(in: name)
            if loops == 0 { report(.loopKeywordOutsideRange(name), piece.range) }
            statements.append(keyword == .break ? .leaveLoop : .nextTurn)
        case .if: parseBranch(.condition, "if", index, into: &statements)
        case .with: parseBranch(.with, "with", index, into: &statements)
        case .range: parseBranch(.range, "range", index, into: &statements)
        case .define, .block: parseDefinition(index, isBlock: keyword == .block, into: &statements)
        case .template: parseCall(index, into: &statements)
        case .output, .assign, .comment, .broken:
            guard let pipeline = parsePipeline("command", action: index) else { return nil }
            if !pipeline.variables.isEmpty { actions[index].keyword = .assign }
            statements.append(.output(pipeline, action: index))
        }
        return nil
    }

    private static func keyword(_ word: String) -> TemplateAction.Keyword? {
        switch word {
        case "if": .if
        case "else": .else
        case "end": .end
        case "range": .range
        case "with": .with
        case "define": .define
        case "block": .block
        case "template": .template
        case "break": .break
        case "continue": .continue
        case _: nil
        }
    }

    // MARK: Blocks

    /// Skips a block that is nested too deep.
    private mutating func skipBlock() {
        var depth = 1
        while next < pieces.count, depth > 0 {
            let piece = pieces[next]
            next += 1
            guard case .action(let words, _) = piece.content, let first = words.first, first.kind == .keyword else { continue }
            switch text(first.range) {
            case "if", "with", "range", "define", "block": depth += 1
            case "end": depth -= 1
            case _: break
            }
        }
    }

    private mutating func parseBranch(_ keyword: BranchStatement.Keyword, _ name: String, _ index: Int, into statements: inout [Statement]) {
        let scope = variables.count
        let open = actions[index].range
        defer { variables.drop(to: scope) }
        guard blocks < TemplateLimits.nesting else {
            report(.tooDeep(TemplateLimits.nesting), open)
            skipBlock()
            return
        }
        blocks += 1
        if keyword == .range { loops += 1 }
        defer { blocks -= 1 }
        var branch = BranchStatement(clauses: [], otherwise: nil, otherwiseBody: nil)
        var pipeline = parsePipeline(name, action: index)
        var (clauseKeyword, clauseAction) = (keyword, index)
        while true {
            var body: [Statement] = []
            let start = actions[clauseAction].range.upperBound
            let terminator = parseStatements(into: &body)
            let stop = bound(terminator)
            let end = stop.map { actions[$0].range.lowerBound } ?? bytes.count
            let missing = Pipeline(range: start..<start)
            branch.clauses.append(.init(
                keyword: clauseKeyword, pipeline: pipeline ?? missing, action: clauseAction, statements: body, body: start..<max(start, end)))
            guard case .otherwise(let action) = terminator else {
                if keyword == .range { loops -= 1 }
                if case .endOfFile = terminator { report(.unclosedBlock(name), open) }
                break
            }
            if let next = elseKeyword(keyword) {
                pipeline = parsePipeline("else \(name)", action: action)
                (clauseKeyword, clauseAction) = (next, action)
                continue
            }
            if keyword == .range { loops -= 1 }
            expectEnd(in: "else")
            parseOtherwise(of: &branch, name, open: open, action: action)
            break
        }
        statements.append(.branch(branch))
    }

    /// The words of an `else` have just been read: whether it is an `else if` (of an `if`) or an `else with` (of a `with`).
    private mutating func elseKeyword(_ keyword: BranchStatement.Keyword) -> BranchStatement.Keyword? {
        guard cursor < tokens.count, tokens[cursor].kind == .keyword else { return nil }
        switch (keyword, text(tokens[cursor].range)) {
        case (.condition, "if"), (.with, "with"):
            cursor += 1
            return keyword
        case _: return nil
        }
    }

    private mutating func parseOtherwise(of branch: inout BranchStatement, _ name: String, open: Range<Int>, action: Int) {
        var body: [Statement] = []
        let start = actions[action].range.upperBound
        while true {
            let terminator = parseStatements(into: &body)
            branch.otherwise = body
            branch.otherwiseBody = start..<max(start, bound(terminator).map { actions[$0].range.lowerBound } ?? bytes.count)
            switch terminator {
            case .end: return
            case .endOfFile: return report(.unclosedBlock(name), open)
            case .otherwise(let second): report(.elseAfterElse, actions[second].range)
            }
        }
    }

    private func bound(_ terminator: Terminator) -> Int? {
        switch terminator {
        case .end(let action), .otherwise(let action): action
        case .endOfFile: nil
        }
    }

    private mutating func parseDefinition(_ index: Int, isBlock: Bool, into statements: inout [Statement]) {
        let (word, open) = (isBlock ? "block" : "define", actions[index].range)
        let name = parseName(word)
        if isBlock {
            let pipeline = parsePipeline("block clause", action: index)
            statements.append(.call(CallStatement(name: name ?? "", pipeline: pipeline, range: open)))
        } else {
            expectEnd(in: "define clause")
            if blocks > 0, let name { report(.definitionInsideBlock(name), open) }
        }
        guard blocks < TemplateLimits.nesting else {
            report(.tooDeep(TemplateLimits.nesting), open)
            return skipBlock()
        }
        let outer = (variables, loops)
        (variables, loops) = (VariableNames(), 0)
        blocks += 1
        defer {
            (variables, loops) = outer
            blocks -= 1
        }
        var body: [Statement] = []
        while true {
            switch parseStatements(into: &body) {
            case .otherwise(let action): report(.strayKeyword("else"), actions[action].range)
            case .endOfFile:
                report(.unclosedBlock(word), open)
                return define(name, body, index)
            case .end: return define(name, body, index)
            }
        }
    }

    private mutating func define(_ name: String?, _ body: [Statement], _ index: Int) {
        guard let name else { return }
        let definition = DefinitionStatement(name: name, statements: body, action: index)
        guard let known = definitionIndices[name] else {
            definitionIndices[name] = definitions.count
            return definitions.append(definition)
        }
        if definition.isEmpty(in: bytes) { return }
        if !definitions[known].isEmpty(in: bytes) { report(.definedTwice(name), actions[index].range) }
        definitions[known] = definition
    }

    private mutating func parseCall(_ index: Int, into statements: inout [Statement]) {
        let name = parseName("template")
        let pipeline = cursor < tokens.count && name != nil ? parsePipeline("template clause", action: index) : nil
        statements.append(.call(CallStatement(name: name ?? "", pipeline: pipeline, range: actions[index].range)))
    }

    private mutating func parseName(_ keyword: String) -> String? {
        guard cursor < tokens.count, tokens[cursor].kind == .string || tokens[cursor].kind == .rawString else {
            report(.missingName(keyword), tokens.first?.range ?? 0..<0)
            return nil
        }
        let range = tokens[cursor].range
        cursor += 1
        guard let name = GoLiteral.string(bytes[range]) else {
            report(.badString(text(range)), range)
            return nil
        }
        actions[actions.count - 1].expression = range.lowerBound..<max(range.upperBound, actions[actions.count - 1].expression.upperBound)
        return name
    }

    private mutating func expectEnd(in context: String) {
        guard cursor < tokens.count else { return }
        report(.unexpected(text(tokens[cursor].range), in: context), tokens[cursor].range)
    }
}

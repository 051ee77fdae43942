/// Pipelines, commands and operands.
extension Parser {
    /// A mistake has been reported, and the rest of the action is not read.
    private struct Stop: Error {}

    /// Reads the rest of the action as a pipeline; nil when it is none, which is reported then.
    mutating func parsePipeline(_ context: String, action index: Int) -> Pipeline? {
        parentheses = 0
        do {
            return try pipeline(context, from: actions[index].expression.lowerBound)
        } catch {
            return nil
        }
    }

    private var token: Token? { cursor < tokens.count ? tokens[cursor] : nil }

    private mutating func stop(_ kind: TemplateProblem.Kind, _ range: Range<Int>) -> Stop {
        report(kind, range)
        return Stop()
    }

    private mutating func unexpected(_ token: Token, _ context: String) -> Stop {
        stop(.unexpected(text(token.range), in: context), token.range)
    }

    /// Reads up to the end of the action, or to the closing parenthesis inside one.
    private mutating func pipeline(_ context: String, from start: Int) throws(Stop) -> Pipeline {
        var result = Pipeline(range: start..<start)
        let first = cursor
        try declarations(of: &result, context)
        while let next = token, next.kind != .rightParenthesis || parentheses == 0 {
            switch next.kind {
            case .boolean, .character, .dot, .field, .identifier, .number, .null, .rawString, .string, .variable, .leftParenthesis:
                result.commands.append(try command())
            case .keyword, .declare, .assign, .pipe, .comma, .rightParenthesis: throw unexpected(next, context)
            }
        }
        let begin = first < tokens.count ? tokens[first].range.lowerBound : start
        let end = cursor > first ? tokens[cursor - 1].range.upperBound : begin
        result.range = begin..<max(begin, end)
        guard !result.commands.isEmpty else {
            throw stop(.missingValue(context), result.range.isEmpty ? actions[actions.count - 1].range : result.range)
        }
        for (stage, command) in result.commands.enumerated().dropFirst() {
            switch command.operands.first?.content {
            case .literal, .dot, .null: throw stop(.notExecutable(stage: stage + 1), command.range)
            case .field, .variable, .function, .parentheses, .chain, nil: break
            }
        }
        return result
    }

    /// `$x :=`, `$x =`, and `$i, $x :=` in a range.
    private mutating func declarations(of pipeline: inout Pipeline, _ context: String) throws(Stop) {
        while let variable = token, variable.kind == .variable, cursor + 1 < tokens.count {
            let sign = tokens[cursor + 1]
            let name = text(variable.range)
            switch sign.kind {
            case .declare, .assign:
                cursor += 2
                pipeline.isAssignment = sign.kind == .assign
                pipeline.variables.append(name)
                // An assignment counts as well: that it sets nothing known is found out when it runs.
                variables.declare(pipeline.variables)
                return
            case .comma:
                guard context == "range", pipeline.variables.isEmpty else { throw stop(.tooManyDeclarations(context), sign.range) }
                cursor += 2
                pipeline.variables.append(name)
                guard token?.kind == .variable else { throw stop(.missingValue("second variable of range"), sign.range) }
            case .identifier, .keyword, .field, .variable, .dot, .boolean, .null, .string, .rawString, .character, .number, .pipe,
                .leftParenthesis, .rightParenthesis: return
            }
        }
    }

    private mutating func command() throws(Stop) -> Command {
        var result = Command(range: 0..<0)
        let start = token?.range.lowerBound ?? 0
        while let next = token {
            if next.kind == .pipe || next.kind == .rightParenthesis { break }
            if !result.operands.isEmpty, !next.isSpaced { throw unexpected(next, "operand") }
            result.operands.append(try operand())
        }
        result.range = start..<max(start, cursor > 0 ? tokens[cursor - 1].range.upperBound : start)
        if token?.kind == .pipe {
            // Go takes a pipe at the very end for nothing, and so do we.
            cursor += 1
        }
        return result
    }

    private mutating func operand() throws(Stop) -> Operand {
        guard let first = token else { throw Stop() }
        var content = try term(first)
        var fields: [String] = []
        while let next = token, next.kind == .field, !next.isSpaced {
            fields.append(text(next.range.lowerBound + 1..<next.range.upperBound))
            cursor += 1
        }
        let end = tokens[cursor - 1].range.upperBound
        guard !fields.isEmpty else { return Operand(content: content, range: first.range.lowerBound..<end) }
        switch content {
        case .field(let names): content = .field(names + fields)
        case .variable(let name, let names): content = .variable(name, names + fields)
        case .function, .parentheses, .chain:
            let inner = first.range.lowerBound..<(end - fields.reduce(0) { $0 + $1.utf8.count + 1 })
            content = .chain(Operand(content: content, range: inner), fields)
        case .dot, .null, .literal: throw stop(.fieldAfterTerm(text(first.range)), first.range.lowerBound..<end)
        }
        return Operand(content: content, range: first.range.lowerBound..<end)
    }

    private mutating func term(_ token: Token) throws(Stop) -> Operand.Content {
        cursor += 1
        let range = token.range
        switch token.kind {
        case .identifier:
            let name = text(range)
            functions.append((name, range))
            return .function(name)
        case .dot: return .dot
        case .null: return .null
        case .boolean: return .literal(.boolean(range.count == 4))
        case .field: return .field([text(range.lowerBound + 1..<range.upperBound)])
        case .variable:
            let name = text(range)
            guard variables.contains(name) else { throw stop(.undefinedVariable(name), range) }
            return .variable(name, [])
        case .number:
            guard let number = GoLiteral.number(bytes[range]) else { throw stop(.badNumber(text(range)), range) }
            return .literal(number)
        case .character:
            guard let number = GoLiteral.character(bytes[range]) else { throw stop(.badString(text(range)), range) }
            return .literal(.integer(number))
        case .string, .rawString:
            guard let string = GoLiteral.string(bytes[range]) else { throw stop(.badString(text(range)), range) }
            return .literal(.string(string))
        case .leftParenthesis:
            guard parentheses < TemplateLimits.nesting else { throw stop(.tooDeep(TemplateLimits.nesting), range) }
            parentheses += 1
            let inner = try pipeline("parenthesized pipeline", from: range.upperBound)
            parentheses -= 1
            // The lexer has reported a parenthesis that stays open.
            guard self.token != nil else { throw Stop() }
            cursor += 1
            return .parentheses(inner)
        case .keyword, .declare, .assign, .pipe, .comma, .rightParenthesis: throw unexpected(token, "operand")
        }
    }
}

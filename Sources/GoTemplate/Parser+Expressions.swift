/// Pipelines, commands and operands.
extension Parser {
    mutating func parsePipeline(_ role: FieldReference.Role) -> Pipeline {
        skipSpace(to: actionEnd)
        var pipeline = Pipeline(range: position..<position)
        let start = position
        guard deeper() else {
            add(.tooDeep(Self.depthLimit), position..<position)
            shallower()
            position = actionEnd
            return pipeline
        }
        defer { shallower() }
        let firstReference = references.count
        parseVariables(&pipeline)
        while true {
            let command = parseCommand(role)
            if command.operands.isEmpty {
                add(.emptyPipeline, position..<position)
            } else {
                if command.operands.count > 1 { checkCallee(command) }
                pipeline.commands.append(command)
            }
            skipSpace(to: actionEnd)
            guard position < actionEnd, bytes[position] == UInt8(ascii: "|") else { break }
            position += 1
        }
        pipeline.range = start..<(pipeline.commands.last?.range.upperBound ?? position)
        for index in firstReference..<references.count where references[index].pipeline.isEmpty { references[index].pipeline = pipeline.range }
        return pipeline
    }

    private mutating func checkCallee(_ command: Command) {
        guard let callee = command.operands.first else { return }
        switch callee {
        case .function, .chain, .variable: break
        case .dot, .null, .literal, .nested: add(.notAFunction(text(callee.range)), callee.range)
        }
    }

    /// `$x :=`, `$x =`, `$k, $v :=`.
    private mutating func parseVariables(_ pipeline: inout Pipeline) {
        let start = position
        var names: [String] = []
        while position < actionEnd, bytes[position] == UInt8(ascii: "$") {
            names.append(word())
            skipSpace(to: actionEnd)
            if names.count == 1, position < actionEnd, bytes[position] == UInt8(ascii: ",") {
                position += 1
                skipSpace(to: actionEnd)
                continue
            }
            break
        }
        if !names.isEmpty, position < actionEnd {
            if bytes[position] == UInt8(ascii: ":"), position + 1 < actionEnd, bytes[position + 1] == UInt8(ascii: "=") {
                position += 2
                (pipeline.variables, pipeline.isDeclaration) = (names, true)
                return
            }
            if bytes[position] == UInt8(ascii: "="), names.count == 1 {
                position += 1
                pipeline.variables = names
                return
            }
        }
        position = start
    }

    private mutating func parseCommand(_ role: FieldReference.Role) -> Command {
        skipSpace(to: actionEnd)
        var command = Command(range: position..<position, operands: [])
        let start = position
        while true {
            skipSpace(to: actionEnd)
            guard position < actionEnd, bytes[position] != UInt8(ascii: "|"), bytes[position] != UInt8(ascii: ")") else { break }
            let before = position
            if let operand = parseOperand(role) { command.operands.append(operand) }
            if position == before {
                add(.unexpected(text(position..<position + 1)), position..<position + 1)
                position += 1
            }
        }
        command.range = start..<(command.operands.last?.range.upperBound ?? position)
        return command
    }

    private mutating func parseOperand(_ role: FieldReference.Role) -> Operand? {
        let start = position
        var operand: Operand
        switch bytes[position] {
        case UInt8(ascii: "("):
            position += 1
            let nested = parsePipeline(role)
            if position < actionEnd, bytes[position] == UInt8(ascii: ")") { position += 1 } else { add(.unexpected("("), start..<start + 1) }
            operand = .nested(nested, start..<position)
        case UInt8(ascii: "."):
            if position + 1 < actionEnd, isDigit(bytes[position + 1]) { return number() }
            operand = .dot(start..<start)
            if position + 1 >= actionEnd || !isWord(bytes[position + 1]) {
                position += 1
                return .dot(start..<position)
            }
        case UInt8(ascii: "$"):
            let name = word()
            operand = .variable(name, start..<position)
        case UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "'"):
            guard let end = stringEnd(position), end <= actionEnd else {
                add(.unclosedString, position..<actionEnd)
                position = actionEnd
                return nil
            }
            position = end
            if bytes[start] == UInt8(ascii: "'") {
                let scalar = StringLiteral.text(bytes[start..<end]).unicodeScalars.first?.value ?? 0
                return .literal(.integer(Int64(scalar)), start..<end)
            }
            operand = .literal(.string(StringLiteral.text(bytes[start..<end])), start..<end)
        case UInt8(ascii: "+"), UInt8(ascii: "-"): return number()
        case let byte where isDigit(byte): return number()
        case let byte where isWord(byte):
            let name = word()
            switch name {
            case "true": return .literal(.boolean(true), start..<position)
            case "false": return .literal(.boolean(false), start..<position)
            case "nil": return .null(start..<position)
            default: operand = .function(name, start..<position)
            }
        default: return nil
        }
        return chain(operand, start, role)
    }

    private mutating func chain(_ operand: Operand, _ start: Int, _ role: FieldReference.Role) -> Operand {
        var fields: [String] = []
        while position + 1 < actionEnd, bytes[position] == UInt8(ascii: "."), isWord(bytes[position + 1]) {
            position += 1
            fields.append(word())
        }
        guard !fields.isEmpty else { return operand }
        let range = start..<position
        let isFromTop: Bool
        switch operand {
        case .dot: isFromTop = true
        case .variable(let name, _): isFromTop = name == "$"
        case .null, .literal, .function, .nested, .chain: isFromTop = false
        }
        if isFromTop { references.append(FieldReference(path: fields, range: range, pipeline: 0..<0, role: role)) }
        return .chain(operand, fields, range)
    }

    private mutating func number() -> Operand? {
        let start = position
        position += 1
        while position < actionEnd, isWord(bytes[position]) || bytes[position] == UInt8(ascii: ".")
            || ((bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")) && bytes[position - 1] | 0x20 == UInt8(ascii: "e")) {
            position += 1
        }
        let spelled = text(start..<position).filter { $0 != "_" }
        if let whole = Int64(spelled) { return .literal(.integer(whole), start..<position) }
        if spelled.hasPrefix("0x"), let whole = Int64(spelled.dropFirst(2), radix: 16) { return .literal(.integer(whole), start..<position) }
        if let value = Double(spelled) { return .literal(.number(value), start..<position) }
        add(.unexpected(spelled), start..<position)
        return nil
    }

    /// `$name`, or a run of letters, digits and underscores.
    private mutating func word() -> String {
        let start = position
        if bytes[position] == UInt8(ascii: "$") { position += 1 }
        while position < actionEnd, isWord(bytes[position]) { position += 1 }
        return text(start..<position)
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    private func isWord(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_") || byte >= 0x80
    }
}

/// Go's quoted texts.
enum StringLiteral {
    static func text(_ literal: ArraySlice<UInt8>) -> String {
        let inner = literal.dropFirst().dropLast()
        guard literal.first != UInt8(ascii: "`"), inner.contains(UInt8(ascii: "\\")) else { return String(decoding: inner, as: UTF8.self) }
        var result: [UInt8] = []
        var rest = inner
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let code = rest.popFirst() else {
                result.append(byte)
                continue
            }
            switch Character(Unicode.Scalar(code)) {
            case "n": result.append(0x0A)
            case "t": result.append(0x09)
            case "r": result.append(0x0D)
            case "x", "u", "U":
                let count = code == UInt8(ascii: "x") ? 2 : code == UInt8(ascii: "u") ? 4 : 8
                let value = UInt32(String(decoding: rest.prefix(count), as: UTF8.self), radix: 16) ?? 0xFFFD
                rest = rest.dropFirst(count)
                result += Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
            default: result.append(code)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

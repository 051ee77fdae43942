/// Pipelines, fields and variables.
extension Evaluator {
    /// The value of a pipeline; nil that it ends in is no value.
    mutating func evaluate(_ pipeline: Pipeline, _ dot: Dot) throws(TemplateFailure) -> TemplateValue {
        var value: TemplateValue?
        for command in pipeline.commands {
            let result = try evaluate(command, dot, last: value)
            value = result.isNothing ? .missing : result
        }
        let result = value ?? .missing
        for name in pipeline.variables {
            if pipeline.isAssignment { try assign(name, result, at: pipeline.range) } else {
                variables.append(Variable(name: name, value: result))
            }
        }
        return result
    }

    /// `last` is what came down the pipe: the last argument.
    private mutating func evaluate(_ command: Command, _ dot: Dot, last: TemplateValue?) throws(TemplateFailure) -> TemplateValue {
        try count(1, at: command.range)
        guard let first = command.operands.first else { return last ?? .missing }
        let arguments = Array(command.operands.dropFirst())
        switch first.content {
        case .function(let name): return try call(name, first.range, arguments, dot, last: last)
        case .field, .variable, .chain: return try value(of: first, arguments, dot, last: last)
        case .parentheses, .dot, .null, .literal:
            guard arguments.isEmpty, last == nil else {
                throw failure("can't give argument to non-function \(template.text(first.range))", at: first.range)
            }
            if case .null = first.content { throw failure("nil is not a command", at: first.range) }
            return try value(of: first, [], dot, last: nil)
        }
    }

    /// The value of an operand; arguments matter only where a method might take them.
    mutating func value(of operand: Operand, _ arguments: [Operand], _ dot: Dot, last: TemplateValue?) throws(TemplateFailure) -> TemplateValue {
        switch operand.content {
        case .dot: return dot.value
        case .null: return .null
        case .literal(let value): return value
        case .field(let names):
            return try fields(names, of: dot.value, isBoxed: dot.isBoxed, operand.range, arguments, dot, last: last)
        case .variable(let name, let names):
            // Looking through thousands of variables is work, too.
            if variables.count > 64 { try count(variables.count >> 6, at: operand.range) }
            guard let variable = variables.last(where: { $0.name == name }) else {
                throw failure("undefined variable: \(name)", at: operand.range)
            }
            if names.isEmpty, !arguments.isEmpty || last != nil {
                throw failure("can't give argument to non-function \(name)", at: operand.range)
            }
            return try fields(names, of: variable.value, isBoxed: variable.isBoxed, operand.range, arguments, dot, last: last)
        case .function(let name): return try call(name, operand.range, [], dot, last: nil)
        case .parentheses(let pipeline):
            return try deeper(operand.range) { evaluator throws(TemplateFailure) in try evaluator.evaluate(pipeline, dot) }
        case .chain(let inner, let names):
            let value = try value(of: inner, [], dot, last: nil)
            return try fields(names, of: value.isNothing ? .missing : value, isBoxed: false, operand.range, arguments, dot, last: last)
        }
    }

    private mutating func fields(
        _ names: [String], of value: TemplateValue, isBoxed: Bool, _ range: Range<Int>, _ arguments: [Operand], _ dot: Dot,
        last: TemplateValue?
    ) throws(TemplateFailure) -> TemplateValue {
        var (value, isBoxed) = (value, isBoxed)
        for (index, name) in names.enumerated() {
            let isEnd = index + 1 == names.count
            var parameters: [TemplateValue] = []
            if isEnd {
                for argument in arguments { parameters.append(try self.value(of: argument, [], dot, last: nil)) }
                if let last { parameters.append(last) }
            }
            if case .null = value {
                throw failure("nil pointer evaluating interface {}.\(name)" + hint(toNothingBefore: names[index...], range), at: range)
            }
            value = try field(name, of: value, isBoxed, parameters, range)
            isBoxed = true
        }
        return value
    }

    /// What of an operand has no value: `.Values.a` for the last fields of `.Values.a.b.c`.
    private func hint(toNothingBefore names: ArraySlice<String>, _ range: Range<Int>) -> String {
        let rest = names.reduce("") { "\($0).\($1)" }
        let words = template.text(range)
        return words.hasSuffix(rest) && words != rest ? ": `\(words.dropLast(rest.count))` has no value" : ""
    }

    private func call(
        _ method: TemplateTraits.Method, _ name: String, _ parameters: [TemplateValue], _ range: Range<Int>
    ) throws(TemplateFailure) -> TemplateValue {
        do {
            return try method(parameters)
        } catch {
            let isSignature = ["wrong number of args", "wrong type for value", "expected string; found"].contains { error.message.hasPrefix($0) }
            throw failure((isSignature ? "" : "error calling \(name): ") + error.message, at: range)
        }
    }

    private func field(
        _ name: String, of value: TemplateValue, _ isBoxed: Bool, _ parameters: [TemplateValue], _ range: Range<Int>
    ) throws(TemplateFailure) -> TemplateValue {
        switch value {
        case .missing, .null: return .missing
        case .map(let map):
            if let method = map.traits?.mapMethods[name] {
                return try call({ values throws(TemplateFailure) in try method(map, values) }, name, parameters, range)
            }
            if let method = map.traits?.methods[name] { return try call(method, name, parameters, range) }
            if let members = map.traits?.members {
                guard parameters.isEmpty, members.contains(where: { $0.name == name && $0.json != nil }) else {
                    throw failure("can't evaluate field \(name) in type \(isBoxed && map.traits?.kind == "ptr" ? "interface {}" : value.type)", at: range)
                }
            }
            guard parameters.isEmpty else { throw failure("\(name) is not a method but has arguments", at: range) }
            return map[name] ?? map.traits?.missing ?? .null
        case .typed(.map(let map), _):
            guard parameters.isEmpty else { throw failure("\(name) is not a method but has arguments", at: range) }
            return map[name] ?? .string("")
        case .typed(let plain, let type):
            if type == .versions, name == "Has" {
                guard parameters.count == 1 else { throw failure("wrong number of args for Has: want 1 got \(parameters.count)", at: range) }
                guard case .string = parameters[0] else { throw failure("wrong type for value; expected string; got \(parameters[0].type)", at: range) }
            }
            if let result = Self.method(name, of: plain, type, value, parameters) { return result }
            throw failure("can't evaluate field \(name) in type \(isBoxed ? "interface {}" : value.type)", at: range)
        case .boolean, .integer, .number, .string, .list:
            throw failure("can't evaluate field \(name) in type \(isBoxed ? "interface {}" : value.type)", at: range)
        }
    }

    /// A method of one of Go's rarer types.
    private static func method(
        _ name: String, of plain: TemplateValue, _ type: GoType, _ value: TemplateValue, _ parameters: [TemplateValue]
    ) -> TemplateValue? {
        switch plain {
        case .integer(let number) where type == .duration: GoDuration.method(name, of: number, parameters)
        case .list(let items) where name == "Has" && type == .versions && parameters.count == 1:
            .boolean(items.contains { Comparison.same($0, parameters[0]) })
        case .list where type == .time: GoTime(value)?.method(name, parameters)
        case _: name == "String" && parameters.isEmpty ? value.ownText.map { .string($0) } : nil
        }
    }
}

import SourceBytes

/// Calls of functions.
extension Evaluator {
    mutating func call(
        _ name: String, _ range: Range<Int>, _ operands: [Operand], _ dot: Dot, last: TemplateValue?
    ) throws(TemplateFailure) -> TemplateValue {
        guard let function = functions[name] else { throw failure("function \(GoQuote.quoted(name)) not defined", at: range) }
        let count = operands.count + (last == nil ? 0 : 1)
        if let complaint = function.complaint(about: count) { throw failure(complaint, at: range) }
        if name == "and" || name == "or" { return try decide(operands, dot, last: last, at: name == "or") }
        var arguments: [TemplateValue] = []
        arguments.reserveCapacity(count)
        for (index, operand) in operands.enumerated() { arguments.append(try argument(operand, function.parameter(index), dot)) }
        if let last { arguments.append(try checked(last, function.parameter(operands.count), at: range)) }
        try self.count(FunctionWork.count(name, arguments), at: range)
        let result: TemplateValue
        do {
            switch name {
            case "include": result = try include(arguments, range)
            case "tpl": result = try evaluateText(arguments, range)
            case _:
                var work = 0
                result = try function.body(arguments, &work)
                if work > 0 { try self.count(work, at: range) }
            }
        } catch {
            if error.range != nil { throw error }
            let prefix = error.message.hasPrefix("error calling") ? "" : "error calling \(name): "
            throw failure(prefix + error.message, at: range)
        }
        try check(result, of: name, arguments, range)
        // Halves of a character that a function put together are one now.
        if case .string(let text) = result, text.holds(0xF4) { return .string(GoBytes.text(GoBytes.of(text))) }
        return result
    }

    /// Results may not grow without bound, and building large ones counts as work.
    private mutating func check(_ result: TemplateValue, of name: String, _ arguments: [TemplateValue], _ range: Range<Int>) throws(TemplateFailure) {
        switch result.plain {
        case .null, .missing, .boolean, .integer, .number, .typed: return
        case .string(let text):
            guard text.utf8.count <= TemplateLimits.bytes else {
                throw failure("the result of \(name) is longer than \(TemplateLimits.bytes) bytes", at: range)
            }
            try count(text.utf8.count >> 6, at: range)
        case .list, .map:
            var budget = TemplateLimits.steps
            let start = budget
            if Self.adders.contains(name) {
                let extent = name == "set" || name == "dict" || name == "list" || name == "tuple" ? result.extent : ValueExtent.around([arguments.value(1)])
                guard extent.isWithinLimits else { throw failure("the result of \(name) is nested too deep or too large", at: range) }
                return try count(arguments.count, at: range)
            }
            guard Self.builders.contains(name) else { return }
            guard result.fits(&budget) else { throw failure("the result of \(name) is nested too deep or too large", at: range) }
            try count(start - budget, at: range)
        }
    }

    /// Functions that put values into a new collection, which so can become deeper than what they were given.
    private static let builders: Set<String> = ["merge", "mergeOverwrite", "mustMerge", "mustMergeOverwrite", "deepCopy", "mustDeepCopy", "lookup"]

    /// Those that put values side by side, or one more value to those of a list.
    private static let adders: Set<String> = [
        "list", "tuple", "dict", "set", "append", "push", "prepend", "mustAppend", "mustPush", "mustPrepend",
    ]

    /// `and` and `or` give the argument that decides, and look no further.
    private mutating func decide(_ operands: [Operand], _ dot: Dot, last: TemplateValue?, at truth: Bool) throws(TemplateFailure) -> TemplateValue {
        var value = TemplateValue.missing
        for operand in operands {
            value = try argument(operand, .any, dot)
            if value.isTrue == truth { return value }
        }
        return last ?? value
    }

    // MARK: Arguments

    private mutating func argument(_ operand: Operand, _ type: Function.Parameter, _ dot: Dot) throws(TemplateFailure) -> TemplateValue {
        switch operand.content {
        case .literal(let literal): return try self.literal(literal, type, operand.range)
        case .null:
            switch type {
            case .any: return .null
            case .map: return .typed(.map(TemplateMap()), .nilMap)
            case .string, .integer, .number, .boolean, .time: throw failure("cannot assign nil to \(type.type)", at: operand.range)
            }
        case .dot, .field, .variable, .function, .parentheses, .chain:
            return try checked(try value(of: operand, [], dot, last: nil), type, at: operand.range)
        }
    }

    private func literal(_ value: TemplateValue, _ type: Function.Parameter, _ range: Range<Int>) throws(TemplateFailure) -> TemplateValue {
        switch (type, value) {
        case (.any, _), (.string, .string), (.integer, .integer), (.number, .number), (.boolean, .boolean): return value
        case (.integer, .number(let number)):
            guard let whole = GoNumber.whole(number) else { throw failure("expected integer; found \(template.text(range))", at: range) }
            return .integer(whole)
        case (.number, .integer(let number)): return .number(Double(number))
        case (.map, _), (.time, _): throw failure("can't handle \(template.text(range)) for arg of type \(type.type)", at: range)
        case (.string, _), (.integer, _), (.number, _), (.boolean, _):
            let expected =
                switch type {
                case .integer: "integer"
                case .number: "float"
                case .boolean: "bool"
                case .string, .any, .map, .time: "string"
                }
            throw failure("expected \(expected); found \(template.text(range))", at: range)
        }
    }

    /// A value as a parameter of a type takes it, or Go's complaint.
    private func checked(_ value: TemplateValue, _ type: Function.Parameter, at range: Range<Int>) throws(TemplateFailure) -> TemplateValue {
        switch (type, value) {
        case (.any, .missing): return .null
        case (.any, _), (.string, .string), (.integer, .integer), (.number, .number), (.boolean, .boolean), (.map, .map): return value
        case (.time, .typed(_, .time)): return value
        case (.map, .missing): return .typed(.map(TemplateMap()), .nilMap)
        case (.map, .typed(.map, .nilMap)): return value
        case (.string, .missing), (.integer, .missing), (.number, .missing), (.boolean, .missing), (.time, .missing):
            throw failure("invalid value; expected \(type.type)", at: range)
        case (.string, _), (.integer, _), (.number, _), (.boolean, _), (.map, _), (.time, _):
            throw failure("wrong type for value; expected \(type.type); got \(value.type)", at: range)
        }
    }

    // MARK: include and tpl

    /// Failures inside keep their own place: it is the better one.
    private mutating func include(_ arguments: [TemplateValue], _ range: Range<Int>) throws(TemplateFailure) -> TemplateValue {
        let name = arguments.string(0)
        guard let definition = definitions[name] else {
            throw TemplateFailure("template: no template \(GoQuote.quoted(name)) associated with template \"gotpl\"")
        }
        // Helm's own limit.
        guard included[name, default: 0] <= 1000 else {
            throw TemplateFailure("rendering template has a nested reference name: \(name): unable to execute template")
        }
        included[name, default: 0] += 1
        defer { included[name, default: 0] -= 1 }
        return .string(GoBytes.text(try text(of: definition, dot: arguments.value(1), from: range).bytes))
    }

    /// Evaluates a text as a template. What it defines is known inside it and nowhere else.
    private mutating func evaluateText(_ arguments: [TemplateValue], _ range: Range<Int>) throws(TemplateFailure) -> TemplateValue {
        let source = arguments.string(0)
        guard source.utf8.count <= TemplateLimits.bytes else { throw TemplateFailure("the text is too long") }
        try count(source.utf8.count >> 4, at: range)
        let inner = Template(toRun: GoBytes.of(source), name: "tpl")
        var known = TemplateSet(functions: functions)
        known.add(inner)
        let outer = (definitions, template)
        for (name, definition) in known.definitions where name != inner.name { definitions[name] = definition }
        do {
            guard let body = known.definitions[inner.name] else { return .string("") }
            var result = try text(of: body, dot: arguments.value(1), from: range)
            definitions = outer.0
            result.removeNoValues()
            return .string(GoBytes.text(result.bytes))
        } catch {
            // Its ranges mean nothing in a file: the place is the call, in the template that was running.
            template = outer.1
            guard error.template == inner.name else { throw error.forgettingCallers(in: inner.name) }
            if let fault = known.fault(of: inner) {
                throw TemplateFailure("cannot parse template \(GoQuote.quoted(source)): \(fault.message)")
            }
            throw TemplateFailure("error during tpl function execution for \(GoQuote.quoted(source)): \(error.message)")
        }
    }
}

/// Runs statements.
struct Evaluator {
    let set: TemplateSet
    var output = Rendering()
    /// Where output is attributed while an include runs: the action that asked for it.
    private var frame: Frame
    private var depth = 0
    static let depthLimit = 100
    static let outputLimit = 16 << 20

    struct Frame {
        var template: Template?
        var dot: TemplateValue = .null
        var root: TemplateValue = .null
        var variables: [(name: String, value: TemplateValue)] = []
    }

    private enum Flow { case next, leaveLoop, nextTurn }

    init(set: TemplateSet) {
        self.set = set
        frame = Frame()
    }

    // MARK: Templates

    mutating func call(_ name: String, _ context: TemplateValue, from action: Range<Int>?) throws(TemplateFailure) {
        guard let body = set.bodies[name] else { throw failure(action, "no template \"\(name)\" associated with template") }
        try run(body.statements, of: body.template, with: context, at: action)
    }

    private mutating func run(_ statements: [Statement], of template: Template, with context: TemplateValue, at action: Range<Int>?) throws(TemplateFailure) {
        depth += 1
        guard depth <= Self.depthLimit else { throw failure(action, "templates include each other more than \(Self.depthLimit) deep") }
        let caller = frame
        frame = Frame(template: template, dot: context, root: context)
        _ = try run(statements)
        frame = caller
        depth -= 1
    }

    /// Runs a template and gives its output as a text.
    private mutating func capture(_ statements: [Statement], of template: Template, with context: TemplateValue, at range: Range<Int>) throws(TemplateFailure) -> TemplateValue {
        let outer = output
        output = Rendering()
        try run(statements, of: template, with: context, at: range)
        let text = output.text
        output = outer
        return .string(text)
    }

    // MARK: Statements

    private mutating func run(_ statements: [Statement]) throws(TemplateFailure) -> Flow {
        let scope = frame.variables.count
        defer { frame.variables.removeSubrange(scope...) }
        for statement in statements {
            let flow = try run(statement)
            guard case .next = flow else { return flow }
        }
        return .next
    }

    private mutating func run(_ statement: Statement) throws(TemplateFailure) -> Flow {
        switch statement {
        case .text(let range):
            if let template = frame.template { try emit(template.bytes[range], range, isVerbatim: true) }
        case .output(let pipeline, let action):
            let value = try evaluate(pipeline)
            if pipeline.variables.isEmpty {
                try emit(ArraySlice(Array(value.text.utf8)), action, isVerbatim: false)
            } else if let name = pipeline.variables.first {
                try assign(name, value, isDeclaration: pipeline.isDeclaration, action)
            }
        case .call(let name, let pipeline, let action):
            try call(name, pipeline.map { pipeline throws(TemplateFailure) in try evaluate(pipeline) } ?? .null, from: action)
        case .condition(let branch, _): return try runBranch(branch, changesDot: false)
        case .with(let branch, _): return try runBranch(branch, changesDot: true)
        case .range(let branch, let action): return try runLoop(branch, action)
        case .leaveLoop: return .leaveLoop
        case .nextTurn: return .nextTurn
        }
        return .next
    }

    private mutating func runBranch(_ branch: Branch, changesDot: Bool) throws(TemplateFailure) -> Flow {
        let scope = frame.variables.count
        defer { frame.variables.removeSubrange(scope...) }
        let value = try evaluate(branch.pipeline)
        if let name = branch.pipeline.variables.first { try assign(name, value, isDeclaration: branch.pipeline.isDeclaration, branch.pipeline.range) }
        guard value.isTrue else { return try run(branch.otherwise) }
        let dot = frame.dot
        defer { frame.dot = dot }
        if changesDot { frame.dot = value }
        return try run(branch.body)
    }

    private mutating func runLoop(_ branch: Branch, _ action: Range<Int>) throws(TemplateFailure) -> Flow {
        let value = try evaluate(branch.pipeline)
        let turns: [(key: TemplateValue, value: TemplateValue)]
        switch value {
        case .list(let items): turns = items.enumerated().map { (.integer(Int64($0)), $1) }
        case .map(let map): turns = map.sortedPairs.map { (.string($0.key), $0.value) }
        case .integer(let count): turns = (0..<max(0, min(count, 100_000))).map { (.integer($0), .integer($0)) }
        case .null, .missing: turns = []
        case .boolean, .number, .string: throw failure(action, "range can't iterate over \(value.text)")
        }
        guard !turns.isEmpty else { return try run(branch.otherwise) }
        let dot = frame.dot
        defer { frame.dot = dot }
        for turn in turns {
            let scope = frame.variables.count
            defer { frame.variables.removeSubrange(scope...) }
            frame.dot = turn.value
            let names = branch.pipeline.variables
            if names.count == 2 { frame.variables.append((names[0], turn.key)) }
            if let name = names.last { frame.variables.append((name, turn.value)) }
            if case .leaveLoop = try run(branch.body) { break }
        }
        return .next
    }

    private mutating func emit(_ bytes: ArraySlice<UInt8>, _ source: Range<Int>, isVerbatim: Bool) throws(TemplateFailure) {
        guard !bytes.isEmpty else { return }
        let start = output.bytes.count
        guard start + bytes.count <= Self.outputLimit else { throw failure(source, "the output is larger than 16 MB") }
        output.bytes += bytes
        output.segments.append(.init(output: start..<output.bytes.count, template: frame.template?.name ?? "", source: source, isVerbatim: isVerbatim))
    }

    private mutating func assign(_ name: String, _ value: TemplateValue, isDeclaration: Bool, _ range: Range<Int>) throws(TemplateFailure) {
        if isDeclaration {
            frame.variables.append((name, value))
        } else if let index = frame.variables.lastIndex(where: { $0.name == name }) {
            frame.variables[index].value = value
        } else {
            throw failure(range, "undefined variable \"\(name)\"")
        }
    }

    private func failure(_ range: Range<Int>?, _ message: String) -> TemplateFailure {
        TemplateFailure(template: frame.template?.name ?? "", range: range, message)
    }

    // MARK: Expressions

    private mutating func evaluate(_ pipeline: Pipeline) throws(TemplateFailure) -> TemplateValue {
        var value: TemplateValue?
        for command in pipeline.commands { value = try evaluate(command, piped: value) }
        return value ?? .null
    }

    private mutating func evaluate(_ command: Command, piped: TemplateValue?) throws(TemplateFailure) -> TemplateValue {
        guard let first = command.operands.first else { return .null }
        guard case .function(let name, let range) = first else {
            guard command.operands.count == 1, piped == nil else {
                throw failure(command.range, "can't give argument to non-function")
            }
            return try evaluate(first)
        }
        return try callFunction(name, range, command, piped: piped)
    }

    private mutating func callFunction(_ name: String, _ range: Range<Int>, _ command: Command, piped: TemplateValue?) throws(TemplateFailure) -> TemplateValue {
        if name == "and" || name == "or" {
            var value: TemplateValue = .null
            for operand in command.operands.dropFirst() {
                value = try evaluate(operand)
                if value.isTrue == (name == "or") { return value }
            }
            return piped ?? value
        }
        var arguments: [TemplateValue] = []
        for operand in command.operands.dropFirst() { arguments.append(try evaluate(operand)) }
        if let piped { arguments.append(piped) }
        switch name {
        case "include":
            let target = try arguments.text(0, of: name)
            guard let body = set.bodies[target] else { throw failure(range, "error calling include: template: no template \"\(target)\" associated with template") }
            return try capture(body.statements, of: body.template, with: arguments.count > 1 ? arguments[1] : .null, at: command.range)
        case "tpl":
            let template = Template(parsing: Array(try arguments.text(0, of: name).utf8), name: "tpl")
            if let problem = template.problems.first { throw failure(range, "error calling tpl: cannot parse template: \(problem.message)") }
            return try capture(template.body, of: template, with: arguments.count > 1 ? arguments[1] : .null, at: command.range)
        default: break
        }
        guard let function = set.functions[name] else { throw failure(range, "function \"\(name)\" not defined") }
        do {
            return try function(arguments)
        } catch {
            throw failure(command.range, error.message)
        }
    }

    private mutating func evaluate(_ operand: Operand) throws(TemplateFailure) -> TemplateValue {
        switch operand {
        case .dot: return frame.dot
        case .null: return .null
        case .literal(let value, _): return value
        case .variable(let name, let range):
            if name == "$" { return frame.root }
            guard let variable = frame.variables.last(where: { $0.name == name }) else { throw failure(range, "undefined variable \"\(name)\"") }
            return variable.value
        case .function(let name, let range): return try callFunction(name, range, Command(range: range, operands: [operand]), piped: nil)
        case .nested(let pipeline, _): return try evaluate(pipeline)
        case .chain(let base, let fields, let range):
            var value = try evaluate(base)
            for field in fields { value = try self.field(field, of: value, range) }
            return value
        }
    }

    private func field(_ name: String, of value: TemplateValue, _ range: Range<Int>) throws(TemplateFailure) -> TemplateValue {
        switch value {
        case .map(let map): return map[name] ?? .missing
        case .null, .missing: throw failure(range, "nil pointer evaluating interface {}.\(name)")
        case .boolean, .integer, .number, .string, .list:
            throw failure(range, "can't evaluate field \(name) in type \(value.kind == "slice" ? "[]interface {}" : value.kind)")
        }
    }
}

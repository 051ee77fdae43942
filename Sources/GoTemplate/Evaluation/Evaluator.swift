/// Runs templates.
struct Evaluator {
    /// How a list of statements was left.
    enum Flow {
        case onward, leaveLoop, nextTurn
    }

    struct Variable {
        var name: String
        var value: TemplateValue
        /// See ``Dot/isBoxed``.
        var isBoxed = false
    }

    /// What `.` stands for.
    struct Dot {
        var value: TemplateValue
        /// Whether Go sees it through an interface, as it does the elements of a list; only its complaints differ.
        var isBoxed = false
    }

    let functions: TemplateFunctions
    var definitions: [String: TemplateSet.Definition]
    /// The file whose statements are running.
    var template: Template
    var variables: [Variable] = []
    var output = Rendering()
    private var depth = 0
    /// The depth at which the stack at hand is used up.
    private var stackEnd = DeepStack.first
    /// How often templates are included by a name at this moment.
    var included: [String: Int] = [:]
    private(set) var steps: Int

    /// - Parameter steps: work done before.
    init(functions: TemplateFunctions, definitions: [String: TemplateSet.Definition], template: Template, steps: Int = 0) {
        self.steps = steps
        self.functions = functions
        self.definitions = definitions
        self.template = template
    }

    func failure(_ message: String, at range: Range<Int>?) -> TemplateFailure {
        TemplateFailure(template: template.name, range: range, message)
    }

    /// Counts work; nothing runs for ever.
    mutating func count(_ work: Int, at range: Range<Int>?) throws(TemplateFailure) {
        steps &+= max(work, 1)
        guard steps <= TemplateLimits.steps else {
            throw failure("stopped after \(TemplateLimits.steps) steps: the template runs too long", at: range)
        }
    }

    /// Runs something one level deeper.
    mutating func deeper<Result>(
        _ range: Range<Int>?, _ body: (inout Evaluator) throws(TemplateFailure) -> Result
    ) throws(TemplateFailure) -> Result {
        guard depth < TemplateLimits.depth else {
            throw failure("exceeded maximum template depth (\(TemplateLimits.depth)): do templates include each other?", at: range)
        }
        depth += 1
        defer { depth -= 1 }
        guard depth >= stackEnd else { return try body(&self) }
        let outer = stackEnd
        stackEnd = depth + DeepStack.levels
        defer { stackEnd = outer }
        return try DeepStack.run { () throws(TemplateFailure) in try body(&self) }
    }

    // MARK: Templates

    /// Runs a body with a fresh set of variables, printing into ``output``.
    mutating func run(_ definition: TemplateSet.Definition, dot: TemplateValue, from range: Range<Int>? = nil) throws(TemplateFailure) {
        if let fault = definition.fault { throw fault }
        let outer = (template, variables)
        template = definition.template
        let dot = Dot(value: dot.isNothing ? .missing : dot)
        variables = [Variable(name: "$", value: dot.value)]
        do {
            _ = try deeper(range) { evaluator throws(TemplateFailure) in try evaluator.walk(definition.statements, dot) }
        } catch {
            throw range.map { error.called(from: outer.0.name, at: $0) } ?? error
        }
        (template, variables) = outer
    }

    /// What a body prints, as text.
    mutating func text(of definition: TemplateSet.Definition, dot: TemplateValue, from range: Range<Int>) throws(TemplateFailure) -> Rendering {
        let outer = output
        output = Rendering()
        try run(definition, dot: dot, from: range)
        let inner = output
        output = outer
        return inner
    }

    // MARK: Statements

    mutating func walk(_ statements: [Statement], _ dot: Dot) throws(TemplateFailure) -> Flow {
        for statement in statements {
            switch statement {
            case .text(let range):
                output.append(template.bytes[range], from: range, of: template.name, isVerbatim: true)
                try count(1, at: range)
                try checkOutput(range)
            case .output(let pipeline, let action):
                let value = try evaluate(pipeline, dot)
                if pipeline.variables.isEmpty { try print(value, of: pipeline, from: template.actions[action].range) }
            case .branch(let branch):
                let flow = try walk(branch, dot)
                if flow != .onward { return flow }
            case .call(let call):
                let value = if let pipeline = call.pipeline { try evaluate(pipeline, dot) } else { TemplateValue.missing }
                guard let definition = definitions[call.name] else {
                    throw failure("template \(GoQuote.quoted(call.name)) not defined", at: call.range)
                }
                try run(definition, dot: value, from: call.range)
            case .leaveLoop: return .leaveLoop
            case .nextTurn: return .nextTurn
            }
        }
        return .onward
    }

    private func checkOutput(_ range: Range<Int>) throws(TemplateFailure) {
        guard output.bytes.count <= TemplateLimits.bytes else {
            throw failure("the output is longer than \(TemplateLimits.bytes) bytes", at: range)
        }
    }

    private mutating func print(_ value: TemplateValue, of pipeline: Pipeline, from source: Range<Int>) throws(TemplateFailure) {
        switch value {
        case .null, .missing: output.append(Rendering.noValue, from: source, of: template.name, isVerbatim: false)
        case .map(let map) where map.traits?.isTextForActions == true:
            output.append((map.traits?.text ?? "").utf8, from: source, of: template.name, isVerbatim: false)
        case .string(let text): output.append(GoBytes.of(text), from: source, of: template.name, isVerbatim: false)
        case .boolean, .integer, .number, .list, .map, .typed:
            var printer = GoPrinter()
            printer.print(value)
            guard !printer.isCut else { throw failure("the value is too large to print", at: pipeline.range) }
            output.append(GoBytes.of(printer.text), from: source, of: template.name, isVerbatim: false)
        }
        try checkOutput(source)
    }

    private mutating func walk(_ branch: BranchStatement, _ dot: Dot) throws(TemplateFailure) -> Flow {
        let scope = variables.count
        let flow = try deeper(branch.clauses.first?.pipeline.range) { evaluator throws(TemplateFailure) in try evaluator.choose(branch, dot) }
        variables.removeSubrange(scope...)
        return flow
    }

    private mutating func choose(_ branch: BranchStatement, _ dot: Dot) throws(TemplateFailure) -> Flow {
        for clause in branch.clauses {
            if clause.keyword == .range {
                if try loop(clause, dot) { return .onward }
                continue
            }
            let value = try evaluate(clause.pipeline, dot)
            guard value.isTrue else { continue }
            return try walk(clause.statements, clause.keyword == .with ? Dot(value: value) : dot)
        }
        return try walk(branch.otherwise ?? [], dot)
    }

    /// Runs a `range`; false when there was nothing to run over.
    private mutating func loop(_ clause: BranchStatement.Clause, _ dot: Dot) throws(TemplateFailure) -> Bool {
        let (pipeline, scope) = (clause.pipeline, variables.count)
        // The variables are set by each turn, not by the pipeline.
        var plain = pipeline
        plain.variables = []
        let value = try evaluate(plain, dot)
        let items: [(TemplateValue, TemplateValue)]
        let type = value.goType
        switch value.plain {
        case .null, .missing: return false
        case .list(let list) where value.kind == "slice": items = list.enumerated().map { (.integer(Int64($0.offset)), $0.element) }
        case .map(let map): items = map.sortedPairs.map { (.string($0.key), $0.value) }
        case .integer(let number):
            guard number <= Int64(TemplateLimits.steps) else { throw failure("range over \(number) takes too long", at: pipeline.range) }
            guard pipeline.variables.count < 2 else {
                throw failure("can't use \(number) to iterate over more than one variable", at: pipeline.range)
            }
            let turns: [TemplateValue] = number > 0 ? (0..<number).map { place in type.map { .typed(.integer(place), $0) } ?? .integer(place) } : []
            items = turns.map { ($0, $0) }
        case .boolean, .number, .string, .list, .typed: throw failure("range can't iterate over \(value.text)", at: pipeline.range)
        }
        try count(items.count, at: pipeline.range)
        for (key, element) in items {
            try count(1, at: pipeline.range)
            try set(pipeline, key: key, element: element, scope)
            let flow = try walk(clause.statements, Dot(value: element, isBoxed: true))
            variables.removeSubrange(scope...)
            if flow == .leaveLoop { break }
        }
        return !items.isEmpty
    }

    private mutating func set(_ pipeline: Pipeline, key: TemplateValue, element: TemplateValue, _ scope: Int) throws(TemplateFailure) {
        let values = pipeline.variables.count == 2 ? [key, element] : [element]
        for (name, value) in zip(pipeline.variables, values) {
            if pipeline.isAssignment { try assign(name, value, at: pipeline.range) } else {
                variables.append(Variable(name: name, value: value, isBoxed: true))
            }
        }
    }

    mutating func assign(_ name: String, _ value: TemplateValue, at range: Range<Int>) throws(TemplateFailure) {
        guard let index = variables.lastIndex(where: { $0.name == name }) else { throw failure("undefined variable: \(name)", at: range) }
        variables[index] = Variable(name: name, value: value)
    }
}

import SourceBytes

/// Finds what values, functions and guards a template names.
struct ReferenceCollector {
    private(set) var fields: [FieldReference] = []
    private(set) var functions: [FunctionReference] = []
    private(set) var branches: [TemplateBranch] = []
    private(set) var calls: [CallStatement] = []
    private let actions: [TemplateAction]
    private var action = 0
    private var pipeline = 0..<0
    private var role = FieldReference.Role.output

    init(_ actions: [TemplateAction]) { self.actions = actions }

    /// Statements in which the dot stands for a path from the top; nil when it is not known.
    mutating func visit(_ statements: [Statement], dot: [String]?) {
        for statement in statements {
            switch statement {
            case .text, .leaveLoop, .nextTurn: break
            case .output(let pipeline, let action): visit(pipeline, pipeline.variables.isEmpty ? .output : .assignment, action, dot)
            case .branch(let branch): visit(branch, dot)
            case .call(let call):
                calls.append(call)
                guard let pipeline = call.pipeline, let action = actionIndex(call.range) else { break }
                visit(pipeline, .context, action, dot)
            }
        }
    }

    private func actionIndex(_ range: Range<Int>) -> Int? {
        let index = actions.partitionPoint { $0.range.lowerBound < range.lowerBound }
        return index < actions.count && actions[index].range == range ? index : nil
    }

    private mutating func visit(_ branch: BranchStatement, _ dot: [String]?) {
        for (index, clause) in branch.clauses.enumerated() {
            let keyword = clause.keyword
            visit(clause.pipeline, keyword == .range ? .subject : .condition, clause.action, dot)
            let following = branch.clauses.dropFirst(index + 1).first
            let end = branch.otherwiseBody?.upperBound ?? branch.clauses.last?.body.upperBound ?? clause.body.upperBound
            let otherwise = following.map { actions[$0.action].range.lowerBound..<end } ?? branch.otherwiseBody
            branches.append(TemplateBranch(
                keyword: keyword == .condition ? .if : keyword == .with ? .with : .range, action: clause.action,
                condition: clause.pipeline.range, body: clause.body, otherwise: otherwise))
            switch keyword {
            case .condition: visit(clause.statements, dot: dot)
            case .with: visit(clause.statements, dot: path(of: clause.pipeline, dot))
            case .range: visit(clause.statements, dot: nil)
            }
        }
        visit(branch.otherwise ?? [], dot: dot)
    }

    /// The path of a pipeline that is nothing but a chain of fields.
    private func path(of pipeline: Pipeline, _ dot: [String]?) -> [String]? {
        guard pipeline.commands.count == 1, let command = pipeline.commands.first, command.operands.count == 1 else { return nil }
        switch command.operands.first?.content {
        case .dot: return dot
        case .field(let names): return dot.map { $0 + names }
        case .variable("$", let names): return names
        case .parentheses(let inner): return path(of: inner, dot)
        case .null, .literal, .variable, .function, .chain, nil: return nil
        }
    }

    private mutating func visit(_ pipeline: Pipeline, _ role: FieldReference.Role, _ action: Int, _ dot: [String]?) {
        self.role = role
        self.action = action
        self.pipeline = pipeline.range
        visit(pipeline, dot, function: nil)
    }

    private mutating func visit(_ pipeline: Pipeline, _ dot: [String]?, function outer: String?) {
        for (index, command) in pipeline.commands.enumerated() {
            // What stands before a pipe is the last argument of what follows.
            var function = pipeline.commands.dropFirst(index + 1).first.flatMap(Self.function) ?? outer
            for (place, operand) in command.operands.enumerated() {
                if place == 0, case .function(let name) = operand.content {
                    functions.append(FunctionReference(name: name, range: operand.range, action: action))
                    function = name
                    continue
                }
                visit(operand, dot, function: function)
            }
        }
    }

    private static func function(_ command: Command) -> String? {
        guard case .function(let name) = command.operands.first?.content else { return nil }
        return name
    }

    private mutating func visit(_ operand: Operand, _ dot: [String]?, function: String?) {
        switch operand.content {
        case .dot, .null, .literal: break
        case .function(let name): functions.append(FunctionReference(name: name, range: operand.range, action: action))
        case .field(let names): add((dot ?? []) + names, operand.range, function)
        case .variable(let name, let names):
            if name == "$", !names.isEmpty { add(names, operand.range, function) }
        case .parentheses(let inner): visit(inner, dot, function: function)
        case .chain(let inner, let names):
            // `(.Values.a).b` is the path a.b as well, only milder about an absent `a`.
            if case .parentheses(let pipeline) = inner.content, let path = path(of: pipeline, dot) {
                add(path + names, operand.range, function)
            } else if case .chain(let first, let more) = inner.content, case .parentheses(let pipeline) = first.content,
                let path = path(of: pipeline, dot)
            {
                add(path + more + names, operand.range, function)
            } else {
                visit(inner, dot, function: function)
            }
        }
    }

    private mutating func add(_ path: [String], _ range: Range<Int>, _ function: String?) {
        fields.append(FieldReference(path: path, range: range, pipeline: pipeline, action: action, role: role, function: function))
    }
}

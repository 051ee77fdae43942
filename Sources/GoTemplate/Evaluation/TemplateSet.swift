/// Templates that know each other, and the functions they may call.
///
///     var set = TemplateSet(functions: functions)
///     set.add(Template(parsing: bytes, name: "gitlab-runner/templates/_cache.tpl"))
///     let rendering = try set.render("gitlab-runner.cache", with: .map(context))
public struct TemplateSet: Sendable {
    /// A body that can be called by name.
    struct Definition: Sendable {
        var template: Template
        var statements: [Statement]
        /// Why Go would refuse to parse the file it stands in.
        var fault: TemplateFailure?
    }

    let functions: TemplateFunctions
    private(set) var definitions: [String: Definition] = [:]
    /// Whether a template calls a function that changes maps, or `tpl`, which might.
    private(set) var changesMaps = false

    public init(functions: TemplateFunctions = .standard) { self.functions = functions }

    /// Adds a file and what it defines. A later definition of a name wins, unless it is blank.
    ///
    /// A file with problems, or one that calls unknown functions, can be added; only running something out of it fails.
    public mutating func add(_ template: Template) {
        let fault = fault(of: template)
        define(template.name, template.statements, template, fault)
        for definition in template.definitionStatements { define(definition.name, definition.statements, template, fault) }
        changesMaps = changesMaps || template.functions.contains { $0.name == "tpl" || MapFunctions.changingNames.contains($0.name) }
    }

    /// Why Go would refuse to parse a file; nil when it is in order.
    public func fault(of template: Template) -> TemplateFailure? {
        if let problem = template.problems.first { return TemplateFailure(template: template.name, range: problem.range, problem.message) }
        guard let unknown = template.functions.first(where: { !functions.contains($0.name) }) else { return nil }
        return TemplateFailure(template: template.name, range: unknown.range, "function \(GoQuote.quoted(unknown.name)) not defined")
    }

    private mutating func define(_ name: String, _ statements: [Statement], _ template: Template, _ fault: TemplateFailure?) {
        if definitions[name] != nil, fault == nil, statements.isBlank(in: template.bytes) { return }
        definitions[name] = Definition(template: template, statements: statements, fault: fault)
    }

    /// Evaluates a template (a file, or something defined in one) with the dot set to `context`.
    ///
    /// Evaluation has limits: see ``TemplateLimits``. The context stays as it is, whatever the template does.
    public func render(_ name: String, with context: TemplateValue) throws(TemplateFailure) -> Rendering {
        var steps = 0
        return try render(name, sharing: try own(context, for: name), steps: &steps)
    }

    /// A copy of a context that templates may change: `set` in one template is seen by those that run after it.
    public func own(_ context: TemplateValue, for name: String) throws(TemplateFailure) -> TemplateValue {
        guard changesMaps else { return context }
        guard let copy = context.detached() else {
            throw TemplateFailure(template: name, "values are nested more than \(TemplateLimits.valueDepth) levels deep")
        }
        return copy
    }

    /// As ``render(_:with:)``, but what the template sets stays set: the context must come from ``own(_:for:)``.
    ///
    /// - Parameter steps: work done so far, and with this template: one budget serves many.
    public func render(_ name: String, sharing context: TemplateValue, steps: inout Int) throws(TemplateFailure) -> Rendering {
        guard let definition = definitions[name] else {
            throw TemplateFailure(template: name, "template: no template \(GoQuote.quoted(name)) associated with this set")
        }
        var evaluator = Evaluator(functions: functions, definitions: definitions, template: definition.template, steps: steps)
        try evaluator.run(definition, dot: context)
        steps = evaluator.steps
        evaluator.output.removeNoValues()
        return evaluator.output
    }
}

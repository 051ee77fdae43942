/// Templates that see each other's definitions, ready to be evaluated.
public struct TemplateSet: Sendable {
    let functions: TemplateFunctions
    private(set) var bodies: [String: (template: Template, statements: [Statement])] = [:]

    public init(functions: TemplateFunctions = .standard) { self.functions = functions }

    /// Adds a file and what it defines; a definition of the same name replaces the earlier one, as in Helm.
    public mutating func add(_ template: Template) {
        bodies[template.name] = (template, template.body)
        for (name, statements) in template.defines { bodies[name] = (template, statements) }
    }

    /// Evaluates a file or a definition by name.
    ///
    /// - Throws: ``TemplateFailure`` with Go's words; also when includes nest more than 100 deep or the output passes 16 MB.
    public func render(_ name: String, with context: TemplateValue) throws(TemplateFailure) -> Rendering {
        var evaluator = Evaluator(set: self)
        try evaluator.call(name, context, from: nil)
        return evaluator.output
    }
}

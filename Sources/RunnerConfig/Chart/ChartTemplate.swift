import GoTemplate

/// A template of the chart: `_cache.tpl`, `configmap.yaml`, whatever stands in `templates/`.
public struct ChartTemplate: Sendable {
    public let path: String
    public let text: SourceText
    public let target: Target
    public let template: Template
    /// What becomes of its boolean options.
    let probe: TemplateProbe

    public init(path: String, _ bytes: [UInt8], target: Target = Target()) {
        self.path = path
        self.target = target
        text = SourceText(bytes)
        template = Template(parsing: bytes, name: path)
        probe = TemplateProbe(template)
    }

    public var syntaxProblems: [SyntaxProblem] {
        template.problems.map { SyntaxProblem($0.message, at: $0.range) }
    }
}

import GoTemplate

/// The environment that a chart gives the manager's container, as far as `gitlab-runner register` reads it.
///
/// Source: ``ChartStart``; executed with real Helm and real Runners (see the table of `s3CacheInsecure` in the tests).
public struct RegisterEnvironment: Sendable {
    /// In the order of the container: of two with one name the later counts.
    public let variables: [(name: String, value: String)]
    /// Why Helm refuses the values, when it does.
    public let refusal: ChartRefusal?

    public init(_ values: ValuesFile) {
        var user = TemplateMap()
        if case .map(let map) = ChartContext.value(values.chart) { user = map }
        // Nobody knows the namespace that the release will go to.
        let start = ChartStart(user, chart: values.target.chart, namespace: nil)
        variables = start.environment
        refusal = start.refusal
    }

    /// The variables of a container as it was rendered.
    public init(_ variables: [(name: String, value: String)]) {
        self.variables = variables
        refusal = nil
    }

    /// The text of a variable; nil when it is not set.
    public subscript(name: String) -> String? { variables.last { $0.name == name }?.value }
}

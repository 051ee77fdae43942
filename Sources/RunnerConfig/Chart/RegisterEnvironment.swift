import GoTemplate

/// The environment that a chart gives the manager's container, as far as `gitlab-runner register` reads it.
///
/// Source: ``ChartRun`` of a given chart, else ``ChartStart``; executed with real Helm and real Runners (see the table of
/// `s3CacheInsecure` in the tests).
public struct RegisterEnvironment: Sendable {
    /// In the order of the container: of two with one name the later counts.
    public let variables: [(name: String, value: String)]
    /// What the script gives to `register` as flags, a line each.
    public let flags: [String]
    /// Why Helm refuses the values, when it does.
    public let refusal: ChartRefusal?

    private init(_ variables: [(name: String, value: String)], flags: [String], refusal: ChartRefusal?) {
        (self.variables, self.flags, self.refusal) = (variables, flags, refusal)
    }

    /// What the given chart makes of the values, or, where none is given, what GitLab's chart of the targeted version makes of them.
    public init(_ values: ValuesFile) {
        if let run = values.run {
            self.init(run)
            return
        }
        var user = TemplateMap()
        if case .map(let map) = ChartContext.value(values.chart) { user = map }
        // Nobody knows the namespace that the release will go to.
        let start = ChartStart(user, chart: values.target.chart, namespace: nil)
        self.init(start.environment, flags: start.flags, refusal: start.refusal)
    }

    /// The variables of a container as it was rendered.
    public init(_ variables: [(name: String, value: String)]) { self.init(variables, flags: [], refusal: nil) }

    /// What a given chart makes of values.
    init(_ run: ChartRun) {
        if let start = run.start {
            self.init(start)
        } else if let failure = run.failure {
            self.init([], flags: [], refusal: ChartRefusal(failure.sentence))
        } else {
            self.init([], flags: [], refusal: ChartRefusal("none of the chart's manifests starts a Runner", isUnknown: true))
        }
    }

    /// What rendered manifests hold.
    init(_ start: RenderedStart) {
        // Nobody knows the namespace that the release will go to.
        let known = start.variables.filter { $0.name != "KUBERNETES_NAMESPACE" || $0.value != ChartRun.release.namespace }
        self.init(
            known.map { ($0.name, $0.value) } + Self.variables(of: start.flags), flags: start.flags,
            refusal: start.refusal.map { ChartRefusal($0) })
    }

    /// A flag says what its variable would, and counts more.
    private static func variables(of flags: [String]) -> [(name: String, value: String)] {
        RegisterCall(flags: flags).pairs.compactMap { flag, value in
            if flag == "--name" { return ("RUNNER_NAME", value) }
            guard let key = KeyIndex.all.first(where: { $0.key.flag == String(flag.dropFirst(2)) })?.key, let name = key.environment else { return nil }
            switch key.kind {
            case .boolean: return (name, value.isEmpty ? "true" : value)
            case .string, .integer, .duration: return (name, value)
            case .float, .dateTime, .list, .stringOrList, .map, .any, .table, .tables: return nil
            }
        }
    }

    /// The text of a variable; nil when it is not set.
    public subscript(name: String) -> String? { variables.last { $0.name == name }?.value }
}

import GoTemplate
import HelmTemplate

/// A given chart, run with the values of a file: what Helm makes of them, and what the pod starts with.
///
/// The release is called `gitlab-runner` and goes to the namespace `gitlab-runner`: nobody knows the real names.
public struct ChartRun: Sendable {
    public let chart: GivenChart
    /// Why Helm would not install the chart with these values.
    public let failure: RenderFailure?
    /// The values that no template reads; none when the chart cannot be rendered.
    public let unread: [UnreadKey]
    /// Nil when the chart cannot be rendered, or starts no Runner that we recognise.
    public let start: RenderedStart?
    /// The part of the file that Helm hands to the chart.
    let values: Node
    /// The keys that lead from there to the values of the runner's chart: none, or the name of the sub-chart.
    let prefix: [String]
    /// The values that the templates of the runner's chart saw.
    private let seen: TemplateMap
    private let named: NamedValues

    static let release = Release(name: "gitlab-runner", namespace: "gitlab-runner")

    /// - Parameters:
    ///   - root: the whole file.
    ///   - prefix: the keys that lead to the values of the runner's chart.
    init(_ chart: GivenChart, root: Node, prefix: [String]) {
        var outer = prefix
        if let key = chart.runnerKey {
            self.prefix = [key]
            if outer.last == key { outer.removeLast() }
        } else {
            self.prefix = []
        }
        self.chart = chart
        named = NamedValues(chart.runner)
        values = outer.isEmpty ? root : root[path: outer]?.node ?? Node(.null)
        do throws(RenderFailure) {
            let rendered = try Self.render(chart.chart, values)
            let start = try RenderedStart(try Manifests(rendered))
            failure = nil
            unread = UnreadKeys.all(in: values, chart: chart.chart, rendered: rendered)
            self.start = start
            if case .map(let own)? = self.prefix.first.flatMap({ rendered.values[$0] }) { seen = own } else { seen = rendered.values }
        } catch {
            failure = error
            unread = []
            start = nil
            seen = TemplateMap()
        }
    }

    /// What the pod starts with when one value of the runner's chart is another; nil when the chart cannot be rendered with it.
    ///
    /// - Parameter value: nil leaves the key out.
    func start(with value: Node?, at path: [String]) -> RenderedStart? {
        var values = values
        values.replace((prefix + path)[...], with: value)
        guard let rendered = try? Self.render(chart.chart, values), let manifests = try? Manifests(rendered) else { return nil }
        return try? RenderedStart(manifests)
    }

    /// Whether some template reads a value of the runner's chart, or one above it whole.
    func reads(_ path: String) -> Bool {
        let keys = prefix + path.split(separator: ".").map(String.init)
        return !unread.contains { keys.starts(with: $0.path.split(separator: ".").map(String.init)) }
    }

    /// Whether a template of the runner's chart names a value.
    func names(_ path: String) -> Bool { named.mentions(path.split(separator: ".").map(String.init)) }

    /// Whether a template names the cache block of charts before 0.53.
    var readsCacheBlock: Bool { names("runners.cache.cacheType") }

    /// Everything that a template of the runner's chart sees, for evaluating texts of the values.
    var dot: TemplateValue {
        let runner = chart.runner
        let name = runner.metadata.name
        return .map(TemplateMap([
            ("Values", .map(seen)), ("Chart", runner.metadata.value(as: name, isRoot: prefix.isEmpty)), ("Release", Self.release.value),
            ("Capabilities", Capabilities.standard.value), ("Files", FilesObject.value(runner.files)),
            ("Template", .map(TemplateMap([("Name", .string("\(name)/runners.config")), ("BasePath", .string("\(name)/templates"))]))),
        ]))
    }

    /// The templates of the chart and of all below it, so that texts of the values can include them.
    var templates: [Template] { Self.templates(of: chart.chart) }

    private static func templates(of chart: Chart) -> [Template] {
        chart.subcharts.flatMap(templates) + chart.templates.map { Template(parsing: $0.bytes, name: $0.path) }
    }

    private static func render(_ chart: Chart, _ values: Node) throws(RenderFailure) -> RenderedChart {
        var user = TemplateMap()
        if case .map(let map) = ChartContext.value(values) { user = map }
        return try ChartRenderer(chart, values: user, release: release).render()
    }
}

extension Node {
    /// Puts another value at the end of a path, or takes the key away.
    fileprivate mutating func replace(_ path: ArraySlice<String>, with value: Node?) {
        guard let value else { return remove(path) }
        fill(path, with: value, isForced: true)
    }
}

import SourceBytes
import GoTemplate
import Threads

/// Runs the templates of a chart and its sub-charts as `helm template` does.
///
///     let rendered = try ChartRenderer(chart, values: user).render()
///     rendered["templates/deployment.yaml"]
public struct ChartRenderer {
    private let chart: Chart
    private let user: TemplateMap
    private let release: Release
    private let capabilities: Capabilities
    private let functions: TemplateFunctions
    private let checksSchema: Bool

    /// - Parameters:
    ///   - values: the user's, merged from files and `--set`.
    ///   - checksSchema: whether values must meet the schemas of the charts.
    public init(
        _ chart: Chart, values: TemplateMap = TemplateMap(), release: Release = Release(), capabilities: Capabilities = .standard,
        functions: TemplateFunctions = ChartFunctions.all, checksSchema: Bool = true
    ) {
        self.chart = chart
        user = values
        self.release = release
        self.capabilities = capabilities
        self.functions = functions
        self.checksSchema = checksSchema
    }

    /// Fewer than that are parsed before another thread has started.
    private static let fewTemplates = 8

    /// The text of every template; the first failure, of a template that is only loaded too, ends it all.
    public func render() throws(RenderFailure) -> RenderedChart {
        let root = try ChartNode.prepared(chart, user: user)
        let seen = try root.coalesced(user)
        let trace = ReadTrace()
        // Templates may change the values, for all templates that run after them: these get a copy.
        guard let values = TemplateValue.map(seen).detached() else { throw RenderFailure("the values are nested too deep") }
        if checksSchema {
            let violations = root.violations(of: seen)
            guard violations.isEmpty else { throw RenderFailure(violations: violations) }
        }
        let jobs = TemplateJobs(root, values: trace.watch(ValuesObject.value(values)), release: release, capabilities: capabilities)
        var set = TemplateSet(functions: functions)
        let all = jobs.all
        let parsed = Cores.map(all.count, threads: all.count < Self.fewTemplates ? 1 : nil) { Template(toRun: all[$0].bytes, name: all[$0].path) }
        for template in parsed {
            set.add(template)
            if let fault = set.fault(of: template) { throw jobs.failure(fault) }
        }
        var files: [RenderedChart.File] = []
        // One budget for the whole chart: many templates may not run long together either.
        var (steps, size) = (0, 0)
        for job in jobs.all where !job.isPartial {
            do throws(TemplateFailure) {
                let rendering = try set.render(job.path, sharing: job.dot, steps: &steps)
                size += rendering.bytes.count
                guard size <= Chart.sizeLimit else {
                    throw TemplateFailure(template: job.path, "the chart renders to more than \(Chart.sizeLimit >> 20) MiB")
                }
                if !job.path.hasSuffix("NOTES.txt") { files.append(.init(path: job.path, rendering: rendering)) }
            } catch {
                throw jobs.failure(error)
            }
        }
        files.sort { $0.path.precedes($1.path) }
        let templates = Dictionary(jobs.all.map { ($0.path, $0.bytes) }) { first, _ in first }
        return RenderedChart(files: files, values: seen, trace: trace, definitions: root.definitions, templates: templates)
    }
}

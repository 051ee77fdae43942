import GoTemplate

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

    /// - Parameter values: the user's, merged from files and `--set`.
    public init(
        _ chart: Chart, values: TemplateMap = TemplateMap(), release: Release = Release(), capabilities: Capabilities = .standard,
        functions: TemplateFunctions = ChartFunctions.all
    ) {
        self.chart = chart
        user = values
        self.release = release
        self.capabilities = capabilities
        self.functions = functions
    }

    /// A template with what it needs to run.
    private struct Job {
        var path: String
        var bytes: [UInt8]
        /// What all templates of the chart share, also what one of them sets in it. `.Template` is put in for each.
        var context: TemplateMap
        var folder: String
        var isHelper: Bool
    }

    /// The text of every template; the first failure, of a template that is only loaded too, ends it all.
    public func render() throws(RenderFailure) -> RenderedChart {
        let scope = try ChartScope(chart, user: user)
        let trace = ReadTrace()
        var set = TemplateSet(functions: functions)
        var jobs: [Job] = []
        // Templates may change the values, for all templates that run after them: these get a copy.
        guard let values = TemplateValue.map(scope.values).detached() else { throw RenderFailure("the values are nested too deep") }
        collect(scope, chart.metadata.name, isRoot: true, trace.watch(ValuesObject.value(values)), &jobs)
        // Deepest first, so that a parent's definitions come later and win.
        jobs.sort { left, right in
            let (depth, other) = (left.path.utf8.count { $0 == 0x2F }, right.path.utf8.count { $0 == 0x2F })
            return depth == other ? right.path.utf8.lexicographicallyPrecedes(left.path.utf8) : depth > other
        }
        for job in jobs {
            let template = Template(parsing: job.bytes, name: job.path)
            set.add(template)
            if let fault = set.fault(of: template) { throw failure(fault, jobs) }
        }
        var files: [RenderedChart.File] = []
        // One budget for the whole chart: many templates may not run long together either.
        var (steps, size) = (0, 0)
        for job in jobs where !job.isHelper {
            let place = ValuesObject.value([("Name", .string(job.path)), ("BasePath", .string(job.folder + "/templates"))])
            do throws(TemplateFailure) {
                job.context.setShared("Template", place)
                let rendering = try set.render(job.path, sharing: ValuesObject.value(job.context), steps: &steps)
                size += rendering.bytes.count
                guard size <= Chart.sizeLimit else {
                    throw TemplateFailure(template: job.path, "the chart renders to more than \(Chart.sizeLimit >> 20) MiB")
                }
                if !job.path.hasSuffix("NOTES.txt") { files.append(.init(path: job.path, rendering: rendering)) }
            } catch {
                throw failure(error, jobs)
            }
        }
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return RenderedChart(files: files, values: scope.values, trace: trace, notes: scope.notes)
    }

    private func failure(_ failure: TemplateFailure, _ jobs: [Job]) -> RenderFailure {
        guard let job = jobs.first(where: { $0.path == failure.template }) else { return RenderFailure(failure.message, path: failure.template) }
        return RenderFailure(failure.message, path: job.path, offset: failure.range?.lowerBound, in: job.bytes)
    }

    /// The templates of a chart and those below it. A library's helpers are known, but none of its files is rendered.
    ///
    /// - Returns: what the chart's templates see, which those of its parent find below `.Subcharts`.
    @discardableResult
    private func collect(_ scope: ChartScope, _ path: String, isRoot: Bool, _ values: TemplateValue, _ jobs: inout [Job]) -> TemplateValue {
        var inner: [(String, TemplateValue)] = []
        for subchart in scope.subcharts {
            let name = subchart.name
            var part = TemplateValue.map(TemplateMap())
            if case .map(let map) = values, case .map(let own)? = map[name] { part = ValuesObject.value(own) }
            inner.append((name, collect(subchart, "\(path)/charts/\(name)", isRoot: false, part, &jobs)))
        }
        let context = TemplateMap([
            ("Values", values), ("Chart", scope.chart.metadata.value(as: scope.name, isRoot: isRoot)), ("Release", release.value),
            ("Capabilities", capabilities.value), ("Files", FilesObject.value(scope.chart.files)), ("Subcharts", .map(TemplateMap(inner))),
        ])
        for file in scope.chart.templates {
            let name = file.path.split(separator: "/").last ?? ""
            jobs.append(Job(
                path: "\(path)/\(file.path)", bytes: file.bytes, context: context, folder: path,
                isHelper: name.hasPrefix("_") || scope.chart.metadata.isLibrary))
        }
        return .map(context)
    }
}

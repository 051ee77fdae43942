import SourceBytes
import GoTemplate

/// The templates of a chart and all below it, in the order in which Helm reads and runs them.
struct TemplateJobs {
    /// A template with what it needs to run.
    struct Job {
        let path: String
        let bytes: [UInt8]
        /// What the templates of one chart see: all of them the same maps, so that what one sets the next ones find.
        let context: TemplateMap
        let folder: String

        /// Only there to be included.
        var isPartial: Bool { path.split(separator: "/").last?.hasPrefix("_") == true }

        /// The context, with the name of this template in it.
        var dot: TemplateValue {
            context.setShared("Template", ValuesObject.value([("Name", .string(path)), ("BasePath", .string(folder + "/templates"))]))
            return ValuesObject.value(context)
        }
    }

    private(set) var all: [Job] = []

    init(_ root: ChartNode, values: TemplateValue, release: Release, capabilities: Capabilities) {
        var jobs: [String: Job] = [:]
        let shared = [("Release", release.value), ("Capabilities", capabilities.value)]
        Self.collect(root, root.name, isRoot: true, values, shared, &jobs)
        // Deepest first, so that a parent's definitions come later and win.
        all = jobs.values.map { (job: $0, depth: $0.path.utf8.count { $0 == 0x2F }) }
            .sorted { $0.depth == $1.depth ? $1.job.path.precedes($0.job.path) : $0.depth > $1.depth }
            .map(\.job)
    }

    /// - Returns: what the chart's templates see, which those of its parent find below `.Subcharts`.
    @discardableResult
    private static func collect(
        _ node: ChartNode, _ path: String, isRoot: Bool, _ values: TemplateValue, _ shared: [(String, TemplateValue)], _ jobs: inout [String: Job]
    ) -> TemplateMap {
        var inner: [(String, TemplateValue)] = []
        for subchart in node.subcharts {
            var part = TemplateValue.map(TemplateMap())
            if case .map(let map) = values, case .map(let own)? = map.value(at: subchart.name) { part = ValuesObject.value(own) }
            inner.append((subchart.name, .map(collect(subchart, "\(path)/charts/\(subchart.name)", isRoot: false, part, shared, &jobs))))
        }
        let metadata = node.chart.metadata
        let context = TemplateMap(shared + [
            ("Values", values), ("Chart", metadata.value(as: node.name, isRoot: isRoot, dependencies: node.dependencies)),
            ("Files", FilesObject.value(node.chart.files)), ("Subcharts", .map(TemplateMap(inner))),
        ])
        for file in node.chart.templates {
            let job = Job(path: "\(path)/\(file.path)", bytes: file.bytes, context: context, folder: path)
            // A library gives its helpers and renders nothing itself.
            if job.isPartial || !metadata.isLibrary { jobs[job.path] = job }
        }
        return context
    }

    /// A failure, with the place in the template.
    func failure(_ failure: TemplateFailure) -> RenderFailure {
        guard let job = job(failure.template) else { return RenderFailure(failure.message, path: failure.template) }
        let callers = failure.callers.compactMap { caller in
            self.job(caller.template).map { RenderFailure("", path: $0.path, offset: caller.range.lowerBound, in: $0.bytes).place }
        }
        return RenderFailure(failure.message, path: job.path, offset: failure.range?.lowerBound, in: job.bytes, callers: callers)
    }

    private func job(_ path: String) -> Job? { all.first { $0.path == path } }
}

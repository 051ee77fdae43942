import GoTemplate
import YAMLLite

/// Reads the TOML inside `runners.config`: out of the YAML scalar, through Helm's `tpl`, into a ``ConfigFile`` whose places are
/// those of the values file.
enum EmbeddedConfig {
    case none
    case config(ConfigFile)
    /// The template asks for something that only a cluster or a parent chart knows.
    case unchecked(String)

    static func read(_ scalar: YAMLNode?, values: Node, in text: SourceText, target: Target) -> EmbeddedConfig {
        guard let scalar, case .string(let content) = scalar.helmScalar, let origins = scalar.contentMap else { return .none }
        let bytes = [UInt8](content.utf8)
        guard content.contains("{{") else {
            let segments = origins.segments.map(Self.segment)
            let map = SourceMap(segments: segments, allowsEdits: origins.isLiteralBlock)
            return .config(ConfigFile(bytes, in: text, map: map, origin: .chartTemplate, target: target))
        }
        let template = Template(parsing: bytes, name: "runners.config")
        var set = TemplateSet(functions: ChartContext.functions)
        set.add(template)
        do {
            let rendering = try set.render(template.name, with: ChartContext.dot(values: values))
            let map = SourceMap(segments: segments(of: rendering, through: origins), allowsEdits: origins.isLiteralBlock)
            return .config(ConfigFile(rendering.bytes, in: text, map: map, origin: .chartTemplate, target: target))
        } catch {
            return .unchecked("`runners.config` was not checked: its template cannot be evaluated here (\(error.message))")
        }
    }

    private static func segment(_ segment: YAMLContentMap.Segment) -> SourceMap.Segment {
        let file = segment.source..<segment.source + segment.content.count
        return SourceMap.Segment(text: segment.content, file: file, isVerbatim: segment.isVerbatim)
    }

    /// Joins two maps: what the template made of the scalar's content, and where that content stands in the file.
    private static func segments(of rendering: Rendering, through origins: YAMLContentMap) -> [SourceMap.Segment] {
        var joined: [SourceMap.Segment] = []
        for run in rendering.segments {
            guard run.isVerbatim else {
                let start = origins.sourceOffset(ofContent: run.source.lowerBound)
                let end = origins.sourceOffset(ofContent: run.source.upperBound)
                joined.append(.init(text: run.output, file: start..<max(start, end), isVerbatim: false))
                continue
            }
            let shift = run.output.lowerBound - run.source.lowerBound
            for origin in origins.segments {
                let content = origin.content.clamped(to: run.source)
                guard !content.isEmpty else { continue }
                let start = origin.source + (origin.isVerbatim ? content.lowerBound - origin.content.lowerBound : 0)
                let output = content.lowerBound + shift..<content.upperBound + shift
                joined.append(.init(text: output, file: start..<start + content.count, isVerbatim: origin.isVerbatim))
            }
        }
        return joined
    }
}

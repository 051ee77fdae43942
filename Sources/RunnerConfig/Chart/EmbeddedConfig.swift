import GoTemplate
import YAMLLite

/// Reads the TOML inside `runners.config`: out of the YAML scalar, through Helm's `tpl`, into a ``ConfigFile`` whose places are
/// those of the values file.
enum EmbeddedConfig {
    case none
    case config(ConfigFile)
    /// The template fails, or asks for something that only a cluster or a parent chart knows.
    case unchecked(ConfigFailure)

    /// - Parameters:
    ///   - content: the text, and where it stands.
    ///   - run: what a given chart makes of the values.
    static func read(_ content: (bytes: [UInt8], map: SourceMap)?, values: Node, run: ChartRun?, of text: SourceText, target: Target) -> EmbeddedConfig {
        guard let (bytes, map) = content else { return .none }
        let content = String(decoding: bytes, as: UTF8.self)
        // The manager stands in a pod, and starts pods unless it is told otherwise.
        let stated = values[path: ["runners", "executor"]]?.node.string ?? ""
        let executor = stated.isEmpty ? "kubernetes" : stated
        let config = { (bytes: [UInt8], map: SourceMap) in
            EmbeddedConfig.config(ConfigFile(bytes, in: text, map: map, origin: .chartTemplate, target: target, executor: executor))
        }
        let made = run?.start?.template
        guard content.contains("{{") else {
            return made.map { same($0, content) } ?? true ? config(bytes, map) : config([UInt8]((made ?? "").utf8), whole(made ?? "", map))
        }
        let template = Template(parsing: bytes, name: ConfigTemplate.name)
        var set = TemplateSet(functions: ChartContext.functions)
        for helper in run?.templates ?? [] { set.add(helper) }
        set.add(template)
        do {
            let rendering = try set.render(template.name, with: run?.start == nil ? ChartContext.dot(values: values) : run?.dot ?? .null)
            if let made, !same(made, rendering.text) {
                // A chart that does not evaluate the text hands it on as it is; one that adds to it hands on something else.
                return same(made, content) ? config(bytes, map) : config([UInt8](made.utf8), whole(made, map))
            }
            return config(rendering.bytes, SourceMap(rendering).through(map))
        } catch {
            if let made { return config([UInt8](made.utf8), whole(made, map)) }
            return .unchecked(ConfigFailure(error, through: map))
        }
    }

    /// Whether a key in it is newer than the Runner it is read for.
    var isTooNew: Bool {
        guard case .config(let file) = self else { return false }
        return file.schemaProblems.contains { if case .tooNew = $0.kind { true } else { false } }
    }

    /// Equal but for the line ends after them.
    private static func same(_ left: String, _ right: String) -> Bool {
        let isEnd = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
        return left.utf8.reversed().drop(while: isEnd).elementsEqual(right.utf8.reversed().drop(while: isEnd))
    }

    /// Nobody knows which part of the text in the file a part of the made text came from.
    private static func whole(_ made: String, _ map: SourceMap) -> SourceMap {
        let place = (map.segments.first?.file.lowerBound ?? 0)..<(map.segments.last?.file.upperBound ?? 0)
        return SourceMap(segments: [.init(text: 0..<made.utf8.count, file: place, isVerbatim: false)], allowsEdits: false)
    }
}

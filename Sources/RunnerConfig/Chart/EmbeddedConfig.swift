import GoTemplate
import YAMLLite

/// Reads the TOML inside `runners.config`: out of the YAML scalar, through Helm's `tpl`, into a ``ConfigFile`` whose places are
/// those of the values file.
enum EmbeddedConfig {
    case none
    case config(ConfigFile)
    /// The template asks for something that only a cluster or a parent chart knows.
    case unchecked(String)

    /// - Parameter outer: where the text stands that holds the scalar, when that is itself a part of the file.
    static func read(_ scalar: YAMLNode?, in outer: SourceMap, values: Node, of text: SourceText, target: Target) -> EmbeddedConfig {
        guard let scalar, case .string(let content) = scalar.helmScalar, let origins = scalar.contentMap else { return .none }
        let bytes = [UInt8](content.utf8)
        let map = SourceMap(origins).through(outer)
        guard content.contains("{{") else {
            return .config(ConfigFile(bytes, in: text, map: map, origin: .chartTemplate, target: target))
        }
        let template = Template(parsing: bytes, name: "runners.config")
        var set = TemplateSet(functions: ChartContext.functions)
        set.add(template)
        do {
            let rendering = try set.render(template.name, with: ChartContext.dot(values: values))
            return .config(ConfigFile(rendering.bytes, in: text, map: SourceMap(rendering).through(map), origin: .chartTemplate, target: target))
        } catch {
            return .unchecked("`runners.config` was not checked: its template cannot be evaluated here (\(error.message))")
        }
    }
}

import GoTemplate
import HelmTemplate
import SourceBytes
import YAMLLite

/// What a template of the chart sees, and what it may call.
enum ChartContext {
    static let functions = ChartFunctions.all

    /// `.Values`, `.Release`, `.Chart` and `.Capabilities` for a release called `gitlab-runner` in the namespace `gitlab-runner`.
    static func dot(values: Node) -> TemplateValue {
        if case .map(let map) = value(values) { dot(values: map) } else { dot(values: TemplateMap()) }
    }

    /// The same, of values as templates see them.
    static func dot(values: TemplateMap) -> TemplateValue {
        dot(values: values, release: Release(name: "gitlab-runner", namespace: "gitlab-runner"), chart: .newestChart)
    }

    static func dot(values: TemplateMap, release: Release, chart: Version) -> TemplateValue {
        .map(
            TemplateMap([
                ("Values", .map(values)), ("Release", release.value), ("Capabilities", Capabilities.standard.value),
                ("Chart", .map(TemplateMap([("Name", .string("gitlab-runner")), ("Version", .string(chart.description))]))),
                ("Template", .map(TemplateMap([]))), ("Files", .map(TemplateMap([]))),
            ]))
    }

    /// A node as a template value: every number is a float64, as in Helm.
    static func value(_ node: Node) -> TemplateValue {
        switch node.value {
        case .null: .null
        case .boolean(let flag): .boolean(flag)
        case .integer(let number): .number(Double(number))
        case .float(let number): .number(number)
        case .string(let text), .dateTime(let text): .string(text)
        case .array(let elements): .list(elements.map(value))
        case .table(let members): .map(TemplateMap(members.map { ($0.key, value($0.node)) }))
        }
    }

    /// A text after a key of a ConfigMap's data, its further lines two columns in, as YAML reads it; nil when it is no scalar.
    static func scalar(_ text: String) -> String? {
        let lines = "data:\n  key: " + text.lines.joined(separator: "\n  ") + "\n"
        let root = YAMLStream(parsing: [UInt8](lines.utf8)).documents.first?.root
        return root?["data"]?.value["key"]?.value.text
    }
}

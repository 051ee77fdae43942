import GoTemplate

/// What a template of the chart sees as its dot.
enum ChartContext {
    /// `.Values`, `.Release`, `.Chart` and `.Capabilities` for a release called `gitlab-runner` in the namespace `gitlab-runner`.
    static func dot(values: Node) -> TemplateValue {
        .map(
            TemplateMap([
                ("Values", value(values)),
                ("Release", .map(TemplateMap([
                    ("Name", .string("gitlab-runner")), ("Namespace", .string("gitlab-runner")), ("Service", .string("Helm")),
                    ("IsInstall", .boolean(true)), ("IsUpgrade", .boolean(false)), ("Revision", .integer(1)),
                ]))),
                ("Chart", .map(TemplateMap([("Name", .string("gitlab-runner")), ("Version", .string(Version.newestChart.description))]))),
                ("Capabilities", .map(TemplateMap([]))),
                ("Template", .map(TemplateMap([]))),
                ("Files", .map(TemplateMap([]))),
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
}

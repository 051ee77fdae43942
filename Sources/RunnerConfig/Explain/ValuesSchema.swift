/// The chart's values as a JSON Schema: for yaml-language-server and SchemaStore, and as the `values.schema.json` by which Helm itself
/// judges a release.
///
/// As Helm stops at the least departure, the schema refuses only what Helm or Kubernetes refuse: templates print most numbers and
/// texts whether they are quoted or not, and nobody reads what is not declared. A strict one is for those who want to hear of slips.
public struct ValuesSchema {
    let chart: Version
    let draft: SchemaDraft
    let isStrict: Bool
    let shapes: ShapeDefinitions

    init(chart: Version, draft: SchemaDraft, strict: Bool) {
        self.chart = chart
        self.draft = draft
        isStrict = strict
        shapes = ShapeDefinitions(home: draft.definitions, strict: strict)
    }

    /// The schema for a chart: values it does not read are unknown to it.
    public static func document(for chart: Version, draft: SchemaDraft = .draft7, strict: Bool = false) -> Node {
        let schema = ValuesSchema(chart: chart, draft: draft, strict: strict)
        let top = schema.top
        return .object([
            ("$schema", .text(draft.address)),
            ("$comment", .text("Written by `runnercfg schema values`")),
            ("title", .text("Values of GitLab Runner's chart \(chart)")),
            ("type", .text("object")),
            ("properties", Node(.table(top))),
        ] + schema.closing + [
            (draft.definitions, Node(.table(schema.definitions))),
        ])
    }

    /// The chart's values, and what Helm itself puts beside them.
    private var top: [Member] {
        let own = ChartValue.all.filter { !$0.path.contains(".") && $0.isRead(by: chart) }.map { Member($0.path, property($0)) }
        let global = Node.object([
            ("description", .text("Values that a chart around this one shares with all its dependencies.")), ("type", .texts(["object", "null"])),
        ])
        return own + [Member("global", global)]
    }

    /// At the top stand homes of anchors, and the switch by which a chart around this one installs it.
    private var closing: [(String, Node)] {
        guard isStrict else { return [] }
        return [
            ("patternProperties", .object([("^(x-|enabled$)", Node(.boolean(true)))])),
            ("additionalProperties", Node(.boolean(false))),
        ]
    }

    private var definitions: [Member] {
        let own = [Member("nothing", ValuesSchemaTypes.nothing)] + (isStrict ? [] : [Member("printed", ValuesSchemaTypes.printed)])
        return own + shapes.members
    }

    // MARK: A value

    func property(_ value: ChartValue) -> Node {
        var members = [("description", Node.text(description(of: value)))]
        if draft.knowsDeprecated, isDeprecated(value) { members.append(("deprecated", Node(.boolean(true)))) }
        if let fallback = fallback(of: value) { members.append(("default", fallback)) }
        return .object(members + ValuesSchemaTypes(schema: self, value: value).type)
    }

    /// The declared values below that this chart reads.
    func properties(below value: ChartValue) -> [Member] {
        ChartValuePage.children(of: value).filter { $0.isRead(by: chart) }.map { Member(KeyIndex.lastName(of: $0.path), property($0)) }
    }

    private func isDeprecated(_ value: ChartValue) -> Bool { value.deprecated.map { chart >= $0 } ?? false }

    private func description(of value: ChartValue) -> String {
        var sentences = [value.meaning.capitalizedFirst]
        if let unit = value.unit { sentences.append("In \(unit)") }
        if let words = defaultWords(of: value) { sentences.append("Default: \(words)") }
        if let text = value.fallback.value(in: chart) { sentences.append("Without it: \(text)") }
        if let since = value.since, since > .oldestChart { sentences.append("Since chart \(since)") }
        let heir = replacement(of: value).map { ": use \($0)" } ?? ""
        if let deprecated = value.deprecated, isDeprecated(value) { sentences.append("Deprecated since chart \(deprecated)\(heir)") }
        if let removed = value.removed { sentences.append("Removed in chart \(removed)" + (isDeprecated(value) ? "" : heir)) }
        return sentences.map { $0 + "." }.joined(separator: " ")
    }

    private func defaultWords(of value: ChartValue) -> String? {
        guard let fallback = value.defaultValue(in: chart) else { return nil }
        return ChartValuePage.inline(fallback)
    }

    private func replacement(of value: ChartValue) -> String? {
        switch value.replacement {
        case .value(let path): "`\(path)`"
        case .config(let path): "`\(path)` in the config.toml of `runners.config`"
        case nil: nil
        }
    }

    /// What holds when nobody says anything.
    private func fallback(of value: ChartValue) -> Node? {
        if let own = value.defaultValue(in: chart) { return own.node }
        guard let text = value.fallback.value(in: chart) else { return nil }
        switch value.kind(for: chart) {
        case .boolean: return text == "true" ? Node(.boolean(true)) : text == "false" ? Node(.boolean(false)) : nil
        case .integer: return Int64(text).map { Node(.integer($0)) }
        // What is evaluated by a template is no value to copy.
        case .text, .duration, .quantity: return text.contains("{") ? nil : .text(text)
        case .countOrShare, .list, .map, .block, .blocks, .shape: return nil
        }
    }
}

import YAMLLite

/// A value of the chart as a page of text.
enum ChartValuePage {
    static func text(_ value: ChartValue) -> String {
        var lines = ["# \(value.path), a value of the chart", "", "\(value.meaning.capitalizedFirst).", ""]
        lines.append("Type: \(value.kind.words)")
        if let former = value.former { lines.append("Type before chart \(former.until): \(former.kind.words)") }
        lines += defaults(value)
        if let unit = value.unit { lines.append("Unit: \(unit)") }
        if !value.allowed.isEmpty { lines.append("Allowed: \(value.allowed.joined(separator: ", "))") }
        if let evaluated = value.evaluated {
            lines.append("Template actions in it are run" + (evaluated == value.since ? "" : " since: chart \(evaluated)"))
        }
        lines += history(value) + outlets(value)
        if value.isSecret { lines.append("A credential: reports never show its value") }
        let names = children(of: value).filter { $0.removed == nil || value.removed != nil }.map { KeyIndex.lastName(of: $0.path) }
        if !names.isEmpty { lines.append("Values: \(names.joined(separator: ", "))".wrapped(indentation: "  ")) }
        lines += fields(value)
        if let fallback = value.defaults.now, let long = block(fallback) { lines += ["", "## Default", ""] + long(value) }
        lines += ["", value.removed.map { "## Example before chart \($0)" } ?? "## Example", ""] + ChartValueExample.lines(value)
        lines += successor(value)
        return lines.joined(separator: "\n") + "\n"
    }

    /// The values right below a value, or in its entries.
    static func children(of value: ChartValue) -> [ChartValue] { ChartValue.children(of: value.path) + ChartValue.children(of: value.path + "[]") }

    /// The fields that Kubernetes has there, where they are not values of the chart as well.
    private static func fields(_ value: ChartValue) -> [String] {
        guard case .shape(let shape) = value.kind, children(of: value).isEmpty else { return [] }
        return switch shape.kind {
        case .object(let object), .list(.object(let object)): ["Fields: \(object.fields.map(\.name).joined(separator: ", "))".wrapped(indentation: "  ")]
        case .boolean, .integer, .text, .formatted, .number, .quantity, .amounts, .fileMode, .list, .map, .anything: []
        }
    }

    // MARK: What holds without it

    private static func defaults(_ value: ChartValue) -> [String] {
        var lines: [String] = []
        if let now = value.defaults.now, block(now) == nil { lines.append("Default: \(inline(now))") }
        for past in value.defaults.before.reversed() {
            lines.append("Default before chart \(past.until): \(past.value.map(inline) ?? "none")")
        }
        if let now = value.fallback.now { lines.append("Without it, templates use: \(now)") }
        for past in value.fallback.before.reversed() {
            lines.append("Without it, templates before chart \(past.until) use: \(past.value ?? "nothing")")
        }
        return lines
    }

    static func inline(_ fallback: ChartDefault) -> String {
        if case .text(let text) = fallback, !text.contains("\n") { return YAMLWriter.scalar(text) }
        return YAMLWriter.flow(fallback.yaml)
    }

    /// A default of several lines, as it stands in values.yaml.
    private static func block(_ fallback: ChartDefault) -> ((ChartValue) -> [String])? {
        guard case .text(let text) = fallback, text.contains("\n") else { return nil }
        return { ChartValueExample.fenced(ChartValueExample.document(fallback.yaml, at: $0)) }
    }

    // MARK: Versions

    private static func history(_ value: ChartValue) -> [String] {
        var lines: [String] = []
        if let since = value.since { lines.append("Since: chart \(since)") }
        if let deprecated = value.deprecated { lines.append("Deprecated since: chart \(deprecated)") }
        if let removed = value.removed { lines.append("Removed in: chart \(removed)") }
        switch value.replacement {
        case .value(let path): lines.append("Use instead: \(path), a value of the chart")
        case .config(let path): lines.append("Use instead: \(path) in the config.toml of `runners.config`")
        case nil: break
        }
        return lines
    }

    /// What takes the value's place in config.toml, as it is written there.
    private static func successor(_ value: ChartValue) -> [String] {
        guard case .config(let path) = value.replacement, let entry = KeyIndex.all.first(where: { $0.path == path }) else { return [] }
        return ["", "## Instead, in `runners.config`", ""] + KeyExample.lines(entry)
    }

    // MARK: What becomes of it

    private static func outlets(_ value: ChartValue) -> [String] {
        ChartOutlet.of(value).map { outlet in
            let what =
                switch outlet.place {
                case .variable(let name): "Environment variable of `gitlab-runner register`: \(name)"
                case .flag(let name): "Flag of `gitlab-runner register`: \(name)"
                case .config(let key): "Key of the manager's config.toml: \(key)"
                case .file(let name): "File in the chart's ConfigMap: \(name)"
                case .field(let object, let field): "Field of \(object): \(field)"
                }
            return what + when(outlet)
        }
    }

    private static func when(_ outlet: ChartOutlet) -> String {
        switch (outlet.since, outlet.until) {
        case (let since?, let until?): " (from chart \(since) on, before \(until))"
        case (let since?, nil): " (from chart \(since) on)"
        case (nil, let until?): " (before chart \(until))"
        case (nil, nil): ""
        }
    }
}

extension ChartDefault {
    /// As it stands in a values file.
    var yaml: YAMLValue {
        switch self {
        case .boolean(let flag): .boolean(flag)
        case .integer(let number): .number(Double(number))
        case .text(let text): .string(text)
        case .list(let items): .list(items.map(\.yaml))
        case .map(let entries): .map(entries.sorted { $0.key < $1.key }.map { YAMLMember($0.key, $0.value.yaml) })
        }
    }
}

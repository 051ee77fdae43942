import GoTemplate

/// A sub-chart as Chart.yaml asks for it.
public struct ChartDependency: Sendable {
    public let name: String
    /// The versions that fit; a sub-chart of another version is none of this dependency.
    public let version: String
    /// The name it goes by in the values; the chart's own when there is no alias.
    public let alias: String
    /// Paths of values: the first boolean among them decides whether it is on.
    let conditions: [String]
    /// Names below `tags` in the values, of which one must be on.
    let tags: [String]
    /// What it takes over from the sub-chart's values into the parent's.
    let imports: [ImportedValues]
    private let condition: String
    private let repository: String

    init(_ map: TemplateMap) {
        name = map["name"]?.plainText ?? ""
        version = map["version"]?.plainText ?? ""
        let alias = map["alias"]?.plainText ?? ""
        self.alias = alias.isEmpty ? name : alias
        condition = map["condition"]?.plainText ?? ""
        // Blanks count, but those around the whole.
        conditions = condition.drop { $0 == " " }.split(separator: ",").map(String.init)
        repository = map["repository"]?.plainText ?? ""
        tags = map["tags"]?.texts.map(\.text) ?? []
        if case .list(let items)? = map["import-values"] { imports = items.compactMap(ImportedValues.init) } else { imports = [] }
    }

    /// Why Helm refuses it; nil when it does not.
    var problem: String? {
        let isPlain = alias.utf8.allSatisfy { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") || Character(Unicode.Scalar($0)).isLetter && $0 < 0x80 || $0 >= 0x30 && $0 <= 0x39 }
        return alias == name || isPlain ? nil : "the alias `\(alias)` of the dependency `\(name)` may have letters, digits, `-` and `_` only"
    }

    /// Whether it asks for a chart of this name and version.
    ///
    /// Source: Helm 4.2.3, `IsCompatibleRange` in pkg/chart/v2/util/compatible.go.
    func fits(_ chart: ChartMetadata) -> Bool { chart.name == name && VersionConstraint(version)?.holds(chart.version) == true }

    /// As templates see it, in `.Chart.Dependencies`.
    var value: TemplateValue {
        .map(TemplateMap([
            ("Name", .string(alias)), ("Version", .string(version)), ("Repository", .string(repository)), ("Condition", .string(condition)),
            ("Tags", .list(tags.map(TemplateValue.string))), ("Enabled", .boolean(true)), ("ImportValues", .list(imports.map(\.value))),
            ("Alias", .string(alias == name ? "" : alias)),
        ]))
    }
}

/// One entry of `import-values`: the table of the sub-chart's values to take, and where the parent gets it.
struct ImportedValues: Sendable {
    let child: String
    /// `.` for the top of the parent's values.
    let parent: String

    /// Nil for what is neither a text nor a mapping; Helm passes that over, too.
    init?(_ entry: TemplateValue) {
        switch entry {
        case .string(let name): (child, parent) = ("exports." + name, ".")
        case .map(let map): (child, parent) = (Self.text(map["child"]), Self.text(map["parent"]))
        case .null, .missing, .boolean, .integer, .number, .list, .typed: return nil
        }
    }

    /// As Go prints it: what is left out is the name of a table that nothing has.
    private static func text(_ value: TemplateValue?) -> String {
        guard let value, !value.isNothing else { return "<nil>" }
        return value.text
    }

    var value: TemplateValue { .map(TemplateMap([("child", .string(child)), ("parent", .string(parent))])) }
}

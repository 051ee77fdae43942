import GoTemplate

extension ChartMetadata {
    /// Why a field does not hold what it is for; nil when all of them do.
    ///
    /// Source: Helm 4.2.3, the types of `Metadata` in pkg/chart/v2/metadata.go: numbers and booleans are texts, too.
    static func misfit(_ fields: TemplateMap) -> String? {
        for key in ["name", "home", "version", "description", "icon", "apiVersion", "condition", "tags", "appVersion", "kubeVersion", "type"]
        where fields[key]?.isCollection == true { return "`\(key)` is a text" }
        for key in ["sources", "keywords"] where !(fields[key] ?? .null).isList({ !$0.isCollection }) { return "`\(key)` is a list of texts" }
        for key in ["maintainers", "dependencies"] where !(fields[key] ?? .null).isList({ if case .map = $0 { true } else { false } }) {
            return "`\(key)` is a list of mappings"
        }
        switch fields["deprecated"] ?? .null {
        case .boolean, .null: break
        default: return "`deprecated` is true or false"
        }
        switch fields["annotations"] ?? .null {
        case .null: return nil
        case .map(let map): return map.sortedPairs.first { $0.value.isCollection }.map { "the annotation `\($0.key)` is a text" }
        default: return "`annotations` is a mapping"
        }
    }
}

extension TemplateValue {
    var isCollection: Bool {
        switch self {
        case .list, .map: true
        case .null, .missing, .boolean, .integer, .number, .string: false
        }
    }

    /// Whether it is nothing, or a list of such items.
    fileprivate func isList(_ fits: (TemplateValue) -> Bool) -> Bool {
        switch self {
        case .null, .missing: true
        case .list(let items): items.allSatisfy(fits)
        case .boolean, .integer, .number, .string, .map: false
        }
    }

    /// The text of a field, in which whole numbers have no exponent.
    var plainText: String {
        if case .number(let number) = self, let whole = Int64(exactly: number) { String(whole) } else { text }
    }

    /// The items of a list of texts.
    var texts: [TemplateValue] {
        guard case .list(let items) = self else { return [] }
        return items.map { .string($0.plainText) }
    }

    /// The mappings among the items of a list.
    var mappings: [TemplateMap] {
        guard case .list(let items) = self else { return [] }
        return items.compactMap { if case .map(let map) = $0 { map } else { nil } }
    }
}

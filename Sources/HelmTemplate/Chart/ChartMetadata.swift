import GoTemplate

/// What Chart.yaml says.
public struct ChartMetadata: Sendable {
    public let name: String
    public let version: String
    public let appVersion: String
    /// Empty for an application.
    public let type: String
    /// The versions of Kubernetes that it is for; empty for all.
    public let kubeVersion: String
    /// A library chart gives its helpers to others and renders nothing itself.
    public let isLibrary: Bool
    public let dependencies: [ChartDependency]
    private let fields: TemplateMap

    /// - Parameter requirements: of charts with API version 1, the list of requirements.yaml.
    init(_ map: TemplateMap, requirements: [TemplateValue]?) throws(ChartProblem) {
        fields = map
        name = map["name"]?.text ?? ""
        version = map["version"]?.text ?? ""
        appVersion = map["appVersion"]?.text ?? ""
        type = map["type"]?.text ?? ""
        isLibrary = type == "library"
        kubeVersion = map["kubeVersion"]?.text ?? ""
        guard !name.isEmpty else { throw .badMetadata("a name is missing") }
        guard Self.isVersion(version) else { throw .badMetadata("the version `\(version)` is invalid") }
        guard !name.contains("/") else { throw .badMetadata("`\(name)` is no name") }
        var listed: [TemplateValue] = requirements ?? []
        if case .list(let items)? = map["dependencies"] { listed = items }
        dependencies = listed.compactMap { item in
            guard case .map(let map) = item else { return nil }
            return ChartDependency(map)
        }
    }

    /// Three numbers, of which Helm wants only the first, with pre-release and build after `-` and `+`.
    private static func isVersion(_ text: String) -> Bool {
        let parts = text.drop { $0 == "v" }.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
        guard let core = parts.first else { return false }
        let pieces = core.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        let isIdentifier = { (text: Substring) in
            !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") }
        }
        let numbers = (pieces.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
        return (1...3).contains(numbers.count) && numbers.allSatisfy { UInt64($0) != nil && ($0.count == 1 || $0.first != "0") }
            && pieces.dropFirst().allSatisfy(isIdentifier) && parts.dropFirst().allSatisfy(isIdentifier)
    }

    /// `.Chart`, as templates see it.
    /// - Parameter name: the name it goes by, which an alias changes.
    package func value(as name: String, isRoot: Bool) -> TemplateValue {
        func text(_ key: String) -> TemplateValue { .string(fields[key]?.text ?? "") }
        func list(_ key: String) -> TemplateValue { if case .list? = fields[key] { fields[key] ?? .list([]) } else { .list([]) } }
        var maintainers: [TemplateValue] = []
        if case .list(let items)? = fields["maintainers"] {
            for case .map(let map) in items {
                maintainers.append(
                    .map(TemplateMap(["Name": "name", "Email": "email", "URL": "url"].map { ($0.key, .string(map[$0.value]?.text ?? "")) })))
            }
        }
        return .map(
            TemplateMap([
                ("Name", .string(name)), ("Version", .string(version)), ("AppVersion", .string(appVersion)), ("APIVersion", text("apiVersion")),
                ("Description", text("description")), ("Home", text("home")), ("Icon", text("icon")), ("KubeVersion", text("kubeVersion")),
                ("Type", text("type")), ("Condition", text("condition")), ("Tags", text("tags")),
                ("Deprecated", .boolean(fields["deprecated"]?.isTrue ?? false)),
                ("Keywords", list("keywords")), ("Sources", list("sources")), ("Maintainers", .list(maintainers)),
                ("Annotations", fields["annotations"] ?? .null), ("Dependencies", list("dependencies")), ("IsRoot", .boolean(isRoot)),
            ]))
    }
}

/// A sub-chart as Chart.yaml asks for it.
public struct ChartDependency: Sendable {
    public let name: String
    /// The name it goes by in the values; the chart's own when there is no alias.
    public let alias: String
    /// Paths of values, the first boolean among them decides whether it is on.
    let conditions: [String]
    let tags: [String]
    /// Whether it takes values of the sub-chart over into the parent, which is not carried out here.
    public let importsValues: Bool

    init(_ map: TemplateMap) {
        name = map["name"]?.text ?? ""
        let alias = map["alias"]?.text ?? ""
        self.alias = alias.isEmpty ? name : alias
        conditions = (map["condition"]?.text ?? "").split(separator: ",").map { $0.filter { $0 != " " } }
        if case .list(let items)? = map["tags"] { tags = items.map(\.text) } else { tags = [] }
        importsValues = map["import-values"]?.isTrue ?? false
    }

    /// Whether the values switch it on: a condition decides before tags, and without either it is on.
    func isEnabled(in values: TemplateMap) -> Bool {
        for path in conditions {
            if case .boolean(let flag)? = values.value(at: path.split(separator: ".").map(String.init)) { return flag }
        }
        guard !tags.isEmpty, case .map(let known)? = values["tags"] else { return true }
        let flags = tags.compactMap { tag -> Bool? in if case .boolean(let flag)? = known[tag] { flag } else { nil } }
        return flags.isEmpty || flags.contains(true)
    }
}

extension TemplateMap {
    /// The value at the end of a path of keys.
    func value(at path: [String]) -> TemplateValue? {
        guard let first = path.first, let value = self[first] else { return nil }
        if path.count == 1 { return value }
        guard case .map(let inner) = value else { return nil }
        return inner.value(at: Array(path.dropFirst()))
    }
}

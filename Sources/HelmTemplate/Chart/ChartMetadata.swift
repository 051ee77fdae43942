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
    public var isLibrary: Bool { type == "library" }
    public let dependencies: [ChartDependency]
    /// `v1` or `v2`; of `v1` when nothing is said.
    let apiVersion: String
    private let fields: TemplateMap

    /// - Parameter requirements: what requirements.yaml says, which wins.
    ///
    /// Source: Helm 4.2.3, `Validate` in pkg/chart/v2/metadata.go.
    init(_ map: TemplateMap, requirements: TemplateMap = TemplateMap()) throws(ChartProblem) {
        let fields = requirements.sortedPairs.reduce(into: map) { $0[$1.key] = $1.value }
        self.fields = fields
        if let misfit = Self.misfit(fields) { throw .badMetadata(misfit) }
        let text = { (key: String) in fields[key]?.plainText ?? "" }
        (name, version, appVersion) = (text("name"), text("version"), text("appVersion"))
        (type, kubeVersion) = (text("type"), text("kubeVersion"))
        apiVersion = text("apiVersion").isEmpty ? "v1" : text("apiVersion")
        guard ["v1", "v2"].contains(apiVersion) else { throw .badMetadata("charts of the API version `\(apiVersion)` are not supported") }
        guard !name.isEmpty else { throw .badMetadata("a name is missing") }
        guard !name.contains("/"), name != ".", name != ".." else { throw .badMetadata("`\(name)` is not a name") }
        guard Self.isVersion(version) else { throw .badMetadata(version.isEmpty ? "it has no `version`" : "the version `\(version)` is invalid") }
        guard ["", "application", "library"].contains(type) else { throw .badMetadata("the type is `\(type)`, and can be application or library") }
        dependencies = fields["dependencies"]?.mappings.map(ChartDependency.init) ?? []
        if let problem = dependencies.lazy.compactMap(\.problem).first { throw .badMetadata(problem) }
        var seen: Set<String> = []
        if let twice = dependencies.first(where: { !seen.insert($0.alias).inserted }) {
            throw .badMetadata("more than one dependency has the name or alias `\(twice.alias)`")
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
    /// - Parameters:
    ///   - name: the name it goes by, which an alias changes.
    ///   - dependencies: those that are on.
    package func value(as name: String, isRoot: Bool, dependencies: [ChartDependency] = []) -> TemplateValue {
        let text = { (key: String) in TemplateValue.string(fields[key]?.plainText ?? "") }
        let list = { (key: String) in TemplateValue.list(fields[key]?.texts ?? []) }
        let maintainers = fields["maintainers"]?.mappings.map { map in
            TemplateValue.map(TemplateMap(["Name": "name", "Email": "email", "URL": "url"].map { ($0.key, .string(map[$0.value]?.plainText ?? "")) }))
        }
        return .map(
            TemplateMap([
                ("Name", .string(name)), ("Version", .string(version)), ("AppVersion", .string(appVersion)), ("APIVersion", .string(apiVersion)),
                ("Description", text("description")), ("Home", text("home")), ("Icon", text("icon")), ("KubeVersion", .string(kubeVersion)),
                ("Type", .string(type)), ("Condition", text("condition")), ("Tags", text("tags")),
                ("Deprecated", .boolean(fields["deprecated"]?.isTrue ?? false)),
                ("Keywords", list("keywords")), ("Sources", list("sources")), ("Maintainers", .list(maintainers ?? [])),
                ("Annotations", annotations), ("Dependencies", .list(dependencies.map(\.value))), ("IsRoot", .boolean(isRoot)),
            ]))
    }

    private var annotations: TemplateValue {
        guard case .map(let map)? = fields["annotations"] else { return .typed(.map(TemplateMap()), GoType("map[string]string", "map", isNil: true)) }
        return .texts(map.sortedPairs.map { ($0.key, $0.value.plainText) })
    }
}

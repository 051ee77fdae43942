/// Every rule, by what it looks at. A new rule is a file in Rules/ and a line here.
enum RuleSet {
    static let syntaxError = SyntaxError()
    static let duplicateKey = DuplicateKey()

    static let config: [any ConfigRule] = structureRules + globalRules + cacheRules + executorRules + machineRules + kubernetesRules

    private static let structureRules: [any ConfigRule] = []
    private static let globalRules: [any ConfigRule] = []
    private static let cacheRules: [any ConfigRule] = []
    private static let executorRules: [any ConfigRule] = []
    private static let machineRules: [any ConfigRule] = []
    private static let kubernetesRules: [any ConfigRule] = []

    static let store: [any StoreRule] = []
    static let values: [any ValuesRule] = []
    static let template: [any TemplateRule] = []
    static let secret: [any SecretRule] = []
    static let workspace: [any WorkspaceRule] = []

    /// All of them, each once, by name.
    static var all: [any Rule] {
        var rules: [any Rule] = [syntaxError, duplicateKey]
        rules += config as [any Rule]
        rules += store as [any Rule]
        rules += values as [any Rule]
        rules += template as [any Rule]
        rules += secret as [any Rule]
        rules += workspace as [any Rule]
        var seen: Set<String> = []
        return rules
            .map { (name: $0.documentation.name, rule: $0) }
            .filter { seen.insert($0.name).inserted }
            .sorted { $0.name < $1.name }
            .map(\.rule)
    }
}

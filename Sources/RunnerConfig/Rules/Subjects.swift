/// A rule about config.toml; it is also asked about the TOML inside a chart's values.
public protocol ConfigRule: Rule {
    /// The keys it is about: it has nothing to say of a file that has none of them, in any table and any casing, and is not asked then.
    /// Empty for a rule that is asked about every file.
    var concerns: KeyNames { get }

    func check(_ config: ConfigFile, _ report: inout Report)
}

extension ConfigRule {
    public var concerns: KeyNames { "" }
}

/// A rule about an S3 store, wherever it is written down.
public protocol StoreRule: Rule {
    /// Whether it also speaks of a store in values that the chart does not read, as of what will be moved to `runners.config`.
    var speaksOfUnreadStores: Bool { get }

    func check(_ store: S3Store, _ edits: StoreEdits, _ report: inout Report)
}

extension StoreRule {
    public var speaksOfUnreadStores: Bool { false }
}

/// A rule about a chart's values.
public protocol ValuesRule: Rule {
    func check(_ values: ValuesFile, _ report: inout Report)
}

/// A rule about a template of the chart.
public protocol TemplateRule: Rule {
    func check(_ template: ChartTemplate, _ report: inout Report)
}

/// A rule about Kubernetes Secrets.
public protocol SecretRule: Rule {
    func check(_ file: SecretFile, _ report: inout Report)
}

/// A rule that needs several files at once: it is asked once per run and answers per file.
public protocol WorkspaceRule: Rule {
    func check(_ workspace: Workspace, _ report: inout WorkspaceReport)
}

import GoTemplate

/// The release that a chart is rendered for.
public struct Release: Sendable {
    public var name: String
    public var namespace: String

    /// Helm's own defaults are `release-name` and `default`.
    public init(name: String = "release-name", namespace: String = "default") {
        self.name = name
        self.namespace = namespace
    }

    /// `.Release`, as templates see it: a first installation.
    public var value: TemplateValue {
        .map(TemplateMap([
            ("Name", .string(name)), ("Namespace", .string(namespace)), ("Service", .string("Helm")), ("IsInstall", .boolean(true)),
            ("IsUpgrade", .boolean(false)), ("Revision", .integer(1)),
        ]))
    }
}

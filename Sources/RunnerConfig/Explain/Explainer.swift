/// Offline documentation: of a rule by name, of a key by path, environment variable or flag.
public enum Explainer {
    /// Every rule's documentation, by name.
    public static var allRules: [Documentation] { RuleSet.all.map(\.documentation) }

    /// The text for a rule's name, a key's path (`runners.cache.s3.Insecure`) or name (`Insecure`), its environment variable
    /// (`CACHE_S3_INSECURE`) or its flag (`--cache-s3-insecure`), a feature flag (`FF_TIMESTAMPS`), or `carriers`, the files in which
    /// configurations are found; nil when there is none.
    public static func explain(_ name: String) -> String? {
        if name == CarriersPage.name { return CarriersPage.text }
        if let rule = RuleSet.all.first(where: { $0.documentation.name == name }) { return RulePage(rule).text }
        if let flag = FeatureFlag.named(name) { return FeatureFlagPage.text(flag) }
        let keys = KeyIndex.find(name)
        guard !keys.isEmpty else { return nil }
        return keys.map(KeyPage.text).joined(separator: "\n")
    }

    /// Names close to one that is not known, best first.
    public static func suggestions(for name: String) -> [String] {
        let keys = KeyIndex.all
        let candidates = allRules.map(\.name) + keys.map(\.path) + keys.compactMap(\.key.environment) + FeatureFlag.all.map(\.name)
        return Spelling.closest(to: name, among: candidates, limit: 3)
    }
}

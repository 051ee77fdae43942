/// Offline documentation: of a rule by name, of a key of config.toml or a value of the chart by path, name, environment variable or flag.
public enum Explainer {
    /// Every rule's documentation, by name.
    public static var allRules: [Documentation] { RuleSet.all.map(\.documentation) }

    /// The examples of all rules, right and wrong.
    package static var examples: [Example] { RuleSet.all.flatMap(\.examples) }

    /// The text for a rule's name; a path (`runners.cache.s3.Insecure`) or name (`Insecure`) in config.toml, or in the chart's values
    /// (`runners.cache.secretName`, `secretName`); an environment variable (`CACHE_S3_INSECURE`) or a flag (`--cache-s3-insecure`) of
    /// `register`; a feature flag (`FF_TIMESTAMPS`); or `carriers`, the files in which configurations are found. Nil when there is none.
    ///
    /// Where a name is several of these, all have their page, in this order. `.Values.` before a name, as templates write it, makes it a value of the chart.
    public static func explain(_ name: String) -> String? {
        if let path = chartPath(name) { return joined(ChartValueIndex.find(path).map(ChartValuePage.text), about: name) }
        var pages: [String] = name == CarriersPage.name ? [CarriersPage.text] : name == SymptomPage.name ? [SymptomPage.all] : []
        if let rule = RuleSet.named(name) { pages.append(RulePage(rule).text) }
        pages += KeyIndex.find(name).map(KeyPage.text)
        pages += ChartValueIndex.find(name).map(ChartValuePage.text)
        pages += SettingsPage.pages(about: name)
        if let flag = FeatureFlag.named(name) { pages.append(FeatureFlagPage.text(flag)) }
        return joined(pages, about: name)
    }

    /// The pages one after the other; where there are several, a line before them says so.
    private static func joined(_ pages: [String], about name: String) -> String? {
        guard pages.count > 1 else { return pages.first }
        let count = numberWords[safe: pages.count - 2] ?? "\(pages.count)"
        return "`\(name)` has \(count) meanings:\n\n" + pages.joined(separator: "\n")
    }

    private static let numberWords = ["two", "three", "four", "five", "six", "seven", "eight", "nine"]

    /// What follows `.Values.` in a template.
    private static func chartPath(_ name: String) -> String? {
        let prefix = [".Values.", "$.Values."].first(where: name.hasPrefix)
        return prefix.map { String(name.dropFirst($0.count)) }
    }

    /// Every name and path that has a page, without indices, and the last name of each path; what shells complete.
    public static var topics: [String] {
        var seen: Set<String> = []
        let keys = KeyIndex.all
        let variables = keys.compactMap(\.key.environment) + ChartOutlet.all.compactMap { outlet in
            if case .variable(let name) = outlet.place { name } else { nil }
        }
        let paths = keys.map(\.path) + ChartValue.all.map { KeyIndex.withoutIndices($0.path) }
        let all = [CarriersPage.name, SymptomPage.name, SettingsPage.name] + SettingsPage.topics + allRules.map(\.name) + paths + paths.map(KeyIndex.lastName) + variables + FeatureFlag.all.map(\.name)
        return all.filter { seen.insert($0).inserted }
    }

    /// What a rule says of itself; nil when there is no such rule.
    public static func documentation(of rule: String) -> Documentation? { RuleSet.named(rule)?.documentation }

    /// What a rule finds, in one sentence without a full stop; nil when there is no such rule.
    public static func summary(of rule: String) -> String? { RuleSet.named(rule)?.documentation.summary }

    /// Names close to one that is not known, best first.
    public static func suggestions(for name: String) -> [String] {
        Spelling.closest(to: chartPath(name) ?? name, among: topics, limit: 3)
    }
}

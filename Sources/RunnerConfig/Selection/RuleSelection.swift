/// Which rules are wanted, and how severe their findings are taken to be.
///
/// Where a rule is both selected and ignored, the narrower word counts: `ignore = ["cache"]` with `select = ["bucket-missing"]` leaves that
/// one rule of its category. A mistake in the syntax is always told, because nothing after it can be trusted.
public struct RuleSelection: Sendable, Equatable {
    /// A severity that replaces the rules' own.
    public struct SeverityChoice: Sendable, Equatable {
        public var selector: RuleSelector
        public var severity: Severity

        public init(_ selector: RuleSelector, _ severity: Severity) { (self.selector, self.severity) = (selector, severity) }
    }

    public var selected: [RuleSelector]
    public var ignored: [RuleSelector]
    public var severities: [SeverityChoice]

    public init(selected: [RuleSelector] = [.standard], ignored: [RuleSelector] = [], severities: [SeverityChoice] = []) {
        (self.selected, self.ignored, self.severities) = (selected, ignored, severities)
    }

    /// What is wrong, and the opinions of profiles.
    public init(profiles: Set<Profile>) {
        self.init(selected: [.standard] + Profile.allCases.filter(profiles.contains).map(RuleSelector.profile))
    }

    /// Whether a rule is asked at all.
    func runs(_ rule: String, _ category: Documentation.Category) -> Bool {
        Self.isAlwaysTold(rule) || Self.reach(of: selected, rule, category) > 0
    }

    /// Whether what a rule finds is told. It keeps milder rules silent at its places all the same: they would tell the same mistake.
    func tells(_ rule: String, _ category: Documentation.Category) -> Bool {
        if Self.isAlwaysTold(rule) { return true }
        let reach = Self.reach(of: selected, rule, category)
        return reach > 0 && (ignored.isEmpty || reach > Self.reach(of: ignored, rule, category))
    }

    /// The severity that a finding is taken to be: by the narrowest word that names its rule, the last of several.
    func severity(of finding: Finding, _ category: Documentation.Category) -> Severity {
        guard !severities.isEmpty, !Self.isAlwaysTold(finding.rule) else { return finding.severity }
        var best: (reach: Int, severity: Severity) = (0, finding.severity)
        for choice in severities {
            guard let reach = choice.selector.reach(finding.rule, category), reach >= best.reach else { continue }
            best = (reach, choice.severity)
        }
        return best.severity
    }

    private static func reach(of selectors: [RuleSelector], _ rule: String, _ category: Documentation.Category) -> Int {
        selectors.reduce(0) { max($0, $1.reach(rule, category) ?? 0) }
    }

    /// Whether no setting and no comment takes a rule's findings away.
    static func isAlwaysTold(_ rule: String) -> Bool { rule == "syntax-error" }
}

extension RuleSelector {
    /// Nil when the word names neither a group of rules nor a rule.
    public init?(_ word: String) {
        if let group = RuleSelector(group: word) {
            self = group
        } else if RuleSet.named(word) != nil {
            self.init(rule: word)
        } else {
            return nil
        }
    }

    /// Every word that names something: groups first, then rules by name.
    public static var words: [String] { groups.map(\.word) + RuleSet.names }
}

extension RuleSelection {
    /// Whether what a rule finds is told; of a rule that does not exist nothing is missed.
    public func tells(_ rule: String) -> Bool { RuleSet.named(rule).map { tells(rule, $0.documentation.category) } ?? true }
}

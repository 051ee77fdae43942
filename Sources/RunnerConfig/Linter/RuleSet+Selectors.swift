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

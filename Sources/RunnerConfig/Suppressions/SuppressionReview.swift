/// The comments of a file after its findings were held against them: what the rules about comments look at.
struct SuppressionReview {
    let suppressions: Suppressions
    let text: SourceText
    /// The names of all rules.
    let rules: [String]
    /// Whether a rule can be missed: it is asked in this run, and needs nothing but this file.
    let isAsked: @Sendable (String) -> Bool

    /// The comments that can be read, with their names, and whether each name kept anything silent.
    var ignoring: [(directive: Directive, names: [Directive.Name], reason: String, isUsed: [Bool])] {
        var used = suppressions.directives.map { _ in [Bool]() }
        for entry in suppressions.entries { used[entry.directive].append(entry.isUsed) }
        return zip(suppressions.directives, used).compactMap { directive, isUsed in
            guard case .ignore(let names, _, let reason) = directive.content else { return nil }
            return (directive, names, reason, isUsed)
        }
    }
}

/// A rule about comments for runnercfg.
protocol SuppressionRule: Rule {
    func check(_ review: SuppressionReview, _ report: inout Report)
}

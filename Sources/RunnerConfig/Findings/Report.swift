/// Where checks put their findings.
public struct Report: Sendable {
    /// A finding, with what the arbiter has to know of its rule.
    struct Entry: Sendable {
        var finding: Finding
        var yields: [Yield]
        var isRefusal: Bool
        var category: Documentation.Category
    }

    private(set) var entries: [Entry] = []
    public private(set) var unchecked: [String] = []

    public init() {}

    /// Adds a finding of a rule at a place.
    ///
    /// - Parameters:
    ///   - severity: the rule's own when nil.
    ///   - label: what the caret says.
    public mutating func add(
        _ rule: some Rule, _ message: String, at range: Range<Int>, key path: String, severity: Severity? = nil,
        label: String = "", related: [Related] = [], help: String? = nil, notes: [String] = [], fixes: [Fix] = []
    ) {
        let documentation = rule.documentation
        let finding = Finding(
            rule: documentation.name, severity: severity ?? documentation.severity, message: message, range: range, keyPath: path, label: label,
            related: related, help: help, notes: notes, fixes: fixes.filter(\.repair.isPossible))
        entries.append(Entry(
            finding: finding, yields: documentation.yields, isRefusal: documentation.isRefusal && finding.severity == .error,
            category: documentation.category))
    }

    /// Leaves out what is said about places that another program fills in, and repairs that would touch them.
    ///
    /// - Parameter isSilent: which rules have nothing to say of such a configuration, whatever they find.
    mutating func withhold(_ gaps: Gaps, where isSilent: (String) -> Bool) {
        guard gaps != Gaps() else { return }
        let isUnknown = { (range: Range<Int>) in gaps.unknown.contains { $0.overlaps(range) || range.isEmpty && $0.contains(range.lowerBound) } }
        entries = entries.compactMap { entry in
            if isUnknown(entry.finding.range) { return nil }
            if isSilent(entry.finding.rule) { return nil }
            var entry = entry
            entry.finding.fixes.removeAll { $0.edits.contains { isUnknown($0.range) } }
            return entry
        }
    }

    /// Adds what another check has found.
    mutating func add(_ other: Report) {
        entries += other.entries
        for sentence in other.unchecked { leaveUnchecked(sentence) }
    }

    /// Says what could not be judged.
    public mutating func leaveUnchecked(_ sentence: String) {
        if !unchecked.contains(sentence) { unchecked.append(sentence) }
    }
}

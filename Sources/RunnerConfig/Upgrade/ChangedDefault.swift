/// A default of GitLab Runner that changed: what jobs meet after an upgrade although nobody touched the file. One line each.
struct ChangedDefault: Sendable {
    /// Which runners it concerns beside its executors.
    enum Condition: Sendable {
        /// A key of the runner has this value.
        case has(String, String)
        /// A key of the runner is there.
        case sets(String)
    }

    /// The first Runner with the new behaviour.
    let since: Version
    /// The first Runner in which another row tells what holds.
    let until: Version?
    /// Those that it concerns; none for all.
    let executors: [String]
    let condition: Condition?
    /// What decides it in a file: flags, variables of jobs and paths of keys. The first is what people reach for.
    let deciders: [String]
    /// What the flag was, where a flag keeps the old behaviour.
    let was: Bool?
    /// What the Runner does now; and what it did, without a full stop.
    let change: String
    /// How to keep the old behaviour, as a command; nil where a flag does it, or nothing.
    let keep: String?
    /// The same for the chart's values, where a value of its own decides.
    let keepInValues: String?

    /// A feature flag whose default changed, or that came with a new behaviour.
    init(
        _ since: Version, flag: String, was: Bool, on executors: [String] = [], when condition: Condition? = nil, until: Version? = nil, or other: [String] = [],
        _ change: String, later keep: String? = nil
    ) {
        (self.since, self.until, self.executors, self.condition, deciders, self.was) = (since, until, executors, condition, [flag] + other, was)
        (self.change, self.keep, keepInValues) = (change, keep, nil)
    }

    /// A key whose default changed, or that came with a new behaviour.
    init(_ since: Version, _ deciders: [String], on executors: [String] = [], when condition: Condition? = nil, until: Version? = nil, _ change: String, keep: String? = nil, inValues: String? = nil) {
        (self.since, self.until, self.executors, self.condition, self.deciders, was) = (since, until, executors, condition, deciders, nil)
        (self.change, self.keep, keepInValues) = (change, keep, inValues)
    }

    /// Whether the behaviour of two Runners differs by it.
    func lies(between old: Version, and new: Version) -> Bool { old < since && new >= since && (until.map { new < $0 } ?? true) }

    /// What a newer Runner does, in a line that can be read alone.
    var message: String { "from Runner \(since) on, \(change)" }

    /// How a newer Runner does what the old one did; nil where it cannot.
    ///
    /// - Parameter chart: the one whose values the file holds; nil for a config.toml.
    func advice(for runner: Version, chart: Version? = nil) -> String? {
        guard let words = flagAdvice(for: runner) ?? keep else { return nil }
        return "to keep the old behaviour: " + (chart == nil ? words : keepInValues ?? (words.hasSuffix("]`") ? words + " of `runners.config`" : words))
    }

    private func flagAdvice(for runner: Version) -> String? {
        guard let was, let name = deciders.first, FeatureFlag.named(name)?.isKnown(to: runner) == true else { return nil }
        return "set `\(name) = \(was)` in `[runners.feature_flags]`"
    }
}

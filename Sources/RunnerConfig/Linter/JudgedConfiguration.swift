/// A configuration that was looked at, as reports speak of it: without what it says, so that a run over thousands of files need not keep
/// them all.
public struct JudgedConfiguration: Sendable {
    public let kind: FileKind
    public let surroundings: Surroundings
    /// The versions it was judged by.
    public let target: Target
    /// The chart that renders values, in words, where it is at hand.
    package let chart: String?

    init(_ configuration: Configuration) {
        kind = configuration.kind
        surroundings = configuration.surroundings
        target = configuration.target
        if case .values(let values) = configuration.subject { chart = values.run?.chart.words } else { chart = nil }
    }
}

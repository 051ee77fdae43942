/// Something that changed from chart to chart.
public struct ChartHistory<Value: Sendable>: Sendable {
    /// Since the last change; nil for nothing.
    public let now: Value?
    /// What held before, each with the first chart for which it did not, oldest first.
    public let before: [(until: Version, value: Value?)]

    init(now: Value?, before: KeyValuePairs<Version, Value?>) {
        self.now = now
        self.before = before.map { (until: $0.key, value: $0.value) }
    }

    /// All that ever held.
    var all: [Value] { before.compactMap(\.value) + (now.map { [$0] } ?? []) }

    /// What holds for a chart.
    public func value(in chart: Version) -> Value? {
        for past in before where chart < past.until { return past.value }
        return now
    }
}

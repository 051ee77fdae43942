/// A key of the chart's values, as far as it matters whether a chart reads it: what ``ChartValue`` declares, in short.
public struct ChartKey: Sendable {
    private let value: ChartValue

    /// `runners.cache.secretName`; `envVars[].name` for the entries of a list.
    public var path: String { value.path }
    /// The first chart that reads it; nil when all known ones do.
    public var since: Version? { value.since }
    /// The first chart that no longer reads it.
    public var removed: Version? { value.removed }
    /// What stands below it is the user's own, or Kubernetes' business.
    public var isOpen: Bool { value.kind.isOpen }

    /// Whether a chart reads the key.
    public func isRead(by chart: Version) -> Bool { value.isRead(by: chart) }

    /// The keys right below a path, by name.
    static func children(of path: String) -> [ChartKey] { byParent[path] ?? [] }

    private static let byParent = Dictionary(grouping: all.values.sorted { $0.path < $1.path }) { key in
        key.path.split(separator: ".").dropLast().joined(separator: ".")
    }

    /// All keys, by path.
    public static let all: [String: ChartKey] = Dictionary(ChartValue.all.map { ($0.path, ChartKey(value: $0)) }) { first, _ in first }
}

/// The Runner's chart as a dependency of the chart that values stand beside.
public struct StatedDependency: Sendable, Equatable {
    /// Below which key its values stand: its name, or its alias.
    public var key: String
    /// As it is written: exact, or a range.
    var version: String
    /// "`Chart.lock`".
    var source: String

    /// - Parameters:
    ///   - chart: `Chart.yaml`.
    ///   - lock: `Chart.lock`, whose version is the one that was fetched; nil when there is none.
    public init?(chart: [UInt8], lock: [UInt8]?) {
        guard let entry = Self.entry(in: chart), let version = entry["version"]?.string else { return nil }
        key = entry["alias"]?.string ?? GivenChart.usualName
        let locked = lock.flatMap(Self.entry)?["version"]?.string
        self.version = locked ?? version
        source = locked == nil ? "`Chart.yaml`" : "`Chart.lock`"
    }

    private static func entry(in bytes: [UInt8]) -> YAMLPlace? {
        YAMLText(bytes).documents.first?["dependencies"]?.elements.first { $0["name"]?.string == GivenChart.usualName }
    }
}

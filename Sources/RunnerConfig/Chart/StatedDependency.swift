/// The Runner's chart as a dependency of the chart that values stand beside.
public struct StatedDependency: Sendable, Equatable {
    /// Below which key its values stand: its name, or its alias.
    public var key: String
    /// As it is written: exact, or a range.
    var version: String
    /// "`Chart.lock`".
    var source: String

    /// Those of a chart: more than one where the Runner's chart has several aliases.
    ///
    /// - Parameters:
    ///   - chart: `Chart.yaml`.
    ///   - lock: `Chart.lock`, whose versions are those that were fetched; nil when there is none.
    public static func all(inChart chart: [UInt8], lock: [UInt8]?) -> [StatedDependency] {
        let locked = lock.map(entries) ?? []
        return entries(in: chart).enumerated().compactMap { index, entry in
            guard let version = entry["version"]?.string else { return nil }
            // The lock lists them in the same order, without their aliases.
            let fetched = locked.indices.contains(index) ? locked[index]["version"]?.string : nil
            return StatedDependency(
                key: entry["alias"]?.string ?? GivenChart.usualName, version: fetched ?? version, source: fetched == nil ? "`Chart.yaml`" : "`Chart.lock`")
        }
    }

    private static func entries(in bytes: [UInt8]) -> [YAMLPlace] {
        (YAMLText(bytes).documents.first?["dependencies"]?.elements ?? []).filter { $0["name"]?.string == GivenChart.usualName }
    }
}

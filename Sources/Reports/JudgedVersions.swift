import RunnerConfig

/// The versions that the files were judged by, each once, in order of place.
package struct JudgedVersions {
    private(set) var runners: [String] = []
    private(set) var charts: [String] = []

    /// - Parameter target: what counts where a file says nothing.
    package init(_ reports: [FileReport], _ target: Target) {
        for configuration in reports.lazy.flatMap(\.configurations) {
            switch configuration.kind {
            case .config: add(runner: configuration.target.runner)
            case .values:
                add(runner: configuration.target.runner)
                add(configuration.chart ?? Self.words(configuration.target.chart))
            case .secret, .template, .settings, .documentation, .toml, .yaml: break
            }
        }
        if runners.isEmpty { add(runner: target.runner) }
        let usesChart = reports.contains { $0.kind == .values || $0.kind == .secret || $0.kind == .template }
        if charts.isEmpty, usesChart { add(Self.words(target.chart)) }
    }

    private mutating func add(runner version: Version) {
        let words = Self.judged(version, newest: .newestRunner)
        if !runners.contains(words) { runners.append(words) }
    }

    private mutating func add(_ chart: String) {
        if !charts.contains(chart) { charts.append(chart) }
    }

    private static func words(_ chart: Version) -> String { "chart \(judged(chart, newest: .newestChart))" }

    /// A version, and the one that it was taken for when it is still unknown.
    private static func judged(_ version: Version, newest: Version) -> String {
        version > newest ? "\(version), judged as \(newest)" : "\(version)"
    }
}

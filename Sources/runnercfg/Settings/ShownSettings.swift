import Reports
import RunnerConfig
import TOMLKit

/// What `--show-settings` prints: the settings of the run as they would stand in the settings file, each with where it comes from.
struct ShownSettings {
    private let settings: RunSettings

    init(_ settings: RunSettings) { self.settings = settings }

    var text: String {
        let runner = settings.runnerVersion ?? settings.usualRunner
        let chart = settings.chartVersion ?? settings.usualChart
        let rows = [
            row("runner-version", runner.map { ["\"\($0.value)\"": $0.source] } ?? ["\"\(Version.newestRunner)\"": .standard]),
            row("chart-version", chart.map { ["\"\($0.value)\"": $0.source] } ?? ["\"\(Version.newestChart)\"": .standard]),
            settings.select.isEmpty ? row("select", ["[]": selectSource]) : list("select", settings.select) { $0.word },
            list("ignore", settings.ignore) { $0.word },
            row("fail-on", ["\"\(settings.failOn.value.rawValue)\"": settings.failOn.source]),
            list("exclude", settings.usualExclude + settings.exclude) { $0 },
            settings.baseline.map { row("baseline", [Self.quoted($0.value): $0.source]) },
            settings.formats.isEmpty ? row("formats", ["[\"text\"]": .standard]) : list("formats", settings.formats) { $0 },
            row("suppressions", ["\(settings.suppressions.value)": settings.suppressions.source]),
        ].compactMap { $0 }
        let width = rows.map(\.setting.count).max() ?? 0
        var lines = ["# settings file: " + (settings.lookup?.path ?? "none")]
        lines += rows.map { "\($0.setting)\(String(repeating: " ", count: width - $0.setting.count))  # \($0.source)" }
        if !settings.severity.isEmpty {
            lines += ["", "[severity]"] + settings.severity.map { "\($0.value.selector.word) = \"\($0.value.severity.rawValue)\"  # \($0.source.words)" }
        }
        for table in settings.lookup?.file.values.overrides?.value ?? [] { lines += ["", "[[overrides]]"] + Self.lines(of: table.node) }
        return lines.map { DisplayWidth.safe($0) + "\n" }.joined()
    }

    /// Where a selection of nothing comes from: only the file can say that.
    private var selectSource: SettingSource {
        settings.lookup.flatMap { lookup in lookup.file.values.select.map { lookup.source(of: $0.keyRange) } } ?? .standard
    }

    private func row(_ key: String, _ value: KeyValuePairs<String, SettingSource>) -> (setting: String, source: String) {
        ("\(key) = " + value.map(\.key).joined(), value.map(\.value.words).joined())
    }

    private func list<Value>(_ key: String, _ values: [Given<Value>], _ word: (Value) -> String) -> (setting: String, source: String) {
        var sources: [String] = []
        for source in values.map(\.source.words) where !sources.contains(source) { sources.append(source) }
        return ("\(key) = [" + values.map { Self.quoted(word($0.value)) }.joined(separator: ", ") + "]", sources.isEmpty ? SettingSource.standard.words : sources.joined(separator: ", "))
    }

    private static func lines(of table: Node) -> [String] {
        table.members.map { member in
            if let text = member.node.string { return "\(member.key) = \(quoted(text))" }
            if member.node.isTable {
                return "\(member.key) = { " + member.node.members.map { "\($0.key) = \(quoted($0.node.string ?? ""))" }.joined(separator: ", ") + " }"
            }
            return "\(member.key) = [" + member.node.elements.map { quoted($0.string ?? "") }.joined(separator: ", ") + "]"
        }
    }

    private static func quoted(_ text: String) -> String { TOMLWriter.string(text) }
}

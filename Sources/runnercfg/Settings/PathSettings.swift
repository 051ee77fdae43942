import RunnerConfig
import SourceBytes

/// What `[[overrides]]` say of single files.
struct PathSettings {
    private struct Override {
        var patterns: IgnorePatterns
        var table: Section<SettingsOverrideTable>
    }

    private let overrides: [Override]
    private let folder: [Substring]
    private let current: String
    private let settings: RunSettings

    init(_ settings: RunSettings) {
        self.settings = settings
        let tables = settings.lookup?.file.values.overrides?.value ?? []
        overrides = tables.map { Override(patterns: IgnorePatterns(excluding: $0.value(\.paths) ?? []), table: $0) }
        folder = Platform.names(settings.lookup?.folder ?? "")
        current = Platform.workingDirectory ?? ""
    }

    /// Gives a file the versions and rules that are meant for its path.
    func apply(to file: inout InputFile, _ target: Target) {
        guard !overrides.isEmpty, let path = relative(file.path) else { return }
        for table in overrides.filter({ $0.patterns.take(path) }).map(\.table) {
            if table.value(\.runnerVersion) != nil || table.value(\.chartVersion) != nil {
                var own = file.target ?? target
                own.usualRunner = table.value(\.runnerVersion)?.version ?? own.usualRunner
                own.usualChart = table.value(\.chartVersion)?.version ?? own.usualChart
                file.target = own
            }
            var selection = file.selection ?? settings.selection
            selection.selected = table.value(\.select) ?? selection.selected
            selection.ignored += table.value(\.ignore) ?? []
            selection.severities += table.value(\.severity)?.choices ?? []
            if selection != file.selection ?? settings.selection { file.selection = selection }
        }
    }

    /// The names of a path from the folder of the settings on; nil outside of it.
    private func relative(_ path: String) -> [Substring]? {
        let names = Platform.names(path.hasPrefix("/") ? path : "\(current)/\(path)")
        return names.starts(with: folder) ? Array(names.dropFirst(folder.count)) : nil
    }
}

extension IgnorePatterns {
    /// Whether a file is meant: by its own path, or by that of a folder it is in. The last pattern that matches decides.
    func take(_ names: [Substring]) -> Bool {
        var isTaken = false
        for count in names.indices.map({ $0 + 1 }) {
            let path = Wildcards.bytes(names[..<count].joined(separator: "/"))
            if let pattern = deciding(path[...], name: Wildcards.lastName(path), isFolder: count < names.count) { isTaken = !pattern.isNegated }
        }
        return isTaken
    }
}

import SourceBytes

/// All files of a run, for rules that need more than one.
public struct Workspace: Sendable {
    public indirect enum Subject: Sendable {
        case config(ConfigFile)
        case values(ValuesFile)
        case secret(SecretFile)
        case template(ChartTemplate)
        case settings(SettingsFile)

        /// The config.toml it is, or holds.
        var config: ConfigFile? {
            switch self {
            case .config(let config): config
            case .values(let values): values.config
            case .secret, .template, .settings: nil
            }
        }

        /// Whether it is a config.toml, or the settings, and nothing else is in its file.
        var isWholeFile: Bool {
            switch self {
            case .config(let config): config.map.segments.isEmpty
            case .settings: true
            case .values, .secret, .template: false
            }
        }
    }

    public struct File: Sendable {
        public var path: String
        public var subject: Subject
        /// The user named it, and did not just name a folder it stands in.
        public var isNamed = false
    }

    public let files: [File]

    /// The indices of the files that belong together: those that were named one by one, and those that were found in the same folder; a
    /// chart's templates belong to the folder of the chart.
    public let neighbourhoods: [[Int]]

    public init(files: [File]) {
        self.files = files
        neighbourhoods = files.count == 1 ? [[0]] : Self.neighbourhoods(of: files)
    }

    private static func neighbourhoods(of files: [File]) -> [[Int]] {
        let namedHomes = Set(files.filter(\.isNamed).map { home(of: $0.path) })
        var places: [String: Int] = [:]
        var groups: [[Int]] = []
        for (index, file) in files.enumerated() {
            let home = home(of: file.path)
            let place = namedHomes.contains(home) ? "" : home
            if let group = places[place] {
                groups[group].append(index)
            } else {
                places[place] = groups.count
                groups.append([index])
            }
        }
        return groups
    }

    /// The folder of a file, with a slash at its end; for what stands in `templates/`, the folder around that.
    private static func home(of path: String) -> String {
        let path = path.tidyPath
        guard let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "./" }
        guard path.contains("templates/") else { return String(path[...end]) }
        let folders = path[..<end].split(separator: "/", omittingEmptySubsequences: false)
        guard let templates = folders.lastIndex(of: "templates") else { return String(path[...end]) }
        return templates == 0 ? "./" : folders[..<templates].joined(separator: "/") + "/"
    }

    public var values: [(index: Int, file: ValuesFile)] {
        files.enumerated().compactMap { index, file in
            if case .values(let values) = file.subject { (index, values) } else { nil }
        }
    }

    public var secrets: [(index: Int, file: SecretFile)] {
        files.enumerated().compactMap { index, file in
            if case .secret(let secret) = file.subject { (index, secret) } else { nil }
        }
    }

    public var templates: [(index: Int, file: ChartTemplate)] {
        files.enumerated().compactMap { index, file in
            if case .template(let template) = file.subject { (index, template) } else { nil }
        }
    }
}

/// Findings by the index of the file they belong to.
public struct WorkspaceReport: Sendable {
    var reports: [Int: Report] = [:]

    /// The report of one file of the workspace.
    public subscript(file index: Int) -> Report {
        get { reports[index] ?? Report() }
        set { reports[index] = newValue }
    }
}

/// All files of a run, for rules that need more than one.
public struct Workspace: Sendable {
    public enum Subject: Sendable {
        case config(ConfigFile)
        case values(ValuesFile)
        case secret(SecretFile)
        case template(ChartTemplate)
    }

    public struct File: Sendable {
        public var path: String
        public var subject: Subject
    }

    public var files: [File]

    public init(files: [File]) { self.files = files }

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

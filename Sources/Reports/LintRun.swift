import RunnerConfig

/// What a run of the linter found, and where: what every report is made of.
public struct LintRun: Sendable {
    /// One for each file, in the order in which they were named.
    public let reports: [FileReport]
    /// What could not be read, and so is not in ``reports``.
    public let unreadable: [UnreadPath]
    /// The versions that count where a file says nothing.
    public let target: Target
    /// The working directory, which relative paths begin at; nil where there is none.
    public let folder: String?
    /// The root of the repository, which services know files by; nil where there is none.
    public let root: String?
    /// Whether findings that comments or a baseline keep silent are listed, too.
    public let showsSuppressed: Bool
    /// The files of ``reports``, with what is needed to show places in them.
    package let files: [ReportedFile]
    private let byPath: [String: ReportedFile]

    public init(reports: [FileReport], unreadable: [UnreadPath] = [], target: Target = Target(), folder: String? = nil, root: String? = nil, showsSuppressed: Bool = false) {
        self.reports = reports
        self.unreadable = unreadable
        self.target = target
        self.folder = folder
        self.root = root
        self.showsSuppressed = showsSuppressed
        // Lines are counted only in files that something is shown of.
        let mentioned = Set(reports.flatMap { $0.findings.flatMap { $0.related.compactMap(\.path) } })
        files = reports.map { ReportedFile($0, isShown: !$0.findings.isEmpty || !$0.suppressed.isEmpty || mentioned.contains($0.path)) }
        byPath = Dictionary(files.filter { mentioned.contains($0.path) }.map { ($0.path, $0) }) { first, _ in first }
    }

    /// The file that a related place is in: the finding's own, or one that it mentions; nil where that is not at hand.
    package func file(of related: Related, in file: ReportedFile) -> ReportedFile? {
        guard let path = related.path, path != file.path else { return file }
        return byPath[path]
    }

    /// A path from the root of the repository on, as services want it; from the working directory on where there is no repository.
    package func pathInRepository(_ path: String) -> String { self.path(path, from: root) }

    /// A path from a folder on; nil for the working directory.
    func path(_ path: String, from root: String?) -> String { PathNames.relative(path, from: folder, to: root ?? folder) }

    package func fingerprints(of file: ReportedFile) -> Fingerprints { fingerprints(of: file, from: root) }

    /// The fingerprints that a file has where paths start from a folder.
    func fingerprints(of file: ReportedFile, from root: String?) -> Fingerprints { Fingerprints(file, path: path(file.path, from: root)) }

    /// Every finding that is not told, with its file and its fingerprint, in the order of files and places.
    package var suppressedEntries: [(suppressed: SuppressedFinding, file: ReportedFile, fingerprint: String)] {
        files.filter { !$0.report.suppressed.isEmpty }.flatMap { file in
            zip(file.report.suppressed, fingerprints(of: file).suppressed).map { ($0, file, $1) }
        }
    }

    /// Every finding with its file and its fingerprint, in the order of files and places.
    package var entries: [(finding: Finding, file: ReportedFile, fingerprint: String)] {
        files.filter { !$0.report.findings.isEmpty }.flatMap { file in
            zip(file.report.findings, fingerprints(of: file).told).map { ($0, file, $1) }
        }
    }

    /// The same, the most severe first.
    package var entriesBySeverity: [(finding: Finding, file: ReportedFile, fingerprint: String)] {
        entries.enumerated().sorted { ($1.element.finding.severity, $0.offset) < ($0.element.finding.severity, $1.offset) }.map(\.element)
    }
}

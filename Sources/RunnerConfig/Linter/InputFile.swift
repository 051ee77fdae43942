/// A file to look at.
public struct InputFile: Sendable {
    /// As the user wrote it; `-` for standard input.
    public var path: String
    public var bytes: [UInt8]
    /// What the user says it is, or nil to find out by name and content.
    public var kind: FileKind?
    /// The chart that values are for, when it is at hand.
    public var chart: GivenChart?
    /// The Runner's chart as a dependency of the chart that values stand beside, once for each alias.
    public var dependencies: [StatedDependency] = []
    /// What a release that names the file as its values states about them.
    public var release: Surroundings?
    /// The user named it, and did not just name a folder it stands in: files named one by one belong together.
    public var isNamed: Bool

    public init(path: String, bytes: [UInt8], kind: FileKind? = nil, chart: GivenChart? = nil, isNamed: Bool = false) {
        self.path = path
        self.bytes = bytes
        self.kind = kind
        self.chart = chart
        self.isNamed = isNamed
    }
}

/// What was found in a file.
public struct FileReport: Sendable {
    public var path: String
    public var bytes: [UInt8]
    /// Nil when the file is not one of ours.
    public var kind: FileKind?
    /// In order of place.
    public var findings: [Finding]
    /// What could not be judged, and why: shown as notes, never counted.
    public var unchecked: [String]
    /// The configurations that were looked at, in order of place.
    public var configurations: [Configuration] = []
    /// What no output shows.
    public var secrets: Credentials

    public init(path: String, bytes: [UInt8], kind: FileKind?, findings: [Finding] = [], unchecked: [String] = [], secrets: Credentials = Credentials()) {
        self.path = path
        self.bytes = bytes
        self.kind = kind
        self.findings = findings
        self.unchecked = unchecked
        self.secrets = secrets
    }

    /// The names of the runners, in order; nil for one without. None where several configurations number their runners.
    public var runnerNames: [String?] {
        let configs = configurations.compactMap(\.subject.config)
        return configs.count == 1 ? configs[0].runners.map { $0.name?.value } : []
    }

    /// A file before anything was found in it.
    init(_ file: InputFile) {
        self.init(path: file.path, bytes: file.bytes, kind: file.kind)
    }
}

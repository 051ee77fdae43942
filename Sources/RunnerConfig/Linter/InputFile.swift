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
    /// The Secrets that Runners of the GitLab Runner Operator beside the file take their tokens from.
    public var operatorSecrets: Set<String> = []
    /// Files and arguments that are read as one, of which ``bytes`` is the text; nil for a single file.
    public private(set) var layers: ValuesLayers?
    /// What a release that names the file as its values states about them.
    public var release: Surroundings?
    /// The user named it, and did not just name a folder it stands in: files named one by one belong together.
    public var isNamed: Bool
    /// The versions that this file is meant for, where they are not those of the run.
    public var target: Target?
    /// The rules that are wanted for this file, where they are not those of the run.
    public var selection: RuleSelection?

    public init(path: String, bytes: [UInt8], kind: FileKind? = nil, chart: GivenChart? = nil, isNamed: Bool = false) {
        self.path = path
        self.bytes = bytes
        self.kind = kind
        self.chart = chart
        self.isNamed = isNamed
    }

    /// Values in layers, as one file that has the name of the lowest.
    public init(layers: ValuesLayers, chart: GivenChart? = nil) {
        self.init(path: layers.layers.first?.path ?? "", bytes: layers.bytes, kind: .values, chart: chart, isNamed: true)
        self.layers = layers
    }

    /// Where a place of ``bytes`` stands for the user: the file's name, its text and the place in that.
    public func location(of offset: Int) -> (path: String, bytes: [UInt8], offset: Int) {
        guard let layer = layers?.layer(at: offset) else { return (path, bytes, offset) }
        return (layer.path, Array(bytes[layer.range]), offset - layer.range.lowerBound)
    }

    /// The same with edits made.
    func applying(_ edits: [Edit]) -> InputFile {
        var file = self
        file.layers = layers?.applying(edits)
        file.bytes = file.layers?.bytes ?? Edit.apply(edits, to: bytes)
        return file
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
    /// What was found and is not told, in order of place.
    public var suppressed: [SuppressedFinding] = []
    /// What could not be judged, and why: shown as notes, never counted.
    public var unchecked: [String]
    /// What of several layers this is; nil for a file by itself.
    public var layer: ValuesLayers.Layer?
    /// The configurations that were looked at, in order of place.
    public var configurations: [JudgedConfiguration] = []
    /// The names of the runners, in order; nil for one without. None where several configurations number their runners.
    public internal(set) var runnerNames: [String?] = []
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

    /// A file before anything was found in it.
    init(_ file: InputFile) {
        self.init(path: file.path, bytes: file.bytes, kind: file.kind)
    }
}

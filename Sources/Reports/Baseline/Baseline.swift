import RunnerConfig

/// The findings that were there when a repository took up runnercfg: they are not told again, unless they get worse.
///
/// The file has a finding a line, in order, so that merges and reviews are easy. Findings are known by their fingerprints, which other
/// changes of their files leave as they are.
public struct Baseline: Sendable, Equatable {
    /// The name that the file has unless somebody says otherwise.
    public static let usualName = ".runnercfg-baseline.json"
    private static let version: Int64 = 1

    /// A finding that is known.
    public struct Entry: Sendable, Equatable {
        public var fingerprint: String
        public var rule: String
        public var severity: Severity
        /// From the root of the repository.
        public var path: String
        public var keyPath: String
    }

    /// In order of path, key path, rule and fingerprint.
    public private(set) var entries: [Entry]

    public init(_ entries: [Entry] = []) {
        self.entries = entries.sorted { ($0.path, $0.keyPath, $0.rule, $0.fingerprint) < ($1.path, $1.keyPath, $1.rule, $1.fingerprint) }
    }

    /// Reads a baseline; nil for a text that is none, or one of a later form.
    public init?(_ bytes: [UInt8]) {
        guard let table = Node(json: bytes), table["schemaVersion"]?.node.integer == Self.version,
            let list = table["findings"]?.node, case .array = list.value
        else { return nil }
        let read = list.elements.map { node -> Entry? in
            let text = { (key: String) in node[key]?.node.string }
            guard let fingerprint = text("fingerprint"), let rule = text("rule"), let severity = text("severity").flatMap(Severity.init), let path = text("path") else { return nil }
            return Entry(fingerprint: fingerprint, rule: rule, severity: severity, path: path, keyPath: text("keyPath") ?? "")
        }
        guard !read.contains(where: { $0 == nil }) else { return nil }
        self.init(read.compactMap { $0 })
    }

    /// The file's text.
    public var text: String {
        let lines = entries.map { entry in
            "    " + JSONWriter.line(.object([
                ("fingerprint", .string(entry.fingerprint)), ("rule", .string(entry.rule)), ("severity", .string(entry.severity.rawValue)),
                ("path", .string(entry.path)), ("keyPath", .string(entry.keyPath)),
            ])).dropLast()
        }
        let list = lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n  ]"
        return "{\n  \"schemaVersion\": \(Self.version),\n  \"findings\": \(list)\n}\n"
    }
}

extension Baseline {
    /// What a run finds, as a baseline; what comments keep silent is not in it.
    ///
    /// - Parameter root: what its paths start from; nil for the root of the run.
    public init(_ run: LintRun, from root: String? = nil) {
        let root = root ?? run.root
        self.init(run.files.filter { !$0.report.findings.isEmpty }.flatMap { file in
            let path = run.path(file.path, from: root)
            return zip(file.report.findings, run.fingerprints(of: file, from: root).told).map { finding, print in
                Entry(fingerprint: print, rule: finding.rule, severity: finding.severity, path: path, keyPath: file.mask.redacted(finding.keyPath))
            }
        })
    }

    /// The findings of both; of one that is in both, the severity is the other's.
    public func merged(with other: Baseline) -> Baseline {
        let known = Set(other.entries.map(\.fingerprint))
        return Baseline(entries.filter { !known.contains($0.fingerprint) } + other.entries)
    }

    /// Without some findings.
    public func without(_ gone: [Entry]) -> Baseline {
        let prints = Set(gone.map(\.fingerprint))
        return Baseline(entries.filter { !prints.contains($0.fingerprint) })
    }
}

/// Bounds on what a text may ask of the reader.
public struct YAMLLimits: Sendable {
    /// How many collections may stand in each other.
    public var depth: Int
    /// How many nodes the expansion of aliases may produce.
    public var expansion: Int

    public init(depth: Int = 200, expansion: Int = 1_000_000) {
        self.depth = depth
        self.expansion = expansion
    }

    public static let standard = YAMLLimits()
}

/// A YAML text: its bytes, its documents and its mistakes.
///
///     let stream = YAMLStream(parsing: bytes)
///     let server = stream.documents.first?.root?["gitlabUrl"]?.value.text
public struct YAMLStream: Sendable {
    /// In order of place.
    public let problems: [YAMLProblem]
    /// Each from its `#` to before the line end.
    public let comments: [Range<Int>]
    let storage: YAMLStorage
    let roots: [DocumentRecord]

    /// Reads bytes. This never fails: mistakes are ``problems``, and what could be read is in ``documents``.
    public init(parsing bytes: [UInt8], limits: YAMLLimits = .standard) {
        let parsed = bytes.withUnsafeBufferPointer { buffer in
            var parser = Parser(buffer, limits: limits)
            parser.parseStream()
            return parser.finish()
        }
        problems = parsed.problems.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        comments = parsed.comments
        roots = parsed.documents
        storage = YAMLStorage(bytes: bytes, nodes: parsed.nodes, targets: parsed.targets, limits: limits)
    }

    /// The text, exactly as it was read.
    public var bytes: [UInt8] { storage.bytes }

    public var documents: [YAMLDocument] {
        roots.map { record in
            YAMLDocument(root: record.root >= 0 ? YAMLNode(storage: storage, index: Int(record.root)) : nil, range: record.range, record: record)
        }
    }
}

/// One document of a stream.
public struct YAMLDocument: Sendable {
    public let root: YAMLNode?
    public let range: Range<Int>
    let record: DocumentRecord
}

struct DocumentRecord: Sendable {
    var root: Int32
    var range: Range<Int>
    var isExplicitStart: Bool
    var isExplicitEnd: Bool
    /// Handles of `%TAG` directives.
    var handles: [String: String]
}

/// The grammar to read by.
public enum TOMLVersion: Sendable {
    case v1_0
    case v1_1
}

/// Bounds on what a document may ask of the reader.
public struct TOMLLimits: Sendable {
    /// How many arrays and inline tables may stand in each other, and how many segments a key may have.
    public var depth: Int

    public init(depth: Int = 200) { self.depth = depth }

    public static let standard = TOMLLimits()
}

/// A TOML text: its bytes, its tables and its mistakes.
///
///     let document = TOMLDocument(parsing: bytes)
///     for problem in document.problems { print(problem.range, problem.message) }
///     let name = document.root["title"]?.value.string
public struct TOMLDocument: Sendable {
    public let version: TOMLVersion
    /// In order of place.
    public let problems: [TOMLProblem]
    /// Constructs that readers of TOML 1.0 refuse; only looked for when reading 1.1.
    public let newerSyntax: [TOMLNewerSyntax]
    /// Each from its `#` to before the line end.
    public let comments: [Range<Int>]
    let storage: TOMLStorage

    /// Reads bytes. This never fails: mistakes are ``problems``, and what could be read is in ``root``.
    public init(parsing bytes: [UInt8], version: TOMLVersion = .v1_1, limits: TOMLLimits = .standard) {
        var parsed = bytes.withUnsafeBufferPointer { buffer in
            var parser = Parser(buffer, version: version, limits: limits)
            parser.parseDocument()
            return parser.finish()
        }
        parsed.problems.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        self.version = version
        problems = parsed.problems
        newerSyntax = parsed.newerSyntax
        comments = parsed.comments
        storage = TOMLStorage(bytes: bytes, nodes: parsed.nodes, entries: parsed.entries)
    }

    /// The text, exactly as it was read.
    public var bytes: [UInt8] { storage.bytes }

    public var root: TOMLTable { TOMLTable(storage: storage, index: 0) }
}

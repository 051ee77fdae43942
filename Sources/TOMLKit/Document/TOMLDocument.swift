/// A TOML text: its bytes, its tables and its mistakes.
///
///     let document = TOMLDocument(parsing: bytes)
///     for problem in document.problems { print(problem.range, problem.message) }
///     let name = document.root["title"]?.value.string
public struct TOMLDocument: Sendable {
    public let version: TOMLVersion
    public let limits: TOMLLimits
    let storage: TOMLStorage
    private let remarks: Parser.Remarks

    /// Reads bytes. This never fails: mistakes are ``problems``, and what could be read is in ``root``.
    public init(parsing bytes: [UInt8], version: TOMLVersion = .v1_1, limits: TOMLLimits = .standard) {
        self.version = version
        self.limits = limits
        (storage, remarks) = bytes.withUnsafeBufferPointer { buffer in
            var parser = Parser(buffer, version: version, limits: limits)
            parser.parseDocument()
            return parser.finish(bytes)
        }
    }

    public init(parsing text: String, version: TOMLVersion = .v1_1, limits: TOMLLimits = .standard) {
        self.init(parsing: Array(text.utf8), version: version, limits: limits)
    }

    /// The text, exactly as it was read.
    public var bytes: [UInt8] { storage.bytes }

    public var root: TOMLTable { TOMLTable(storage: storage, index: 0) }

    /// In order of place; at most ``TOMLLimits/problems``.
    public var problems: [TOMLProblem] { remarks.problems }

    /// How many more there are.
    public var omittedProblems: Int { remarks.omittedProblems }

    /// Constructs that readers of TOML 1.0 refuse; only looked for when reading 1.1.
    public var newerSyntax: [TOMLNewerSyntax] { remarks.newerSyntax }

    /// Each from its `#` to before the line end.
    public var comments: [Range<Int>] {
        storage.bytes.withUnsafeBufferPointer { bytes in
            storage.comments.map { start in
                var end = Int(start)
                while end < bytes.count, bytes[end] != .lineFeed { end += 1 }
                return Int(start)..<(end > Int(start) && bytes[end - 1] == .carriageReturn && end < bytes.count ? end - 1 : end)
            }
        }
    }

    /// The whole text, cut into tokens: for highlighting, and for layout. Reads the text again.
    public var tokens: [TOMLToken] {
        storage.bytes.withUnsafeBufferPointer { buffer in
            var parser = Parser(buffer, version: version, limits: limits, recordingTokens: true)
            parser.parseDocument()
            return parser.tokens?.filled(buffer) ?? []
        }
    }
}

extension TOMLDocument: CustomStringConvertible {
    /// The text. Bytes that are not UTF-8 show as U+FFFD; ``bytes`` has them.
    public var description: String { String(decoding: bytes, as: UTF8.self) }
}

/// A YAML text: its bytes, its documents and its mistakes.
///
///     let stream = YAMLStream(parsing: bytes)
///     let server = stream.documents.first?.root?["gitlabUrl"]?.value.text
public struct YAMLStream: Sendable {
    /// In order of place.
    public let problems: [YAMLProblem]
    /// How many problems were found beyond those that ``YAMLLimits/problems`` allows to list.
    public let unlistedProblems: Int
    let storage: YAMLStorage

    /// Reads bytes. This never fails: mistakes are ``problems``, and what could be read is in ``documents``.
    public init(parsing bytes: [UInt8], limits: YAMLLimits = .standard) {
        var problems: [YAMLProblem] = []
        var unlisted = 0
        storage = bytes.withUnsafeBufferPointer { buffer in
            var parser = Parser(buffer, limits: limits)
            parser.parseStream()
            problems = parser.problems
            unlisted = parser.unlisted
            return YAMLStorage(bytes: bytes, limits: limits, hasProblems: !problems.isEmpty, parser.finish())
        }
        problems.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        self.problems = problems
        unlistedProblems = unlisted
    }

    /// The text, exactly as it was read.
    public var bytes: [UInt8] { storage.bytes }

    /// Each from its `#` to before the line end.
    public var comments: [Range<Int>] {
        (0..<storage.comments.count).map { Int(storage.comments[$0].start)..<Int(storage.comments[$0].end) }
    }

    /// The document of a number, from 0; nil when there are fewer.
    public func document(_ index: Int) -> YAMLDocument? {
        index >= 0 && index < storage.documents.count ? YAMLDocument(storage: storage, record: storage.documents[index]) : nil
    }

    public var documents: [YAMLDocument] {
        (0..<storage.documents.count).map { YAMLDocument(storage: storage, record: storage.documents[$0]) }
    }
}

/// One document of a stream.
public struct YAMLDocument: Sendable {
    let storage: YAMLStorage
    let record: DocumentRecord

    public var root: YAMLNode? { record.root >= 0 ? YAMLNode(storage: storage, index: Int(record.root)) : nil }

    public var range: Range<Int> { Int(record.start)..<Int(record.end) }

    /// What the document's `%TAG` directives declare.
    var handles: [String: String] { record.handles >= 0 ? storage.handles[Int(record.handles)] : [:] }
}

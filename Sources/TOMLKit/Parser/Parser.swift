import SourceBytes

/// Reads a document in one pass. The grammar is spread over extensions: statements here, then keys, headers, values, arrays,
/// inline tables, strings, scalars; ``hang(_:under:as:)`` and its neighbours build the tree.
struct Parser: ~Copyable {
    let bytes: UnsafeBufferPointer<UInt8>
    let end: Int
    let version: TOMLVersion
    let limits: TOMLLimits
    /// See ``ByteClass``.
    let classes = ByteClass.table
    var position = 0
    var depth = 0
    var nodes: NodeList
    var statements = StatementList()
    var index = KeyIndex()
    var remarks = Remarks()
    /// Where each comment's `#` stands.
    var comments: ContiguousArray<UInt32> = []
    /// The table that `key = value` lines belong to.
    var currentTable: UInt32 = 0 {
        didSet { seenKeys = nodes[currentTable].last == 0 ? 0 : .max }
    }
    /// A bit for each key of the current table, by hash: a key whose bit is not set is new, and need not be looked for.
    var seenKeys: UInt64 = 0
    /// The segments of a key before its last. One buffer for all keys.
    var leading: ContiguousArray<KeySegment> = []
    /// Bytes that are not UTF-8: there nothing else is said.
    var invalidText: [Range<Int>] = []
    /// Where a value ended that was not closed: what follows on its line is part of the same mistake.
    var abandonedAt = -1
    /// Filled when somebody asked for tokens.
    var tokens: TokenRecorder?

    /// One part of a key: where it stands, and the hash of its text.
    struct KeySegment {
        var range: Range<Int>
        var hash: UInt32

        var bloom: UInt64 { 1 << UInt64(hash & 63) }
    }

    /// What a reader has to say beside the values.
    struct Remarks: Sendable {
        var problems: [TOMLProblem] = []
        var omittedProblems = 0
        var newerSyntax: [TOMLNewerSyntax] = []
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>, version: TOMLVersion, limits: TOMLLimits, recordingTokens: Bool = false) {
        self.bytes = bytes
        end = bytes.count
        self.version = version
        self.limits = limits
        nodes = NodeList(forTextOf: bytes.count)
        if recordingTokens { tokens = TokenRecorder() }
        _ = nodes.append(NodeRecord(.table, 0..<0, form: .root))
    }

    consuming func finish(_ bytes: [UInt8]) -> (TOMLStorage, Remarks) {
        remarks.problems.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        nodes.fit()
        return (TOMLStorage(bytes: bytes, nodes: nodes, statements: statements, index: index, comments: comments), remarks)
    }

    mutating func parseDocument() {
        guard end <= Int(UInt32.max) else { return add(.tooLarge, 0..<0) }
        if SixteenBits.order(bytes) != nil { return add(.byteOrderMark16, 0..<2) }
        if end >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            position = 3
            record(.byteOrderMark, from: 0)
        }
        invalidText = UTF8Check.invalidRanges(bytes)
        for range in invalidText { add(.invalidUTF8, range) }
        while position < end { parseStatement() }
    }

    private mutating func parseStatement() {
        skipBlanks()
        guard position < end else { return }
        switch bytes[position] {
        case .lineFeed, .carriageReturn, .hash:
            break
        case .openBracket:
            guard parseHeader() else { return skipLine() }
        default:
            guard parseKeyValue(into: currentTable) else { return skipLine() }
        }
        parseLineEnd()
    }

    /// Blanks, a comment, and the line end that must follow.
    private mutating func parseLineEnd() {
        let isAbandoned = position == abandonedAt
        skipBlanks()
        skipComment()
        guard position < end, !skipLineBreak() else { return }
        if !isAbandoned { addUnexpected(.expectedLineEnd(found: found())) }
        skipLine()
    }
}

/// Reads a document in one pass. The grammar is spread over extensions: statements here, then keys and headers, values,
/// strings, scalars.
struct Parser: ~Copyable {
    let bytes: UnsafeBufferPointer<UInt8>
    let end: Int
    let version: TOMLVersion
    let limits: TOMLLimits
    var position = 0
    var depth = 0
    var nodes: ContiguousArray<NodeRecord> = []
    var entries: ContiguousArray<EntryRecord> = []
    var problems: [TOMLProblem] = []
    var newerSyntax: [TOMLNewerSyntax] = []
    var comments: [Range<Int>] = []
    /// The table that `key = value` lines belong to.
    var currentTable: Int32 = 0
    /// Entries of tables with more than a handful of keys, by table and hash.
    var index: [EntryIdentity: Int32] = [:]

    struct EntryIdentity: Hashable {
        var table: Int32
        var hash: UInt64
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>, version: TOMLVersion, limits: TOMLLimits) {
        self.bytes = bytes
        end = bytes.count
        self.version = version
        self.limits = limits
        nodes.reserveCapacity(bytes.count / 24 + 8)
        entries.reserveCapacity(bytes.count / 24 + 8)
        nodes.append(NodeRecord(kind: .table, form: .root, start: 0, end: 0))
    }

    struct Result {
        var nodes: ContiguousArray<NodeRecord>
        var entries: ContiguousArray<EntryRecord>
        var problems: [TOMLProblem]
        var newerSyntax: [TOMLNewerSyntax]
        var comments: [Range<Int>]
    }

    consuming func finish() -> Result {
        Result(nodes: nodes, entries: entries, problems: problems, newerSyntax: newerSyntax, comments: comments)
    }

    mutating func parseDocument() {
        guard end < Int(Int32.max) else { return add(.tooLarge, 0..<0) }
        if end >= 2, (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF) {
            return add(.byteOrderMark16, 0..<2)
        }
        if end >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
        for range in UTF8Check.invalidRanges(bytes) { add(.invalidUTF8, range) }
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
    mutating func parseLineEnd() {
        skipBlanks()
        skipComment()
        guard position < end else { return }
        if !skipLineBreak() {
            add(.expectedLineEnd(found: found()), tokenRange())
            skipLine()
        }
    }

    // MARK: Moving on

    @inline(__always) mutating func skipBlanks() {
        while position < end, bytes[position].isBlank { position += 1 }
    }

    /// Skips `\n` or `\r\n`; a lone carriage return is reported and skipped.
    mutating func skipLineBreak() -> Bool {
        guard position < end else { return false }
        if bytes[position] == .lineFeed {
            position += 1
            return true
        }
        guard bytes[position] == .carriageReturn else { return false }
        if position + 1 < end, bytes[position + 1] == .lineFeed {
            position += 2
        } else {
            add(.bareCarriageReturn, position..<position + 1)
            position += 1
        }
        return true
    }

    mutating func skipComment() {
        guard position < end, bytes[position] == .hash else { return }
        let start = position
        while position < end {
            let byte = bytes[position]
            if byte == .lineFeed { break }
            if byte == .carriageReturn, position + 1 < end, bytes[position + 1] == .lineFeed { break }
            if byte.isControl { addControl(byte, at: position) }
            position += 1
        }
        comments.append(start..<position)
    }

    /// Goes on behind the next line end.
    mutating func skipLine() {
        while position < end, bytes[position] != .lineFeed { position += 1 }
        if position < end { position += 1 }
    }

    // MARK: Saying what is wrong

    mutating func add(_ kind: TOMLProblem.Kind, _ range: Range<Int>, _ related: Range<Int>? = nil, _ note: String = "") {
        problems.append(TOMLProblem(kind: kind, range: range, related: related.map { .init(range: $0, note: note) }))
    }

    mutating func addControl(_ byte: UInt8, at place: Int) {
        add(byte == .carriageReturn ? .bareCarriageReturn : .controlCharacter(byte), place..<place + 1)
    }

    mutating func addNewer(_ kind: TOMLNewerSyntax.Kind, _ range: Range<Int>) {
        switch version {
        case .v1_0: add(.newerThan1_0(kind), range)
        case .v1_1: newerSyntax.append(TOMLNewerSyntax(kind: kind, range: range))
        }
    }

    /// What stands at the position, in words.
    func found() -> String {
        guard position < end else { return "the end of the file" }
        switch bytes[position] {
        case .lineFeed, .carriageReturn: return "the end of the line"
        case .hash: return "a comment"
        default: return "`" + text(tokenRange()) + "`"
        }
    }

    /// The run of characters at the position that a person would call one thing.
    func tokenRange() -> Range<Int> {
        guard position < end, bytes[position] != .lineFeed, bytes[position] != .carriageReturn else { return position..<position }
        var stop = position + 1
        if bytes[position].isBareKey || bytes[position] >= 0x80 {
            while stop < end, stop - position < 40, bytes[stop].isBareKey || bytes[stop] == .dot || bytes[stop] >= 0x80 { stop += 1 }
            while stop < end, bytes[stop] & 0xC0 == 0x80 { stop += 1 }
        }
        return position..<stop
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
}

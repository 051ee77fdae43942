/// Reads a stream in one pass. The grammar is spread over extensions: documents, block structure, flow collections, scalars,
/// properties. Here is what all of them need: the place in the text, and the records they write.
struct Parser: ~Copyable {
    let bytes: UnsafeBufferPointer<UInt8>
    let end: Int
    let limits: YAMLLimits
    let classes = ByteClass.table
    var position = 0
    /// Where the line of `position` begins.
    var lineStart = 0
    var depth = 0
    var nodes: RecordBuffer<NodeRecord>
    var blocks = RecordBuffer<BlockRecord>(capacity: 4)
    var properties = RecordBuffer<PropertyRecord>(capacity: 4)
    var comments: RecordBuffer<CommentRecord>
    var documents = RecordBuffer<DocumentRecord>(capacity: 4)
    var keys = KeySet()
    /// A bracket was found that nothing closes.
    var isUnbalanced = false
    /// The line and the column of the last block collection that a line further left ended.
    var ended = (line: -1, column: 0)
    /// Up to here, lines within brackets are known to be closed.
    var closedUpTo = 0
    var problems: [YAMLProblem] = []
    /// How many problems are not listed any more.
    var unlisted = 0
    /// How many of ``problems`` are mistakes.
    private var errorCount = 0
    /// The deepest level reached so far, what aliases stand for included.
    var reach = 0
    /// The anchors of the current document.
    var anchors: [String: Anchor] = [:]
    /// The handles of the current document's `%TAG` directives.
    var handles: [String: String] = [:]
    /// Those of all documents that have some.
    var allHandles: [[String: String]] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, limits: YAMLLimits) {
        self.bytes = bytes
        end = bytes.count
        self.limits = limits
        // Real files have a node for each 11 to 20 bytes; memory that is not written to costs nothing.
        nodes = RecordBuffer(capacity: bytes.count / 8 + 8)
        comments = RecordBuffer(capacity: bytes.count / 256 + 4)
    }

    consuming func finish() -> ParsedRecords {
        ParsedRecords(nodes: nodes, blocks: blocks, properties: properties, comments: comments, documents: documents, handles: allHandles)
    }

    // MARK: Moving on

    @inline(__always) var column: Int { position &- lineStart }

    @inline(__always) func isBlank(_ offset: Int) -> Bool { classes[Int(bytes[offset])] & ByteClass.blank != 0 }

    @inline(__always) func isBreak(_ offset: Int) -> Bool { classes[Int(bytes[offset])] & ByteClass.lineEnd != 0 }

    /// Whether a blank, a line end or the end of the file stands at an offset.
    @inline(__always) func isSeparator(_ offset: Int) -> Bool {
        offset >= end || classes[Int(bytes[offset])] & (ByteClass.blank | ByteClass.lineEnd) != 0
    }

    /// An indicator with a blank or a line end after it.
    @inline(__always) func isAtIndicator(_ byte: UInt8) -> Bool {
        position < end && bytes[position] == byte && isSeparator(position &+ 1)
    }

    @inline(__always) mutating func skipBlanks() {
        while position < end, isBlank(position) { position &+= 1 }
    }

    /// The first offset from a given one whose byte is of one of the classes; the end of the text when there is none.
    @inline(__always) func firstOffset(from start: Int, of mask: UInt8) -> Int {
        let (bytes, classes, end) = (bytes, classes, end)
        var place = start
        while place < end, classes[Int(bytes[place])] & mask == 0 { place &+= 1 }
        return place
    }

    @inline(__always) func lineEnd(from start: Int) -> Int { firstOffset(from: start, of: ByteClass.lineEnd) }

    /// Skips one line end.
    @inline(__always) mutating func skipBreak() {
        let isPair = bytes[position] == .carriageReturn && position &+ 1 < end && bytes[position &+ 1] == .lineFeed
        position &+= isPair ? 2 : 1
        lineStart = position
    }

    mutating func skipComment() {
        guard position < end, bytes[position] == .hash, position == lineStart || isSeparator(position - 1) else { return }
        let start = position
        position = lineEnd(from: position)
        // Where the reader tries a way and comes back, it passes a comment twice.
        if let last = comments.last, Int(last.start) >= start { return }
        comments.append(CommentRecord(start: Int32(start), end: Int32(position)))
    }

    /// Skips blanks, comments and line ends up to the next token. True when a line end was among them.
    @discardableResult
    mutating func skipToToken() -> Bool {
        let start = lineStart
        while position < end {
            let byte = bytes[position]
            switch byte {
            case .space, .tab: position &+= 1
            case .lineFeed:
                position &+= 1
                lineStart = position
            case .carriageReturn: skipBreak()
            case .hash:
                let before = position
                skipComment()
                if position == before { return lineStart != start }
            default: return lineStart != start
            }
        }
        return lineStart != start
    }

    /// Goes on after the next line end.
    mutating func skipLine() {
        position = lineEnd(from: position)
        if position < end { skipBreak() }
    }

    // MARK: Saying what is wrong

    @inline(never)
    mutating func add(_ kind: YAMLProblem.Kind, _ range: Range<Int>, _ related: Range<Int>? = nil, _ note: String = "") {
        let problem = YAMLProblem(kind: kind, range: range, related: related.map { .init(range: $0, note: note) })
        if problem.isError {
            guard errorCount < limits.problems else { return unlisted += 1 }
            errorCount += 1
        } else {
            guard problems.count - errorCount < limits.problems else { return unlisted += 1 }
        }
        problems.append(problem)
    }

    /// What was found on a way that turned out to be wrong does not count.
    mutating func forgetProblems(from count: Int, behind offset: Int) {
        guard problems.count > count else { return }
        let kept = problems[count...].filter { $0.range.lowerBound < offset }
        errorCount -= problems[count...].count { $0.isError } - kept.count { $0.isError }
        problems.replaceSubrange(count..., with: kept)
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    /// The word at the position, as a person would call it.
    func tokenRange() -> Range<Int> {
        var stop = position
        while stop < end, !isSeparator(stop), stop - position < 40 { stop += 1 }
        while stop < end, bytes[stop] & 0xC0 == 0x80 { stop += 1 }
        return position..<stop
    }

    func isOnlyBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy(\.isBlank) }

    // MARK: Nodes

    @inline(__always)
    mutating func make(_ kind: NodeKind, _ style: YAMLStyle, _ range: Range<Int>) -> Int32 {
        nodes.append(
            NodeRecord(kind: kind, style: style, start: Int32(truncatingIfNeeded: range.lowerBound), end: Int32(truncatingIfNeeded: range.upperBound))
        )
        return Int32(truncatingIfNeeded: nodes.count &- 1)
    }

    /// A node where nothing is written.
    mutating func makeEmpty(at place: Int) -> Int32 { make(.scalar, .none, place..<place) }

    /// Adds a child to a collection.
    ///
    /// - Parameter last: the collection's last child so far, or -1.
    @inline(__always)
    mutating func append(_ child: Int32, to parent: Int32, after last: inout Int32) {
        if last >= 0 { nodes[last].next = child } else { nodes[parent].link = child }
        last = child
        let childEnd = nodes[child].end
        if childEnd > nodes[parent].end { nodes[parent].end = childEnd }
    }
}

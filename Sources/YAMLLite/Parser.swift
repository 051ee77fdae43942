/// Reads a stream in one pass. The grammar is spread over extensions: documents here, then block structure, flow collections,
/// scalars, properties.
struct Parser: ~Copyable {
    let bytes: UnsafeBufferPointer<UInt8>
    let end: Int
    let limits: YAMLLimits
    var position = 0
    /// Where the line of `position` begins.
    var lineStart = 0
    var depth = 0
    var nodes: ContiguousArray<NodeRecord> = []
    var problems: [YAMLProblem] = []
    var comments: [Range<Int>] = []
    var documents: [DocumentRecord] = []
    var targets: [Int32: Int32] = [:]
    /// The anchors of the current document.
    var anchors: [String: Int32] = [:]
    var handles: [String: String] = [:]

    init(_ bytes: UnsafeBufferPointer<UInt8>, limits: YAMLLimits) {
        self.bytes = bytes
        end = bytes.count
        self.limits = limits
        nodes.reserveCapacity(bytes.count / 12 + 8)
    }

    struct Result {
        var nodes: ContiguousArray<NodeRecord>
        var problems: [YAMLProblem]
        var comments: [Range<Int>]
        var documents: [DocumentRecord]
        var targets: [Int32: Int32]
    }

    consuming func finish() -> Result {
        Result(nodes: nodes, problems: problems, comments: comments, documents: documents, targets: targets)
    }

    // MARK: Documents

    mutating func parseStream() {
        guard end < Int(Int32.max) else { return add(.tooLarge, 0..<0) }
        if end >= 2, (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF) { return add(.utf16, 0..<2) }
        checkCharacters()
        skipByteOrderMark()
        var isAfterEnd = true
        while true {
            skipToToken()
            skipByteOrderMark()
            guard position < end else { return }
            if isAtMarker(.dot) {
                position += 3
                finishMarkerLine()
                isAfterEnd = true
                continue
            }
            parseDocument(mayHaveDirectives: isAfterEnd)
            isAfterEnd = documents.last?.isExplicitEnd ?? false
        }
    }

    private mutating func parseDocument(mayHaveDirectives: Bool) {
        let start = position
        handles = [:]
        anchors = [:]
        let hasDirectives = mayHaveDirectives && parseDirectives()
        var isExplicit = false
        if isAtMarker(.dash) {
            isExplicit = true
            position += 3
        } else if hasDirectives {
            add(.missingDocumentStart, position..<position)
        }
        var root = parseBlockNode(parentIndentation: -1, place: isExplicit ? .documentLine : .lineStart)
        var isEnded = false
        while true {
            skipToToken()
            guard position < end, !isAtMarker(.dash) else { break }
            if isAtMarker(.dot) {
                position += 3
                finishMarkerLine()
                isEnded = true
                break
            }
            addLeftover()
            // What follows the mistake is read too, so that its own mistakes are found.
            let rest = parseBlockNode(parentIndentation: -1, place: .lineStart)
            if nodes[Int(root)].style == .none { root = rest }
        }
        documents.append(
            DocumentRecord(root: root, range: start..<position, isExplicitStart: isExplicit, isExplicitEnd: isEnded, handles: handles))
    }

    /// Something stands where nothing can: says so and goes on at the next line.
    private mutating func addLeftover() {
        let token = tokenRange()
        if bytes[position] == .closeBrace || bytes[position] == .closeBracket {
            add(.strayClosing(bytes[position]), position..<position + 1)
        } else if column > 0, isOnlyBlank(lineStart..<position) {
            add(.badIndentation(expected: 0, found: column), lineStart..<position)
        } else {
            add(.unexpectedText(text(token)), token)
        }
        skipLine()
    }

    /// `%YAML 1.2`, `%TAG ! tag:...`. True when there was one.
    private mutating func parseDirectives() -> Bool {
        var isAny = false
        var hasVersion = false
        while position < end, bytes[position] == UInt8(ascii: "%"), position == lineStart {
            isAny = true
            let start = position
            while position < end, !bytes[position].isBreak, !(bytes[position] == .hash && bytes[position - 1].isBlank) { position += 1 }
            let words = text(start..<position).split { $0 == " " || $0 == "\t" }.map(String.init)
            switch words.first {
            case "%TAG" where words.count == 3: handles[words[1]] = words[2]
            case "%YAML" where words.count == 2 && !hasVersion && words[1].allSatisfy({ $0.isNumber || $0 == "." }): hasVersion = true
            case "%YAML", "%TAG": add(.badDirective(text(start..<position)), start..<position)
            default: break
            }
            skipToToken()
        }
        return isAny
    }

    private mutating func finishMarkerLine() {
        skipBlanks()
        skipComment()
        guard position < end, !bytes[position].isBreak else { return }
        add(.unexpectedText(text(tokenRange())), tokenRange())
        skipLine()
    }

    /// At `---` or `...` in the first column.
    func isAtMarker(_ byte: UInt8) -> Bool {
        position == lineStart && position + 3 <= end && bytes[position] == byte && bytes[position + 1] == byte && bytes[position + 2] == byte
            && (position + 3 == end || bytes[position + 3].isBlank || bytes[position + 3].isBreak)
    }

    var isAtAnyMarker: Bool { isAtMarker(.dash) || isAtMarker(.dot) }

    // MARK: Moving on

    var column: Int { position - lineStart }

    @inline(__always) mutating func skipBlanks() {
        while position < end, bytes[position].isBlank { position += 1 }
    }

    /// Skips one line end.
    mutating func skipBreak() {
        position += ScalarText.breakLength(position, end, bytes)
        lineStart = position
    }

    mutating func skipComment() {
        guard position < end, bytes[position] == .hash, position == 0 || bytes[position - 1].isBlank || bytes[position - 1].isBreak || position == lineStart else { return }
        let start = position
        while position < end, !bytes[position].isBreak { position += 1 }
        comments.append(start..<position)
    }

    /// Skips blanks, comments and line ends up to the next token. True when a line end was among them.
    @discardableResult
    mutating func skipToToken() -> Bool {
        var isNewLine = false
        while position < end {
            skipBlanks()
            skipComment()
            guard position < end, bytes[position].isBreak else { break }
            skipBreak()
            isNewLine = true
        }
        return isNewLine
    }

    /// Goes on behind the next line end.
    mutating func skipLine() {
        while position < end, !bytes[position].isBreak { position += 1 }
        if position < end { skipBreak() }
    }

    private mutating func skipByteOrderMark() {
        guard position + 2 < end, bytes[position] == 0xEF, bytes[position + 1] == 0xBB, bytes[position + 2] == 0xBF else { return }
        position += 3
        lineStart = position
    }

    // MARK: Saying what is wrong

    mutating func add(_ kind: YAMLProblem.Kind, _ range: Range<Int>, _ related: Range<Int>? = nil, _ note: String = "") {
        problems.append(YAMLProblem(kind: kind, range: range, related: related.map { .init(range: $0, note: note) }))
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    /// The word at the position, as a person would call it.
    func tokenRange() -> Range<Int> {
        var stop = position
        while stop < end, !bytes[stop].isBlank, !bytes[stop].isBreak, stop - position < 40 { stop += 1 }
        while stop < end, bytes[stop] & 0xC0 == 0x80 { stop += 1 }
        return position..<stop
    }

    func isOnlyBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy(\.isBlank) }

    /// Whether a blank, a line end or the end of the file stands at an offset.
    @inline(__always) func isSeparator(_ offset: Int) -> Bool { offset >= end || bytes[offset].isBlank || bytes[offset].isBreak }

    // MARK: Nodes

    mutating func make(_ kind: NodeKind, _ style: YAMLNode.Style, _ range: Range<Int>) -> Int32 {
        nodes.append(NodeRecord(kind: kind, style: style, start: Int32(range.lowerBound), end: Int32(range.upperBound)))
        return Int32(nodes.count - 1)
    }

    /// A node where nothing is written.
    mutating func makeEmpty(at place: Int) -> Int32 { make(.scalar, .none, place..<place) }

    mutating func append(_ child: Int32, to parent: Int32) {
        let last = nodes[Int(parent)].lastChild
        if last >= 0 { nodes[Int(last)].next = child } else { nodes[Int(parent)].firstChild = child }
        nodes[Int(parent)].lastChild = child
        nodes[Int(parent)].end = max(nodes[Int(parent)].end, nodes[Int(child)].end)
    }
}

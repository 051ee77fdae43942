import SourceBytes

/// The byte edits that one change of a value takes.
struct EditPlan {
    let stream: YAMLStream
    let document: Int
    /// Whether a new value is spelled like the old one.
    let keepsStyle: Bool
    private(set) var edits: [TextEdit] = []
    /// What the edits take away.
    private var removed: [Range<Int>] = []

    init?(_ stream: YAMLStream, _ document: Int, keepsStyle: Bool) {
        guard document < max(1, stream.storage.documents.count) else { return nil }
        self.stream = stream
        self.document = document
        self.keepsStyle = keepsStyle
    }

    var bytes: [UInt8] { stream.bytes }

    /// `\r\n` where the text uses that.
    var lineBreak: String {
        guard let first = bytes.firstIndex(of: .lineFeed) else { return "\n" }
        return first > 0 && bytes[first - 1] == .carriageReturn ? "\r\n" : "\n"
    }

    mutating func edit(_ range: Range<Int>, _ text: String) {
        if !range.isEmpty { removed.append(range) }
        edits.append(TextEdit(range, lineBreak == "\n" ? text : text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineBreak)))
    }

    /// The text with the edits made. An insertion comes before what replaces the bytes at its place.
    func result() -> [UInt8] {
        TextEdit.applying(edits.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }, to: bytes)
    }

    /// Whether an alias that stays stands for a node that goes.
    var takesAwayAnchor: Bool {
        let storage = stream.storage
        return (0..<storage.nodes.count).contains { index in
            let alias = storage.nodes[index]
            guard alias.kind == .alias, alias.link >= 0, !isRemoved(Int(alias.start)) else { return false }
            guard let anchor = storage.properties(of: storage.nodes[alias.link]) else { return false }
            return isRemoved(Int(anchor.start))
        }
    }

    private func isRemoved(_ offset: Int) -> Bool { removed.contains { $0.contains(offset) } }

    func node(at path: [YAMLStep]) throws(YAMLEditError) -> YAMLNode {
        guard let node = YAMLEditor.node(at: path, in: stream, document), !(node.record.kind == .alias && path.isEmpty) else {
            throw .noSuchPlace(path)
        }
        return node
    }

    func isInBrackets(_ path: [YAMLStep]) -> Bool {
        (0..<path.count).contains { YAMLEditor.node(at: Array(path[..<$0]), in: stream, document)?.style == .flow }
    }

    // MARK: Places

    func lineStart(_ offset: Int) -> Int {
        var place = offset
        while place > 0, !bytes[place - 1].isBreak { place -= 1 }
        return place
    }

    /// After the line end of the line with an offset.
    func nextLine(_ offset: Int) -> Int {
        var place = lineEnd(offset)
        if place < bytes.count, bytes[place] == .carriageReturn { place += 1 }
        if place < bytes.count, bytes[place] == .lineFeed { place += 1 }
        return place
    }

    func lineEnd(_ offset: Int) -> Int {
        var place = offset
        while place < bytes.count, !bytes[place].isBreak { place += 1 }
        return place
    }

    func column(_ offset: Int) -> Int { offset - lineStart(offset) }

    /// A node with its properties.
    func extent(_ node: YAMLNode) -> Range<Int> {
        (node.properties?.lowerBound ?? node.range.lowerBound)..<max(node.range.upperBound, node.properties?.upperBound ?? 0)
    }

    /// The block scalar at the end of a node, whose empty lines may be content too.
    func lastBlock(_ node: YAMLNode) -> (record: NodeRecord, block: BlockRecord)? {
        var last = node
        while let child = last.children.last { last = child }
        guard last.range.upperBound >= node.range.upperBound || last.range.isEmpty, let block = node.storage.block(of: last.record) else {
            return nil
        }
        return (last.record, block)
    }

    /// Where the line after a node begins: after its last line and the comment there.
    func behind(_ node: YAMLNode) -> Int {
        if let (record, block) = lastBlock(node) {
            if record.chomping == UInt8(ascii: "+") { return Int(block.end) }
            return Int(block.start) > Int(record.end) ? Int(block.start) : nextLine(Int(record.end))
        }
        return nextLine(extent(node).upperBound)
    }

    /// The first offset from a given one with something else than blanks, line ends and comments.
    func nextToken(_ offset: Int) -> Int {
        var place = offset
        while place < bytes.count {
            if bytes[place] == .hash, place == 0 || bytes[place - 1].isBlank || bytes[place - 1].isBreak {
                place = lineEnd(place)
            } else if bytes[place].isBlank || bytes[place].isBreak {
                place += 1
            } else {
                break
            }
        }
        return place
    }

    /// Where the entries or items of a collection begin: at `?`, `-`, the key with its properties, or the item.
    func starts(of collection: YAMLNode) -> [Int] {
        let step = collection.record.kind == .mapping ? 2 : 1
        let children = collection.children
        return stride(from: 0, to: children.count, by: step).map { index in
            guard collection.style == .block else {
                let first = extent(children[index]).lowerBound
                let before = index == 0 ? collection.range.lowerBound + 1 : extent(children[index - 1]).upperBound
                // An explicit `? key` inside brackets.
                return bytes[before..<max(before, first)].lastIndex(of: .question) ?? first
            }
            guard index > 0 else { return collection.range.lowerBound }
            let last = children[index - 1]
            return nextToken(lastBlock(last).map { Int($0.block.end) } ?? extent(last).upperBound)
        }
    }
}

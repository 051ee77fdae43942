import SourceBytes

/// Looks for tabs where Helm's reader takes none: in front of the tokens of block structure, on lines that hold nothing else, and in the
/// margin of block texts. YAML 1.2 minds a tab only where a column counts.
struct HelmTabs {
    private let bytes: [UInt8]
    /// Texts and brackets that go over several lines, in order of place; a block text by what comes after its header.
    private let spans: [Span]
    /// Where plain texts end, outside of brackets.
    private let plainEnds: Set<Int>

    private struct Span {
        var range: Range<Int>
        /// Columns that a block text strips; nil for everything else.
        var margin: Int?
        /// Where the first line of a block text begins.
        var isMarginFound = false
    }

    init(_ storage: YAMLStorage) {
        bytes = storage.bytes
        var spans: [Span] = []
        var plainEnds: Set<Int> = []
        var flowEnd = 0
        for index in 0..<storage.nodes.count {
            let node = storage.nodes[index]
            if node.style == .flow { flowEnd = max(flowEnd, Int(node.end)) }
            if let block = storage.block(of: node) {
                let header = storage.bytes[Int(node.start)..<max(Int(node.start), Int(block.start))]
                spans.append(Span(range: Int(block.start)..<Int(block.end), margin: Int(block.indentation), isMarginFound: !header.contains(where: \.isDigit)))
            } else if node.style == .flow || node.kind == .scalar && node.isFolded {
                spans.append(Span(range: node.range))
            }
            if node.kind == .scalar, node.style == .plain, node.start >= flowEnd { plainEnds.insert(Int(node.end)) }
        }
        self.spans = spans.sorted { $0.range.lowerBound < $1.range.lowerBound }
        self.plainEnds = plainEnds
    }

    var found: [HelmRefusal] {
        var found: [HelmRefusal] = []
        var (line, next, reach) = (0, 0, 0)
        var block: Span?
        while line < bytes.count {
            let end = bytes.lineEnd(from: line)
            if let tab = bytes[line..<end].firstIndex(of: .tab) {
                while next < spans.count, spans[next].range.lowerBound <= line {
                    if spans[next].margin == nil { reach = max(reach, spans[next].range.upperBound) } else { block = spans[next] }
                    next += 1
                }
                if line >= reach, let place = refused(tab, line, after: block) { found.append(HelmRefusal(kind: .tab, range: place..<place + 1)) }
            }
            line = end
        }
        return found
    }

    /// - Parameter block: the last block text that begins before the line.
    private func refused(_ tab: Int, _ line: Int, after block: Span?) -> Int? {
        let margin = bytes[line..<tab]
        if let block, block.range.contains(line) { return refused(tab, margin, in: block) }
        guard margin.allSatisfy({ $0 == .space }) else {
            // After `- ` and `? ` a token may begin.
            let words = margin.split { $0 == .space }
            let isIndicators = words.allSatisfy { $0.elementsEqual("-".utf8) || $0.elementsEqual("?".utf8) }
            return isIndicators ? tab : nil
        }
        // A plain text may go on, so its reader is the one that meets the tab.
        var last = line
        while last > 0, bytes[last - 1].isBlank || bytes[last - 1].isBreak { last -= 1 }
        return plainEnds.contains(last) && margin.count > column(ofTextEndingAt: last) ? nil : tab
    }

    /// The column that a line must be right of to belong to a plain text.
    private func column(ofTextEndingAt end: Int) -> Int {
        var start = end
        while start > 0, !bytes[start - 1].isBreak { start -= 1 }
        let text = bytes[start..<end]
        var (place, dash) = (start, -1)
        while place < end, bytes[place] == .space || bytes[place] == .dash {
            if bytes[place] == .dash { dash = place - start }
            place += 1
        }
        return text.contains(.colon) || dash < 0 ? place - start : dash
    }

    private func refused(_ tab: Int, _ margin: ArraySlice<UInt8>, in block: Span) -> Int? {
        guard margin.allSatisfy({ $0 == .space }) else { return nil }
        if margin.count < block.margin ?? 0 { return tab }
        // The margin is looked for up to the first line with text, and no tab may stand there.
        let isSearched = block.isMarginFound && bytes[block.range.lowerBound..<margin.startIndex].allSatisfy { $0.isBlank || $0.isBreak }
        return isSearched ? tab : nil
    }
}

/// Finds the comments for runnercfg in a file of any language: one a line.
struct DirectiveReader {
    private let bytes: [UInt8]
    private static let marker = Array("runnercfg".utf8)

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// In order of place.
    func directives() -> [Directive] {
        var found: [Directive] = []
        var lineStart = 0
        while let place = marker(from: lineStart) {
            if let feed = bytes[lineStart..<place].lastIndex(of: UInt8(ascii: "\n")) { lineStart = feed + 1 }
            let line = CommentLine(bytes, at: lineStart)
            if let directive = directive(at: place, in: line) { found.append(directive) }
            lineStart = line.next
        }
        return found
    }

    /// Where `runnercfg:` next stands, in any casing.
    private func marker(from start: Int) -> Int? {
        var colon = start
        while let found = bytes.firstOffset(of: ":".utf8, from: colon) {
            let place = found - Self.marker.count
            if place >= start, zip(bytes[place..<found], Self.marker).allSatisfy({ $0 | 0x20 == $1 }) { return place }
            colon = found + 1
        }
        return nil
    }

    private func directive(at marker: Int, in line: CommentLine) -> Directive? {
        guard let (start, end) = comment(around: marker, in: line) else { return nil }
        let reach = marker + Self.marker.count + 1..<min(end, line.range.upperBound)
        guard let (content, place) = DirectiveSyntax(bytes, reach).read() else { return nil }
        let isBlank = { (range: Range<Int>) in bytes[range].allSatisfy(CommentLine.isBlank) }
        let before = bytes[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? CommentLine.start(of: bytes)
        let isAlone = isBlank(before..<start) && isBlank(end..<CommentLine(bytes, at: end).range.upperBound)
        return Directive(comment: start..<end, place: place, isAlone: isAlone, content: content)
    }

    /// The comment that begins right before the marker, on its line or, for one of several lines, at the end of the line before.
    private func comment(around marker: Int, in line: CommentLine) -> (start: Int, end: Int)? {
        var place = marker
        while place > line.range.lowerBound, CommentLine.isBlank(bytes[place - 1]) { place -= 1 }
        if place == line.range.lowerBound {
            while place > 0, CommentLine.isBlank(bytes[place - 1]) || bytes[place - 1] == UInt8(ascii: "\n") { place -= 1 }
            return block(endingAt: place, end: marker)
        }
        guard let opener = CommentLine.openers.first(where: { bytes[line.range.lowerBound..<place].hasSuffix($0.utf8) }) else { return nil }
        var start = place - opener.utf8.count
        if let block = block(endingAt: place, end: marker) { return line.isQuoted(block.start) ? nil : block }
        while start > line.range.lowerBound, bytes[start - 1] == bytes[start] { start -= 1 }
        return line.isQuoted(start) ? nil : (start, line.range.upperBound)
    }

    /// A comment with an end of its own, whose opening sign ends at a place.
    private func block(endingAt place: Int, end marker: Int) -> (start: Int, end: Int)? {
        guard let (opener, closing) = CommentLine.blocks.first(where: { bytes[..<place].hasSuffix($0.opener.utf8) }) else { return nil }
        // What is not closed soon is not a comment that anybody would read.
        let reach = bytes[marker..<min(bytes.count, marker + 4096)]
        guard let end = Array(reach).firstOffset(of: closing.utf8) else { return nil }
        return (place - opener.utf8.count, marker + end + closing.utf8.count)
    }
}

extension BidirectionalCollection where Element == UInt8 {
    /// Whether it ends with some bytes.
    fileprivate func hasSuffix(_ suffix: some BidirectionalCollection<UInt8>) -> Bool { reversed().starts(with: suffix.reversed()) }
}

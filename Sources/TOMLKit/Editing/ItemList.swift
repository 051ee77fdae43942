import SourceBytes

/// The elements of an array or the members of an inline table, as text: where a new one goes, and what goes with an old one.
struct ItemList {
    /// With its brackets.
    let container: Range<Int>
    let items: [Range<Int>]
    let lines: SourceLines

    private var bytes: [UInt8] { lines.bytes }

    /// Each item has a line of its own.
    private var isMultiline: Bool {
        guard let first = items.first else { return false }
        return bytes[container.lowerBound..<first.lowerBound].contains(.lineFeed)
    }

    func inserting(_ text: String, at index: Int) -> [TextEdit] {
        guard let last = items.last else { return insertingFirst(text) }
        if index < items.count {
            let next = items[index].lowerBound
            let gap = lines.isFirstOnLine(next) ? lines.lineEnd + lines.indent(of: next) : " "
            return [.insertion(at: next, text + "," + gap)]
        }
        let comma = comma(behind: last)
        guard isMultiline else {
            guard let comma else { return [.insertion(at: last.upperBound, ", " + text)] }
            return [.insertion(at: comma + 1, " " + text + ",")]
        }
        let line = lines.lineEnd + lines.indent(of: last.lowerBound) + text
        let place = endOfLineText(behind: comma.map { $0 + 1 } ?? last.upperBound)
        guard comma == nil else { return [.insertion(at: place, line + ",")] }
        return [.insertion(at: last.upperBound, ","), .insertion(at: place, line)]
    }

    private func insertingFirst(_ text: String) -> [TextEdit] {
        let inside = container.lowerBound + 1..<container.upperBound - 1
        let padding = bytes[container.lowerBound] == .openBrace ? " " : ""
        // Comments inside stay, below.
        if bytes[inside].contains(.hash) { return [.insertion(at: inside.lowerBound, lines.lineEnd + text + ",")] }
        return [TextEdit(inside, padding + text + padding)]
    }

    func removing(_ index: Int) -> [TextEdit] {
        let item = items[index]
        let comma = comma(behind: item)
        let behind = comma.map { $0 + 1 } ?? item.upperBound
        if lines.isFirstOnLine(item.lowerBound), endsLine(behind) {
            let line = TextEdit(lines.start(of: item.lowerBound)..<lines.end(of: behind))
            guard comma == nil, index > 0, let before = self.comma(behind: items[index - 1]) else { return [line] }
            return [TextEdit(before..<before + 1), line]
        }
        if items.count == 1 {
            let inside = container.lowerBound + 1..<container.upperBound - 1
            return [TextEdit(bytes[inside].contains(.hash) ? item.lowerBound..<behind : inside)]
        }
        if index == items.count - 1 { return [TextEdit(items[index - 1].upperBound..<item.upperBound)] }
        let next = items[index + 1].lowerBound
        let hasMore = bytes[behind..<next].contains { $0 == .hash || $0 == .lineFeed }
        return [TextEdit(item.lowerBound..<(hasMore ? behind : next))]
    }

    /// The comma that follows an item: only blanks, line ends and comments can be before it.
    func comma(behind item: Range<Int>) -> Int? {
        var place = item.upperBound
        while place < container.upperBound - 1 {
            if bytes[place] == .comma { return place }
            place = bytes[place] == .hash ? lines.end(of: place) : place + 1
        }
        return nil
    }

    private func endsLine(_ place: Int) -> Bool {
        var place = place
        while place < bytes.count, bytes[place].isBlank { place += 1 }
        return place < bytes.count && (lines.isComment(place) || bytes[place] == .lineFeed || bytes[place] == .carriageReturn)
    }

    /// After a comment that follows on the line.
    private func endOfLineText(behind place: Int) -> Int {
        guard endsLine(place) else { return place }
        var end = place
        while end < bytes.count, bytes[end] != .lineFeed { end += 1 }
        return end > place && bytes[end - 1] == .carriageReturn ? end - 1 : end
    }
}

import SourceBytes

/// Lines of a document, and which of them are comments.
struct SourceLines {
    let bytes: [UInt8]
    /// After a byte order mark.
    let textStart: Int
    private let comments: ContiguousArray<UInt32>

    init(_ storage: TOMLStorage) {
        bytes = storage.bytes
        comments = storage.comments
        textStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The first byte of the line; after a byte order mark.
    func start(of place: Int) -> Int {
        var start = place
        while start > textStart, bytes[start - 1] != .lineFeed { start -= 1 }
        return start
    }

    /// After the line's end.
    func end(of place: Int) -> Int {
        var end = place
        while end < bytes.count, bytes[end] != .lineFeed { end += 1 }
        return min(end + 1, bytes.count)
    }

    var lineEnd: String {
        guard let feed = bytes.firstIndex(of: .lineFeed), feed > 0, bytes[feed - 1] == .carriageReturn else { return "\n" }
        return "\r\n"
    }

    /// The blanks before what stands first on the line; empty when something stands before it.
    func indent(of place: Int) -> String {
        let blanks = startOfBlanks(before: place)
        return isLineStart(blanks) ? String(decoding: bytes[blanks..<place], as: UTF8.self) : ""
    }

    func isFirstOnLine(_ place: Int) -> Bool { isLineStart(startOfBlanks(before: place)) }

    /// Not from the line's start on: whole documents are one line.
    private func startOfBlanks(before place: Int) -> Int {
        var start = place
        while start > textStart, bytes[start - 1].isBlank { start -= 1 }
        return start
    }

    private func isLineStart(_ place: Int) -> Bool { place <= textStart || bytes[place - 1] == .lineFeed }

    func isBlank(lineAt start: Int) -> Bool {
        var place = start
        while place < bytes.count, bytes[place].isBlank || bytes[place] == .carriageReturn { place += 1 }
        return place == bytes.count || bytes[place] == .lineFeed
    }

    func isComment(lineAt start: Int) -> Bool {
        var place = start
        while place < bytes.count, bytes[place].isBlank { place += 1 }
        return isComment(place)
    }

    /// Whether a comment begins there.
    func isComment(_ place: Int) -> Bool {
        let index = comments.partitionPoint { Int($0) < place }
        return index < comments.count && Int(comments[index]) == place
    }

    /// The start of the line at a place, or of the comments right above it, which belong to it. Comments that begin the text
    /// are about the document, and belong to nothing in it.
    func startWithComments(of place: Int, notBefore bound: Int) -> Int {
        let own = start(of: place)
        var start = own
        while start > bound {
            let above = self.start(of: start - 1)
            guard above >= bound, isComment(lineAt: above) else { break }
            start = above
        }
        return start == textStart ? own : start
    }

    /// Before the blank lines that end at a line's start.
    func startOfBlankLines(before start: Int, notBefore bound: Int) -> Int {
        var start = start
        while start > bound {
            let above = self.start(of: start - 1)
            guard above >= bound, isBlank(lineAt: above) else { break }
            start = above
        }
        return start
    }
}

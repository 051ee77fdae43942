/// Bytes to be put in the place of others: the one way in which every part of runnercfg says what changes in a file.
public struct TextEdit: Sendable, Equatable {
    /// What goes, in bytes of the text as it was; empty for an insertion.
    public var range: Range<Int>
    /// What comes.
    public var text: [UInt8]

    public init(_ range: Range<Int>, _ text: String) {
        self.range = range
        self.text = Array(text.utf8)
    }

    public init(_ range: Range<Int>, _ text: [UInt8] = []) {
        self.range = range
        self.text = text
    }

    /// Puts a text at a place and takes nothing away.
    public static func insertion(at place: Int, _ text: String) -> TextEdit { TextEdit(place..<place, text) }

    /// The bytes with the edits made. Of insertions at one place the first given comes first; what an earlier edit took away, a
    /// later one does not take again.
    public static func applying(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8] {
        let ordered = edits.enumerated().sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.text.count })
        var position = 0
        for (_, edit) in ordered {
            let start = min(edit.range.lowerBound, bytes.count)
            result += bytes[position..<max(position, start)]
            result += edit.text
            position = max(position, min(edit.range.upperBound, bytes.count))
        }
        return result + bytes[position...]
    }
}

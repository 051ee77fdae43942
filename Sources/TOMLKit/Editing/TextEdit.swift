/// Bytes to be put in the place of others.
struct TextEdit {
    var range: Range<Int>
    var text: [UInt8]

    init(_ range: Range<Int>, _ text: String) {
        self.range = range
        self.text = Array(text.utf8)
    }

    init(_ range: Range<Int>, _ text: [UInt8] = []) {
        self.range = range
        self.text = text
    }

    static func insertion(at place: Int, _ text: String) -> TextEdit { TextEdit(place..<place, text) }

    /// Edits must not overlap; of those at one place the first given comes first.
    static func applying(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8] {
        let ordered = edits.enumerated().sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.text.count })
        var position = 0
        for (_, edit) in ordered {
            result += bytes[position..<max(position, edit.range.lowerBound)]
            result += edit.text
            position = max(position, edit.range.upperBound)
        }
        return result + bytes[position...]
    }
}

/// A line of a template without its indentation.
struct TemplateLine {
    var content: String
    /// Of the content.
    var range: Range<Int>

    static func all(_ text: SourceText) -> [TemplateLine] {
        var lines: [TemplateLine] = []
        var position = 0
        while position < text.bytes.count {
            let next = text.lineEnd(position)
            var (start, end) = (position, next)
            while end > start, [0x0A, 0x0D, 0x20, 0x09].contains(text.bytes[end - 1]) { end -= 1 }
            while start < end, text.bytes[start] == 0x20 || text.bytes[start] == 0x09 { start += 1 }
            lines.append(TemplateLine(content: text.text(start..<end), range: start..<end))
            position = next
        }
        return lines
    }
}

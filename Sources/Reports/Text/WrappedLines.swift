/// Text in lines that a terminal shows whole, by the columns that its characters take.
package enum WrappedLines {
    /// Nothing is lost, and no word is broken: one that is wider than a line has a line of its own.
    ///
    /// - Parameters:
    ///   - width: columns of the terminal; nil to leave the text as it is.
    ///   - start: columns of the first line that are taken already.
    ///   - indent: columns that the other lines are moved in by.
    package static func of(_ text: String, width: Int?, after start: Int = 0, indent: Int = 0) -> [String] {
        guard let width, start + DisplayWidth.of(text) > width else { return [text] }
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = ""
        var column = start
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let columns = DisplayWidth.of(String(word))
            let isFirst = line.isEmpty && (lines.isEmpty || column == indent)
            // A head that leaves too little room has its line to itself.
            let isTooLong = isFirst && lines.isEmpty && column + columns > width && indent + columns <= width
            if !isFirst && column + 1 + columns > width || isTooLong {
                lines.append(line)
                (line, column) = (margin + word, indent + columns)
            } else {
                line += (isFirst ? "" : " ") + word
                column += (isFirst ? 0 : 1) + columns
            }
        }
        return lines + [line]
    }
}

extension DisplayWidth {
    /// The columns that a text takes.
    package static func of(_ text: String) -> Int { text.utf8.allSatisfy { $0 < 0x7F && $0 >= 0x20 } ? text.utf8.count : text.reduce(0) { $0 + cell($1).width } }
}

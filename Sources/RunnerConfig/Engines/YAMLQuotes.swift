/// Follows YAML line by line, as far as it has to be known whether a place is in quotes.
struct YAMLQuotes {
    private var position = 0
    private var quote: UInt8?

    /// - Parameter place: after every place that was asked for before.
    mutating func state(at place: Int, of bytes: [UInt8]) -> FilledText.State {
        while position < place {
            let byte = bytes[position]
            let previous = position > 0 ? bytes[position - 1] : 0x0A
            position += 1
            if byte == 0x0A {
                quote = nil
            } else if let open = quote {
                if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") { position += 1 } else if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), " \t\n[,{:-".utf8.contains(previous) {
                // A quote within a plain text is a letter of it.
                quote = byte
            }
        }
        return quote.map { .quoted($0) } ?? .word
    }
}

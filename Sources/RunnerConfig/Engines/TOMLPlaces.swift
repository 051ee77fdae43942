/// Follows TOML byte by byte, as far as it has to be known whether a place is in quotes or begins a value.
struct TOMLPlaces {
    private var position = 0
    private var quote: UInt8?
    private var isMultiline = false
    private var isComment = false
    private var isAfterEquals = false
    private var brackets = 0
    /// The last byte before the position that is neither blank nor a line end.
    private var last: UInt8?

    /// - Parameter place: after every place that was asked for before. What was replaced there is followed as it is now.
    mutating func state(at place: Int, of bytes: [UInt8]) -> FilledText.State {
        while position < place { step(bytes) }
        if let quote { return .quoted(quote) }
        if isComment { return .word }
        let begins = last == UInt8(ascii: "=") && isAfterEquals || brackets > 0 && (last == UInt8(ascii: "[") || last == UInt8(ascii: ","))
        return begins ? .value : .word
    }

    private mutating func step(_ bytes: [UInt8]) {
        let byte = bytes[position]
        position += 1
        if byte != 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { last = byte }
        if let open = quote {
            if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") { return position += 1 }
            if byte == 0x0A, !isMultiline { return endLine() }
            guard byte == open else { return }
            if !isMultiline { return quote = nil }
            if bytes[position...].starts(with: [open, open]) {
                position += 2
                quote = nil
            }
            return
        }
        if byte == 0x0A { return endLine() }
        guard !isComment else { return }
        switch byte {
        case UInt8(ascii: "#"): isComment = true
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            quote = byte
            isMultiline = bytes[position...].starts(with: [byte, byte])
            if isMultiline { position += 2 }
        case UInt8(ascii: "="): isAfterEquals = true
        case UInt8(ascii: "[") where isAfterEquals: brackets += 1
        case UInt8(ascii: "]") where isAfterEquals: brackets = max(0, brackets - 1)
        default: break
        }
    }

    private mutating func endLine() {
        (quote, isMultiline, isComment) = (nil, false, false)
        if brackets == 0 { isAfterEquals = false }
    }
}

/// Moving on: blanks, line ends, comments.
extension Parser {
    @inline(__always) func isClass(_ place: Int, _ mask: UInt8) -> Bool {
        classes[Int(bytes[place])] & mask != 0
    }

    /// The first place from here on whose byte is of a class, or not of it.
    @inline(__always) func skip(from start: Int, while mask: UInt8) -> Int {
        var place = start
        while place < end, isClass(place, mask) { place &+= 1 }
        return place
    }

    @inline(__always) func skip(from start: Int, until mask: UInt8) -> Int {
        var place = start
        while place < end, !isClass(place, mask) { place &+= 1 }
        return place
    }

    @inline(__always) mutating func skipBlanks() {
        while position < end, bytes[position].isBlank { position &+= 1 }
    }

    /// Skips `\n` or `\r\n`; a lone carriage return is reported and skipped.
    @inline(__always) mutating func skipLineBreak() -> Bool {
        guard position < end else { return false }
        if bytes[position] == .lineFeed {
            position &+= 1
            return true
        }
        return bytes[position] == .carriageReturn && skipCarriageReturn()
    }

    private mutating func skipCarriageReturn() -> Bool {
        if isLineEnd(position) {
            position += 2
        } else {
            add(.bareCarriageReturn, position..<position + 1)
            position += 1
        }
        return true
    }

    /// Whether `\n` or `\r\n` stands there.
    func isLineEnd(_ place: Int) -> Bool {
        bytes[place] == .lineFeed || (bytes[place] == .carriageReturn && place + 1 < end && bytes[place + 1] == .lineFeed)
    }

    @inline(__always) mutating func skipComment() {
        if position < end, bytes[position] == .hash { readComment() }
    }

    private mutating func readComment() {
        let start = position
        comments.append(UInt32(truncatingIfNeeded: start))
        position = skip(from: position, until: ByteClass.control)
        while position < end, !isLineEnd(position) {
            addControl(bytes[position], at: position)
            position = skip(from: position + 1, until: ByteClass.control)
        }
        record(.comment, from: start)
    }

    /// Goes on after the next line end.
    mutating func skipLine() {
        while position < end, bytes[position] != .lineFeed { position &+= 1 }
        if position < end { position += 1 }
    }

    /// Moves over blanks, line ends and comments; false at the end of the file.
    mutating func skipToElement() -> Bool {
        while true {
            skipBlanks()
            skipComment()
            guard position < end else { return false }
            if !skipLineBreak() { return true }
        }
    }

    /// The place after the last character that is neither blank nor line end, not before a bound.
    func endOfText(before place: Int, notBefore bound: Int) -> Int {
        var place = place
        while place > bound, bytes[place - 1].isBlank || bytes[place - 1] == .lineFeed || bytes[place - 1] == .carriageReturn { place -= 1 }
        return place
    }

    @inline(__always) mutating func record(_ kind: TOMLToken.Kind, from start: Int) {
        tokens?.append(kind, start..<position)
    }
}

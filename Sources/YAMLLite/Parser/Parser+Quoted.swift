/// Quoted texts.
extension Parser {
    mutating func parseQuoted(indentation: Int) -> Int32 {
        let (start, startLine) = (position, lineStart)
        let quote = bytes[position]
        let stops = quote == .quotationMark ? ByteClass.doubleQuotedStop : ByteClass.singleQuotedStop
        let style: YAMLStyle = quote == .quotationMark ? .doubleQuoted : .singleQuoted
        var isFolded = false
        let problemCount = problems.count
        position &+= 1
        while true {
            position = firstOffset(from: position, of: stops)
            guard position < end else { break }
            let byte = bytes[position]
            if byte == quote {
                position &+= 1
                guard quote == .apostrophe, position < end, bytes[position] == quote else {
                    if lineStart != startLine, isOpeningInstead { break }
                    let node = make(.scalar, style, start..<position)
                    nodes[node].isFolded = isFolded
                    return node
                }
                position &+= 1
            } else if byte == .backslash {
                skipEscape()
            } else if !byte.isBreak {
                let old = OldLineEnd(position, end, bytes)
                position &+= old?.length ?? 1
                guard old != nil else { continue }
            } else {
                skipBreak()
                if isAtAnyMarker { break }
                checkContinuation(indentation)
            }
            isFolded = true
        }
        // The quote is missed on the line it was opened on, and the next line is read as what it looks like.
        lineStart = startLine
        position = lineEnd(from: start)
        forgetProblems(from: problemCount, behind: position)
        add(.unclosedQuote(quote), start..<start + 1)
        let node = make(.scalar, style, start..<position)
        nodes[node].isFolded = true
        return node
    }

    /// Whether the quote before the position opens a text of its own, so that an earlier one was never closed: it begins a value, and
    /// what follows would have no place after a closing one.
    private var isOpeningInstead: Bool {
        guard position < end, !bytes[position].isBreak, !",]}:".utf8.contains(bytes[position]) else { return false }
        var next = position
        while next < end, isBlank(next) { next += 1 }
        guard next < end, !isBreak(next), !(next > position && bytes[next] == .hash) else { return false }
        var before = position - 2
        while before >= lineStart, isBlank(before) { before -= 1 }
        return before < lineStart || (before < position - 2 ? ":=-,[{" : "[{").utf8.contains(bytes[before])
    }

    /// A further line inside quotes or brackets must stand further right than the block around it, by spaces.
    @inline(__always) mutating func checkContinuation(_ indentation: Int) {
        var place = lineStart
        while place < end, bytes[place] == .space { place &+= 1 }
        if place &- lineStart <= indentation { addContinuation(indentation, spaces: place - lineStart) }
    }

    private mutating func addContinuation(_ indentation: Int, spaces: Int) {
        var place = lineStart
        while place < end, isBlank(place) { place += 1 }
        guard place < end, !isBreak(place), bytes[place] != .closeBrace, bytes[place] != .closeBracket else { return }
        add(.continuationIndentation(expected: indentation + 1, found: spaces), lineStart..<max(lineStart + 1, place))
    }

    private mutating func skipEscape() {
        let start = position
        position += 1
        guard position < end else { return }
        let code = bytes[position]
        if code.isBreak { return skipBreak() }
        position += 1
        let digits = ScalarEscape.digits(after: code)
        if digits > 0 {
            for _ in 0..<digits {
                guard position < end, bytes[position].hexDigit != nil else {
                    add(.unknownEscape(text(start..<position)), start..<position)
                    return
                }
                position += 1
            }
        } else if !ScalarEscape.isSimple(code) {
            while position < end, bytes[position] & 0xC0 == 0x80 { position += 1 }
            add(.unknownEscape(text(start..<position)), start..<position)
        }
    }
}

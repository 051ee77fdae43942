/// Texts after `|` and `>`.
extension Parser {
    mutating func parseBlockScalar(parentIndentation parent: Int) -> Int32 {
        let start = position
        let node = make(.scalar, bytes[position] == UInt8(ascii: "|") ? .literal : .folded, start..<start + 1)
        let (chomping, explicit) = parseBlockHeader()
        let headerEnd = position
        finishBlockHeader()
        let contentStart = position
        let indentation = explicit > 0 ? max(parent, 0) + explicit : detectIndentation(atLeast: parent + 1)
        let textEnd = scanBlockLines(indentation)
        nodes[node].isFolded = true
        nodes[node].chomping = chomping
        nodes[node].end = Int32(max(headerEnd, textEnd))
        nodes[node].link = Int32(blocks.count)
        blocks.append(BlockRecord(indentation: Int32(indentation), start: Int32(contentStart), end: Int32(position)))
        return node
    }

    /// `|2-`: a digit and `-` or `+`, in any order.
    private mutating func parseBlockHeader() -> (chomping: UInt8, indentation: Int) {
        position += 1
        var (chomping, explicit): (UInt8, Int) = (0, 0)
        while position < end {
            let byte = bytes[position]
            if byte == .dash || byte == UInt8(ascii: "+"), chomping == 0 {
                chomping = byte
            } else if byte.isDigit, byte != UInt8(ascii: "0"), explicit == 0 {
                explicit = Int(byte - UInt8(ascii: "0"))
            } else {
                break
            }
            position += 1
        }
        return (chomping, explicit)
    }

    /// Nothing but a comment may follow on the line.
    private mutating func finishBlockHeader() {
        let headerEnd = position
        skipBlanks()
        if position > headerEnd || position == end { skipComment() }
        if position < end, !isBreak(position) {
            if bytes[position] == .hash {
                addTightComment()
            } else {
                let token = tokenRange()
                add(.badBlockHeader(text(token)), token)
                position = lineEnd(from: position)
            }
        }
        if position < end { skipBreak() }
    }

    /// The column of the first line with text.
    private mutating func detectIndentation(atLeast minimum: Int) -> Int {
        var place = position
        var line = position
        var deepestBlank = 0
        while place < end {
            let byte = bytes[place]
            if byte == .space {
                place &+= 1
            } else if byte == .lineFeed || byte == .carriageReturn {
                deepestBlank = max(deepestBlank, place - line)
                place &+= 1
                line = place
            } else {
                break
            }
        }
        guard place < end else { return max(minimum, deepestBlank, place - line) }
        let found = place - line
        if found < minimum { return max(minimum, deepestBlank) }
        if deepestBlank > found { add(.emptyLineTooDeep(text: found, found: deepestBlank), line..<place) }
        return found
    }

    /// Moves after the lines of the text; returns where its last text ends.
    private mutating func scanBlockLines(_ indentation: Int) -> Int {
        var textEnd = position
        while position < end {
            let line = position
            let margin = min(end, line &+ indentation)
            var place = line
            while place < margin, bytes[place] == .space { place &+= 1 }
            guard place < end else {
                position = end
                break
            }
            let isText = place &- line == indentation && !isBreak(place)
            if isText || isBreak(place) {
                if isText {
                    if indentation == 0, isAtAnyMarker { break }
                    place = lineEnd(from: place)
                    textEnd = place
                }
                position = place
                if position < end { skipBreak() }
                continue
            }
            // A line further left ends the text, unless it holds nothing.
            guard bytes[place] == .tab, isOnlyBlank(place..<lineEnd(from: place)) else { break }
            add(.tabIndentation, place..<place + 1)
            skipLine()
        }
        return textEnd
    }
}

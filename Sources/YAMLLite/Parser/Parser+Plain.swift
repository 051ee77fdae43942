/// Unquoted texts.
extension Parser {
    /// Whether an unquoted text can begin at an offset.
    @inline(__always) func canBeginPlain(_ offset: Int, isInFlow: Bool) -> Bool {
        let byte = bytes[offset]
        if classes[Int(byte)] & ByteClass.indicator == 0 { return true }
        switch byte {
        case .dash, .question, .colon: return !isSeparator(offset + 1) && !(isInFlow && bytes[offset + 1].isFlowIndicator)
        default: return false
        }
    }

    mutating func parsePlain(indentation: Int, isInFlow: Bool, isKey: Bool) -> Int32 {
        guard canBeginPlain(position, isInFlow: isInFlow) else { return parseMisplacedIndicator(isInFlow) }
        let start = position
        let textEnd = scanPlainLine(isInFlow ? ByteClass.flowStop : ByteClass.plainStop)
        guard !isKey else {
            position = textEnd
            return make(.scalar, .plain, start..<textEnd)
        }
        return finishPlain(start, textEnd, indentation: indentation, isInFlow: isInFlow)
    }

    /// Scans to where the text of this line ends and returns that; the position is after the blanks that follow.
    ///
    /// - Parameter stops: ``ByteClass/plainStop`` or ``ByteClass/flowStop``.
    @inline(__always) mutating func scanPlainLine(_ stops: UInt8) -> Int {
        let start = position
        var place = start
        while true {
            place = firstOffset(from: place, of: stops)
            guard place < end else { break }
            let byte = bytes[place]
            if byte == .colon {
                if isSeparator(place &+ 1) || (stops == ByteClass.flowStop && bytes[place &+ 1].isFlowIndicator) { break }
            } else if byte == .hash {
                if place > lineStart, isBlank(place &- 1) { break }
            } else {
                break
            }
            place &+= 1
        }
        position = place
        while place > start, isBlank(place &- 1) { place &-= 1 }
        return place
    }

    /// Reads the further lines of a text whose first line was scanned.
    @inline(__always) mutating func finishPlain(_ start: Int, _ firstEnd: Int, indentation: Int, isInFlow: Bool) -> Int32 {
        if position < end, isBreak(position), let next = plainContinuation(indentation, isInFlow) {
            return parsePlainLines(start, firstEnd, next, indentation: indentation, isInFlow: isInFlow)
        }
        position = firstEnd
        return make(.scalar, .plain, start..<firstEnd)
    }

    private mutating func parsePlainLines(_ start: Int, _ firstEnd: Int, _ second: Int, indentation: Int, isInFlow: Bool) -> Int32 {
        var (textEnd, textLine) = (firstEnd, lineStart)
        var next: Int? = second
        while let place = next {
            while position < place {
                if isBreak(position) { skipBreak() } else { position &+= 1 }
            }
            checkPlainContinuation(indentation)
            textEnd = scanPlainLine(isInFlow ? ByteClass.flowStop : ByteClass.plainStop)
            textLine = lineStart
            next = position < end && isBreak(position) ? plainContinuation(indentation, isInFlow) : nil
        }
        (position, lineStart) = (textEnd, textLine)
        let node = make(.scalar, .plain, start..<textEnd)
        nodes[node].isFolded = true
        return node
    }

    /// Where a text goes on in a later line, or nil when it ends here.
    private func plainContinuation(_ indentation: Int, _ isInFlow: Bool) -> Int? {
        var place = position
        var line = lineStart
        while place < end {
            let byte = bytes[place]
            if byte == .space || byte == .tab {
                place &+= 1
            } else if byte == .lineFeed || byte == .carriageReturn {
                place &+= 1
                line = place
            } else {
                break
            }
        }
        guard place < end, place - line > indentation, bytes[place] != .hash else { return nil }
        if place == line, place + 3 <= end, bytes[place] == .dash || bytes[place] == .dot, bytes[place + 1] == bytes[place],
            bytes[place + 2] == bytes[place], isSeparator(place + 3)
        {
            return nil
        }
        if isInFlow, bytes[place].isFlowIndicator { return nil }
        if bytes[place] == .colon, isSeparator(place + 1) || (isInFlow && bytes[place + 1].isFlowIndicator) { return nil }
        return place
    }

    private mutating func checkPlainContinuation(_ indentation: Int) {
        var place = lineStart
        while place < position, bytes[place] == .space { place += 1 }
        guard place - lineStart <= indentation else { return }
        add(.tabIndentation, place..<place + 1)
    }

    /// Something that no text can begin with.
    private mutating func parseMisplacedIndicator(_ isInFlow: Bool) -> Int32 {
        let start = position
        let byte = bytes[position]
        if byte == .closeBrace || byte == .closeBracket {
            add(.strayClosing(byte), position..<position + 1)
        } else if byte == .hash {
            addTightComment()
            return makeEmpty(at: start)
        } else if byte == UInt8(ascii: "%"), position == lineStart {
            add(.misplacedDirective(text(tokenRange())), tokenRange())
        } else {
            add(.reservedCharacter(text(position..<position + 1)), position..<position + 1)
        }
        if isInFlow {
            position += 1
        } else {
            while position < end, !isBreak(position), !isAtIndicator(.colon) { position += 1 }
        }
        return make(.scalar, .plain, start..<position)
    }
}

/// Plain, quoted and block texts.
extension Parser {
    // MARK: Plain

    /// Whether an unquoted text can begin at an offset.
    func canBeginPlain(_ offset: Int, isInFlow: Bool) -> Bool {
        let byte = bytes[offset]
        switch byte {
        case .dash, .question, .colon:
            return !isSeparator(offset + 1) && !(isInFlow && bytes[offset + 1].isFlowIndicator)
        case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace, .hash, .quotationMark, .apostrophe,
            UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"),
            UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
            return false
        default:
            return !byte.isBlank && !byte.isBreak
        }
    }

    mutating func parsePlain(indentation: Int, isInFlow: Bool, isKey: Bool) -> Int32 {
        let start = position
        guard canBeginPlain(position, isInFlow: isInFlow) else {
            let byte = bytes[position]
            if byte == .closeBrace || byte == .closeBracket {
                add(.strayClosing(byte), position..<position + 1)
            } else {
                add(.reservedCharacter(text(position..<position + 1)), position..<position + 1)
            }
            if isInFlow {
                position += 1
            } else {
                while position < end, !bytes[position].isBreak, !(bytes[position] == .colon && isSeparator(position + 1)) { position += 1 }
            }
            return make(.scalar, .plain, start..<position)
        }
        var textEnd = scanPlainLine(isInFlow)
        while !isKey, position < end, bytes[position].isBreak, let next = plainContinuation(indentation, isInFlow) {
            while position < next {
                if bytes[position].isBreak { skipBreak() } else { position += 1 }
            }
            checkPlainContinuation(indentation)
            textEnd = scanPlainLine(isInFlow)
        }
        position = textEnd
        return make(.scalar, .plain, start..<textEnd)
    }

    /// Scans to where the text of this line ends; the position is at the end of the blanks behind it.
    private mutating func scanPlainLine(_ isInFlow: Bool) -> Int {
        var textEnd = position
        while position < end {
            let byte = bytes[position]
            if byte.isBreak { break }
            if byte == .colon, isSeparator(position + 1) || (isInFlow && bytes[position + 1].isFlowIndicator) { break }
            if byte == .hash, position > lineStart, bytes[position - 1].isBlank { break }
            if isInFlow, byte.isFlowIndicator { break }
            position += 1
            if !byte.isBlank { textEnd = position }
        }
        return textEnd
    }

    /// Where a plain text goes on in a later line, or nil when it ends here.
    private func plainContinuation(_ indentation: Int, _ isInFlow: Bool) -> Int? {
        var place = position
        var line = lineStart
        while place < end {
            if bytes[place].isBreak {
                place += ScalarText.breakLength(place, end, bytes)
                line = place
            } else if bytes[place].isBlank {
                place += 1
            } else {
                break
            }
        }
        guard place < end, place - line > indentation, bytes[place] != .hash else { return nil }
        if place == line, place + 3 <= end, bytes[place] == .dash || bytes[place] == UInt8(ascii: "."), bytes[place + 1] == bytes[place],
            bytes[place + 2] == bytes[place], isSeparator(place + 3) { return nil }
        if isInFlow, bytes[place].isFlowIndicator { return nil }
        if bytes[place] == .colon, isSeparator(place + 1) || (isInFlow && bytes[place + 1].isFlowIndicator) { return nil }
        return place
    }

    // MARK: Quoted

    mutating func parseQuoted(indentation: Int) -> Int32 {
        let start = position
        let quote = bytes[position]
        position += 1
        while position < end {
            let byte = bytes[position]
            if byte == quote {
                if quote == .apostrophe, position + 1 < end, bytes[position + 1] == quote {
                    position += 2
                    continue
                }
                position += 1
                return make(.scalar, quote == .apostrophe ? .singleQuoted : .doubleQuoted, start..<position)
            }
            if byte == .backslash, quote == .quotationMark {
                skipEscape()
            } else if byte.isBreak {
                skipBreak()
                if isAtAnyMarker { break }
                checkContinuation(indentation)
            } else {
                position += 1
            }
        }
        // The quote is missed on the line it was opened on, and the next line is read as what it looks like.
        add(.unclosedQuote(quote), start..<start + 1)
        position = start
        lineStart = start
        while lineStart > 0, !bytes[lineStart - 1].isBreak { lineStart -= 1 }
        while position < end, !bytes[position].isBreak { position += 1 }
        return make(.scalar, quote == .apostrophe ? .singleQuoted : .doubleQuoted, start..<position)
    }

    private mutating func checkPlainContinuation(_ indentation: Int) {
        var place = lineStart
        while place < position, bytes[place] == .space { place += 1 }
        guard place - lineStart <= indentation else { return }
        add(.tabIndentation, place..<place + 1)
    }

    /// A further line inside quotes or brackets must stand further right than the block around it, by spaces.
    mutating func checkContinuation(_ indentation: Int) {
        var place = lineStart
        while place < end, bytes[place] == .space { place += 1 }
        let spaces = place - lineStart
        guard spaces <= indentation else { return }
        while place < end, bytes[place].isBlank { place += 1 }
        guard place < end, !bytes[place].isBreak, bytes[place] != .closeBrace, bytes[place] != .closeBracket else { return }
        add(.continuationIndentation(expected: indentation + 1, found: spaces), lineStart..<max(lineStart + 1, place))
    }

    private mutating func skipEscape() {
        let start = position
        position += 1
        guard position < end else { return }
        let code = bytes[position]
        if code.isBreak {
            skipBreak()
            return
        }
        position += 1
        let digits = code == UInt8(ascii: "x") ? 2 : code == UInt8(ascii: "u") ? 4 : code == UInt8(ascii: "U") ? 8 : 0
        if digits > 0 {
            for _ in 0..<digits {
                guard position < end, bytes[position].hexDigit != nil else {
                    add(.unknownEscape(text(start..<position)), start..<position)
                    return
                }
                position += 1
            }
        } else if ScalarText.simpleEscape(code) == nil {
            while position < end, bytes[position] & 0xC0 == 0x80 { position += 1 }
            add(.unknownEscape(text(start..<position)), start..<position)
        }
    }

    // MARK: Block

    mutating func parseBlockScalar(parentIndentation parent: Int) -> Int32 {
        let start = position
        let node = make(.scalar, bytes[position] == UInt8(ascii: "|") ? .literal : .folded, start..<start + 1)
        position += 1
        var explicit = 0
        while position < end, !isSeparator(position) {
            let byte = bytes[position]
            if byte == .dash || byte == UInt8(ascii: "+"), nodes[Int(node)].chomping == 0 {
                nodes[Int(node)].chomping = byte
            } else if byte.isDigit, byte != UInt8(ascii: "0"), explicit == 0 {
                explicit = Int(byte - UInt8(ascii: "0"))
            } else {
                break
            }
            position += 1
        }
        let headerEnd = position
        skipBlanks()
        if position > headerEnd || position == end { skipComment() }
        if position < end, !bytes[position].isBreak {
            let token = tokenRange()
            add(.badBlockHeader(text(token)), token)
            while position < end, !bytes[position].isBreak { position += 1 }
        }
        if position < end { skipBreak() }
        nodes[Int(node)].contentStart = Int32(position)
        let base = max(parent, 0)
        let indentation = explicit > 0 ? base + explicit : detectIndentation(atLeast: parent + 1)
        nodes[Int(node)].indentation = Int32(indentation)
        nodes[Int(node)].end = Int32(max(headerEnd, scanBlockLines(indentation)))
        nodes[Int(node)].contentEnd = Int32(position)
        return node
    }

    /// The column of the first line with text.
    private mutating func detectIndentation(atLeast minimum: Int) -> Int {
        var place = position
        var line = position
        var deepestBlank = 0
        while place < end {
            if bytes[place] == .space {
                place += 1
            } else if bytes[place].isBreak {
                deepestBlank = max(deepestBlank, place - line)
                place += ScalarText.breakLength(place, end, bytes)
                line = place
            } else {
                break
            }
        }
        guard place < end else { return max(minimum, deepestBlank, place - line) }
        let found = place - line
        if found < minimum { return max(minimum, deepestBlank) }
        if deepestBlank > found { add(.badIndentation(expected: found, found: deepestBlank), line..<line) }
        return found
    }

    /// Moves behind the lines of the text; returns where its last text ends.
    private mutating func scanBlockLines(_ indentation: Int) -> Int {
        var textEnd = position
        while position < end {
            let line = position
            var place = position
            while place < end, bytes[place] == .space, place - line < indentation { place += 1 }
            guard place < end else {
                position = end
                break
            }
            if bytes[place].isBreak || place - line == indentation {
                if !bytes[place].isBreak, indentation == 0, isAtAnyMarker { break }
                while place < end, !bytes[place].isBreak { place += 1 }
                if place - line > indentation { textEnd = place }
                position = place
                if position < end { skipBreak() }
                continue
            }
            // A line further left ends the text, unless it holds nothing.
            if place < end, bytes[place] == .tab, bytes[place...].prefix(while: { !$0.isBreak }).allSatisfy(\.isBlank) {
                add(.tabIndentation, place..<place + 1)
                skipLine()
                continue
            }
            break
        }
        return textEnd
    }

    // MARK: Characters

    mutating func checkCharacters() {
        var place = 0
        while place < end {
            let byte = bytes[place]
            if byte >= 0x80 {
                let length = utf8Length(place)
                if length == 0 {
                    let first = place
                    repeat { place += 1 } while place < end && bytes[place] >= 0x80 && utf8Length(place) == 0
                    add(.invalidUTF8, first..<place)
                    continue
                }
                place += length
                continue
            }
            if byte < 0x20, byte != .tab, byte != .lineFeed, byte != .carriageReturn { add(.controlCharacter(byte), place..<place + 1) }
            if byte == 0x7F { add(.controlCharacter(byte), place..<place + 1) }
            place += 1
        }
    }

    /// The length of the multi-byte character at an offset, or 0 when there is none (Unicode, table 3-7).
    private func utf8Length(_ place: Int) -> Int {
        let lead = bytes[place]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: return 0
        }
        guard place + length <= end, second.contains(bytes[place + 1]) else { return 0 }
        for offset in 2..<max(2, length) where bytes[place + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }
}

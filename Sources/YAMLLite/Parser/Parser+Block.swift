/// Block structure: what hangs together by columns.
extension Parser {
    /// Where a block node begins, which decides what it may be.
    enum Place {
        /// At the start of a line, or of the stream.
        case lineStart
        /// After `---`.
        case documentLine
        /// After `- `: a collection may begin on the same line.
        case afterIndicator
        /// After an explicit `? ` or `: `: as after an indicator, and a list may stand in the indicator's column.
        case explicit
        /// After `key:`: a collection must begin on a new line, and a list may stand in the key's column.
        case mappingValue
    }

    /// Reads the node that belongs to a parent at a column; an empty one when the next token stands too far left.
    mutating func parseBlockNode(parentIndentation parent: Int, place: Place) -> Int32 {
        guard depth < limits.depth else {
            add(.tooDeep(limits.depth), position..<position)
            skipDeeper(than: parent)
            return makeEmpty(at: position)
        }
        depth &+= 1
        if depth > reach { reach = depth }
        let before = position
        let isNewLine = skipToToken() || place == .lineStart
        let node: Int32
        if !belongs(parent, place, isNewLine) {
            node = makeEmpty(at: before)
        } else {
            let isCollectionAllowed = isNewLine || place == .afterIndicator || place == .explicit
            if isProperty {
                node = parseNodeWithProperties(parent, place, isCollectionAllowed, isNewLine, before)
            } else {
                if !isNewLine, isCollectionAllowed { checkGap(before) }
                node = parseBlockContent(parent, isCollectionAllowed, isNewLine)
            }
        }
        depth &-= 1
        return node
    }

    /// Reads a node that begins with an anchor or a tag. Those on the line of a key belong to the key, not to the mapping that
    /// begins with it.
    private mutating func parseNodeWithProperties(
        _ parent: Int, _ place: Place, _ isAllowed: Bool, _ isFirstOnLine: Bool, _ before: Int
    ) -> Int32 {
        var isCollectionAllowed = isAllowed
        var isNewLine = isFirstOnLine
        var found = PropertyRecord()
        if !(isCollectionAllowed && isAtImplicitKey()) {
            parseProperties(&found)
            let behind = position
            let behindLine = lineStart
            if skipToToken() {
                isNewLine = true
                isCollectionAllowed = true
                guard belongs(parent, place, true) else {
                    (position, lineStart) = (behind, behindLine)
                    return attach(found, to: makeEmpty(at: behind))
                }
                // The other property may stand on a line of its own.
                if isProperty, !isAtImplicitKey() {
                    parseProperties(&found)
                    skipToToken()
                    guard belongs(parent, place, true) else { return attach(found, to: makeEmpty(at: position)) }
                }
            } else if place != .mappingValue, isAtIndicator(.dash) {
                add(.sequenceOnOneLine, position..<position + 1)
            }
            if position >= end || isAtAnyMarker { return attach(found, to: makeEmpty(at: behind)) }
        }
        if !isNewLine, isCollectionAllowed { checkGap(before) }
        let outerReach = reach
        reach = depth
        return attach(found, to: parseBlockContent(parent, isCollectionAllowed, isNewLine), outerReach: outerReach)
    }

    /// What begins on the line of its indicator is indented by what stands between, and tabs do not indent.
    @inline(__always)
    private mutating func checkGap(_ start: Int) {
        var place = start
        while place < position, bytes[place] != .tab { place &+= 1 }
        guard place < position else { return }
        if isAtIndicator(.dash) || isAtIndicator(.question) || isAtImplicitKey() { add(.tabIndentation, place..<place + 1) }
    }

    private mutating func parseBlockContent(_ parent: Int, _ isCollectionAllowed: Bool, _ isNewLine: Bool) -> Int32 {
        let byte = bytes[position]
        if classes[Int(byte)] & ByteClass.indicator == 0 { return parsePlainOrMapping(parent, isCollectionAllowed, isNewLine) }
        switch byte {
        case .dash where isSeparator(position + 1):
            if isCollectionAllowed { return parseBlockSequence(isNewLine) }
            add(.sequenceOnOneLine, position..<position + 1)
            return parseBlockSequence(false)
        case .question where isCollectionAllowed && isSeparator(position + 1):
            return parseBlockMapping(isNewLine, column, firstKey: -1)
        case .quotationMark, .apostrophe:
            return parseQuotedOrMapping(parent, isCollectionAllowed, isNewLine)
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            return parseBlockScalar(parentIndentation: parent)
        default:
            if isCollectionAllowed, isAtImplicitKey() { return parseBlockMapping(isNewLine, column, firstKey: -1) }
            let node = parseFlowNode(indentation: parent, isInFlow: false)
            finishLine(after: node)
            return node
        }
    }

    /// An unquoted text, which turns out to be the first key of a mapping when a colon ends it.
    private mutating func parsePlainOrMapping(_ parent: Int, _ isCollectionAllowed: Bool, _ isNewLine: Bool) -> Int32 {
        let start = position
        let textEnd = scanPlainLine(ByteClass.plainStop)
        if isCollectionAllowed, isAtKeyColon(of: start) {
            return parseBlockMapping(isNewLine, start - lineStart, firstKey: make(.scalar, .plain, start..<textEnd))
        }
        let node = finishPlain(start, textEnd, indentation: parent, isInFlow: false)
        finishLine(after: node)
        return node
    }

    private mutating func parseQuotedOrMapping(_ parent: Int, _ isCollectionAllowed: Bool, _ isNewLine: Bool) -> Int32 {
        let (start, line) = (position, lineStart)
        let node = parseQuoted(indentation: parent)
        let behind = position
        skipBlanks()
        if isCollectionAllowed, lineStart == line, isAtKeyColon(of: start) {
            return parseBlockMapping(isNewLine, start - line, firstKey: node)
        }
        position = behind
        finishLine(after: node)
        return node
    }

    /// At a colon that ends a key on one line; a key has at most 1024 characters, which nobody counts: these are bytes.
    @inline(__always) func isAtKeyColon(of start: Int) -> Bool {
        position < end && bytes[position] == .colon && isSeparator(position &+ 1) && position &- start <= 1024
    }

    /// Whether the token at the position belongs below a parent.
    @inline(__always) private func belongs(_ parent: Int, _ place: Place, _ isNewLine: Bool) -> Bool {
        guard position < end, !(isNewLine && isAtAnyMarker) else { return false }
        guard isNewLine else { return true }
        return column > parent || ((place == .mappingValue || place == .explicit) && column == parent && isAtIndicator(.dash))
    }

    /// Nothing but a comment may follow a value on its line.
    @inline(__always) private mutating func finishLine(after node: Int32) {
        if position < end, !isBreak(position) { finishLineSlowly(after: node) }
    }

    private mutating func finishLineSlowly(after node: Int32) {
        skipBlanks()
        let isSeparated = position == lineStart || position == 0 || isBlank(position - 1)
        if isSeparated { skipComment() }
        // Brackets that nothing closes end with the last line that belongs to them.
        guard position < end, !isBreak(position), Int(nodes[node].end) >= lineStart else { return }
        if bytes[position] == .hash { return addTightComment() }
        let token = tokenRange()
        let style = nodes[node].style
        if bytes[position] == .closeBrace || bytes[position] == .closeBracket {
            add(.strayClosing(bytes[position]), position..<position + 1)
        } else if bytes[position] == .colon, style == .plain, Int(nodes[node].start) < lineStart {
            // A key further right than the one above it, which looked like the rest of that one's value.
            nodes[node].end = Int32(endOfText(before: lineStart, from: Int(nodes[node].start)))
            position = lineStart
            return
        } else if bytes[position] == .colon {
            add(.mappingOnOneLine, position..<position + 1)
        } else if style == .singleQuoted || style == .doubleQuoted {
            add(.textAfterQuote(text(token)), token)
        } else {
            add(.contentAfterValue(text(token)), token)
        }
        position = lineEnd(from: position)
    }

    /// A comment without a blank in front of it, which Helm takes for one.
    mutating func addTightComment() {
        add(.commentWithoutSpace, position..<position + 1)
        let start = position
        position = lineEnd(from: position)
        comments.append(CommentRecord(start: Int32(start), end: Int32(position)))
    }

    private mutating func skipDeeper(than parent: Int) {
        while position < end {
            skipLine()
            skipToToken()
            if column <= parent || isAtAnyMarker { return }
        }
    }

    /// A tab in the indentation of a line that block structure depends on.
    mutating func checkIndentation(upTo first: Int) {
        var place = lineStart
        while place < first, bytes[place] == .space { place &+= 1 }
        guard place < first, isOnlyBlank(lineStart..<first) else { return }
        guard problems.last?.range != place..<place + 1 else { return }
        add(.tabIndentation, place..<place + 1)
    }

    private mutating func parseBlockSequence(_ isNewLine: Bool) -> Int32 {
        if isNewLine { checkIndentation(upTo: position) }
        let indentation = column
        let sequence = make(.sequence, .block, position..<position)
        var last: Int32 = -1
        repeat {
            position &+= 1
            append(parseBlockNode(parentIndentation: indentation, place: .afterIndicator), to: sequence, after: &last)
        } while nextSibling(indentation) && isAtIndicator(.dash)
        return sequence
    }

    /// Moves to the next entry of a block collection; false when the collection ends.
    @inline(__always) mutating func nextSibling(_ indentation: Int) -> Bool {
        while true {
            skipToToken()
            if position >= end || column < indentation || isAtAnyMarker {
                ended = (lineStart, indentation)
                return false
            }
            if column == indentation { return true }
            guard skipMisplacedLine(indentation) else { return false }
        }
    }

    mutating func addIndentation(expected: Int) {
        let deeper = ended.line == lineStart && ended.column > column ? ended.column : nil
        add(.badIndentation(expected: expected, deeper: deeper, found: column), lineStart..<position)
    }

    /// A line further right than its neighbours. False when it is the rest of a line.
    private mutating func skipMisplacedLine(_ indentation: Int) -> Bool {
        guard isOnlyBlank(lineStart..<position) else { return false }
        if bytes[lineStart..<position].contains(.tab) {
            checkIndentation(upTo: position)
        } else {
            addIndentation(expected: indentation)
        }
        // What stands as far right or further belongs to the same slip.
        let misplaced = column
        repeat {
            skipLine()
            skipToToken()
        } while position < end && column >= misplaced && !isAtAnyMarker
        return true
    }

    /// Where the last text before a line ends.
    private func endOfText(before line: Int, from start: Int) -> Int {
        var end = line
        while end > start, isBlank(end - 1) || isBreak(end - 1) { end -= 1 }
        return end
    }
}

/// Block structure: what hangs together by columns.
extension Parser {
    /// Where a block node begins, which decides what it may be.
    enum Place {
        /// At the start of a line, or of the stream.
        case lineStart
        /// Behind `---`.
        case documentLine
        /// Behind `- `: a collection may begin on the same line.
        case afterIndicator
        /// Behind an explicit `? ` or `: `: as behind an indicator, and a list may stand in the indicator's column.
        case explicit
        /// Behind `key:`: a collection must begin on a new line, and a list may stand in the key's column.
        case mappingValue
    }

    /// Reads the node that belongs to a parent at a column; an empty one when the next token stands too far left.
    mutating func parseBlockNode(parentIndentation parent: Int, place: Place) -> Int32 {
        guard depth < limits.depth else {
            add(.tooDeep(limits.depth), position..<position)
            skipDeeper(than: parent)
            return makeEmpty(at: position)
        }
        depth += 1
        defer { depth -= 1 }
        let before = position
        var isNewLine = skipToToken() || place == .lineStart
        guard belongs(parent, place, isNewLine) else { return makeEmpty(at: before) }
        var properties = Properties()
        var isCollectionAllowed = isNewLine || place == .afterIndicator || place == .explicit
        // Properties on the line of a key belong to the key, not to the mapping that begins with it.
        if isProperty, !(isCollectionAllowed && isAtImplicitKey()) {
            parseProperties(&properties)
            let behind = position
            if skipToToken() {
                isNewLine = true
                isCollectionAllowed = true
                guard belongs(parent, place, true) else {
                    position = behind
                    lineStart = lineStart > behind ? lineBeginning(behind) : lineStart
                    let empty = makeEmpty(at: behind)
                    return attach(properties, to: empty)
                }
                // The other property may stand on a line of its own.
                if isProperty, !isAtImplicitKey() {
                    parseProperties(&properties)
                    skipToToken()
                    guard belongs(parent, place, true) else { return attach(properties, to: makeEmpty(at: position)) }
                }
            } else if place != .mappingValue, isAtIndicator(.dash) {
                add(.sequenceOnOneLine, position..<position + 1)
            }
            if position >= end || isAtAnyMarker { return attach(properties, to: makeEmpty(at: behind)) }
        }
        // What begins on the line of its indicator is indented by what stands between, and tabs do not indent.
        if !isNewLine, isCollectionAllowed, let tab = bytes[before..<position].firstIndex(of: .tab),
            isAtIndicator(.dash) || isAtIndicator(.question) || isAtImplicitKey() {
            add(.tabIndentation, tab..<tab + 1)
        }
        return attach(properties, to: parseBlockContent(parent, place, isCollectionAllowed, isNewLine))
    }

    private mutating func parseBlockContent(_ parent: Int, _ place: Place, _ isCollectionAllowed: Bool, _ isNewLine: Bool) -> Int32 {
        if isAtIndicator(.dash) {
            if isCollectionAllowed { return parseBlockSequence(isNewLine) }
            add(.sequenceOnOneLine, position..<position + 1)
            return parseBlockSequence(false)
        }
        if isCollectionAllowed, isAtIndicator(.question) || isAtImplicitKey() { return parseBlockMapping(isNewLine) }
        switch bytes[position] {
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            return parseBlockScalar(parentIndentation: parent)
        default:
            let node = parseFlowNode(indentation: parent, isInFlow: false)
            finishLine(after: node, parent)
            return node
        }
    }

    /// Whether the token at the position belongs below a parent.
    private func belongs(_ parent: Int, _ place: Place, _ isNewLine: Bool) -> Bool {
        guard position < end, !(isNewLine && isAtAnyMarker) else { return false }
        guard isNewLine else { return true }
        return column > parent || ((place == .mappingValue || place == .explicit) && column == parent && isAtIndicator(.dash))
    }

    private func lineBeginning(_ offset: Int) -> Int {
        var start = offset
        while start > 0, !bytes[start - 1].isBreak { start -= 1 }
        return start
    }

    /// An indicator with a blank or a line end behind it.
    func isAtIndicator(_ byte: UInt8) -> Bool {
        position < end && bytes[position] == byte && isSeparator(position + 1)
    }

    /// Nothing but a comment may follow a value on its line.
    private mutating func finishLine(after node: Int32, _ parent: Int) {
        skipBlanks()
        let isSeparated = position == lineStart || position == 0 || bytes[position - 1].isBlank
        if isSeparated { skipComment() }
        guard position < end, !bytes[position].isBreak else { return }
        let token = tokenRange()
        let style = nodes[Int(node)].style
        if bytes[position] == .colon {
            add(.mappingOnOneLine, position..<position + 1)
        } else if style == .singleQuoted || style == .doubleQuoted {
            add(.textAfterQuote(text(token)), token)
        } else {
            add(.contentAfterValue(text(token)), token)
        }
        while position < end, !bytes[position].isBreak { position += 1 }
    }

    private mutating func skipDeeper(than parent: Int) {
        while position < end {
            skipLine()
            skipToToken()
            if column <= parent || isAtAnyMarker { return }
        }
    }

    /// A tab in the indentation of a line that block structure depends on.
    private mutating func checkIndentation() {
        guard let tab = bytes[lineStart..<position].firstIndex(of: .tab), isOnlyBlank(lineStart..<position) else { return }
        add(.tabIndentation, tab..<tab + 1)
    }

    // MARK: Sequences

    private mutating func parseBlockSequence(_ isNewLine: Bool) -> Int32 {
        if isNewLine { checkIndentation() }
        let indentation = column
        let sequence = make(.sequence, .block, position..<position)
        while true {
            position += 1
            append(parseBlockNode(parentIndentation: indentation, place: .afterIndicator), to: sequence)
            guard nextSibling(indentation, expects: .dash) else { return sequence }
        }
    }

    /// Moves to the next entry of a block collection; false when the collection ends.
    private mutating func nextSibling(_ indentation: Int, expects indicator: UInt8?) -> Bool {
        while true {
            skipToToken()
            guard position < end, !isAtAnyMarker else { return false }
            if column < indentation { return false }
            if column == indentation {
                guard let indicator else { return true }
                return isAtIndicator(indicator)
            }
            guard isOnlyBlank(lineStart..<position) else { return false }
            if bytes[lineStart..<position].contains(.tab) {
                checkIndentation()
            } else {
                add(.badIndentation(expected: indentation, found: column), lineStart..<position)
            }
            skipLine()
        }
    }

    // MARK: Mappings

    private mutating func parseBlockMapping(_ isNewLine: Bool) -> Int32 {
        if isNewLine { checkIndentation() }
        let indentation = column
        let mapping = make(.mapping, .block, position..<position)
        var keys = KeySet()
        while true {
            let keyStart = position
            parseEntry(of: mapping, indentation, &keys)
            if position == keyStart { skipLine() }
            guard nextSibling(indentation, expects: nil) else { break }
            while position < end, column == indentation, !isAtIndicator(.question), !isAtImplicitKey() {
                guard addKeyMistake() else { return mapping }
                guard nextSibling(indentation, expects: nil) else { return mapping }
            }
            guard position < end, column == indentation else { break }
        }
        return mapping
    }

    /// A line in the column of the keys that is no entry. False when the mapping ends instead.
    private mutating func addKeyMistake() -> Bool {
        if isAtIndicator(.dash) {
            let token = position..<position + 1
            add(.unexpectedText("-"), token)
            skipLine()
            return true
        }
        var stop = position
        while stop < end, !bytes[stop].isBreak, stop - position < 60 { stop += 1 }
        while stop > position, bytes[stop - 1].isBlank { stop -= 1 }
        let line = position..<stop
        if bytes[position] == .closeBrace || bytes[position] == .closeBracket {
            add(.strayClosing(bytes[position]), position..<position + 1)
        } else if let colon = bytes[line].firstIndex(of: .colon), bytes[position..<colon].allSatisfy({ !$0.isBlank }), colon > position {
            add(.colonWithoutSpace(text(position..<colon)), colon..<colon + 1)
        } else {
            add(.keyWithoutColon(text(tokenRange())), tokenRange())
        }
        skipLine()
        return true
    }

    private mutating func parseEntry(of mapping: Int32, _ indentation: Int, _ keys: inout KeySet) {
        let key: Int32
        if isAtIndicator(.question) {
            position += 1
            key = parseBlockNode(parentIndentation: indentation, place: .explicit)
            append(key, to: mapping)
            let behind = position
            let line = lineStart
            skipToToken()
            guard position < end, column == indentation, isAtIndicator(.colon) else {
                (position, lineStart) = (behind, line)
                append(makeEmpty(at: behind), to: mapping)
                return
            }
            position += 1
            append(parseBlockNode(parentIndentation: indentation, place: .explicit), to: mapping)
        } else {
            key = parseImplicitKey(indentation)
            append(key, to: mapping)
            skipBlanks()
            guard position < end, bytes[position] == .colon else {
                append(makeEmpty(at: position), to: mapping)
                return
            }
            position += 1
            append(parseBlockNode(parentIndentation: indentation, place: .mappingValue), to: mapping)
        }
        checkDuplicate(key, &keys)
    }

    private mutating func parseImplicitKey(_ indentation: Int) -> Int32 {
        if bytes[position] == .colon, isSeparator(position + 1) { return makeEmpty(at: position) }
        var properties = Properties()
        if isProperty {
            parseProperties(&properties)
            if position < end, bytes[position] == .colon, isSeparator(position + 1) { return attach(properties, to: makeEmpty(at: position)) }
        }
        return attach(properties, to: parseFlowNode(indentation: indentation, isInFlow: false, isKey: true))
    }
}

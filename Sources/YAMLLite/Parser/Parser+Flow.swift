/// Flow collections: brackets and braces.
extension Parser {
    /// Reads an alias, a quoted or plain text, or a flow collection. The position is after it.
    ///
    /// - Parameters:
    ///   - indentation: of the block that surrounds it; further lines must stand further right.
    ///   - isKey: only one line.
    mutating func parseFlowNode(indentation: Int, isInFlow: Bool, isKey: Bool = false) -> Int32 {
        switch bytes[position] {
        case UInt8(ascii: "*"): return parseAlias(isInFlow: isInFlow)
        case .quotationMark, .apostrophe: return parseQuoted(indentation: indentation)
        case .openBracket, .openBrace: return parseFlowCollection(indentation)
        default: return parsePlain(indentation: indentation, isInFlow: isInFlow, isKey: isKey)
        }
    }

    private mutating func parseFlowCollection(_ indentation: Int) -> Int32 {
        guard depth < limits.depth else {
            add(.tooDeep(limits.depth), position..<position + 1)
            let start = position
            skipBrackets()
            return makeEmpty(at: start)
        }
        depth &+= 1
        if depth > reach { reach = depth }
        let node = bytes[position] == .openBracket ? parseFlowSequence(indentation) : parseFlowMapping(indentation)
        depth &-= 1
        return node
    }

    /// Moves after the bracket that closes the one at the position; where none does, after the brackets that stand together.
    private mutating func skipBrackets() {
        let start = position
        var level = 0
        // One search that found nothing is enough: a later one would find nothing either.
        while position < end, !isUnbalanced {
            let byte = bytes[position]
            position += 1
            if byte == .openBracket || byte == .openBrace { level += 1 }
            if byte == .closeBracket || byte == .closeBrace { level -= 1 }
            if level == 0 {
                lineStart = position
                while lineStart > start, !isBreak(lineStart - 1) { lineStart -= 1 }
                return
            }
        }
        isUnbalanced = true
        position = start
        while position < end, bytes[position].isFlowIndicator { position += 1 }
    }

    /// Skips to the next token inside brackets; false when the collection can't go on here.
    private mutating func skipInFlow(_ indentation: Int) -> Bool {
        let isNewLine = skipToToken()
        guard position < end, !isAtAnyMarker else { return false }
        guard isNewLine else { return true }
        if column <= indentation, bytes[position] != .closeBracket, bytes[position] != .closeBrace, !goesOnInBrackets() { return false }
        checkContinuation(indentation)
        return true
    }

    /// Whether a line that stands too far left still is inside brackets. It is not when it looks like an entry or an item of the
    /// block around them, unless one of the next lines begins with the closing bracket.
    private mutating func goesOnInBrackets() -> Bool {
        guard position >= closedUpTo, isAtIndicator(.dash) || isAtImplicitKey() else { return true }
        var place = position
        for _ in 0..<200 {
            place = lineEnd(from: place)
            while place < end, isSeparator(place) { place += 1 }
            guard place < end else { return false }
            if bytes[place] == .closeBracket || bytes[place] == .closeBrace {
                closedUpTo = place
                return true
            }
        }
        return false
    }

    private mutating func unclosed(_ node: Int32) -> Int32 {
        let start = Int(nodes[node].start)
        add(.unclosedFlow(bytes[start]), start..<start + 1)
        nodes[node].end = max(nodes[node].end, Int32(start + 1))
        return node
    }

    private mutating func close(_ node: Int32) -> Int32 {
        position += 1
        nodes[node].end = Int32(position)
        return node
    }

    private func foundWords() -> String {
        position < end ? "`\(text(tokenRange()))`" : "the end of the file"
    }

    /// A `:` that ends a key inside brackets; directly after a quoted text or a collection no blank is needed.
    private func isAtFlowColon(after node: Int32? = nil) -> Bool {
        guard position < end, bytes[position] == .colon else { return false }
        if isSeparator(position + 1) || bytes[position + 1].isFlowIndicator { return true }
        guard let node else { return false }
        let style = nodes[node].style
        return style == .doubleQuoted || style == .singleQuoted || style == .flow
    }

    private mutating func parseFlowSequence(_ indentation: Int) -> Int32 {
        let sequence = make(.sequence, .flow, position..<position + 1)
        position += 1
        var needsComma = false
        var last: Int32 = -1
        while true {
            guard skipInFlow(indentation) else { return unclosed(sequence) }
            switch bytes[position] {
            case .closeBracket: return close(sequence)
            case .closeBrace:
                add(.strayClosing(.closeBrace), position..<position + 1)
                position += 1
            case .comma:
                if !needsComma { add(.expectedCommaInFlow("`,`"), position..<position + 1) }
                needsComma = false
                position += 1
            default:
                if needsComma { add(.expectedCommaInFlow(foundWords()), position..<position) }
                let before = position
                append(parseFlowSequenceItem(indentation), to: sequence, after: &last)
                if position == before { position += 1 }
                needsComma = true
            }
        }
    }

    /// A node, or a single pair `a: b`, which is a mapping of its own.
    private mutating func parseFlowSequenceItem(_ indentation: Int) -> Int32 {
        let start = position
        let line = lineStart
        let isExplicit = isAtIndicator(.question)
        if isExplicit { position += 1 }
        let key = isExplicit ? parseFlowValue(indentation) : isAtFlowColon() ? makeEmpty(at: position) : parseFlowEntryNode(indentation)
        let behind = position
        let behindLine = lineStart
        _ = skipToToken()
        let isOneLine = lineStart == line
        guard isAtFlowColon(after: key), isExplicit || isOneLine else {
            (position, lineStart) = (behind, behindLine)
            guard isExplicit else { return key }
            return makePair(from: start, key, makeEmpty(at: position))
        }
        position += 1
        return makePair(from: start, key, parseFlowValue(indentation))
    }

    private mutating func makePair(from start: Int, _ key: Int32, _ value: Int32) -> Int32 {
        let pair = make(.mapping, .flow, start..<start)
        var last: Int32 = -1
        append(key, to: pair, after: &last)
        append(value, to: pair, after: &last)
        return pair
    }

    private mutating func parseFlowMapping(_ indentation: Int) -> Int32 {
        let mapping = make(.mapping, .flow, position..<position + 1)
        if position + 1 < end, bytes[position + 1] == .openBrace { return template(mapping) }
        position += 1
        var needsComma = false
        var last: Int32 = -1
        var scope = keys.open()
        while true {
            guard skipInFlow(indentation) else {
                keys.close(scope)
                return unclosed(mapping)
            }
            switch bytes[position] {
            case .closeBrace:
                keys.close(scope)
                return close(mapping)
            case .closeBracket:
                add(.strayClosing(.closeBracket), position..<position + 1)
                position += 1
            case .comma:
                if !needsComma { add(.expectedCommaInFlow("`,`"), position..<position + 1) }
                needsComma = false
                position += 1
            default:
                if needsComma { add(.expectedCommaInFlow(foundWords()), position..<position) }
                let before = position
                parseFlowEntry(of: mapping, indentation, &last, &scope)
                if position == before { position += 1 }
                needsComma = true
            }
        }
    }

    private mutating func parseFlowEntry(of mapping: Int32, _ indentation: Int, _ last: inout Int32, _ scope: inout KeySet.Scope) {
        let isExplicit = isAtIndicator(.question)
        if isExplicit { position += 1 }
        let key = isExplicit ? parseFlowValue(indentation) : isAtFlowColon() ? makeEmpty(at: position) : parseFlowEntryNode(indentation)
        append(key, to: mapping, after: &last)
        checkDuplicate(key, &scope)
        let behind = position
        let line = lineStart
        _ = skipToToken()
        guard isAtFlowColon(after: key) else {
            (position, lineStart) = (behind, line)
            append(makeEmpty(at: position), to: mapping, after: &last)
            return
        }
        position += 1
        append(parseFlowValue(indentation), to: mapping, after: &last)
    }

    /// The value after a `:` or `?`; empty before a comma or closing bracket.
    private mutating func parseFlowValue(_ indentation: Int) -> Int32 {
        let behind = position
        guard skipInFlow(indentation), bytes[position] != .comma, bytes[position] != .closeBrace, bytes[position] != .closeBracket, !isAtFlowColon()
        else {
            return makeEmpty(at: behind)
        }
        return parseFlowEntryNode(indentation)
    }

    private mutating func parseFlowEntryNode(_ indentation: Int) -> Int32 {
        var found = PropertyRecord()
        if isProperty {
            parseProperties(&found, isInFlow: true)
            let behind = position
            guard skipInFlow(indentation), bytes[position] != .comma, bytes[position] != .closeBrace, bytes[position] != .closeBracket,
                !isAtFlowColon()
            else {
                return attach(found, to: makeEmpty(at: behind))
            }
        }
        guard !found.isEmpty else { return parseFlowNode(indentation: indentation, isInFlow: true) }
        let outerReach = reach
        reach = depth
        return attach(found, to: parseFlowNode(indentation: indentation, isInFlow: true), outerReach: outerReach)
    }

    /// `{{ ... }}` without quotes: a template that somebody pasted.
    private mutating func template(_ mapping: Int32) -> Int32 {
        let start = position
        let stop = lineEnd(from: position)
        var close = start + 2
        while close + 1 < stop, !(bytes[close] == .closeBrace && bytes[close + 1] == .closeBrace) { close += 1 }
        guard close + 1 < stop else {
            position += 1
            return unclosed(mapping)
        }
        add(.templateAsValue, start..<close + 2)
        position = stop
        nodes[mapping].end = Int32(stop)
        return mapping
    }
}

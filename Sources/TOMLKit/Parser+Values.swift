/// Values: arrays, inline tables, and the way to scalars.
extension Parser {
    /// Reads a value; nil (and a problem) when there is none. The position is behind it.
    mutating func parseValue() -> Int32? {
        guard position < end else {
            add(.expectedValue(found: found()), position..<position)
            return nil
        }
        switch bytes[position] {
        case .quotationMark, .apostrophe: return parseString()
        case .openBracket: return nested { $0.parseArray() }
        case .openBrace: return nested { $0.parseInlineTable() }
        case .lineFeed, .carriageReturn, .hash, .comma, .closeBracket, .closeBrace, .equals:
            add(.expectedValue(found: found()), tokenRange())
            return nil
        default: return parseScalar()
        }
    }

    private mutating func nested(_ body: (inout Parser) -> Int32?) -> Int32? {
        guard depth < limits.depth else {
            add(.tooDeep(limits.depth), position..<position + 1)
            skipBracketed()
            return nil
        }
        depth += 1
        let node = body(&self)
        depth -= 1
        return node
    }

    /// Skips a bracketed value that is nested too deep, without recursion: strings are respected, what is inside is not looked at.
    private mutating func skipBracketed() {
        var level = 0
        while position < end {
            switch bytes[position] {
            case .openBracket, .openBrace: level += 1
            case .closeBracket, .closeBrace: level -= 1
            case .quotationMark, .apostrophe:
                let quote = bytes[position]
                position += 1
                while position < end, bytes[position] != quote, bytes[position] != .lineFeed {
                    if quote == .quotationMark, bytes[position] == .backslash { position += 1 }
                    position += 1
                }
            default: break
            }
            position = min(position + 1, end)
            if level <= 0 { return }
        }
    }

    // MARK: Arrays

    private mutating func parseArray() -> Int32? {
        let start = position
        position += 1
        let array = makeNode(.array, start..<start)
        var isAfterValue = false
        while true {
            guard skipToElement() else { break }
            let byte = bytes[position]
            if byte == .closeBracket {
                position += 1
                nodes[Int(array)].end = UInt32(position)
                return array
            }
            if byte == .comma {
                if !isAfterValue { add(.unexpectedComma, position..<position + 1) }
                isAfterValue = false
                position += 1
                continue
            }
            if isAfterValue {
                if looksLikeNewStatement() { break }
                if byte == .equals || byte == .closeBrace { return abandonArray(array, start) }
                add(.expectedCommaInArray(found: found()), position..<position)
            } else if looksLikeNewStatement() {
                break
            }
            guard let value = parseValue() else {
                skipElement()
                isAfterValue = true
                continue
            }
            append(value, to: array)
            isAfterValue = true
        }
        return abandonArray(array, start)
    }

    private mutating func abandonArray(_ array: Int32, _ start: Int) -> Int32 {
        // The bracket is missed where the array's text ends, not where the next statement begins.
        var place = position
        while place > start + 1, bytes[place - 1].isBlank || bytes[place - 1] == .lineFeed || bytes[place - 1] == .carriageReturn { place -= 1 }
        add(.unclosedArray, place..<place, start..<start + 1, "opened here")
        position = place
        nodes[Int(array)].end = UInt32(place)
        return array
    }

    /// Skips blanks, line ends and comments up to the next element; false at the end of the file.
    private mutating func skipToElement() -> Bool {
        while position < end {
            skipBlanks()
            skipComment()
            guard position < end else { return false }
            if !skipLineBreak() { return true }
        }
        return false
    }

    /// After an element that is no value: up to the comma, bracket or line end behind it.
    private mutating func skipElement() {
        while position < end {
            switch bytes[position] {
            case .comma, .closeBracket, .lineFeed, .hash: return
            default: position += 1
            }
        }
    }

    /// Whether a new statement begins at the start of this line: a header, or a key with its `=`. An array that runs into one
    /// was never closed.
    private func looksLikeNewStatement() -> Bool {
        var lineStart = position
        while lineStart > 0, bytes[lineStart - 1].isBlank { lineStart -= 1 }
        guard lineStart == 0 || bytes[lineStart - 1] == .lineFeed else { return false }
        var place = position
        if bytes[place] == .openBracket {
            while place < end, bytes[place] == .openBracket { place += 1 }
            guard place < end, bytes[place].isLetter else { return false }
            while place < end, bytes[place].isBareKey || bytes[place] == .dot { place += 1 }
            let word = text(position..<place).drop { $0 == "[" }
            guard !["true", "false", "inf", "nan"].contains(word), place < end, bytes[place] == .closeBracket else { return false }
            while place < end, bytes[place] == .closeBracket { place += 1 }
            while place < end, bytes[place].isBlank { place += 1 }
            return place == end || bytes[place] == .lineFeed || bytes[place] == .carriageReturn || bytes[place] == .hash
        }
        guard bytes[place].isBareKey else { return false }
        while place < end, bytes[place].isBareKey || bytes[place] == .dot { place += 1 }
        while place < end, bytes[place].isBlank { place += 1 }
        return place < end && bytes[place] == .equals
    }

    // MARK: Inline tables

    private mutating func parseInlineTable() -> Int32? {
        let start = position
        position += 1
        let table = makeNode(.table, start..<start, form: .inline)
        var isAfterValue = false
        var lastComma: Int?
        while true {
            guard skipToMember() else { break }
            let byte = bytes[position]
            if byte == .closeBrace {
                if let comma = lastComma { addNewer(.trailingCommaInInlineTable, comma..<comma + 1) }
                position += 1
                nodes[Int(table)].end = UInt32(position)
                return table
            }
            if byte == .comma {
                guard isAfterValue else {
                    add(.unexpectedComma, position..<position + 1)
                    position += 1
                    continue
                }
                isAfterValue = false
                lastComma = position
                position += 1
                continue
            }
            if isAfterValue {
                if bytes[position] == .openBracket || looksLikeNewStatement() { break }
                add(.expectedCommaInTable(found: found()), position..<position)
            } else if bytes[position] == .openBracket {
                break
            }
            lastComma = nil
            let before = position
            // Members go into the table while it is open; it counts as dotted until it is closed.
            if !parseKeyValue(into: table) { skipMember() }
            if position == before { position += 1 }
            isAfterValue = true
        }
        var place = position
        while place > start + 1, bytes[place - 1].isBlank || bytes[place - 1] == .lineFeed || bytes[place - 1] == .carriageReturn { place -= 1 }
        add(.unclosedInlineTable, place..<place, start..<start + 1, "opened here")
        position = place
        nodes[Int(table)].end = UInt32(place)
        return table
    }

    /// Skips blanks up to the next member, and, as TOML 1.1 allows, line ends and comments; false at the end of the file or,
    /// where a line end is not allowed, at the line's end.
    private mutating func skipToMember() -> Bool {
        while position < end {
            skipBlanks()
            guard position < end else { return false }
            let place = position
            if bytes[place] == .hash {
                guard version == .v1_1 else { return false }
                skipComment()
                addNewer(.commentInInlineTable, place..<position)
            } else if bytes[place] == .lineFeed || bytes[place] == .carriageReturn {
                guard version == .v1_1 else {
                    add(.newerThan1_0(.lineBreakInInlineTable), place..<place)
                    return false
                }
                guard skipLineBreak() else { return true }
                if newerSyntax.last?.kind != .lineBreakInInlineTable || newerSyntax.last.map({ $0.range.lowerBound < place - 200 }) == true {
                    addNewer(.lineBreakInInlineTable, place..<place)
                }
            } else {
                return true
            }
        }
        return false
    }

    private mutating func skipMember() {
        while position < end {
            switch bytes[position] {
            case .comma, .closeBrace, .lineFeed, .hash: return
            default: position += 1
            }
        }
    }
}

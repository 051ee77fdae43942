/// `{ a = 1, b = 2 }`.
extension Parser {
    mutating func parseInlineTable() -> UInt32? {
        let start = position
        position &+= 1
        record(.punctuation, from: start)
        let table = nodes.append(NodeRecord(.table, start..<start, form: .inline))
        var isAfterValue = false
        var lastComma: Int?
        while skipToMember() {
            switch bytes[position] {
            case .closeBrace:
                if let comma = lastComma { addNewer(.trailingCommaInInlineTable, comma..<comma + 1) }
                position &+= 1
                record(.punctuation, from: position &- 1)
                nodes[table].end = UInt32(truncatingIfNeeded: position)
                return table
            case .comma:
                if isAfterValue { lastComma = position } else { add(.unexpectedComma, position..<position + 1) }
                isAfterValue = false
                position &+= 1
                record(.punctuation, from: position &- 1)
                continue
            default: break
            }
            if bytes[position] == .openBracket || (isAfterValue && looksLikeNewStatement()) { break }
            if isAfterValue { add(.expectedCommaInTable(found: found()), position..<position) }
            lastComma = nil
            let before = position
            if !parseKeyValue(into: table) { skipMember() }
            if position == before { position += 1 }
            isAfterValue = true
        }
        return abandon(table, start, .unclosedInlineTable)
    }

    /// Skips blanks up to the next member, and, as TOML 1.1 allows, line ends and comments; false at the end of the file or,
    /// where a line end is not allowed, at the line's end.
    private mutating func skipToMember() -> Bool {
        while true {
            skipBlanks()
            guard position < end else { return false }
            switch bytes[position] {
            case .hash:
                guard version == .v1_1 else { return false }
                let start = position
                skipComment()
                addNewer(.commentInInlineTable, start..<position)
            case .lineFeed, .carriageReturn:
                guard version == .v1_1 else {
                    add(.newerThan1_0(.lineBreakInInlineTable), position..<position)
                    return false
                }
                noteLineBreak()
                guard skipLineBreak() else { return true }
            default:
                return true
            }
        }
    }

    /// Says once for a table of many lines that it has them.
    private mutating func noteLineBreak() {
        let isNearLast = remarks.newerSyntax.last.map { $0.kind == .lineBreakInInlineTable && $0.range.lowerBound > position - 200 } ?? false
        if !isNearLast { addNewer(.lineBreakInInlineTable, position..<position) }
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

/// `{ a = 1, b = 2 }`.
extension Parser {
    mutating func parseInlineTable() -> UInt32? {
        let start = position
        position &+= 1
        record(.punctuation, from: start)
        let table = nodes.append(NodeRecord(.table, start..<start, form: .inline))
        var last = LastItem.separator
        var newer = NewerSyntax()
        while skipToMember(&newer) {
            switch bytes[position] {
            case .closeBrace:
                for (kind, range) in newer.found { addNewer(kind, range) }
                position &+= 1
                record(.punctuation, from: position &- 1)
                nodes[table].end = UInt32(truncatingIfNeeded: position)
                return table
            case .comma:
                if last == .separator { add(.unexpectedComma, position..<position + 1) }
                last = .separator
                newer.comma = position
                position &+= 1
                record(.punctuation, from: position &- 1)
                continue
            case .closeBracket where last != .separator:
                return abandon(table, start, .unclosedInlineTable)
            default: break
            }
            if bytes[position] == .openBracket || (last != .separator && looksLikeNewStatement()) { break }
            if last == .value { add(.expectedCommaInTable(found: found()), position..<position) }
            newer.comma = nil
            let before = position
            if !parseKeyValue(into: table) {
                skipMember()
                last = .mistake
            } else {
                last = position == abandonedAt ? .mistake : .value
            }
            if position == before { position += 1 }
        }
        return abandon(table, start, .unclosedInlineTable)
    }

    /// What a table has that TOML 1.0 does not know. Said when it is closed: a table that is not has no line break too many.
    private struct NewerSyntax {
        var lineBreak: Int?
        var comment: Range<Int>?
        /// The last one, unless a member follows.
        var comma: Int?

        var found: [(TOMLNewerSyntax.Kind, Range<Int>)] {
            var found: [(TOMLNewerSyntax.Kind, Range<Int>)] = []
            if let lineBreak { found.append((.lineBreakInInlineTable, lineBreak..<lineBreak)) }
            if let comment { found.append((.commentInInlineTable, comment)) }
            if let comma { found.append((.trailingCommaInInlineTable, comma..<comma + 1)) }
            return found
        }
    }

    /// Skips blanks, line ends and comments up to the next member; false at the end of the file.
    private mutating func skipToMember(_ newer: inout NewerSyntax) -> Bool {
        while true {
            skipBlanks()
            guard position < end else { return false }
            let start = position
            switch bytes[position] {
            case .hash:
                skipComment()
                if newer.comment == nil { newer.comment = start..<position }
            case .lineFeed, .carriageReturn:
                if newer.lineBreak == nil { newer.lineBreak = start }
                guard skipLineBreak() else { return true }
            default:
                return true
            }
        }
    }

    private mutating func skipMember() {
        while position < end {
            switch bytes[position] {
            case .comma, .closeBrace, .closeBracket, .lineFeed, .hash: return
            default: position += 1
            }
        }
    }
}

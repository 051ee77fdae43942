/// The repairs that rules are made of: each says which bytes of the user's file change.
///
/// Every one answers with no edits where the file does not hold the text as it is - in a folded scalar, behind a template's
/// action - so that a repair is either exact or not offered.
extension ConfigFile {
    /// Replaces a value, or any range the TOML was read from.
    public func replace(_ range: Range<Int>, with text: String) -> [Edit] {
        map.allowsEdits ? [Edit(range, text)] : []
    }

    /// Takes a key and its value away, with its line when it stands alone on it.
    public func remove(_ member: Member) -> [Edit] {
        guard map.allowsEdits, member.statement.upperBound > member.statement.lowerBound else { return [] }
        guard text.standsAlone(member.statement) else { return [] }
        return [.remove(text.wholeLines(member.statement))]
    }

    /// Adds a line before the one that holds a place, with the same indentation.
    public func insert(line: String, before place: Range<Int>) -> [Edit] {
        guard map.allowsEdits else { return [] }
        let start = text.lineStart(place.lowerBound)
        return [.insert(text.indentation(start) + line + text.lineBreak, at: start)]
    }

    /// Adds a line behind the one that holds a place, indented as that line or deeper.
    public func insert(line: String, after place: Range<Int>, deeper: String = "") -> [Edit] {
        guard map.allowsEdits else { return [] }
        let end = text.lineEnd(max(place.lowerBound, place.upperBound - 1))
        let indentation = text.indentation(place.lowerBound) + deeper
        guard end == 0 || text.bytes[end - 1] == UInt8(ascii: "\n") else {
            return [.insert(text.lineBreak + indentation + line, at: end)]
        }
        return [.insert(indentation + line + text.lineBreak, at: end)]
    }

    /// Adds a key at the start of a table, below its header.
    public func insert(key line: String, in table: Node) -> [Edit] {
        guard case .block = table.spelling, table.range.upperBound > table.range.lowerBound else { return [] }
        let first = table.members.first { $0.statement.lowerBound > table.range.lowerBound && !$0.node.isTable }
        if let first, text.lineStart(first.statement.lowerBound) != text.lineStart(table.range.lowerBound) {
            return insert(line: line, before: first.statement)
        }
        return insert(line: line, after: table.range, deeper: "  ")
    }
}

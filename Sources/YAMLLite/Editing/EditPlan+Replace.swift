/// Other values at places that exist.
extension EditPlan {
    mutating func replace(_ path: [YAMLStep], with value: YAMLValue) throws(YAMLEditError) {
        guard stream.storage.documents.count > document else {
            let lead = bytes.isEmpty || bytes[bytes.count - 1].isBreak ? "" : "\n"
            return edit(bytes.count..<bytes.count, lead + YAMLWriter.document(value))
        }
        let old = try node(at: path)
        if isInBrackets(path) {
            let range = extent(old)
            let isBare = range.isEmpty && range.lowerBound > 0 && !bytes[range.lowerBound - 1].isBlank && bytes[range.lowerBound - 1] != .openBracket
            return edit(range, (isBare ? " " : "") + spelling(of: value, like: old, isInBrackets: true))
        }
        guard !path.isEmpty else { return replaceRoot(old, with: value) }
        let parent = try node(at: Array(path.dropLast()))
        let indentation = column(parent.range.lowerBound)
        if YAMLWriter.isBlockCollection(value) {
            replaceWithCollection(old, value, indentation, isItem: parent.record.kind == .sequence)
        } else {
            replaceWithScalar(old, value, indentation)
        }
    }

    private mutating func replaceRoot(_ old: YAMLNode, with value: YAMLValue) {
        let range = extent(old)
        if !YAMLWriter.isBlockCollection(value), old.record.kind == .scalar, old.style != .none, replaceBlockText(old, value, 0) { return }
        let start = range.lowerBound
        let isLineStart = start == lineStart(start)
        let end = max(start, min(behind(old), bytes.count))
        let rest = old.style == .none ? start..<start : start..<max(start, end)
        let text = YAMLWriter.text(value, indentation: 0, blocks: keepsStyle)
        edit(rest, (isLineStart ? "" : "\n") + text + (rest.isEmpty && isLineStart == false && start < bytes.count ? "" : "\n"))
    }

    /// A value of one line, or a block scalar, after `:` or `-`.
    private mutating func replaceWithScalar(_ old: YAMLNode, _ value: YAMLValue, _ indentation: Int) {
        let range = extent(old)
        if old.style == .literal || old.style == .folded {
            if replaceBlockText(old, value, indentation) { return }
            return replaceBlock(old, with: text(value, indentation))
        }
        guard old.style == .block, lineStart(old.range.lowerBound) > 0, isFirstOnLine(old.range.lowerBound) else {
            let isBare = range.isEmpty && range.lowerBound > 0 && !bytes[range.lowerBound - 1].isBlank
            return edit(range, (isBare ? " " : "") + spelling(of: value, like: old, isInBrackets: false, indentation))
        }
        // The collection's lines go; what stands on the line of its key stays.
        let place = slotEnd(before: old)
        edit(place..<(old.properties.map { max(place, $0.upperBound) } ?? place), " " + text(value, indentation))
        edit(lineStart(old.range.lowerBound)..<behind(old), "")
    }

    /// A block collection below `key:` or after `-`.
    private mutating func replaceWithCollection(_ old: YAMLNode, _ value: YAMLValue, _ indentation: Int, isItem: Bool) {
        let range = extent(old)
        let isBelow = old.style == .block && isFirstOnLine(old.range.lowerBound)
        let margin = isBelow ? max(column(old.range.lowerBound), indentation + (isSequence(value) && !isItem ? 0 : 1)) : indentation + 2
        let block = YAMLWriter.text(value, indentation: margin, blocks: keepsStyle)
        let lines = String(repeating: " ", count: margin) + block + "\n"
        if isBelow {
            if let properties = old.properties { edit(blanksBefore(properties.lowerBound)..<properties.upperBound, "") }
            return edit(lineStart(old.range.lowerBound)..<min(behind(old), bytes.count), lines)
        }
        if isItem, old.style != .literal, old.style != .folded {
            let lead = range.isEmpty && range.lowerBound > 0 && !bytes[range.lowerBound - 1].isBlank ? " " : ""
            return edit(range, lead + block)
        }
        if old.style == .literal || old.style == .folded { return replaceBlock(old, with: "", below: lines) }
        edit(blanksBefore(range.lowerBound)..<range.upperBound, "")
        let next = nextLine(range.upperBound)
        edit(next..<next, (next > 0 && bytes[next - 1].isBreak ? "" : "\n") + lines)
    }

    private func isSequence(_ value: YAMLValue) -> Bool {
        if case .list = value { true } else { false }
    }

    private func isFirstOnLine(_ offset: Int) -> Bool { bytes[lineStart(offset)..<offset].allSatisfy(\.isBlank) }

    private func blanksBefore(_ offset: Int) -> Int {
        var place = offset
        while place > 0, bytes[place - 1].isBlank { place -= 1 }
        return place
    }

    /// After the `:` or `-` that a collection on lines of its own belongs to: the line above, without its comment.
    private func slotEnd(before old: YAMLNode) -> Int {
        if let properties = old.properties { return blanksBefore(properties.lowerBound) }
        guard let parent = parent(of: old) else { return lineStart(old.range.lowerBound) }
        let children = parent.children
        guard let index = children.firstIndex(where: { $0.index == old.index }) else { return old.range.lowerBound }
        if parent.record.kind == .sequence { return starts(of: parent)[index] + 1 }
        return nextToken(extent(children[index - 1]).upperBound) + 1
    }

    private func parent(of node: YAMLNode) -> YAMLNode? {
        let storage = node.storage
        return (0..<storage.nodes.count).lazy.map { YAMLNode(storage: storage, index: $0) }.first { candidate in
            candidate.range.lowerBound <= node.range.lowerBound && candidate.range.upperBound >= node.range.upperBound
                && candidate.index != node.index && candidate.children.contains { $0.index == node.index }
        }
    }

    // MARK: Block scalars

    /// A block scalar's place for something else; the comment of its header stays.
    private mutating func replaceBlock(_ old: YAMLNode, with text: String, below lines: String = "") {
        guard let block = old.storage.block(of: old.record) else { return }
        let header = headerEnd(old)
        edit((text.isEmpty ? blanksBefore(extent(old).lowerBound) : extent(old).lowerBound)..<header, text)
        let isWithoutBreak = Int(block.start) == bytes.count && block.start > 0 && !bytes[Int(block.start) - 1].isBreak
        edit(Int(block.start)..<max(Int(block.start), behind(old)), (isWithoutBreak && !lines.isEmpty ? "\n" : "") + lines)
    }

    /// A text at the end of a file without a last line end has none either, and must not get one from what is written after it.
    mutating func stripUnendedBlock(_ node: YAMLNode) {
        guard let (record, block) = lastBlock(node), Int(block.end) == bytes.count, bytes.last?.isBreak == false, record.chomping != .dash else {
            return
        }
        let end = headerEnd(at: Int(record.start))
        let header = Int(record.start) + 1..<end
        edit(header, String(decoding: bytes[header].filter(\.isDigit), as: UTF8.self) + "-")
    }

    private func headerEnd(_ node: YAMLNode) -> Int { headerEnd(at: node.range.lowerBound) }

    /// After `|2-`.
    private func headerEnd(at start: Int) -> Int {
        var place = start + 1
        while place < bytes.count, bytes[place].isDigit || bytes[place] == .dash || bytes[place] == UInt8(ascii: "+") { place += 1 }
        return place
    }

    /// Another text in a block scalar: its columns and, where the text allows, its header stay. False when a block cannot hold it.
    private mutating func replaceBlockText(_ old: YAMLNode, _ value: YAMLValue, _ indentation: Int) -> Bool {
        guard keepsStyle, case .string(let text) = value, let block = old.storage.block(of: old.record), old.writtenTag == nil,
            BlockText.canHold(text), !text.allSatisfy({ $0 == "\n" || $0 == " " || $0 == "\t" })
        else { return false }
        let lines = old.style == .literal ? BlockText.literalLines(text) : BlockText.foldedLines(text)
        let header = old.range.lowerBound + 1..<headerEnd(old)
        let digit = bytes[header].first(where: \.isDigit).map { String(UnicodeScalar($0)) }
        let columns = block.end > block.start || digit != nil ? Int(block.indentation) : max(Int(block.indentation), indentation + 2)
        let needsDigit = lines.first { !$0.isEmpty }?.first.map { $0 == " " || $0 == "\t" } ?? false || lines.first?.isEmpty == true
        let width = columns - max(0, indentation)
        if needsDigit, digit == nil, !(1...9).contains(width) { return false }
        edit(header, (digit ?? (needsDigit ? String(width) : "")) + BlockText.chomping(text))
        let margin = String(repeating: " ", count: columns)
        let content = lines.map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
        // Lines of the old text, and of the empty ones after it only those that are content.
        let end = max(Int(block.start), behind(old))
        let isLast = end == bytes.count && (end == 0 || !bytes[end - 1].isBreak)
        edit(
            Int(block.start)..<end,
            (block.start > 0 && bytes[Int(block.start) - 1].isBreak ? "" : "\n") + content + (isLast && !text.hasSuffix("\n") ? "" : "\n"))
        return true
    }

    // MARK: Spelling

    /// A value that begins on the line of its key.
    private func text(_ value: YAMLValue, _ indentation: Int) -> String { YAMLWriter.text(value, indentation: indentation, blocks: keepsStyle) }

    /// A value for the place of another, in its quotes where it had some.
    func spelling(of value: YAMLValue, like old: YAMLNode, isInBrackets: Bool, _ indentation: Int = 0) -> String {
        guard case .string(let text) = value else { return YAMLWriter.flow(value) }
        if keepsStyle, old.style == .doubleQuoted { return YAMLWriter.quoted(text) }
        if keepsStyle, old.style == .singleQuoted, text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value < 0x7F }) {
            return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
        }
        if isInBrackets { return YAMLWriter.flowItem(value) }
        return keepsStyle ? self.text(value, indentation) : YAMLWriter.quoted(text)
    }
}

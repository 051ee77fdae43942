import SourceBytes

extension TOMLEditor {
    /// Gives a key or element a value: a new one where there is none, with the tables that lead there.
    ///
    /// A new table gets a header where the tables around it have theirs. Where there is an array, its number of elements is the
    /// place of a new one.
    ///
    /// - Throws: ``TOMLEditError/holdsStatements(_:)`` for a table that is there already and is not an inline one.
    public mutating func set(_ path: TOMLPath, to literal: TOMLLiteral) throws(TOMLEditError) {
        if let problem = document.problems.first { throw .unreadable(problem) }
        guard let node = storage.node(at: path) else { return try create(path, literal) }
        let record = storage.nodes[node]
        guard record.form == .none || record.form == .inline else { throw .holdsStatements(path) }
        try apply([TextEdit(record.range, replacement(for: TOMLValue(storage: storage, index: node), literal))])
    }

    /// A literal as it is written in the place of an old value.
    private func replacement(for old: TOMLValue, _ literal: TOMLLiteral) -> String {
        switch literal {
        case .string(let text):
            return TOMLWriter.string(text, preferring: old.stringStyle ?? .basic)
        case .array(let elements):
            let lines = SourceLines(storage)
            guard let first = old.array?.first, lines.isFirstOnLine(first.range.lowerBound), !elements.isEmpty else { break }
            let indent = lines.indent(of: first.range.lowerBound)
            let closing = lines.indent(of: old.range.upperBound - 1)
            let hasComma = items(of: old.index, lines).hasTrailingComma
            let texts = elements.map { indent + TOMLWriter.value($0) }
            return "[" + lines.lineEnd + texts.joined(separator: "," + lines.lineEnd) + (hasComma ? "," : "") + lines.lineEnd + closing + "]"
        default: break
        }
        return TOMLWriter.value(literal)
    }

    private mutating func create(_ path: TOMLPath, _ literal: TOMLLiteral) throws(TOMLEditError) {
        switch path.steps.last {
        case nil: throw .holdsStatements(path)
        case .element: try insert(literal, at: path)
        case .key(let key): try create(key, in: path.parent, literal)
        }
    }

    private mutating func create(_ key: String, in parent: TOMLPath, _ literal: TOMLLiteral) throws(TOMLEditError) {
        guard let table = storage.node(at: parent) else {
            guard case .key(let name)? = parent.steps.last else { throw .noSuchValue(parent) }
            return try create(name, in: parent.parent, .table([.init(key, literal)]))
        }
        guard storage.nodes[table].kind == .table else { throw .notATable(parent) }
        switch storage.nodes[table].form {
        case .inline, .dotted: try addStatement(key, to: table, parent, literal)
        case _ where SectionWriter.isSection(literal): try addSections(key, under: parent, literal)
        case .implicit: try addSections(nil, under: parent, .table([.init(key, literal)]))
        default: try addStatement(key, to: table, parent, literal)
        }
    }

    /// Adds `key = value` below the last statement of a table, or below its header.
    private mutating func addStatement(_ key: String, to table: UInt32, _ path: TOMLPath, _ literal: TOMLLiteral) throws(TOMLEditError) {
        let lines = SourceLines(storage)
        let siblings = storage.statements(of: table)
        if let inline = inlineTable(around: path.appending(.key(key))) {
            let items = items(of: inline, lines)
            let place = siblings.last.flatMap { last in items.items.firstIndex(of: last.range) }.map { $0 + 1 } ?? items.items.count
            return try apply(items.inserting(dottedPrefix(of: table) + statement(key, literal, like: siblings.last?.node), at: place))
        }
        let text = dottedPrefix(of: table) + statement(key, literal, like: siblings.last?.node)
        if let last = siblings.last {
            return try apply([newLine(text, indent: lines.indent(of: last.range.lowerBound), behind: last.range.upperBound, lines)])
        }
        guard table == 0 else {
            let header = storage.nodes[table].range
            let indent = lines.indent(of: header.lowerBound) + storage.layout.style.keyIndent
            return try apply([newLine(text, indent: indent, behind: header.upperBound, lines)])
        }
        try apply([firstStatement(text, lines)])
    }

    /// What stands before a segment of a dotted key, as the last statement of its table has it.
    private func dottedPrefix(of table: UInt32) -> String {
        guard storage.nodes[table].form == .dotted, let last = storage.statements(of: table).last else { return "" }
        let segments = storage.keySegments(from: last.range.lowerBound)
        // The table's own segment is the last before those that lead on from it to the value.
        var depth = 1
        var node = last.node
        while let parent = storage.parent(of: node, below: table), parent != table {
            node = parent
            depth += 1
        }
        return String(decoding: document.bytes[last.range.lowerBound..<segments[segments.count - depth].lowerBound], as: UTF8.self)
    }

    /// `key = value`, with the blanks and quotes of a statement beside it.
    private func statement(_ key: String, _ literal: TOMLLiteral, like sibling: UInt32?) -> String {
        var equals = " = "
        var style: TOMLStringStyle?
        if let sibling {
            let value = TOMLValue(storage: storage, index: sibling)
            let between = document.bytes[storage.keyRange(of: sibling).upperBound..<value.range.lowerBound]
            if between.count <= 3 { equals = String(decoding: between, as: UTF8.self) }
            style = value.stringStyle
        }
        guard case .string(let text) = literal, style == .literal else { return TOMLWriter.key(key) + equals + TOMLWriter.value(literal) }
        return TOMLWriter.key(key) + equals + TOMLWriter.string(text, preferring: .literal)
    }

    private func newLine(_ text: String, indent: String, behind place: Int, _ lines: SourceLines) -> TextEdit {
        let end = lines.end(of: place)
        let isEnded = end > 0 && lines.bytes[end - 1] == .lineFeed
        return .insertion(at: end, isEnded ? indent + text + lines.lineEnd : lines.lineEnd + indent + text)
    }

    /// The root's first statement goes before the first header, below the comments at the top.
    private func firstStatement(_ text: String, _ lines: SourceLines) -> TextEdit {
        let outline = storage.layout.outline
        guard outline.sections.count > 1 else {
            let isEnded = lines.bytes.count == lines.textStart || lines.bytes.last == .lineFeed
            return .insertion(at: lines.bytes.count, (isEnded ? "" : lines.lineEnd) + text + lines.lineEnd)
        }
        return .insertion(at: outline.sections[1].range.lowerBound, text + lines.lineEnd + lines.lineEnd)
    }
}

extension ItemList {
    var hasTrailingComma: Bool { items.last.map { comma(behind: $0) != nil } ?? false }
}

extension TOMLStorage {
    /// The segments of the key that begins at a place.
    func keySegments(from start: Int) -> [Range<Int>] {
        bytes.withUnsafeBufferPointer { buffer in
            var segments: [Range<Int>] = []
            var place = start
            while true {
                let segment = StringToken.key(buffer, from: place)
                segments.append(segment)
                place = segment.upperBound
                while place < buffer.count, buffer[place].isBlank { place += 1 }
                guard place < buffer.count, buffer[place] == .dot else { return segments }
                place += 1
                while place < buffer.count, buffer[place].isBlank { place += 1 }
            }
        }
    }

    /// The table that has a node as its member, looked for below a table.
    func parent(of node: UInt32, below table: UInt32) -> UInt32? {
        for child in children(of: table) {
            if child == node { return table }
            if nodes[child].form == .dotted, let found = parent(of: node, below: child) { return found }
        }
        return nil
    }
}

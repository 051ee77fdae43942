import SourceBytes

extension TOMLEditor {
    /// Adds a table with a header, or, where there is an array of tables at the path, an element at its end.
    ///
    /// - Throws: ``TOMLEditError/exists(_:)`` when there is something else already.
    public mutating func addTable(_ path: TOMLPath, _ members: [TOMLLiteral.Member] = []) throws(TOMLEditError) {
        if let problem = document.problems.first { throw .unreadable(problem) }
        if let node = storage.node(at: path) {
            guard storage.nodes[node].form == .arrayOfTables else { throw .exists(path) }
            return try insert(.table(members), at: path.appending(.element(storage.children(of: node).count)))
        }
        try set(path, to: .table(members))
    }

    /// Adds the header of a table that only longer headers made, or sections of a new key in a table.
    mutating func addSections(_ key: String?, under parent: TOMLPath, _ literal: TOMLLiteral) throws(TOMLEditError) {
        let lines = SourceLines(storage)
        let table = try node(parent)
        let layout = storage.layout
        let (around, style) = (layout.outline.sections(under: table, in: storage), layout.style)
        guard let key else {
            guard case .table(let members) = literal, let first = around.first else { throw .noSuchValue(parent) }
            let text = sections(parent.keys, indent: indent(of: first, lines), .table(members), style)
            return try apply([.insertion(at: first.range.lowerBound, text + style.blankLine(before: parent.keys))])
        }
        let indent = table == 0 ? "" : around.first.map { self.indent(of: $0, lines) + style.headerIndent } ?? ""
        let text = sections(parent.keys + [key], indent: indent, literal, style)
        try apply([addition(text, parent.keys + [key], at: around.last?.range.upperBound ?? lines.bytes.count, style, lines)])
    }

    func sections(_ keys: [String], indent: String, _ literal: TOMLLiteral, _ style: SectionWriter.Style) -> String {
        var writer = SectionWriter(style)
        switch literal {
        case .table(let members): writer.section(keys, indent: indent, members)
        default: for table in literal.tables ?? [] { writer.section(keys, isElement: true, indent: indent, table) }
        }
        return writer.text
    }

    /// Text of new sections before the section at a place, or at the end of the document. Blank lines that are there stay after it.
    func addition(_ text: String, _ keys: [String], at place: Int, _ style: SectionWriter.Style, _ lines: SourceLines) -> TextEdit {
        let blank = lines.startOfBlankLines(before: place, notBefore: lines.textStart)
        guard blank > lines.textStart else { return .insertion(at: blank, text + (place < lines.bytes.count ? style.blankLine(before: keys) : "")) }
        let lineEnd = lines.bytes[blank - 1] == .lineFeed ? "" : lines.lineEnd
        let isParted = blank < place || place == lines.bytes.count
        return .insertion(at: blank, lineEnd + style.blankLine(before: keys) + text + (isParted || !style.parts ? "" : lines.lineEnd))
    }

    func indent(of section: Outline.Section, _ lines: SourceLines) -> String { lines.indent(of: section.header.lowerBound) }
}

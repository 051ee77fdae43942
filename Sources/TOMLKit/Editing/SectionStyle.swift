import SourceBytes

extension SectionWriter.Style {
    /// How a document lays out its sections, as its first ones show.
    ///
    /// - Parameter sections: all but the root's.
    init(of sections: ArraySlice<Outline.Section>, in storage: TOMLStorage, _ lines: SourceLines) {
        self.init(lineEnd: lines.lineEnd)
        let indent = { (section: Outline.Section) in lines.indent(of: section.header.lowerBound) }
        for section in sections {
            guard let first = storage.statements(of: section.table).first else { continue }
            keyIndent = Self.difference(lines.indent(of: first.range.lowerBound), indent(section))
            break
        }
        for section in sections {
            let inner = storage.children(of: section.table).first { storage.nodes[$0].form == .header }
            guard let inner else { continue }
            headerIndent = Self.difference(lines.indent(of: storage.nodes[inner].range.lowerBound), indent(section))
            break
        }
        let parts = { (section: Outline.Section) in lines.isBlank(lineAt: lines.start(of: max(lines.textStart, section.range.lowerBound - 1))) }
        let isInner = { (section: Outline.Section) in storage.keySegments(from: storage.headerKey(section)).count > 1 }
        self.parts = sections.dropFirst().first { !isInner($0) }.map(parts) ?? true
        partsInner = sections.dropFirst().first(where: isInner).map(parts) ?? self.parts
    }

    private static func difference(_ inner: String, _ outer: String) -> String {
        inner.hasPrefix(outer) ? String(inner.dropFirst(outer.count)) : ""
    }
}

extension TOMLStorage {
    /// Where the key of a section's header begins.
    func headerKey(_ section: Outline.Section) -> Int {
        var place = section.header.lowerBound
        while bytes[place].isBlank || bytes[place] == .openBracket { place += 1 }
        return place
    }
}

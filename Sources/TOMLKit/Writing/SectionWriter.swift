/// Writes tables with headers: first a table's values, then the tables in it.
struct SectionWriter {
    /// How a document likes its sections.
    struct Style: Equatable {
        var lineEnd = "\n"
        /// What a table's header is moved in by, per table around it.
        var headerIndent = ""
        /// What keys are moved in by, under their header.
        var keyIndent = ""
        /// Before the header of a table that stands alone, or begins a group.
        var parts = true
        /// Before the header of a table in a table.
        var partsInner = true

        func blankLine(before keys: [String]) -> String { (keys.count > 1 ? partsInner : parts) ? lineEnd : "" }
    }

    let style: Style
    private(set) var text = ""

    init(_ style: Style) { self.style = style }

    /// - Parameters:
    ///   - keys: of the header; none for the root.
    ///   - indent: of the header.
    mutating func section(_ keys: [String], isElement: Bool = false, indent: String, _ members: [TOMLLiteral.Member]) {
        let isRoot = keys.isEmpty
        // A table that only holds tables needs no header of its own.
        let isImplicit = !isElement && !members.isEmpty && members.allSatisfy { Self.isSection($0.value) }
        if !isRoot, !isImplicit {
            if !text.isEmpty { text += style.blankLine(before: keys) }
            text += indent + (isElement ? "[[" : "[") + TOMLWriter.key(keys) + (isElement ? "]]" : "]") + style.lineEnd
        }
        let keyIndent = isRoot ? indent : indent + style.keyIndent
        for member in members where !Self.isSection(member.value) {
            text += keyIndent + TOMLWriter.key(member.key) + " = " + TOMLWriter.value(member.value) + style.lineEnd
        }
        let inner = isRoot || isImplicit ? indent : indent + style.headerIndent
        for member in members {
            if case .table(let inside) = member.value {
                section(keys + [member.key], indent: inner, inside)
            } else if let tables = member.value.tables {
                for table in tables { section(keys + [member.key], isElement: true, indent: inner, table) }
            }
        }
    }

    /// Written with a header, where one can stand.
    static func isSection(_ literal: TOMLLiteral) -> Bool {
        if case .table = literal { true } else { literal.tables != nil }
    }
}

extension TOMLDocument {
    /// A document made of values: what is a table, or an array of nothing but tables, gets headers.
    ///
    ///     let document = TOMLDocument(writing: [.init("concurrent", 4), .init("runners", [["name": "one"]])])
    public init(writing members: [TOMLLiteral.Member]) {
        var writer = SectionWriter(.init())
        writer.section([], indent: "", members)
        self.init(parsing: writer.text)
    }
}

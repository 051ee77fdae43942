import SourceBytes

/// The sections of a document: what stands before the first header, and each header with what it heads.
struct Outline {
    struct Section {
        /// The table; 0 is the root.
        var table: UInt32
        /// Empty for the root's.
        var header: Range<Int>
        /// From the comments right above the header to the next section.
        var range: Range<Int>
    }

    let sections: [Section]

    init(_ storage: TOMLStorage, _ lines: SourceLines) {
        var headers: [(table: UInt32, header: Range<Int>)] = []
        for index in 0..<UInt32(storage.nodes.count) {
            let record = storage.nodes[index]
            if record.form == .header && record.kind == .table || record.form == .arrayElement { headers.append((index, record.range)) }
        }
        headers.sort { $0.header.lowerBound < $1.header.lowerBound }
        var sections = [Section(table: 0, header: 0..<0, range: 0..<lines.bytes.count)]
        for (table, header) in headers {
            let bound = max(lines.textStart, lines.end(of: max(0, sections[sections.count - 1].header.upperBound - 1)))
            let isFirst = sections.count == 1
            let start = lines.startWithComments(of: header.lowerBound, notBefore: isFirst ? lines.textStart : bound)
            sections[sections.count - 1].range = sections[sections.count - 1].range.lowerBound..<start
            sections.append(Section(table: table, header: header, range: start..<lines.bytes.count))
        }
        self.sections = sections
    }

    func section(of table: UInt32, in storage: TOMLStorage) -> Section? { index(of: table, in: storage).map { sections[$0] } }

    /// Found by the place of the header: there are as many questions as a document has mistakes.
    private func index(of table: UInt32, in storage: TOMLStorage) -> Int? {
        guard table != 0 else { return 0 }
        let start = storage.nodes[table].range.lowerBound
        let others = sections.dropFirst()
        let index = others.partitionPoint { $0.header.lowerBound < start }
        return index < others.endIndex && others[index].table == table ? index : nil
    }

    /// Those of a table, an array of tables or an element, and of all tables in it.
    func sections(under node: UInt32, in storage: TOMLStorage) -> [Section] {
        guard node != 0 else { return sections }
        var found: [Int] = []
        storage.visitTables(under: node) { table in
            if let index = index(of: table, in: storage) { found.append(index) }
        }
        return found.sorted().map { sections[$0] }
    }

    /// The text of these sections; those that follow each other are one range.
    func ranges(under node: UInt32, in storage: TOMLStorage) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for section in sections(under: node, in: storage) {
            if let last = ranges.last, last.upperBound == section.range.lowerBound {
                ranges[ranges.count - 1] = last.lowerBound..<section.range.upperBound
            } else {
                ranges.append(section.range)
            }
        }
        return ranges
    }
}

extension TOMLStorage {
    /// Visits a node and the tables below it that can have headers.
    func visitTables(under node: UInt32, _ visit: (UInt32) -> Void) {
        visit(node)
        let record = nodes[node]
        guard record.form != .inline, record.kind == .table || record.form == .arrayOfTables else { return }
        for child in children(of: node) where nodes[child].kind.isContainer && nodes[child].form != .none && nodes[child].form != .inline {
            visitTables(under: child, visit)
        }
    }

    /// The statements `key = value` that make up a table, without those of the sections below it; dotted keys give one each.
    func statements(of table: UInt32) -> [(node: UInt32, range: Range<Int>)] {
        var result: [(node: UInt32, range: Range<Int>)] = []
        for child in children(of: table) {
            switch nodes[child].form {
            case .dotted: result += statements(of: child)
            case .none, .inline: result.append((child, TOMLEntry(storage: self, index: child).statement))
            case .root, .header, .implicit, .arrayElement, .arrayOfTables: break
            }
        }
        return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}

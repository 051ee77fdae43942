import SourceBytes

extension TOMLEditor {
    /// Removes a key with its value, an element, or a table with all that is in it.
    public mutating func remove(_ path: TOMLPath) throws(TOMLEditError) {
        let node = try node(path)
        guard node != 0 else { throw .holdsStatements(path) }
        let lines = SourceLines(storage)
        if let inline = inlineTable(around: path) {
            return try removeMembers(node, of: inline, lines)
        }
        switch storage.nodes[node].form {
        case .header, .implicit, .arrayElement, .arrayOfTables:
            try apply(removingSections(under: node, lines))
        case .dotted:
            try apply(storage.statements(of: node).map { TextEdit(line(of: $0.range, lines)) } + removingSections(under: node, lines))
        case .none, .inline, .root:
            let parent = try self.node(path.parent)
            if storage.nodes[parent].kind == .array {
                let place = storage.children(of: parent).firstIndex(of: node) ?? 0
                try apply(items(of: parent, lines).removing(place))
            } else {
                try apply([TextEdit(line(of: TOMLEntry(storage: storage, index: node).statement, lines))])
            }
        }
    }

    /// One by one, from the last on: which commas go depends on what is left.
    private mutating func removeMembers(_ node: UInt32, of inline: UInt32, _ lines: SourceLines) throws(TOMLEditError) {
        let list = items(of: inline, lines)
        let gone = storage.nodes[node].form == .dotted ? storage.statements(of: node).map(\.range) : [TOMLEntry(storage: storage, index: node).statement]
        guard let last = gone.last, let place = list.items.firstIndex(of: last) else { return }
        let edits = list.removing(place)
        guard gone.count > 1 else { return try apply(edits) }
        var rest = self
        try rest.apply(edits)
        // The nodes keep their numbers up to the one that went.
        try rest.removeMembers(node, of: inline, SourceLines(rest.storage))
        self = rest
    }

    private func line(of statement: Range<Int>, _ lines: SourceLines) -> Range<Int> {
        lines.startWithComments(of: statement.lowerBound, notBefore: lines.textStart)..<lines.end(of: statement.upperBound)
    }

    private func removingSections(under node: UInt32, _ lines: SourceLines) -> [TextEdit] {
        storage.layout.outline.ranges(under: node, in: storage).map { range in
            guard range.upperBound == lines.bytes.count else { return TextEdit(range) }
            return TextEdit(lines.startOfBlankLines(before: range.lowerBound, notBefore: lines.textStart)..<range.upperBound)
        }
    }
}

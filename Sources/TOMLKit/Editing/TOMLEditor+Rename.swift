import SourceBytes

extension TOMLEditor {
    /// Gives a key another name, in every header and dotted key that has it.
    public mutating func rename(_ path: TOMLPath, to name: String) throws(TOMLEditError) {
        let node = try node(path)
        guard case .key(let old)? = path.steps.last else { throw .notATable(path) }
        guard old != name else { return }
        let target = path.parent.appending(.key(name))
        guard !exists(target) else { throw .exists(target) }
        try apply(keySegments(of: node, path).map { TextEdit($0, TOMLWriter.key(name)) })
    }

    /// Every place where the key of a node stands.
    private func keySegments(of node: UInt32, _ path: TOMLPath) -> [Range<Int>] {
        switch storage.nodes[node].form {
        case .header, .implicit, .arrayOfTables:
            return headerSegments(of: node, path)
        case .dotted:
            let depth = dottedDepth(path)
            return storage.statements(of: node).map { storage.keySegments(from: $0.range.lowerBound)[depth] } + headerSegments(of: node, path)
        case .none, .inline, .root, .arrayElement:
            return [storage.keyRange(of: node)]
        }
    }

    private func headerSegments(of node: UInt32, _ path: TOMLPath) -> [Range<Int>] {
        storage.layout.outline.sections(under: node, in: storage).map { storage.keySegments(from: storage.headerKey($0))[path.keys.count - 1] }
    }

    /// How many dotted tables stand around a dotted one: the place of its segment in the key.
    private func dottedDepth(_ path: TOMLPath) -> Int {
        var depth = 0
        var parent = path.parent
        while let node = storage.node(at: parent), storage.nodes[node].form == .dotted {
            depth += 1
            parent = parent.parent
        }
        return depth
    }
}

import SourceBytes

extension TOMLEditor {
    /// Removes all elements of an array but one: what comes of removing one after the other, from the last on, in one edit wherever no
    /// comments or line ends between the elements have a say.
    public mutating func keepOnly(_ path: TOMLPath) throws(TOMLEditError) {
        let kept = try node(path)
        let array = try node(path.parent)
        guard case .element(let index)? = path.steps.last, storage.nodes[array].kind == .array else { throw .notAnArray(path.parent) }
        let elements = storage.children(of: array)
        if elements.count == 1 { return }
        if storage.nodes[array].form == .arrayOfTables { return try apply(removingSections(under: elements.filter { $0 != kept })) }
        if let edits = items(of: array, SourceLines(storage)).keepingOnly(index) { return try apply(edits) }
        var rest = self
        for other in elements.indices.reversed() where other != index { try rest.remove(path.parent.appending(.element(other))) }
        self = rest
    }

    /// What ends the document takes the blank lines before it along.
    private func removingSections(under nodes: [UInt32]) -> [TextEdit] {
        let lines = SourceLines(storage)
        let outline = storage.layout.outline
        var ranges: [Range<Int>] = []
        for range in nodes.flatMap({ outline.ranges(under: $0, in: storage) }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = ranges.last, last.upperBound == range.lowerBound {
                ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
            } else {
                ranges.append(range)
            }
        }
        if let last = ranges.last, last.upperBound == lines.bytes.count {
            ranges[ranges.count - 1] = lines.startOfBlankLines(before: last.lowerBound, notBefore: lines.textStart)..<last.upperBound
        }
        return ranges.map { TextEdit($0) }
    }
}

extension ItemList {
    /// Takes away all items but one; nil where line ends or comments stand between them.
    fileprivate func keepingOnly(_ index: Int) -> [TextEdit]? {
        var place = container.lowerBound
        for item in items + [container.upperBound..<container.upperBound] {
            guard !lines.bytes[place..<item.lowerBound].contains(where: { $0 == .lineFeed || $0 == .hash }) else { return nil }
            place = item.upperBound
        }
        return [TextEdit(items[0].lowerBound..<items[index].lowerBound), TextEdit(items[index].upperBound..<items[items.count - 1].upperBound)]
            .filter { !$0.range.isEmpty }
    }
}

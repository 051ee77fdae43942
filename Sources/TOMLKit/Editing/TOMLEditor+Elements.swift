import SourceBytes

extension TOMLEditor {
    /// Puts a new element into an array, before the one that has this place now; the number of elements is the place at the end.
    ///
    /// An array of tables takes a table, and writes it with `[[...]]`.
    public mutating func insert(_ literal: TOMLLiteral, at path: TOMLPath) throws(TOMLEditError) {
        let array = try node(path.parent)
        guard case .element(let index)? = path.steps.last, storage.nodes[array].kind == .array else { throw .notAnArray(path.parent) }
        let elements = storage.children(of: array)
        guard 0...elements.count ~= index else { throw .noSuchValue(path) }
        let lines = SourceLines(storage)
        guard storage.nodes[array].form == .arrayOfTables else {
            return try apply(items(of: array, lines).inserting(TOMLWriter.value(literal), at: index))
        }
        guard case .table = literal else { throw .notATable(path) }
        let layout = storage.layout
        let (outline, style) = (layout.outline, layout.style)
        let place = index < elements.count ? outline.section(of: elements[index], in: storage)?.range.lowerBound : outline.sections(under: array, in: storage).last?.range.upperBound
        let indent = outline.section(of: elements[0], in: storage).map { self.indent(of: $0, lines) } ?? ""
        let text = sections(path.parent.keys, indent: indent, .array([literal]), style)
        try apply([addition(text, path.parent.keys, at: place ?? lines.bytes.count, style, lines)])
    }

    /// Moves an element to another place in its array, counted without it. The sections of a table go with it.
    public mutating func move(_ path: TOMLPath, toElement index: Int) throws(TOMLEditError) {
        let node = try node(path)
        let array = try self.node(path.parent)
        guard storage.nodes[array].kind == .array else { throw .cannotMove(path) }
        let others = storage.children(of: array).filter { $0 != node }
        guard 0...others.count ~= index else { throw .noSuchValue(path.parent.appending(.element(index))) }
        guard storage.nodes[array].form == .arrayOfTables else {
            let literal = TOMLLiteral.spelling(TOMLValue(storage: storage, index: node).spelling)
            var moved = self
            try moved.remove(path)
            try moved.insert(literal, at: path.parent.appending(.element(index)))
            self = moved
            return
        }
        guard let neighbour = index < others.count ? others[index] : others.last else { return }
        try moveSections(under: node, beside: neighbour, isBefore: index < others.count)
    }

    /// Moves a table with a header, and the tables in it, before another table.
    public mutating func move(_ path: TOMLPath, before other: TOMLPath) throws(TOMLEditError) {
        let node = try node(path)
        let neighbour = try self.node(other)
        for (node, path) in [(node, path), (neighbour, other)] {
            switch storage.nodes[node].form {
            case .header, .implicit, .arrayOfTables: continue
            default: throw .cannotMove(path)
            }
        }
        try moveSections(under: node, beside: neighbour, isBefore: true)
    }

    private mutating func moveSections(under node: UInt32, beside neighbour: UInt32, isBefore: Bool) throws(TOMLEditError) {
        let lines = SourceLines(storage)
        let outline = storage.layout.outline
        let moved = outline.ranges(under: node, in: storage)
        let others = outline.ranges(under: neighbour, in: storage)
        guard let place = isBefore ? others.first?.lowerBound : others.last?.upperBound else { return }
        guard !moved.contains(where: { $0.lowerBound <= place && place < $0.upperBound }) else { return }
        try apply(Self.moving(moved, to: place, lines))
    }

    /// Sections end with the blank lines after them, but for the document's last. What moves away from the end takes the blank
    /// lines before it along, and what moves to the end leaves those after it there.
    private static func moving(_ ranges: [Range<Int>], to place: Int, _ lines: SourceLines) -> [TextEdit] {
        var ranges = ranges
        var text = ranges.flatMap { lines.bytes[$0] }
        let end = Array(lines.lineEnd.utf8)
        if text.last != .lineFeed { text += end }
        guard let last = ranges.last else { return [] }
        if last.upperBound == lines.bytes.count {
            let blank = lines.startOfBlankLines(before: last.lowerBound, notBefore: lines.textStart)
            text += lines.bytes[blank..<last.lowerBound]
            ranges[ranges.count - 1] = blank..<last.upperBound
        } else if place == lines.bytes.count {
            let blank = lines.startOfBlankLines(before: last.upperBound, notBefore: last.lowerBound)
            let separator = lines.bytes[blank..<last.upperBound]
            text = (lines.bytes.last == .lineFeed ? [] : end) + separator + text.dropLast(separator.count)
        }
        return [TextEdit(place..<place, text)] + ranges.map { TextEdit($0) }
    }
}

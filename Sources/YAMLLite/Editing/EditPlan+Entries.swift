/// Entries and items that come, go or change their key.
extension EditPlan {
    /// Something a collection can hold.
    enum Piece {
        case entry(String, YAMLValue)
        case item(YAMLValue)

        func blockText(_ indentation: Int, blocks: Bool) -> String {
            switch self {
            case .entry(let key, let value): YAMLWriter.entry(key, value, indentation: indentation, blocks: blocks)
            case .item(let value): YAMLWriter.item(value, indentation: indentation, blocks: blocks)
            }
        }

        var flowText: String {
            switch self {
            case .entry(let key, let value): YAMLWriter.flowEntry(YAMLMember(key, value))
            case .item(let value): YAMLWriter.flowItem(value)
            }
        }
    }

    mutating func insert(_ piece: Piece, into path: [YAMLStep], at place: Int?) throws(YAMLEditError) {
        let collection = try node(at: path)
        let children = collection.children
        let starts = starts(of: collection)
        guard !starts.isEmpty, collection.record.kind != .alias else { throw .noSuchPlace(path) }
        let place = min(place ?? starts.count, starts.count)
        let step = children.count / starts.count
        if collection.style == .flow {
            if place < starts.count { return edit(starts[place]..<starts[place], piece.flowText + ", ") }
            guard let last = children.last else { throw .noSuchPlace(path) }
            let end = extent(last).upperBound
            let next = nextToken(end)
            let hasComma = next < bytes.count && bytes[next] == .comma
            return hasComma ? edit(next + 1..<next + 1, " " + piece.flowText) : edit(end..<end, ", " + piece.flowText)
        }
        let margin = column(collection.range.lowerBound)
        let text = piece.blockText(margin, blocks: keepsStyle)
        let indentation = String(repeating: " ", count: margin)
        if place == 0 { return edit(starts[0]..<starts[0], text + "\n" + indentation) }
        let end = min(bytes.count, behind(children[place * step - 1]))
        let lead = end > 0 && !bytes[end - 1].isBreak ? "\n" : ""
        stripUnendedBlock(children[place * step - 1])
        edit(end..<end, lead + indentation + text + (lead.isEmpty ? "\n" : ""))
    }

    mutating func remove(_ last: YAMLStep, from path: [YAMLStep]) throws(YAMLEditError) {
        let collection = try node(at: path)
        let children = collection.children
        let places: [Int]
        switch (last, collection.content) {
        case (.key(let key), .mapping(let entries)):
            let resolver = EntryResolver(schema: .helm, budget: stream.storage.limits.expansion)
            places = entries.enumerated().filter { !$0.element.key.isMergeKey && resolver.key($0.element.key) == key }.map(\.offset)
        case (.index(let index), .sequence) where children.indices.contains(index): places = [index]
        case (.key, _), (.index, _): throw .noSuchPlace(path)
        }
        guard !places.isEmpty else { throw .noSuchPlace(path + [last]) }
        let starts = starts(of: collection)
        if places.count == starts.count { return try replace(path, with: collection.record.kind == .mapping ? .map([]) : .list([])) }
        let step = children.count / starts.count
        for place in places.reversed() {
            if collection.style == .flow {
                removeInBrackets(place, starts, extent(children[(place + 1) * step - 1]).upperBound)
            } else if place == 0, !bytes[lineStart(starts[0])..<starts[0]].allSatisfy(\.isBlank),
                let next = starts.indices.first(where: { !places.contains($0) })
            {
                // The first on the line of a dash: the next one takes its place.
                edit(starts[0]..<starts[min(next, 1)], "")
            } else {
                let start = lineStart(starts[place])
                edit(start..<max(start, min(bytes.count, behind(children[(place + 1) * step - 1]))), "")
            }
        }
    }

    private mutating func removeInBrackets(_ place: Int, _ starts: [Int], _ end: Int) {
        if place + 1 < starts.count { return edit(starts[place]..<starts[place + 1], "") }
        // The last one goes with the comma in front of it.
        var start = starts[place]
        while start > 0, bytes[start - 1] != .comma { start -= 1 }
        edit(max(0, start - 1)..<end, "")
    }

    mutating func rename(_ key: String, to name: String, in path: [YAMLStep]) throws(YAMLEditError) {
        let mapping = try node(at: path)
        let entries = mapping.ownEntries(key)
        guard let last = entries.last else { throw .noSuchPlace(path + [.key(key)]) }
        let isInBrackets = mapping.style == .flow || isInBrackets(path)
        // With one renamed, another entry with the same key would come to light.
        guard entries.count == 1 else { throw .notWritable }
        let old = last.key
        guard old.style != .literal, old.style != .folded else { throw .notWritable }
        let range = old.writtenTag == nil ? old.range : extent(old)
        edit(range, spelling(of: .string(name), like: old, isInBrackets: isInBrackets || name.contains("\n")))
    }
}

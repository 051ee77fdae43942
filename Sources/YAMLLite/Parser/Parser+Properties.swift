/// What an anchor names.
struct Anchor {
    var node: Int32
    /// How many levels it has, what aliases in it stand for included.
    var height: Int
}

/// Anchors, tags and aliases.
extension Parser {
    @inline(__always) var isProperty: Bool {
        position < end && (bytes[position] == UInt8(ascii: "&") || bytes[position] == UInt8(ascii: "!"))
    }

    /// Reads `&anchor` and `!tag`, in any order, with the blanks after them.
    mutating func parseProperties(_ found: inout PropertyRecord, isInFlow: Bool = false) {
        while isProperty {
            let start = position
            let isAnchor = bytes[position] == UInt8(ascii: "&")
            position += 1
            if !isAnchor, position < end, bytes[position] == UInt8(ascii: "<") {
                while position < end, !isSeparator(position), bytes[position] != UInt8(ascii: ">") { position += 1 }
                if position < end { position += 1 }
            } else {
                skipName(isInFlow)
            }
            let range = start..<position
            if isAnchor {
                if range.count == 1 { add(.emptyName, range) }
                if found.hasAnchor { add(.duplicateProperty, range) }
                (found.anchorStart, found.anchorEnd) = (Int32(start + 1), Int32(position))
            } else {
                if found.hasTag { add(.duplicateProperty, range) }
                (found.tagStart, found.tagEnd) = (Int32(start), Int32(position))
                checkHandle(range)
            }
            if found.isEmpty { found.start = Int32(start) }
            found.end = Int32(position)
            skipBlanks()
        }
    }

    private mutating func skipName(_ isInFlow: Bool) {
        while position < end, !isSeparator(position), !(isInFlow && bytes[position].isFlowIndicator) { position += 1 }
    }

    private mutating func checkHandle(_ range: Range<Int>) {
        guard range.count > 1, bytes[range.lowerBound + 1] != UInt8(ascii: "<") else { return }
        if bytes[range].contains(where: \.isFlowIndicator) { add(.badTag(text(range)), range) }
        guard let second = bytes[range].dropFirst().firstIndex(of: UInt8(ascii: "!")), second > range.lowerBound + 1 else { return }
        guard bytes[range.lowerBound + 1..<second].allSatisfy(\.isTagHandlePart) else { return add(.badTag(text(range)), range) }
        let handle = text(range.lowerBound..<second + 1)
        if handles[handle] == nil { add(.unknownTagHandle(handle), range) }
    }

    /// Gives a node its properties and registers its anchor.
    ///
    /// - Parameter outerReach: ``reach`` as it was before the node was read, when it was then set to ``depth``; nil for an empty node.
    mutating func attach(_ found: PropertyRecord, to node: Int32, outerReach: Int? = nil) -> Int32 {
        let height = outerReach == nil ? 0 : reach - depth
        if let outerReach { reach = max(reach, outerReach) }
        guard !found.isEmpty else { return node }
        let record = nodes[node]
        if record.kind == .alias {
            add(.propertiesOnAlias, found.range)
        }
        var merged = found
        if record.properties >= 0 {
            let earlier = properties[record.properties]
            if earlier.hasAnchor && found.hasAnchor || earlier.hasTag && found.hasTag { add(.duplicateProperty, found.range) }
            if !found.hasTag { (merged.tagStart, merged.tagEnd) = (earlier.tagStart, earlier.tagEnd) }
            if !found.hasAnchor { (merged.anchorStart, merged.anchorEnd) = (earlier.anchorStart, earlier.anchorEnd) }
        }
        nodes[node].properties = Int32(properties.count)
        properties.append(merged)
        if found.hasAnchor, record.kind != .alias { anchors[text(found.anchor)] = Anchor(node: node, height: height) }
        return node
    }

    /// Reads `*name`. What it stands for is complete by then, so no alias leads back to itself; one that stands for nothing leads
    /// to an empty node.
    mutating func parseAlias(isInFlow: Bool) -> Int32 {
        let start = position
        position += 1
        skipName(isInFlow)
        let range = start..<position
        let node = make(.alias, .plain, range)
        let name = text(start + 1..<position)
        if let anchor = anchors[name] {
            if depth + anchor.height <= limits.depth {
                reach = max(reach, depth + anchor.height)
                nodes[node].link = anchor.node
                return node
            }
            add(.tooDeep(limits.depth), range)
        } else {
            add(name.isEmpty ? .emptyName : .unknownAlias(name), range)
        }
        nodes[node].link = makeEmpty(at: position)
        return node
    }
}

/// Anchors and tags.
struct Properties {
    var range = 0..<0
    var anchor: Range<Int32> = 0..<0
    var tag: Range<Int32> = 0..<0

    var isEmpty: Bool { range.isEmpty }
}

extension Parser {
    var isProperty: Bool {
        position < end && (bytes[position] == UInt8(ascii: "&") || bytes[position] == UInt8(ascii: "!"))
    }

    /// Reads `&anchor` and `!tag`, in any order, with the blanks behind them.
    mutating func parseProperties(_ properties: inout Properties, isInFlow: Bool = false) {
        while isProperty {
            let start = position
            let isAnchor = bytes[position] == UInt8(ascii: "&")
            position += 1
            if !isAnchor, position < end, bytes[position] == UInt8(ascii: "<") {
                while position < end, !isSeparator(position), bytes[position] != UInt8(ascii: ">") { position += 1 }
                if position < end { position += 1 }
            } else {
                while position < end, !isSeparator(position), !(isInFlow && bytes[position].isFlowIndicator) { position += 1 }
            }
            let range = start..<position
            if isAnchor {
                if range.count == 1 { add(.emptyName, range) }
                if !properties.anchor.isEmpty { add(.duplicateProperty, range) }
                properties.anchor = Int32(start + 1)..<Int32(position)
            } else {
                if !properties.tag.isEmpty { add(.duplicateProperty, range) }
                properties.tag = Int32(start)..<Int32(position)
                checkHandle(range)
            }
            properties.range = properties.isEmpty ? range : properties.range.lowerBound..<position
            skipBlanks()
        }
    }

    private mutating func checkHandle(_ range: Range<Int>) {
        let tag = text(range)
        guard !tag.hasPrefix("!<") else { return }
        if tag.contains(where: { "{}[],".contains($0) }) { add(.unexpectedText(tag), range) }
        guard let second = tag.dropFirst().firstIndex(of: "!") else { return }
        let handle = String(tag[...second])
        if handle != "!!", handles[handle] == nil { add(.unknownTagHandle(handle), range) }
    }

    /// Gives a node its properties and registers its anchor.
    mutating func attach(_ properties: Properties, to node: Int32) -> Int32 {
        guard !properties.isEmpty else { return node }
        if nodes[Int(node)].kind == .alias { add(.propertiesOnAlias, properties.range) }
        if !nodes[Int(node)].anchor.isEmpty || !nodes[Int(node)].tag.isEmpty, nodes[Int(node)].kind != .alias {
            if !nodes[Int(node)].anchor.isEmpty && !properties.anchor.isEmpty || !nodes[Int(node)].tag.isEmpty && !properties.tag.isEmpty {
                add(.duplicateProperty, properties.range)
            }
        }
        nodes[Int(node)].propertiesStart = Int32(properties.range.lowerBound)
        nodes[Int(node)].propertiesEnd = Int32(properties.range.upperBound)
        if !properties.tag.isEmpty { nodes[Int(node)].tag = properties.tag }
        nodes[Int(node)].document = Int32(documents.count)
        if !properties.anchor.isEmpty, nodes[Int(node)].kind != .alias {
            nodes[Int(node)].anchor = properties.anchor
            anchors[text(Int(properties.anchor.lowerBound)..<Int(properties.anchor.upperBound))] = node
        }
        return node
    }

    /// Reads `*name`.
    mutating func parseAlias(isInFlow: Bool) -> Int32 {
        let start = position
        position += 1
        while position < end, !isSeparator(position), !(isInFlow && bytes[position].isFlowIndicator) { position += 1 }
        let node = make(.alias, .plain, start..<position)
        nodes[Int(node)].anchor = Int32(start + 1)..<Int32(position)
        let name = text(start + 1..<position)
        if name.isEmpty {
            add(.emptyName, start..<position)
        } else if let target = anchors[name] {
            targets[node] = target
        } else {
            add(.unknownAlias(name), start..<position)
        }
        return node
    }
}

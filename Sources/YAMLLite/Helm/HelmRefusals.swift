/// Looks for what Helm's reader refuses in the nodes of a stream.
struct HelmRefusals {
    private let storage: YAMLStorage

    init(_ storage: YAMLStorage) { self.storage = storage }

    private var bytes: [UInt8] { storage.bytes }

    func found(hasEscapes: Bool, hasFlow: Bool) -> [HelmRefusal] {
        var found: [HelmRefusal] = []
        // A collection is recorded before what is in it.
        var flowEnd = 0
        for index in 0..<storage.nodes.count {
            let node = storage.nodes[index]
            if node.properties >= 0 {
                let properties = storage.properties[node.properties]
                found += name(properties.anchor)
                if properties.hasTag { found += tag(properties.tag) }
            }
            switch (node.kind, node.style) {
            case (.alias, _): found += name(Int(node.start) + 1..<Int(node.end))
            case (.scalar, .doubleQuoted) where hasEscapes && node.isFolded: found += escapes(node.range)
            case (.scalar, .plain) where hasFlow && node.start < flowEnd: found += indicator(node.range)
            case (.mapping, .flow):
                flowEnd = max(flowEnd, Int(node.end))
                found += keysOverLines(node)
            case (.sequence, .flow): flowEnd = max(flowEnd, Int(node.end))
            case (_, _): continue
            }
        }
        return found
    }

    private func name(_ range: Range<Int>) -> [HelmRefusal] {
        bytes[range].allSatisfy(\.isTagHandlePart) ? [] : [HelmRefusal(kind: .anchorName, range: range)]
    }

    private func tag(_ range: Range<Int>) -> [HelmRefusal] {
        HelmTag.isTaken(range, in: bytes) ? [] : [HelmRefusal(kind: .tag, range: range)]
    }

    private func escapes(_ range: Range<Int>) -> [HelmRefusal] {
        var place = range.lowerBound
        while place + 1 < range.upperBound {
            guard bytes[place] == .backslash else {
                place += 1
                continue
            }
            if bytes[place + 1] == UInt8(ascii: "/") { return [HelmRefusal(kind: .escapedSlash, range: place..<place + 2)] }
            let digits = bytes[place + 1] == UInt8(ascii: "u") ? 4 : bytes[place + 1] == UInt8(ascii: "U") ? 8 : 0
            let end = min(place + 2 + digits, range.upperBound)
            let number = bytes[place + 2..<end].reduce(UInt64(0)) { $0 << 4 | UInt64($1.hexDigit ?? 0) }
            if (0xD800...0xDFFF).contains(number) || number > 0x10FFFF { return [HelmRefusal(kind: .escapedCharacter, range: place..<end)] }
            place = end
        }
        return []
    }

    private func indicator(_ range: Range<Int>) -> [HelmRefusal] {
        guard bytes[range].first == .colon || bytes[range].contains(.question) else { return [] }
        return [HelmRefusal(kind: .indicatorInFlow, range: range)]
    }

    /// Keys of a mapping in braces with a line end in them or before their `:`, but for those after a `?`.
    private func keysOverLines(_ mapping: NodeRecord) -> [HelmRefusal] {
        guard bytes[mapping.range].contains(where: \.isBreak) else { return [] }
        return keys(of: mapping).filter { key in
            var colon = Int(key.end)
            while colon < bytes.count, bytes[colon].isBlank || bytes[colon].isBreak { colon += 1 }
            return colon < bytes.count && bytes[colon] == .colon && bytes[Int(key.start)..<colon].contains(where: \.isBreak)
        }.map { HelmRefusal(kind: .keyOverLines, range: $0.range) }
    }

    /// Those without a `?` before them.
    private func keys(of mapping: NodeRecord) -> [NodeRecord] {
        var keys: [NodeRecord] = []
        var child = mapping.link
        while child >= 0 {
            let key = storage.nodes[child]
            child = key.next >= 0 ? storage.nodes[key.next].next : -1
            var before = Int(key.start) - 1
            while before > Int(mapping.start), bytes[before].isBlank { before -= 1 }
            if before < 0 || bytes[before] != .question { keys.append(key) }
        }
        return keys
    }

    /// What stands before the first document and does not belong there.
    var heads: [HelmRefusal] {
        var place = 0
        var found: [HelmRefusal] = []
        while place < bytes.count {
            let line = bytes[place..<bytes.lineEnd(from: place)]
            guard line.first == UInt8(ascii: "%") || line.first == .hash || line.allSatisfy({ $0.isBlank || $0.isBreak }) else { break }
            let words = line.prefix { $0 != .hash }.split { $0.isBlank || $0.isBreak }
            if line.first == UInt8(ascii: "%"), !(words.first?.elementsEqual("%TAG".utf8) ?? false),
                !(words.count == 2 && words[0].elementsEqual("%YAML".utf8) && words[1].elementsEqual("1.1".utf8))
            {
                found.append(HelmRefusal(kind: .directive, range: line.startIndex..<line.endIndex))
            }
            place = line.endIndex
        }
        let rest = bytes[place...]
        if rest.starts(with: "...".utf8), rest.count == 3 || rest[place + 3].isBlank || rest[place + 3].isBreak {
            found.append(HelmRefusal(kind: .documentEnd, range: place..<place + 3))
        }
        return found
    }

    /// Line ends of YAML 1.1 in plain texts, block texts and comments, and in keys.
    var oldLineEnds: [HelmRefusal] {
        let nodes = (0..<storage.nodes.count).map { storage.nodes[$0] }
        let unquoted = nodes.filter { $0.kind == .scalar && [.plain, .literal, .folded].contains($0.style) }.map(\.range)
        let comments = (0..<storage.comments.count).map { Int(storage.comments[$0].start)..<Int(storage.comments[$0].end) }
        let keys = nodes.filter { $0.kind == .mapping }.flatMap(keys).filter { $0.isFolded && ![.literal, .folded].contains($0.style) }.map(\.range)
        return bytes.withUnsafeBufferPointer { source in
            (unquoted + comments).filter { OldLineEnd.isIn($0, source) }.map { HelmRefusal(kind: .oldLineEnd, range: $0) }
                + keys.filter { OldLineEnd.isIn($0, source) }.map { HelmRefusal(kind: .keyOverLines, range: $0) }
        }
    }
}

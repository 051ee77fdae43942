import SourceBytes

/// Writes what Helm makes of a node as JSON, from the bytes of the text where it can: most texts have neither aliases nor tags nor mistakes.
///
/// ``JSONText`` says what is right; this gives up on whatever needs more than a look at bytes.
struct HelmJSON {
    private let storage: YAMLStorage
    private let source: UnsafeBufferPointer<UInt8>
    private var text: [UInt8] = []

    private static let depth = 1000

    /// The node as JSON; nil for what is to be written by ``JSONText``.
    static func text(of node: Int, in storage: YAMLStorage) -> String? {
        guard storage.properties.count == 0, !storage.hasProblems, storage.nodes.count <= storage.limits.expansion else { return nil }
        return storage.bytes.withUnsafeBufferPointer { source in
            var writer = HelmJSON(storage, source)
            writer.text.reserveCapacity(storage.nodes[node].range.count * 5 / 4)
            guard writer.node(node, depth: 0) else { return nil }
            return String(decoding: writer.text, as: UTF8.self)
        }
    }

    private init(_ storage: YAMLStorage, _ source: UnsafeBufferPointer<UInt8>) { (self.storage, self.source) = (storage, source) }

    /// False when it gives up.
    private mutating func node(_ index: Int, depth: Int) -> Bool {
        guard depth < Self.depth else { return false }
        let record = storage.nodes[index]
        switch record.kind {
        case .alias: return false
        case .scalar: return scalar(record)
        case .sequence:
            text.append(UInt8(ascii: "["))
            var child = record.link
            while child >= 0 {
                if child != record.link { text.append(UInt8(ascii: ",")) }
                guard node(Int(child), depth: depth + 1) else { return false }
                child = storage.nodes[child].next
            }
            text.append(UInt8(ascii: "]"))
            return true
        case .mapping: return mapping(record, depth)
        }
    }

    private mutating func mapping(_ record: NodeRecord, _ depth: Int) -> Bool {
        text.append(UInt8(ascii: "{"))
        var child = record.link
        while child >= 0 {
            if child != record.link { text.append(UInt8(ascii: ",")) }
            let key = storage.nodes[child]
            guard key.kind == .scalar, key.next >= 0, self.key(key) else { return false }
            text.append(.colon)
            guard node(Int(key.next), depth: depth + 1) else { return false }
            child = storage.nodes[key.next].next
        }
        text.append(UInt8(ascii: "}"))
        return true
    }

    /// Gives up on merge keys, and on numbers and booleans as keys: two of them may become the same one.
    private mutating func key(_ record: NodeRecord) -> Bool {
        if record.style == .plain, !record.isFolded {
            let words = UnsafeBufferPointer(rebasing: source[record.words])
            if words.count == 2, words[0] == UInt8(ascii: "<"), words[1] == UInt8(ascii: "<") { return false }
            if mayBeOther(words), !isText(words) { return false }
        } else if record.style == .none {
            return false
        }
        quoted(record)
        return true
    }

    private mutating func scalar(_ record: NodeRecord) -> Bool {
        switch record.style {
        case .none: text += "null".utf8
        case .plain:
            let words = UnsafeBufferPointer(rebasing: source[record.words])
            // Of several lines, it is a text.
            if record.isFolded { quoted(record) } else if isWhole(words) { text += words } else if mayBeOther(words) { other(words) } else { quoted(words) }
        case .singleQuoted, .doubleQuoted, .literal, .folded: quoted(record)
        case .block, .flow: return false
        }
        return true
    }

    /// Whole numbers that JSON writes with the same digits.
    private func isWhole(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = words.first, first.isDigit, words.count <= 15, first != UInt8(ascii: "0") || words.count == 1 else { return false }
        return words.allSatisfy(\.isDigit)
    }

    /// Whether an unquoted text may be something else than a text.
    private func mayBeOther(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = words.first, words.count > 5 else { return true }
        return first.isDigit || first == .dash || first == UInt8(ascii: "+") || first == .dot
    }

    private func isText(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
        if case .string = HelmScalar(plain: String(decoding: words, as: UTF8.self)) { true } else { false }
    }

    private mutating func other(_ words: UnsafeBufferPointer<UInt8>) {
        switch HelmScalar(plain: String(decoding: words, as: UTF8.self)) {
        case .null: text += "null".utf8
        case .boolean(let flag): text += (flag ? "true" : "false").utf8
        case .number(let number) where number.isFinite: text += JSONText.number(number).utf8
        case .number, .string: quoted(words)
        }
    }

    private mutating func quoted(_ record: NodeRecord) {
        guard record.isFolded else { return quoted(UnsafeBufferPointer(rebasing: source[record.words])) }
        ScalarText(record, storage.block(of: record), source).bytes.withUnsafeBufferPointer { quoted($0) }
    }

    private mutating func quoted(_ words: UnsafeBufferPointer<UInt8>) {
        text.append(.quotationMark)
        var start = 0
        for place in 0..<words.count where words[place] < 0x20 || words[place] == .quotationMark || words[place] == .backslash {
            text += words[start..<place]
            text += Self.escapes[Int(words[place])]
            start = place + 1
        }
        text += words[start...]
        text.append(.quotationMark)
    }

    /// How JSON spells the characters of ASCII within a text.
    private static let escapes: [[UInt8]] = (UInt8(0)..<0x60).map { Array(JSONString.quoted(String(Unicode.Scalar($0))).utf8.dropFirst().dropLast()) }
}

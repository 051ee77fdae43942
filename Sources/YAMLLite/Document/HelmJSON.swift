/// Writes what Helm makes of a node as JSON, from the bytes of the text where it can: most texts have neither aliases nor tags nor mistakes.
///
/// ``JSONText`` says what is right; this gives up on whatever needs more than a look at bytes.
struct HelmJSON {
    private let storage: YAMLStorage
    private let source: UnsafeBufferPointer<UInt8>
    private var text: JSONBytes

    private static let depth = 1000

    /// The node as JSON; nil for what is to be written by ``JSONText``.
    static func text(of node: Int, in storage: YAMLStorage) -> String? {
        guard storage.properties.count == 0, !storage.hasProblems, storage.nodes.count <= storage.limits.expansion else { return nil }
        // Written where the text will stay. Indentation goes and quotes come: it is seldom longer than the source, and never by much.
        var capacity = storage.nodes[node].range.count * 5 / 4 + 64
        while true {
            var (isWritten, isFull) = (false, false)
            let text = String(unsafeUninitializedCapacity: capacity) { memory in
                storage.bytes.withUnsafeBufferPointer { source in
                    var writer = HelmJSON(storage: storage, source: source, text: JSONBytes(memory))
                    isWritten = writer.node(node, depth: 0)
                    isFull = writer.text.isFull
                    return isWritten && !isFull ? writer.text.count : 0
                }
            }
            guard isFull else { return isWritten ? text : nil }
            capacity *= 2
        }
    }

    /// False when it gives up.
    private mutating func node(_ index: Int, depth: Int) -> Bool {
        guard depth < Self.depth, !text.isFull else { return false }
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
            if HelmScalar.other(words) != nil { return false }
        } else if record.style == .none {
            return false
        }
        quoted(record)
        return true
    }

    private mutating func scalar(_ record: NodeRecord) -> Bool {
        switch record.style {
        case .none: text.append("null")
        // Of several lines, it is a text.
        case .plain: if record.isFolded { quoted(record) } else { plain(record) }
        case .singleQuoted, .doubleQuoted, .literal, .folded: quoted(record)
        case .block, .flow: return false
        }
        return true
    }

    private mutating func plain(_ record: NodeRecord) {
        let words = UnsafeBufferPointer(rebasing: source[record.words])
        if isWhole(words) { return text.append(words) }
        switch HelmScalar.other(words) {
        case .null: text.append("null")
        case .boolean(let flag): text.append(flag ? "true" : "false")
        case .number(let number) where number.isFinite: text.emit(JSONText.number(number).utf8, from: 0)
        case .number, .string, nil: quoted(record)
        }
    }

    /// Whole numbers that JSON writes with the same digits.
    private func isWhole(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = words.first, first.isDigit, words.count <= 15, first != UInt8(ascii: "0") || words.count == 1 else { return false }
        return words.allSatisfy(\.isDigit)
    }

    private mutating func quoted(_ record: NodeRecord) {
        text.append(.quotationMark)
        if record.isFolded {
            ScalarText(record, storage.block(of: record), source).write(to: &text)
        } else {
            text.appendEscaped(UnsafeBufferPointer(rebasing: source[record.words]))
        }
        text.append(.quotationMark)
    }
}

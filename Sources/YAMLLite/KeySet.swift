/// The keys of one mapping so far.
struct KeySet {
    /// Nodes by the hash of their text.
    private var nodes: [UInt64: Int32] = [:]

    /// The node of an earlier key with this hash; remembers the new one.
    mutating func insert(_ node: Int32, hash: UInt64) -> Int32? {
        nodes.updateValue(node, forKey: hash)
    }
}

extension Parser {
    /// Reports a scalar key that the mapping already has.
    mutating func checkDuplicate(_ key: Int32, _ keys: inout KeySet) {
        let record = nodes[Int(key)]
        guard record.kind == .scalar, record.style != .none else { return }
        let text = ScalarText(record, bytes).bytes
        if record.style == .plain, text == [UInt8(ascii: "<"), UInt8(ascii: "<")] { return }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        guard let first = keys.insert(key, hash: hash), ScalarText(nodes[Int(first)], bytes).bytes == text else { return }
        let place = Int(nodes[Int(first)].start)..<Int(nodes[Int(first)].end)
        add(.duplicateKey(String(decoding: text, as: UTF8.self)), Int(record.start)..<Int(record.end), place, "the first one, which is dropped")
    }
}

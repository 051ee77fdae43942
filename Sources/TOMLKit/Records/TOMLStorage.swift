/// The records of a document and the bytes they point into.
final class TOMLStorage: Sendable {
    let bytes: [UInt8]
    let nodes: NodeList
    let statements: StatementList
    let index: KeyIndex

    init(bytes: [UInt8], nodes: consuming NodeList, statements: StatementList, index: KeyIndex) {
        self.bytes = bytes
        self.nodes = nodes
        self.statements = statements
        self.index = index
    }

    /// The text of a key or string token, quotes removed and escapes resolved.
    func text(_ range: Range<Int>) -> String {
        bytes.withUnsafeBufferPointer { StringToken($0, range).text($0) }
    }

    /// The children of a table or array, in order.
    func children(of node: UInt32) -> [UInt32] {
        let last = nodes[node].last
        guard last != 0 else { return [] }
        var result: [UInt32] = []
        var child = last
        repeat {
            child = nodes[child].next
            result.append(child)
        } while child != last
        return result
    }

    /// The member of a table with this key.
    func member(_ key: String, of table: UInt32) -> UInt32? {
        var key = key
        return key.withUTF8 { text in
            let hash = KeyHash.of(text)
            let isSame = { [self] (node: UInt32) in self.text(nodes[node].keyRange) == String(decoding: text, as: UTF8.self) }
            if nodes[table].detail >= KeyIndex.threshold {
                let found = index.find(hash: hash, table: table, where: isSame)
                return found == 0 ? nil : found
            }
            return children(of: table).first { nodes[$0].hash == hash && isSame($0) }
        }
    }
}

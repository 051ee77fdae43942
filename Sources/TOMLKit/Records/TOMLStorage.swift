/// The records of a document and the bytes they point into.
final class TOMLStorage: Sendable {
    let bytes: [UInt8]
    let nodes: NodeList
    let statements: StatementList
    let index: KeyIndex
    /// Where each comment's `#` stands.
    let comments: ContiguousArray<UInt32>
    /// Where edits keep how the document is laid out.
    let keptLayout = KeptValue()

    init(bytes: [UInt8], nodes: consuming NodeList, statements: StatementList, index: KeyIndex, comments: ContiguousArray<UInt32>) {
        self.bytes = bytes
        self.nodes = nodes
        self.statements = statements
        self.index = index
        self.comments = comments
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

    /// The key of a table's member as written, quotes included.
    func keyRange(of node: UInt32) -> Range<Int> {
        bytes.withUnsafeBufferPointer { StringToken.key($0, from: Int(nodes[node].keyStart)) }
    }

    /// The member of a table with this key.
    func member(_ key: String, of table: UInt32) -> UInt32? {
        var text = key
        let hash = text.withUTF8(KeyHash.of)
        guard nodes[table].keyCount >= KeyIndex.threshold else {
            return children(of: table).first { nodes[$0].keyTag == KeyHash.tag(hash) && self.key(of: $0) == key }
        }
        var search = index.search(hash: hash, table: table)
        while true {
            let node = index.next(&search)
            if node == 0 { return nil }
            if self.key(of: node) == key { return node }
        }
    }

    /// The text of a member's key.
    func key(of node: UInt32) -> String { text(keyRange(of: node)) }
}

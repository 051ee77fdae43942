/// The records of a stream and the bytes they point into.
@usableFromInline final class YAMLStorage: Sendable {
    let bytes: [UInt8]
    let limits: YAMLLimits
    let nodes: RecordBuffer<NodeRecord>
    let blocks: RecordBuffer<BlockRecord>
    let properties: RecordBuffer<PropertyRecord>
    let comments: RecordBuffer<CommentRecord>
    let documents: RecordBuffer<DocumentRecord>
    /// What the `%TAG` directives of documents declare.
    let handles: [[String: String]]
    /// Whether there is anything wrong, duplicate keys among it.
    let hasProblems: Bool

    init(bytes: [UInt8], limits: YAMLLimits, hasProblems: Bool, _ parsed: consuming ParsedRecords) {
        self.hasProblems = hasProblems
        self.bytes = bytes
        self.limits = limits
        nodes = parsed.nodes
        blocks = parsed.blocks
        properties = parsed.properties
        comments = parsed.comments
        documents = parsed.documents
        handles = parsed.handles
    }

    func string(_ range: Range<Int>) -> String {
        bytes.withUnsafeBufferPointer { bytes in
            let words = UnsafeBufferPointer(rebasing: bytes[range])
            // A short text needs no memory of its own, and this way it is not put together byte by byte.
            guard words.count <= 15 else { return String(decoding: words, as: UTF8.self) }
            return String(unsafeUninitializedCapacity: words.count) { $0.initialize(fromContentsOf: words) }
        }
    }

    /// The next child of a node's parent, or -1.
    @usableFromInline func sibling(of node: Int32) -> Int32 { nodes[node].next }

    func block(of record: NodeRecord) -> BlockRecord? {
        record.style == .literal || record.style == .folded ? blocks[record.link] : nil
    }

    func properties(of record: NodeRecord) -> PropertyRecord? {
        record.properties >= 0 ? properties[record.properties] : nil
    }
}

/// What a parser leaves behind.
struct ParsedRecords: ~Copyable {
    let nodes: RecordBuffer<NodeRecord>
    let blocks: RecordBuffer<BlockRecord>
    let properties: RecordBuffer<PropertyRecord>
    let comments: RecordBuffer<CommentRecord>
    let documents: RecordBuffer<DocumentRecord>
    let handles: [[String: String]]
}

enum NodeKind: UInt8 {
    case scalar, sequence, mapping, alias
}

/// A node in 24 bytes. Children are linked: of a mapping, keys and values in turn.
struct NodeRecord: BitwiseCopyable {
    var kind: NodeKind
    var style: YAMLStyle
    /// A scalar whose words are not the bytes of the source one to one: lines to join, escapes, doubled quotes.
    var isFolded = false
    /// Block scalars: `-`, `+` or 0.
    var chomping: UInt8 = 0
    var start: Int32
    var end: Int32
    /// A collection's first child, an alias's target, a block scalar's ``BlockRecord``; -1 when there is none.
    var link: Int32 = -1
    /// The next child of the same parent.
    var next: Int32 = -1
    /// Index of the ``PropertyRecord``, or -1.
    var properties: Int32 = -1

    var range: Range<Int> { Int(start)..<Int(end) }

    /// Where the words of a scalar stand that is not folded: without its quotes.
    var words: Range<Int> {
        switch style {
        case .singleQuoted, .doubleQuoted: Int(start) + 1..<Int(end) - 1
        case .plain, .literal, .folded, .block, .flow, .none: range
        }
    }
}

/// The content of a block scalar.
struct BlockRecord: BitwiseCopyable {
    /// Columns to strip.
    var indentation: Int32
    /// Where the first line begins.
    var start: Int32
    /// After the last line end, trailing empty lines included.
    var end: Int32
}

/// Anchor and tag of a node.
struct PropertyRecord: BitwiseCopyable {
    var start: Int32 = 0
    var end: Int32 = 0
    /// Without the `&`; empty when there is none.
    var anchorStart: Int32 = 0
    var anchorEnd: Int32 = 0
    /// As written, `!` included; empty when there is none.
    var tagStart: Int32 = 0
    var tagEnd: Int32 = 0

    var isEmpty: Bool { end == start }
    var hasAnchor: Bool { anchorEnd > anchorStart }
    var hasTag: Bool { tagEnd > tagStart }
    var range: Range<Int> { Int(start)..<Int(end) }
    var anchor: Range<Int> { Int(anchorStart)..<Int(anchorEnd) }
    var tag: Range<Int> { Int(tagStart)..<Int(tagEnd) }
}

/// From `#` to before the line end.
struct CommentRecord: BitwiseCopyable {
    var start: Int32
    var end: Int32
}

struct DocumentRecord: BitwiseCopyable {
    var root: Int32
    var start: Int32
    var end: Int32
    var isExplicitStart: Bool
    var isExplicitEnd: Bool
    /// Index of the handles of its `%TAG` directives, or -1.
    var handles: Int32
}

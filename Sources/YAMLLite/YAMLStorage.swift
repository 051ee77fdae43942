enum NodeKind: UInt8 {
    case scalar, sequence, mapping, alias
}

/// A node's record. Mappings link their keys and values in turn.
struct NodeRecord {
    var kind: NodeKind
    var style: YAMLNode.Style
    var start: Int32
    var end: Int32
    var propertiesStart: Int32 = 0
    var propertiesEnd: Int32 = 0
    /// Without the `&`; empty when there is none.
    var anchor: Range<Int32> = 0..<0
    /// As written, `!` included; empty when there is none.
    var tag: Range<Int32> = 0..<0
    /// Block scalars: columns to strip.
    var indentation: Int32 = 0
    /// Block scalars: `-`, `+` or 0.
    var chomping: UInt8 = 0
    /// Block scalars: where the content's first line begins.
    var contentStart: Int32 = 0
    /// Block scalars: behind the content's last line end, trailing empty lines included.
    var contentEnd: Int32 = 0
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
    var next: Int32 = -1
    var document: Int32 = 0
}

/// The records of a stream and the bytes they point into.
final class YAMLStorage: Sendable {
    let bytes: [UInt8]
    let nodes: ContiguousArray<NodeRecord>
    /// What aliases stand for, by the alias's index.
    let targets: [Int32: Int32]
    let limits: YAMLLimits

    init(bytes: [UInt8], nodes: ContiguousArray<NodeRecord>, targets: [Int32: Int32], limits: YAMLLimits) {
        self.bytes = bytes
        self.nodes = nodes
        self.targets = targets
        self.limits = limits
    }

    func string(_ range: Range<Int32>) -> String {
        String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
    }
}

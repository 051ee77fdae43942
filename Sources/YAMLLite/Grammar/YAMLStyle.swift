/// How a node is written.
public enum YAMLStyle: UInt8, Sendable, BitwiseCopyable {
    case plain, singleQuoted, doubleQuoted, literal, folded, block, flow
    /// Nothing is written: a key without a value.
    case none
}

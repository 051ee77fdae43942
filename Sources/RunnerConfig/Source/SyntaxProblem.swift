/// Something that is not TOML or not YAML, in places of the file.
public struct SyntaxProblem: Sendable, Equatable {
    public var message: String
    public var range: Range<Int>
    /// The second place that belongs to it, such as the first of two equal keys.
    public var related: Related?
    /// Whether the Runner or Helm refuses the file for it.
    public var isFatal: Bool

    public struct Related: Sendable, Equatable {
        public var message: String
        public var range: Range<Int>
    }

    public init(_ message: String, at range: Range<Int>, related: Related? = nil, isFatal: Bool = true) {
        self.message = message
        self.range = range
        self.related = related
        self.isFatal = isFatal
    }
}

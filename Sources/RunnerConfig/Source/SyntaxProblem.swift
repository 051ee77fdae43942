/// Something that is not TOML or not YAML, in places of the file.
public struct SyntaxProblem: Sendable, Equatable {
    public var message: String
    public var range: Range<Int>
    /// The second place that belongs to it, such as the first of two equal keys.
    public var related: Related?
    public var consequence: Consequence

    /// What the Runner or Helm makes of it.
    public enum Consequence: Sendable {
        /// The file is refused.
        case refused
        /// Of several equal keys the last one counts.
        case lastOneCounts
        /// The Runner's decoder is laxer than the language, and reads it.
        case readAllTheSame
    }

    /// So many of a file are shown: more help nobody.
    static let shown = 100

    /// Whether the Runner or Helm refuses the file for it.
    public var isFatal: Bool { consequence == .refused }

    public struct Related: Sendable, Equatable {
        public var message: String
        public var range: Range<Int>
    }

    public init(_ message: String, at range: Range<Int>, related: Related? = nil, consequence: Consequence = .refused) {
        self.message = message
        self.range = range
        self.related = related
        self.consequence = consequence
    }
}

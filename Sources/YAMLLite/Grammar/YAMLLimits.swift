/// Bounds on what a text may ask of the reader.
public struct YAMLLimits: Sendable {
    /// How many collections may stand in each other.
    public var depth: Int
    /// How many nodes the expansion of aliases may produce.
    public var expansion: Int
    /// How many mistakes are listed, and how many other problems.
    public var problems: Int

    public init(depth: Int = 200, expansion: Int = 1_000_000, problems: Int = 10_000) {
        self.depth = depth
        self.expansion = expansion
        self.problems = problems
    }

    public static let standard = YAMLLimits()
}

/// Bounds on what a document may ask of the reader.
public struct TOMLLimits: Sendable {
    /// How many arrays and inline tables may stand in each other, and how many segments a key may have.
    public var depth: Int
    /// How many problems are listed; more are counted in ``TOMLDocument/omittedProblems``.
    public var problems: Int

    public init(depth: Int = 200, problems: Int = 10_000) {
        self.depth = depth
        self.problems = problems
    }

    public static let standard = TOMLLimits()
}

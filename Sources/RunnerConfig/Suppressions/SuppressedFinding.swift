/// A finding that is not told, because a comment in the file or a baseline asks for that.
public struct SuppressedFinding: Sendable, Equatable {
    public enum Origin: Sendable, Equatable {
        /// `# runnercfg: ignore[...]`, and what it gives as its reason; empty for none.
        case comment(reason: String)
        /// It was there when the baseline was written.
        case baseline
    }

    public var finding: Finding
    public var origin: Origin

    public init(finding: Finding, by origin: Origin) { (self.finding, self.origin) = (finding, origin) }
}

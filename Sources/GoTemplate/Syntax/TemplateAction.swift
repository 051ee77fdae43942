/// One `{{ ... }}`.
public struct TemplateAction: Sendable, Equatable {
    /// What the action does.
    public enum Keyword: Sendable, Equatable {
        /// Prints a value.
        case output
        /// Sets a variable (`:=` or `=`) and prints nothing.
        case assign
        case comment, `if`, `else`, end, range, with, define, block, template, `break`, `continue`
        /// Not readable: see ``Template/problems``.
        case broken
    }

    public internal(set) var keyword: Keyword
    /// With the braces and trim markers.
    public let range: Range<Int>
    /// What stands inside, without braces, trim markers, blanks and keyword; empty for `end` and the like.
    public internal(set) var expression: Range<Int>
    /// Whether it begins with `{{-`.
    public let trimsBefore: Bool
    /// Whether it ends with `-}}`.
    public let trimsAfter: Bool
}

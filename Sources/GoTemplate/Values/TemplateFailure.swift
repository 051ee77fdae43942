/// Why a template could not be evaluated.
public struct TemplateFailure: Error, Sendable, Equatable {
    /// The file it happened in; empty when a function reports it, until the evaluator adds the place.
    public let template: String
    /// The expression at fault, in the bytes of that file.
    public let range: Range<Int>?
    /// What went wrong, in Go's words where Go has some.
    public let message: String

    public init(template: String = "", range: Range<Int>? = nil, _ message: String) {
        self.template = template
        self.range = range
        self.message = message
    }
}

/// How far an evaluation may go.
public enum TemplateLimits {
    /// Blocks and parentheses inside each other, in one template.
    public static let nesting = 100
    /// Blocks, parentheses, `template`, `include` and `tpl` inside each other while a template runs.
    public static let depth = 12_000
    /// Values inside values.
    public static let valueDepth = 100
    /// Bytes of output, and of any one text.
    public static let bytes = 16 << 20
    /// Statements, calls and values handled in one evaluation.
    public static let steps = 5_000_000
}

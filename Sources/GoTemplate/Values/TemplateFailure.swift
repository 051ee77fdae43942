/// Why a template could not be evaluated.
public struct TemplateFailure: Error, Sendable, Equatable {
    /// The file it happened in; empty when a function reports it, until the evaluator adds the place.
    public let template: String
    /// The expression at fault, in the bytes of that file.
    public let range: Range<Int>?
    /// What went wrong, in Go's words where Go has some.
    public let message: String
    /// What ran the template that failed: `include`, `template` or `tpl`. The nearest comes first, and of very many only those.
    public private(set) var callers: [Caller] = []

    /// A place from which a template was run.
    public struct Caller: Sendable, Equatable {
        public let template: String
        /// In the bytes of that file.
        public let range: Range<Int>
    }

    private static let callerLimit = 20

    /// The same failure, one caller further out.
    func called(from template: String, at range: Range<Int>) -> TemplateFailure {
        var failure = self
        if callers.count < Self.callerLimit { failure.callers.append(Caller(template: template, range: range)) }
        return failure
    }

    /// The same failure without the callers in a text that is not a file.
    func forgettingCallers(in template: String) -> TemplateFailure {
        var failure = self
        failure.callers.removeAll { $0.template == template }
        return failure
    }

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

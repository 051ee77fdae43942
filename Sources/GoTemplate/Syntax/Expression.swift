/// `$x := a b | c d`.
struct Pipeline: Sendable {
    var range: Range<Int>
    var variables: [String] = []
    /// `=` rather than `:=`.
    var isAssignment = false
    var commands: [Command] = []
}

/// A function or value with its arguments.
struct Command: Sendable {
    var range: Range<Int>
    var operands: [Operand] = []
}

/// A value, or the name of a function.
struct Operand: Sendable {
    indirect enum Content: Sendable {
        case dot
        /// `nil`.
        case null
        /// Booleans, numbers, texts.
        case literal(TemplateValue)
        /// `.a.b`.
        case field([String])
        /// `$x.a.b`.
        case variable(String, [String])
        case function(String)
        case parentheses(Pipeline)
        /// Fields of something in parentheses: `(index .a 0).b`.
        case chain(Operand, [String])
    }

    var content: Content
    var range: Range<Int>
}

/// What a template is made of, with the place of every part.
indirect enum Statement: Sendable {
    case text(Range<Int>)
    /// `{{ pipeline }}`, or an assignment.
    case output(Pipeline, action: Range<Int>)
    case condition(Branch, action: Range<Int>)
    case with(Branch, action: Range<Int>)
    case range(Branch, action: Range<Int>)
    /// `{{ template "name" pipeline }}`.
    case call(name: String, Pipeline?, action: Range<Int>)
    case leaveLoop(action: Range<Int>)
    case nextTurn(action: Range<Int>)
}

struct Branch: Sendable {
    var pipeline: Pipeline
    var body: [Statement]
    var otherwise: [Statement]
}

/// Commands joined by `|`, perhaps assigned to variables.
struct Pipeline: Sendable {
    var range: Range<Int>
    /// One, or two for `range $key, $value :=`.
    var variables: [String] = []
    var isDeclaration = false
    var commands: [Command] = []
}

/// An operand, or a function with its arguments.
struct Command: Sendable {
    var range: Range<Int>
    var operands: [Operand]
}

indirect enum Operand: Sendable {
    case dot(Range<Int>)
    case null(Range<Int>)
    case literal(TemplateValue, Range<Int>)
    case variable(String, Range<Int>)
    case function(String, Range<Int>)
    case nested(Pipeline, Range<Int>)
    /// `.a.b`, `$x.a.b`, `(pipeline).a.b`.
    case chain(Operand, [String], Range<Int>)

    var range: Range<Int> {
        switch self {
        case .dot(let range), .null(let range), .literal(_, let range), .variable(_, let range), .function(_, let range),
            .nested(_, let range), .chain(_, _, let range): range
        }
    }
}

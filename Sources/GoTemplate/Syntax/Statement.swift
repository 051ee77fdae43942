/// What a template is made of.
enum Statement: Sendable {
    /// Bytes that pass through.
    case text(Range<Int>)
    /// An action that prints or sets a variable.
    case output(Pipeline, action: Int)
    case branch(BranchStatement)
    case call(CallStatement)
    case leaveLoop
    case nextTurn
}

/// `if`, `with` or `range` with all its `else`.
struct BranchStatement: Sendable {
    enum Keyword: Sendable {
        case condition, with, range
    }

    /// A condition and what it guards.
    struct Clause: Sendable {
        var keyword: Keyword
        var pipeline: Pipeline
        var action: Int
        var statements: [Statement]
        /// Between its action and the next.
        var body: Range<Int>
    }

    /// The `if` and every `else if`; a `range` has one.
    var clauses: [Clause]
    var otherwise: [Statement]?
    var otherwiseBody: Range<Int>?
}

/// `template "name" pipeline`, or the calling half of a `block`.
struct CallStatement: Sendable {
    var name: String
    var pipeline: Pipeline?
    /// The whole action.
    var range: Range<Int>
}

/// A `define` or `block`.
struct DefinitionStatement: Sendable {
    var name: String
    var statements: [Statement]
    var action: Int

    /// Whether it holds nothing but blanks; such a definition does not replace another.
    func isEmpty(in bytes: [UInt8]) -> Bool { statements.isBlank(in: bytes) }
}

extension [Statement] {
    func isBlank(in bytes: [UInt8]) -> Bool {
        allSatisfy { statement in
            guard case .text(let range) = statement else { return false }
            return bytes[range].allSatisfy(Lexer.isBlank)
        }
    }
}

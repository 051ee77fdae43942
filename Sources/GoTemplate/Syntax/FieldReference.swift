/// A chain of fields that begins at the dot or at `$`, as in `.Values.runners.cache`.
public struct FieldReference: Sendable, Equatable {
    /// What the action around it wants the value for.
    public enum Role: Sendable, Equatable {
        /// Whether an `if` goes in, or a `with`.
        case condition
        /// Printing, straight or through functions.
        case output
        /// What a `range` runs over.
        case subject
        /// The value of a variable.
        case assignment
        /// The dot of a `template` or `block`.
        case context
    }

    /// `["Values", "runners", "cache"]`. Inside `with .Values.runners`, `.cache` has that path too; where the dot is not known
    /// (inside `range`), it is the path as written.
    public let path: [String]
    /// The chain as written.
    public let range: Range<Int>
    /// The whole expression it stands in: of `if default "" .x`, the part after `if`.
    public let pipeline: Range<Int>
    /// Index in ``Template/actions``.
    public let action: Int
    public let role: Role
    /// The function it is an argument of, directly or by a pipe; nil when it stands alone.
    public let function: String?
}

/// A function that a template calls.
public struct FunctionReference: Sendable, Equatable {
    public let name: String
    /// The name.
    public let range: Range<Int>
    /// Index in ``Template/actions``.
    public let action: Int
}

/// What an `if`, `with` or `range` guards.
public struct TemplateBranch: Sendable, Equatable {
    /// `if`, `with` or `range`.
    public let keyword: TemplateAction.Keyword
    /// Index of the opening action in ``Template/actions``; for `else if` that of the `else`.
    public let action: Int
    /// The condition.
    public let condition: Range<Int>
    /// From after the opening action to the next `else` or `end`.
    public let body: Range<Int>
    /// From after the `else` action to the `end`; with `else if`, from the beginning of that action. Nil without `else`.
    public let otherwise: Range<Int>?
}

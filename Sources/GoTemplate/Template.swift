/// One template file, parsed.
public struct Template: Sendable {
    public let name: String
    public let bytes: [UInt8]
    /// Places that are no template, in order.
    public let problems: [TemplateProblem]
    /// Every `{{ ... }}`, in order.
    public let actions: [TemplateAction]
    /// Every `.Values.a.b`, in order.
    public let fieldReferences: [FieldReference]
    let body: [Statement]
    let defines: [String: [Statement]]

    /// Parses a file. This never fails: mistakes are ``problems``.
    public init(parsing bytes: [UInt8], name: String) {
        self.name = name
        self.bytes = bytes
        var parser = Parser(bytes)
        body = parser.parseFile()
        defines = parser.defines
        problems = parser.problems
        actions = parser.actions
        fieldReferences = parser.references
    }

    /// The names the file defines.
    public var definitions: [String] { defines.keys.sorted() }
}

/// A place where a text is no Go template.
public struct TemplateProblem: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        case unclosedAction
        case unclosedComment
        case unclosedString
        case unclosedBlock(String)
        case strayKeyword(String)
        case unexpected(String)
        case emptyPipeline
        case missingName(String)
        case notAFunction(String)
        case tooDeep(Int)
    }

    public let kind: Kind
    public let range: Range<Int>

    public var message: String {
        switch kind {
        case .unclosedAction: "expected `}}` to close this action"
        case .unclosedComment: "expected `*/}}` to close this comment"
        case .unclosedString: "this text has no closing quote"
        case .unclosedBlock(let keyword): "`\(keyword)` has no `{{ end }}`"
        case .strayKeyword(let keyword): "`\(keyword)` does not belong to an open block"
        case .unexpected(let text): "`\(text)` does not belong here"
        case .emptyPipeline: "an expression is missing"
        case .missingName(let keyword): "`\(keyword)` needs the name of a template in quotes"
        case .notAFunction(let name): "`\(name)` is a value, and values take no arguments"
        case .tooDeep(let limit): "nested more than \(limit) levels deep"
        }
    }
}

/// One `{{ ... }}`.
public struct TemplateAction: Sendable {
    public enum Kind: Sendable, Equatable {
        case output, assignment, comment, condition, otherwise, end, with, range, define, block, template, leaveLoop, nextTurn
    }

    public var kind: Kind
    /// With the braces.
    public var range: Range<Int>
    /// The expression inside; empty for `end`, `else` and comments.
    public var expression: Range<Int>
}

/// A chain of fields that begins at the dot or at `$`.
public struct FieldReference: Sendable {
    /// What the value is asked for.
    public enum Role: Sendable, Equatable {
        /// Whether an `if` or `with` goes in.
        case condition
        /// Printing, directly or through functions.
        case output
    }

    /// `["Values", "runners", "cache"]`.
    public var path: [String]
    public var range: Range<Int>
    /// The pipeline it stands in.
    public var pipeline: Range<Int>
    public var role: Role
}

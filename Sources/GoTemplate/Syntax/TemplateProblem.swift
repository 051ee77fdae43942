/// A place where a text is no Go template.
public struct TemplateProblem: Sendable, Equatable {
    /// What is wrong there.
    public enum Kind: Sendable, Equatable {
        case unclosedAction
        case unclosedComment
        case commentNotAlone
        case unclosedString
        case unclosedRawString
        case unclosedCharacter
        case unclosedParenthesis
        case strayParenthesis
        case badCharacter(String)
        case badNumber(String)
        case badString(String)
        case unclosedBlock(String)
        case strayKeyword(String)
        case elseAfterElse
        case loopKeywordOutsideRange(String)
        case definitionInsideBlock(String)
        case definedTwice(String)
        case unexpected(String, in: String)
        case missingValue(String)
        case missingName(String)
        case undefinedVariable(String)
        case tooManyDeclarations(String)
        case notExecutable(stage: Int)
        case fieldAfterTerm(String)
        case tooDeep(Int)
    }

    public let kind: Kind
    /// The bytes it is about.
    public let range: Range<Int>

    /// The problem in a sentence; Go's words where Go has some.
    public var message: String {
        switch kind {
        case .unclosedAction: "unclosed action: `}}` is missing"
        case .unclosedComment: "unclosed comment: `*/}}` is missing"
        case .commentNotAlone: "comment ends before closing delimiter: `}}` must follow `*/` at once"
        case .unclosedString: "unterminated quoted string"
        case .unclosedRawString: "unterminated raw quoted string"
        case .unclosedCharacter: "unterminated character constant"
        case .unclosedParenthesis: "unclosed left paren"
        case .strayParenthesis: "unexpected right paren"
        case .badCharacter(let text): "bad character `\(text)` in an action"
        case .badNumber(let text): "bad number syntax: `\(text)`"
        case .badString(let text): "bad escape in `\(text)`"
        case .unclosedBlock(let keyword): "`{{ \(keyword) }}` has no `{{ end }}`"
        case .strayKeyword(let keyword): "unexpected `{{ \(keyword) }}`: no block is open here"
        case .elseAfterElse: "expected `{{ end }}`, found a second `{{ else }}`"
        case .loopKeywordOutsideRange(let keyword): "`{{ \(keyword) }}` outside `{{ range }}`"
        case .definitionInsideBlock(let name): "`{{ define \"\(name)\" }}` stands inside another block"
        case .definedTwice(let name): "multiple definition of template `\(name)`"
        case .unexpected(let text, let context): "unexpected `\(text)` in \(context)"
        case .missingValue(let context): "missing value for \(context)"
        case .missingName(let keyword): "`\(keyword)` needs the name of a template in quotes"
        case .undefinedVariable(let name): "undefined variable `\(name)`"
        case .tooManyDeclarations(let context): "too many declarations in \(context)"
        case .notExecutable(let stage): "non executable command in pipeline stage \(stage)"
        case .fieldAfterTerm(let text): "unexpected `.` after term `\(text)`"
        case .tooDeep(let limit): "nested more than \(limit) levels deep"
        }
    }
}

/// A place where a text is not YAML, or is not what it seems.
public struct YAMLProblem: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        case invalidUTF8
        case utf16
        case controlCharacter(UInt8)
        case tabIndentation
        /// `deeper` is the column of the collection that the line ends, if any.
        case badIndentation(expected: Int, deeper: Int?, found: Int)
        case emptyLineTooDeep(text: Int, found: Int)
        case continuationIndentation(expected: Int, found: Int)
        case keyWithoutColon(String)
        case colonWithoutSpace(String)
        case mappingOnOneLine
        case sequenceOnOneLine
        case valueBelowFlow(String)
        case contentAfterValue(String)
        case commentWithoutSpace
        case unclosedQuote(UInt8)
        case textAfterQuote(String)
        case unclosedFlow(UInt8)
        case expectedCommaInFlow(String)
        case strayClosing(UInt8)
        case templateAsValue
        case reservedCharacter(String)
        case unknownEscape(String)
        case badBlockHeader(String)
        case unknownAlias(String)
        case emptyName
        case propertiesOnAlias
        case duplicateProperty
        case misplacedProperty(String)
        case badTag(String)
        case unknownTagHandle(String)
        case badDirective(String)
        case secondVersion
        case misplacedDirective(String)
        case missingDocumentStart
        case unexpectedText(String)
        case unexpectedInList(String)
        case duplicateKey(String)
        case tooDeep(Int)
        case tooLarge
    }

    /// A second place that explains the first.
    public struct Related: Sendable, Equatable {
        public var range: Range<Int>
        public var note: String
    }

    public let kind: Kind
    public let range: Range<Int>
    public let related: Related?

    /// False for what is YAML but surely not what its author meant.
    public var isError: Bool {
        if case .duplicateKey = kind { false } else { true }
    }

    /// Helm reads the text all the same, and as its author meant it (measured with sigs.k8s.io/yaml).
    public var isReadByHelm: Bool {
        switch kind {
        case .continuationIndentation, .commentWithoutSpace, .unknownEscape("\\'"), .badTag: true
        default: false
        }
    }

    /// For people who never read YAML's grammar.
    public var message: String {
        switch kind {
        case .invalidUTF8: "these bytes are not valid UTF-8; save the file as UTF-8"
        case .utf16: "the file is UTF-16; save it as UTF-8"
        case .controlCharacter(let byte):
            "control character U+00\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true)) is not allowed in YAML"
        case .tabIndentation: "a tab cannot indent YAML; use spaces"
        case .badIndentation(let expected, let deeper, let found):
            if let deeper {
                "this line is indented by \(Self.spaces(found)), which lines up with nothing above; write \(deeper) or \(Self.spaces(expected))"
            } else {
                """
                this line is indented by \(Self.spaces(found)), but its neighbours by \(expected == 0 ? "none" : "\(expected)"); \
                lines of one block must line up
                """
            }
        case .emptyLineTooDeep(let text, let found):
            "an empty line above has \(Self.spaces(found)), but the text begins after \(text); remove spaces from the empty line"
        case .continuationIndentation(let expected, let found):
            """
            this line continues a text or list that begins above, \
            so it must be indented by at least \(Self.spaces(expected)), not by \(found == 0 ? "none" : "\(found)") (tabs do not count)
            """
        case .keyWithoutColon(let text): "expected `key: value`, found `\(text)` without a colon"
        case .colonWithoutSpace(let key): "a space is missing after the colon: write `\(key): ...`"
        case .mappingOnOneLine: "a second `key: value` cannot be on the same line; start a new, indented line, or quote the text"
        case .sequenceOnOneLine: "a list cannot begin on the line of its key or anchor; start a new line with `- `"
        case .valueBelowFlow(let text): "`\(text)` already is the value; remove it to put keys below"
        case .contentAfterValue(let text): "`\(text)` does not belong here: the value ended before it"
        case .commentWithoutSpace: "a comment needs a space before its `#`"
        case .unclosedQuote(let quote): "this text has no closing `\(Character(Unicode.Scalar(quote)))`"
        case .textAfterQuote(let text): "`\(text)` comes after the closing quote; put everything inside the quotes"
        case .unclosedFlow(let bracket): "this `\(Character(Unicode.Scalar(bracket)))` is never closed"
        case .expectedCommaInFlow(let found) where found.hasPrefix("`:"): "a second `:` in one entry; is a `,` missing before it?"
        case .expectedCommaInFlow(let found): "expected `,` or the closing bracket, found \(found)"
        case .strayClosing(let bracket): "`\(Character(Unicode.Scalar(bracket)))` closes nothing"
        case .templateAsValue: "`{{` begins a mapping in YAML; put the template in quotes: \"{{ ... }}\""
        case .reservedCharacter(let text): "a text cannot begin with `\(text)`; put it in quotes"
        case .unknownEscape(let text): "unknown escape `\(text)` in a \"...\" text; a backslash itself is written `\\\\`, or use single quotes"
        case .badBlockHeader(let text): "`\(text)` cannot come after `|` or `>`; the text begins on the next line"
        case .unknownAlias(let name): "`*\(name)` refers to nothing: there is no `&\(name)` before it; quote it if it is meant as text"
        case .emptyName: "a name is missing after `&` or `*`; quote it if it is meant as text"
        case .propertiesOnAlias: "an alias can have neither anchor nor tag"
        case .duplicateProperty: "a value can have only one anchor and one tag"
        case .unknownTagHandle(let handle): "the tag handle `\(handle)` is not declared"
        case .misplacedProperty(let text): "`\(text)` must be on the line of its value, or be indented further than the key it belongs to"
        case .badTag(let tag): "`\(tag)` is not a valid tag: a tag cannot contain any of `,[]{}`"
        case .badDirective(let text): "`\(text)` is not a YAML directive; directives look like `%YAML 1.2` and `%TAG !e! tag:example.com,2024:`"
        case .secondVersion: "`%YAML` can appear only once before a document"
        case .misplacedDirective(let text): "`\(text)` can appear only before a document: end the one above with a line `...`"
        case .missingDocumentStart: "expected `---` after the directives"
        case .unexpectedText(let text): "`\(text)` does not belong here"
        case .unexpectedInList(let text): "`\(text)` does not belong here: the lines above are a list, and each of its items begins with `- `"
        case .duplicateKey(let key): "the key `\(key)` appears twice in this mapping; Helm uses the last one"
        case .tooDeep(let limit): "nested more than \(limit) levels deep"
        case .tooLarge: "the file is larger than 2 GB"
        }
    }

    private static func spaces(_ count: Int) -> String {
        switch count {
        case 0: "no spaces"
        case 1: "1 space"
        default: "\(count) spaces"
        }
    }
}

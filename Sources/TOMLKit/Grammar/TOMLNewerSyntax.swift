/// A construct that TOML 1.1 added.
public struct TOMLNewerSyntax: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        case lineBreakInInlineTable
        case commentInInlineTable
        case trailingCommaInInlineTable
        case escapeE
        case escapeX
        case timeWithoutSeconds

        var sentence: String {
            switch self {
            case .lineBreakInInlineTable: "a line break inside an inline table"
            case .commentInInlineTable: "a comment inside an inline table"
            case .trailingCommaInInlineTable: "a comma before the `}` of an inline table"
            case .escapeE: "the escape `\\e`"
            case .escapeX: "the escape `\\x`"
            case .timeWithoutSeconds: "a time without seconds"
            }
        }
    }

    public let kind: Kind
    public let range: Range<Int>

    public var message: String { "\(kind.sentence) is new in TOML 1.1" }
}

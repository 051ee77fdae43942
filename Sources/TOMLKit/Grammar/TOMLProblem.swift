/// A place where a text is not TOML.
public struct TOMLProblem: Sendable, Equatable {
    /// What is wrong.
    public enum Kind: Sendable, Equatable {
        case invalidUTF8
        case byteOrderMark16
        case controlCharacter(UInt8)
        case bareCarriageReturn
        case expectedKey(found: String)
        case emptyKeySegment
        case keyNeedsQuotes(String)
        case expectedEquals(key: String, found: String)
        case colonForEquals
        case expectedValue(found: String)
        case expectedLineEnd(found: String)
        case unclosedHeader(found: String)
        case unclosedArrayHeader(found: String)
        case spaceInArrayHeader
        case unclosedString
        case unclosedMultilineString
        case multilineKey
        case unknownEscape(String)
        case incompleteEscape(String)
        case notAScalar(String)
        case unclosedArray
        case unclosedInlineTable
        case expectedCommaInArray(found: String)
        case expectedCommaInTable(found: String)
        case unexpectedComma
        case newerThan1_0(TOMLNewerSyntax.Kind)
        case duplicateKey(String)
        case duplicateTable(String)
        case notATable(String)
        case closedTable(String)
        case notAnArrayOfTables(String)
        case headerForArrayOfTables(String)
        case dottedIntoTable(String)
        case badNumber(String)
        case leadingZero(String)
        case integerOutOfRange(String)
        case badDateTime(String)
        case bareText(String)
        case typographicQuote(String)
        case invisibleCharacter(Unicode.Scalar)
        case tooDeep(Int)
        case tooLarge
    }

    /// A second place that explains the first.
    public struct Related: Sendable, Equatable {
        public var range: Range<Int>
        public var note: String
    }

    public let kind: Kind
    /// The smallest wrong part; empty where something is missing.
    public let range: Range<Int>
    public let related: Related?

    /// What was expected and what was found, in lower case and without a full stop.
    public var message: String {
        switch kind {
        case .invalidUTF8: "these bytes are not valid UTF-8; save the file as UTF-8"
        case .byteOrderMark16: "the file is UTF-16; save it as UTF-8"
        case .controlCharacter(let byte): "control character \(Self.name(byte)) is not allowed here; write it as an escape in a \"...\" string"
        case .bareCarriageReturn: "a carriage return must be followed by a line feed"
        case .expectedKey(let found): "expected a key, found \(found)"
        case .keyNeedsQuotes(let text): "`\(text)` cannot be in a key without quotes"
        case .emptyKeySegment: "expected a key between the dots"
        case .expectedEquals(let key, let found): "expected `=` after the key `\(key)`, found \(found)"
        case .colonForEquals: "expected `=`, found `:`; TOML writes `key = value`"
        case .expectedValue(let found): "expected a value, found \(found)"
        case .expectedLineEnd(let found): "expected the end of the line, found \(found)"
        case .unclosedHeader(let found): "expected `]` to close the table header, found \(found)"
        case .unclosedArrayHeader(let found): "expected `]]` to close the table header, found \(found)"
        case .spaceInArrayHeader: "the two brackets of `[[` and `]]` must not have a space between them"
        case .unclosedString: "this string has no closing quote on its line"
        case .unclosedMultilineString: "this multi-line string is never closed"
        case .multilineKey: "a key cannot be a multi-line string"
        case .unknownEscape(let text): "unknown escape `\(text)`; a backslash itself is written `\\\\`, or use single quotes"
        case .incompleteEscape(let text): "`\(text)` needs more hexadecimal digits"
        case .notAScalar(let text): "`\(text)` is not a Unicode character"
        case .unclosedArray: "expected `]` to close the array"
        case .unclosedInlineTable: "expected `}` to close the inline table"
        case .expectedCommaInArray(let found): "expected `,` or `]` after the array's element, found \(found)"
        case .expectedCommaInTable(let found): "expected `,` or `}` after the value, found \(found)"
        case .unexpectedComma: "expected a value before the comma"
        case .newerThan1_0(let kind): "\(kind.sentence), which TOML 1.0 does not allow"
        case .duplicateKey(let key): "the key `\(key)` is already defined in this table"
        case .duplicateTable(let key): "the table `\(key)` is already defined"
        case .notATable(let key): "`\(key)` is a value, not a table"
        case .closedTable(let key): "`\(key)` is an inline table, and nothing can be added to it"
        case .notAnArrayOfTables(let key): "`\(key)` is not an array of tables, so `[[...]]` cannot add to it"
        case .headerForArrayOfTables(let key): "`\(key)` is an array of tables: its header needs double brackets"
        case .dottedIntoTable(let key): "the table `\(key)` has its own header, so a dotted key cannot add to it"
        case .badNumber(let text): "`\(text)` is not a valid number; a string needs quotes"
        case .leadingZero(let text): "`\(text)` has a leading zero; write `0o...` for octal, or drop the zero"
        case .integerOutOfRange(let text): "`\(text)` does not fit in 64 bits"
        case .badDateTime(let text): "`\(text)` is not a valid date or time"
        case .bareText(let text): "`\(text)` is not a valid value; " + Self.advice(text)
        case .typographicQuote(let text): "`\(text)` is a typographic quote; TOML's quotes are \" and '"
        case .invisibleCharacter(let scalar): "U+\(Self.digits(scalar.value)) looks like a space or is invisible; delete it, or write a space"
        case .tooDeep(let limit): "nested more than \(limit) levels deep"
        case .tooLarge: "the file is larger than 4 GB"
        }
    }

    /// What somebody who wrote this word may have meant.
    private static func advice(_ word: String) -> String {
        switch word.lowercased() {
        case "true", "yes", "on", "enabled": "write `true`, or put a string in quotes"
        case "false", "no", "off", "disabled": "write `false`, or put a string in quotes"
        case "null", "nil", "none", "undefined": "TOML has no such value: leave out the key"
        case "inf", "+inf", "-inf", "nan": "write `\(word.lowercased())`"
        default: "a string needs quotes"
        }
    }

    static func name(_ byte: UInt8) -> String { "U+" + digits(UInt32(byte)) }

    /// At least four, hexadecimal.
    private static func digits(_ number: UInt32) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension TOMLProblem {
    /// A key or a table that stands there already.
    public var isDuplicate: Bool {
        switch kind {
        case .duplicateKey, .duplicateTable: true
        default: false
        }
    }
}

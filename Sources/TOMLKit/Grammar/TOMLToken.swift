/// A piece of a document's text. All of them, put side by side, are the text.
public struct TOMLToken: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        case byteOrderMark
        /// Spaces and tabs.
        case blank
        /// `\n` or `\r\n`.
        case lineEnd
        /// From its `#` to before the line end.
        case comment
        /// One segment of a key, quotes included.
        case key
        /// `=`, `.`, `,`, brackets and braces; the brackets of `[[` are one token.
        case punctuation
        /// Quotes included.
        case string
        /// A number, boolean, date or time.
        case scalar
        /// What the grammar has no place for: there is a problem here.
        case unread
    }

    public let kind: Kind
    /// In UTF-8 bytes.
    public let range: Range<Int>
}

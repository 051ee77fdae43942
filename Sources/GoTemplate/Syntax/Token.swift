/// A word inside an action.
struct Token {
    enum Kind: Equatable {
        case identifier, keyword, field, variable, dot, boolean, null
        case string, rawString, character, number
        case declare, assign, pipe, comma, leftParenthesis, rightParenthesis
    }

    var kind: Kind
    var range: Range<Int>
    /// Whether a blank stands before it: `.a .b` are two operands, `.a.b` is one.
    var isSpaced: Bool
}

/// What a template is made of at first sight.
struct Piece {
    enum Content {
        /// With what trim markers took away already gone.
        case text
        case comment
        /// `isBroken`: a word could not be read, and a problem says so.
        case action([Token], isBroken: Bool)
    }

    var content: Content
    var range: Range<Int>
    var trimsBefore = false
    var trimsAfter = false
    /// Between the braces and trim markers.
    var inside: Range<Int> = 0..<0
}

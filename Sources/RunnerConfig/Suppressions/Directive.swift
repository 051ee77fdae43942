/// A comment for runnercfg: `# runnercfg: ignore[rule, rule] reason`.
struct Directive: Sendable {
    /// A rule's name as it is written, and where.
    struct Name: Sendable {
        var text: String
        var range: Range<Int>
    }

    enum Content: Sendable {
        /// Rules whose findings are not told: below the comment, beside it, or in the whole file.
        case ignore([Name], isWholeFile: Bool, reason: String)
        /// Something else that was meant as one.
        case misunderstood(Misunderstanding)
    }

    /// Why a comment does nothing.
    enum Misunderstanding: Sendable {
        /// Neither `ignore` nor `ignore-file`; what was probably meant.
        case word(String, meant: String)
        /// No brackets, or nothing in them.
        case noRules(String)
        /// The names stand in parentheses.
        case parentheses(Range<Int>)
        /// `ignore-file` after the first line that is no comment.
        case notAtTop
    }

    /// From the sign that opens the comment to its end.
    var comment: Range<Int>
    /// From `ignore` to the bracket that closes the names.
    var place: Range<Int>
    /// Nothing else stands on its lines.
    var isAlone: Bool
    var content: Content

    /// What is left when the comment is taken away.
    func removed(from text: SourceText) -> Edit {
        guard !isAlone else { return .remove(text.wholeLines(comment)) }
        var start = comment.lowerBound
        let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        while start > 0, isBlank(text.bytes[start - 1]) { start -= 1 }
        return .remove(start..<comment.upperBound)
    }

    /// What is left when one of its names is taken away, with the comma beside it.
    func removing(_ index: Int, of names: [Name]) -> Edit {
        let start = index > 0 ? names[index - 1].range.upperBound : names[index].range.lowerBound
        let end = index > 0 || names.count == 1 ? names[index].range.upperBound : names[index + 1].range.lowerBound
        return .remove(start..<end)
    }
}

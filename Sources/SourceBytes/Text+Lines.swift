extension StringProtocol where SubSequence == Substring {
    /// The lines of a text, as every program but Swift counts them: each ends at a line feed, and a carriage return before that stays.
    ///
    /// `split(separator: "\n")` takes `"\r\n"` for another character, and finds no line end in texts from Windows.
    public var lines: [Substring] {
        self[...].utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Substring($0) }
    }
}

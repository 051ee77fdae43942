import SourceBytes
import Testing

@Suite struct WordsTests {
    @Test(arguments: ["", " ", "a", " a", "a ", "0 8 * * mon-fri", "a\tb\nc\u{B}d\u{C}e\r\nf\r", "\r\n", "é\u{A0}ü\u{2003}x", "a \u{301}b", "\u{1C}a\u{1F}"])
    func `words are what stands between white space`(_ text: String) {
        #expect(text.words == text.split(whereSeparator: \.isWhitespace))
    }
}

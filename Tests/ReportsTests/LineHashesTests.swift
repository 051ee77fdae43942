import Testing
@testable import Reports

/// The vectors of github/codeql-action: `upload-sarif` computes the same and complains where it differs.
@Suite struct LineHashesTests {
    private func hashes(_ text: String) -> [String] { LineHashes([UInt8](text.utf8)).texts }

    @Test func `each line has the hash that GitHub computes`() {
        #expect(hashes("") == ["c129715d7a2bc9a3:1"])
        #expect(hashes(" a\nb\n  \t\tc\n d") == ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"])
    }

    @Test func `equal lines are numbered, and those near the end differ`() {
        let first = (1...6).map { "a7f2ff13bc495cf2:\($0)" }
        let rest = ["a7f2ff1481e87703:1", "a9cf91f7bbf1862b:1", "55ec222b86bcae53:1", "cc97dc7b1d7d8f7b:1", "c129715d7a2bc9a3:1"]
        #expect(hashes(String(repeating: "Lorem ipsum dolor sit amet.\n", count: 10)) == first + rest)
    }

    @Test func `blanks and kinds of line ends do not count`() {
        #expect(hashes("a = 1\r\nb\r\n") == hashes("a=1\nb\n"))
        #expect(hashes("a\rb") == hashes("a\nb"))
        #expect(hashes("😀 = 1\n") == hashes("😀=1\n"))
    }
}

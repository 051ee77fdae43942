import Testing
@testable import runnercfg

@Suite struct DiffTests {
    private func diff(_ old: String, _ new: String, secrets: [Range<Int>] = []) -> UnifiedDiff {
        let side = { (text: String) in
            let bytes = [UInt8](text.utf8)
            return UnifiedDiff.Side(bytes, Mask(secrets, in: bytes))
        }
        return UnifiedDiff(path: "f", old: side(old), new: side(new), paint: .plain)
    }

    @Test func equalTextsMakeNoPatch() {
        #expect(diff("a\nb\n", "a\nb\n").text() == "")
        #expect(diff("", "").text() == "")
    }

    @Test func changesFarApartAreHunksOfTheirOwn() {
        let old = (1...20).map { "\($0)\n" }.joined()
        let new = old.replacingOccurrences("2\n", with: "two\n").replacingOccurrences("\n19\n", with: "\n")
        #expect(
            diff(old, new).text() == """
                --- f
                +++ f
                @@ -1,5 +1,5 @@
                 1
                -2
                +two
                 3
                 4
                 5
                @@ -16,5 +16,4 @@
                 16
                 17
                 18
                -19
                 20

                """)
    }

    @Test func missingLineEndsAreSaid() {
        #expect(diff("a", "a\n").text() == "--- f\n+++ f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n")
        #expect(diff("", "a\n").text() == "--- f\n+++ f\n@@ -0,0 +1 @@\n+a\n")
    }

    @Test func carriageReturnsStay() {
        #expect(diff("a\r\nb\r\n", "a\r\nc\r\n").text().contains("-b\r\n+c\r\n"))
    }

    @Test func credentialsAreMasked() {
        let patch = diff("t=secret\na\n", "t=secret\nb\n", secrets: [2..<8])
        #expect(patch.text().contains(" t=********\n-a\n+b\n"))
        #expect(patch.isMasked)
        #expect(!diff("a\n", "b\n").isMasked)
    }

    @Test func thousandsOfDifferingLinesStayQuick() {
        let old = (0..<20000).map { "a\($0)\n" }.joined()
        let new = (0..<20000).map { "b\($0)\n" }.joined()
        #expect(diff(old, new).text().hasPrefix("--- f\n+++ f\n@@ -1,20000 +1,20000 @@\n-a0\n-a1\n"))
    }
}

extension String {
    /// The text with the first place of a part replaced.
    fileprivate func replacingOccurrences(_ part: String, with new: String) -> String {
        guard let range = firstRange(of: part) else { return self }
        return replacingCharacters(in: range, with: new)
    }

    private func replacingCharacters(in range: Range<String.Index>, with new: String) -> String {
        self[..<range.lowerBound] + new + self[range.upperBound...]
    }
}

@testable import Reports
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
        #expect(diff("a\nb\n", "a\nb\n").patch().text == "")
        #expect(diff("", "").patch().text == "")
    }

    @Test func changesFarApartAreHunksOfTheirOwn() {
        let old = (1...20).map { "\($0)\n" }.joined()
        let new = old.replacingOccurrences("2\n", with: "two\n").replacingOccurrences("\n19\n", with: "\n")
        #expect(
            diff(old, new).patch().text == """
                --- a/f
                +++ b/f
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
        #expect(diff("a", "a\n").patch().text == "--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n")
        #expect(diff("", "a\n").patch().text == "--- a/f\n+++ b/f\n@@ -0,0 +1 @@\n+a\n")
    }

    @Test func carriageReturnsStay() {
        #expect(diff("a\r\nb\r\n", "a\r\nc\r\n").patch().text.contains("-b\r\n+c\r\n"))
    }

    @Test func linesWithCredentialsAreNeverShown() {
        let patch = diff("t=secret\na\nx\n", "t=secret\nb\nx\n", secrets: [2..<8]).patch()
        #expect(patch.text == "--- a/f\n+++ b/f\n@@ -2,2 +2,2 @@\n-a\n+b\n x\n")
        #expect(patch.leftOut == 0)
    }

    @Test func changesThatCannotBeToldWithoutOneAreLeftOut() {
        let behind = diff("a\nt=secret\nz\n", "b\nt=secret\nz\n", secrets: [4..<10]).patch()
        #expect(behind.text == "" && behind.leftOut == 1)
        let on = diff("t=secret\nz\n", "t=Secret\nz\n", secrets: [2..<8]).patch()
        #expect(on.text == "" && on.leftOut == 1)
    }

    @Test func aHunkIsSplitAtACredential() {
        let patch = diff("a\n1\nt=secret\n2\nc\n3\n", "b\n1\nt=secret\n2\nd\n3\n", secrets: [6..<12]).patch()
        #expect(patch.text == "--- a/f\n+++ b/f\n@@ -1,2 +1,2 @@\n-a\n+b\n 1\n@@ -4,3 +4,3 @@\n 2\n-c\n+d\n 3\n")
    }

    @Test func thousandsOfDifferingLinesStayQuick() {
        let old = (0..<20000).map { "a\($0)\n" }.joined()
        let new = (0..<20000).map { "b\($0)\n" }.joined()
        #expect(diff(old, new).patch().text.hasPrefix("--- a/f\n+++ b/f\n@@ -1,20000 +1,20000 @@\n-a0\n-a1\n"))
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

@testable import Reports
import SourceBytes
import Testing
@testable import runnercfg

@Suite struct OutputTests {
    private func run(failingWith problem: FileProblem) -> (ExitCode, String) {
        let errors = Collector()
        let command = Command(
            input: Input { () throws(FileProblem) in [] }, output: Output { _ throws(FileProblem) in throw problem },
            errors: Output { bytes throws(FileProblem) in errors.bytes += bytes }, environment: Environment { _ in nil })
        return (command.run(["--help"]), errors.text)
    }

    @Test func aReaderThatWentAwayIsNoFailure() {
        #expect(run(failingWith: .closedPipe) == (.success, ""))
    }

    @Test func aFullDiskIs() {
        #expect(run(failingWith: .noSpace) == (.failure, "runnercfg: cannot write to standard output: there is no space left on the device\n"))
    }

    @Test func hashesAreThoseOfThePublishedVectors() {
        var hash = FNV1a()
        #expect(hash.text == "cbf29ce484222325")
        hash.add("foobar".utf8)
        #expect(hash.text == "85944171f73967e8")
    }

    @Test func jsonEscapes() {
        let text = JSONWriter.text(.object([("a\"\\\n\u{1}\u{2028}é", .array([.null, .boolean(true), .number(-1), .object([]), .array([])]))]))
        #expect(text == "{\n  \"a\\\"\\\\\\n\\u0001\\u2028é\": [\n    null,\n    true,\n    -1,\n    {},\n    []\n  ]\n}\n")
    }

    @Test func masksKeepQuotesAndEmptyTexts() {
        let bytes = [UInt8]("a='xyz' b=\"\" c=\"\"\"tuv\"\"\"".utf8)
        let mask = Mask([2..<7, 10..<12, 15..<24], in: bytes)
        #expect(String(decoding: mask.shown(0..<bytes.count, of: bytes), as: UTF8.self) == "a='********' b=\"\" c=\"\"\"********\"\"\"")
    }
}

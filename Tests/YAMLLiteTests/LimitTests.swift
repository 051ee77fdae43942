import Foundation
import Testing
@testable import YAMLLite

private func parse(_ text: String) -> YAMLStream { YAMLStream(parsing: Array(text.utf8)) }

private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

/// Nanoseconds of work by this thread, whatever else the machine does.
private func threadTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// A text of some size that asks a lot of a careless reader.
struct HostileText: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: @Sendable (_ size: Int) -> String

    init(_ name: String, _ text: @escaping @Sendable (_ size: Int) -> String) {
        testDescription = name
        self.text = text
    }

    static let all = [
        HostileText("one long unquoted line") { "a: " + repeated("x", $0) },
        HostileText("one long line of colons") { repeated("a:a ", $0 / 4) },
        HostileText("one long line of number signs") { "a: " + repeated("#x#", $0 / 3) },
        HostileText("one long key") { repeated("k", $0) + ": 1" },
        HostileText("one long quoted line") { "a: \"" + repeated("\\t", $0 / 2) + "\"" },
        HostileText("quotes") { "a: '" + repeated("''", $0 / 2) + "'" },
        HostileText("one long line of list items") { "[" + repeated("1,", $0 / 2) + "]" },
        HostileText("one long line of pairs") { "{" + (0..<$0 / 8).map { "k\($0): 1" }.joined(separator: ",") + "}" },
        HostileText("pairs in a list") { "[" + repeated("a: b,", $0 / 5) + "]" },
        HostileText("many keys") { (0..<$0 / 12).map { "key\($0): 1\n" }.joined() },
        HostileText("many equal keys") { repeated("key: 1\n", $0 / 7) },
        HostileText("many keys with escapes") { (0..<$0 / 12).map { "\"\\t\($0)\": 1\n" }.joined() },
        HostileText("many small mappings with an index") { (0..<$0 / 100).map { _ in "- {" + (0..<12).map { "k\($0): 1" }.joined(separator: ", ") + "}\n" }.joined() },
        HostileText("many anchors") { (0..<$0 / 12).map { "- &a\($0) x\n" }.joined() },
        HostileText("many aliases") { "- &a x\n" + repeated("- *a\n", $0 / 5) },
        HostileText("many unknown aliases") { (0..<$0 / 8).map { "- *a\($0)\n" }.joined() },
        HostileText("many comments") { repeated("# c\n", $0 / 4) + "a: 1\n" },
        HostileText("comments behind explicit keys") { repeated("? ", 150) + repeated("\n# c", $0 / 4) },
        HostileText("empty lines behind a list in brackets") { "[" + repeated("a,\n\n", $0 / 4) + "]" },
        HostileText("many documents") { repeated("---\na: 1\n", $0 / 9) },
        HostileText("many documents with directives") { repeated("%TAG !e! tag:e\n---\n!e!x a\n...\n", $0 / 30) },
        HostileText("quotes that are never closed, in many documents") { repeated("a: \"x\n---\n", $0 / 10) },
        HostileText("quotes that are never closed") { repeated("a: \"x\n", $0 / 6) },
        HostileText("brackets that are never closed") { repeated("a: [x\n", $0 / 6) },
        HostileText("brackets that close nothing") { repeated("]}", $0 / 2) },
        HostileText("lines that are no entries") { "a: 1\n" + repeated("word\n", $0 / 5) },
        HostileText("lines with a wrong indentation") { "a: 1\n" + repeated("  b: 1\n c: 1\n", $0 / 13) },
        HostileText("lines with tabs") { "a:\n" + repeated("\tb: 1\n", $0 / 6) },
        HostileText("tabs in a block") { "a: |\n  x\n" + repeated("\t\t\t\n", $0 / 4) },
        HostileText("empty lines in a block") { "a: |\n  x\n" + repeated("\n", $0) + "  y\n" },
        HostileText("empty blocks") { repeated("- |\n\n", $0 / 5) },
        HostileText("empty lines") { "a: x\n" + repeated("\n", $0) },
        HostileText("a text over many lines") { "a: x\n" + repeated("  y\n", $0 / 4) },
        HostileText("control characters") { repeated("\u{1}", $0) },
        HostileText("nested indicators line by line") { repeated(repeated("- ", 60) + "x\n", $0 / 122) },
        HostileText("properties line by line") { repeated("- &a !!map\n", $0 / 11) },
        HostileText("spaces") { "a: x" + repeated(" ", $0) + "y" },
        HostileText("line ends of the old Macintosh") { repeated("a:\r", $0 / 3) },
    ]
}

@Suite struct LimitTests {
    @Test(arguments: HostileText.all)
    func `time grows with the length and no faster`(_ hostile: HostileText) {
        let sizes = [10_000, 160_000]
        let times = sizes.map { size in
            let bytes = Array(hostile.text(size).utf8)
            return (0..<3).map { _ in
                let start = threadTime()
                let stream = YAMLStream(parsing: bytes)
                _ = stream.documents.first?.root?.text?.utf8.count
                return threadTime() - start
            }.min() ?? 0
        }
        // 16 times as long; a quadratic reader takes 256 times as long.
        #expect(times[1] < times[0] * 80, "\(times)")
    }

    @Test func `collections as keys of collections end by the budget`() {
        let text = String(repeating: "{ ", count: 60) + "a: 1}" + String(repeating: ": 1}", count: 59) + "\n"
        let root = YAMLStream(parsing: Array(text.utf8)).documents.first?.root
        let json = root?.json(schema: .core1_2)
        #expect((json?.utf8.count ?? 0) < 5_000_000)
    }

    @Test func `ten megabytes on one line`() throws {
        let long = repeated("0123456789", 1_000_000)
        let root = try #require(parse("a: \(long)\nb: \"\(long)\"\n").documents.first?.root)
        #expect(root["a"]?.value.text == long && root["b"]?.value.text == long)
    }

    @Test(arguments: [
        repeated("[", 100_000), repeated("{a: ", 100_000), repeated("- ", 100_000), repeated("? ", 100_000),
        "a: " + repeated("[", 100_000), repeated("[a, ", 100_000), repeated("- [", 100_000),
        (0..<1000).map { repeated(" ", $0) + "a:\n" }.joined(), (0..<1000).map { repeated(" ", $0) + "-\n" }.joined(),
        (0..<1000).map { repeated(" ", $0) + "? &x\n" }.joined(),
    ])
    func `depth is bounded`(_ text: String) {
        let stream = parse(text)
        #expect(stream.problems.contains { $0.message == "nested more than 200 levels deep" })
    }

    @Test func `what stands beside a place too deep is read`() {
        let stream = parse("a: " + repeated("[", 300) + repeated("]", 300) + "\nb: 2\n")
        #expect(stream.documents.first?.root?["b"]?.value.text == "2")
    }

    @Test func `aliases cannot explode`() throws {
        let text = "a0: &a0 x\n" + (1...30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
        let stream = parse(text)
        #expect(stream.problems.isEmpty)
        #expect(try #require(stream.documents.first?.root).json(schema: .helm) == nil)
    }

    @Test func `aliases may expand up to the stated limit`() throws {
        let text = "a: &a [1, 2, 3]\nb: [*a, *a]\n"
        // 1 mapping, 2 lists, 2 aliases, 3 + 2 * (1 + 3) nodes.
        let nodes = 16
        let enough = YAMLStream(parsing: Array(text.utf8), limits: YAMLLimits(expansion: nodes))
        let tooFew = YAMLStream(parsing: Array(text.utf8), limits: YAMLLimits(expansion: 8))
        #expect(enough.documents.first?.root?.json(schema: .helm) == #"{"a":[1,2,3],"b":[[1,2,3],[1,2,3]]}"#)
        #expect(tooFew.documents.first?.root?.json(schema: .helm) == nil)
    }

    @Test func `an alias inside its own anchor ends`() throws {
        let stream = parse("a: &a\n  b: *a\n")
        #expect(stream.problems.map(\.kind) == [.unknownAlias("a")])
        #expect(try #require(stream.documents.first?.root).json(schema: .helm) == #"{"a":{"b":null}}"#)
    }

    @Test func `aliases cannot build what is too deep`() {
        let text = "a0: &a0 x\n" + (1...1000).map { "a\($0): &a\($0) [*a\($0 - 1)]\n" }.joined()
        let stream = parse(text)
        #expect(stream.problems.first?.kind == .tooDeep(200))
        #expect(parse("a: &a [x]\nb: [[[*a]]]\n").problems.isEmpty)
        let deep = repeated("[", 150) + repeated("]", 150)
        #expect(parse("a: \(deep)\nb: &b\nc: &c d\n&e f: g\nh: \(repeated("[", 150))*b, *c, *e\(repeated("]", 150))\n").problems.isEmpty)
    }

    @Test func `merge keys cannot explode`() throws {
        let text = "a0: &a0 {k: x}\n" + (1...40).map { "a\($0): &a\($0)\n  <<: [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]\n" }.joined()
        #expect(parse(text).documents.first?.root?.json(schema: .helm) == nil)
    }

    @Test func `problems are listed up to the stated limit, mistakes apart from others`() {
        let text = repeated("a: 1\n", 50) + repeated("b\n", 50)
        let stream = YAMLStream(parsing: Array(text.utf8), limits: YAMLLimits(problems: 20))
        #expect(stream.problems.count { $0.isError } == 20 && stream.problems.count { !$0.isError } == 20)
        #expect(stream.unlistedProblems == 29 + 30)
    }
}

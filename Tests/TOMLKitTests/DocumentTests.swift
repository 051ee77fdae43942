import Foundation
import Testing
@testable import TOMLKit

private func parse(_ text: String, _ version: TOMLVersion = .v1_1) -> TOMLDocument { TOMLDocument(parsing: Array(text.utf8), version: version) }

@Suite struct DocumentTests {
    @Test func `everything has its range`() throws {
        let text = "# top\n[a.\"b c\"] # here\n  key = \"x\\ty\"\n  list = [1, 2.5]\n[[rows]]\nn.m = true\n"
        let document = parse(text)
        let bytes = Array(text.utf8)
        func slice(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        #expect(document.problems.isEmpty)
        #expect(document.comments.map(slice) == ["# top", "# here"])
        let table = try #require(document.root["a"]?.value.table?["b c"])
        #expect(slice(table.keyRange) == "\"b c\"")
        #expect(slice(table.statement) == "[a.\"b c\"]")
        let key = try #require(table.value.table?["key"])
        #expect(slice(key.keyRange) == "key" && slice(key.value.range) == "\"x\\ty\"" && slice(key.statement) == "key = \"x\\ty\"")
        #expect(key.value.string == "x\ty")
        #expect(key.value.sourceOffset(ofContent: 2) == key.value.range.lowerBound + 4, "behind the escape")
        let row = try #require(document.root["rows"]?.value.array?.first?.table)
        #expect(row.origin == .arrayElement && slice(row.range) == "[[rows]]")
        #expect(slice(try #require(row["n"]?.value.table?["m"]).statement) == "n.m = true")
        #expect(document.root["a"]?.value.table?.origin == .implicit)
    }

    @Test func `five mistakes give five problems at five places`() {
        let text = """
            good = 1
            a = 
            b = "unfinished
            [table
            c = 01
            d = [1 2]
            also_good = true
            """
        let document = parse(text)
        let lines = document.problems.map { problem in text.utf8.prefix(problem.range.lowerBound).count { $0 == UInt8(ascii: "\n") } + 1 }
        #expect(lines == [2, 3, 4, 5, 6])
        #expect(document.problems.map(\.message) == [
            "expected a value, found the end of the line", "this string has no closing quote on its line", "expected `]` to close the table header, found the end of the line",
            "`01` has a leading zero; write `0o...` for octal, or drop the zero", "expected `,` or `]` after the array's element, found `2`",
        ])
        #expect(document.root["good"]?.value.integer == 1)
    }

    @Test(arguments: [
        ("a = 1\na = 2\n", "the key `a` is already defined in this table", 0..<1), ("[a]\n[a]\n", "the table `a` is already defined", 1..<2),
        ("a: 1\n", "expected `=`, found `:`; TOML writes `key = value`", nil), ("a = yes\n", "`yes` is not a valid value; write `true`, or put a string in quotes", nil),
        ("a = “x”\n", "`“` is a typographic quote; TOML's quotes are \" and '", nil), ("a = [1\nb = 2\n", "expected `]` to close the array", 4..<5),
        ("a = \"C:\\path\"\n", "unknown escape `\\p`; a backslash itself is written `\\\\`, or use single quotes", nil),
        ("a = 30s\n", "`30s` is not a valid number; a string needs quotes", nil), ("a = None\n", "`None` is not a valid value; TOML has no such value: leave out the key", nil),
        ("a =\u{A0}1\n", "U+00A0 looks like a space or is invisible; delete it, or write a space", nil),
        ("\u{A0}a = 1\n", "U+00A0 looks like a space or is invisible; delete it, or write a space", nil),
        ("größe = 1\n", "`ö` cannot be in a key without quotes", nil), ("[a/b]\n", "`/` cannot be in a key without quotes", 0..<1),
        ("a = [1, {b = 1]\n", "expected `}` to close the inline table", 8..<9), ("a = { b = 1, [c] }\n", "expected `}` to close the inline table", 4..<5),
        ("a = {b = 1}\n[a.c]\n", "`a` is an inline table, and nothing can be added to it", 0..<1),
    ])
    func `messages tell what to do`(_ text: String, _ message: String, _ related: Range<Int>?) {
        let problems = parse(text).problems
        #expect(problems.map(\.message) == [message])
        #expect(problems.first?.related?.range == related)
    }

    @Test func `a header without its last bracket heads its table all the same`() {
        let document = parse("[[runners]\n  name = \"a\"\n[[runners] ]\n[runners.docker # image\n  image = \"x\"\n")
        #expect(document.problems.count == 3)
        #expect(document[["runners", 0, "name"]]?.string == "a")
        #expect(document[["runners", 1, "docker", "image"]]?.string == "x")
    }

    @Test func `an unclosed array hides no later line`() {
        let document = parse("a = [\n  1,\n  2\n[table]\nkey = 1\n")
        #expect(document.problems.count == 1)
        #expect(document.root["table"]?.value.table?["key"]?.value.integer == 1)
    }

    @Test func `what 1.1 added is listed, or refused`() {
        let text = "a = {\n  b = 1, # c\n}\nc = \"\\e\\x41\"\nd = 07:32\n"
        #expect(parse(text).problems.isEmpty)
        #expect(Set(parse(text).newerSyntax.map(\.message)).count == 6)
        #expect(!parse(text, .v1_0).problems.isEmpty)
    }

    @Test func `a byte order mark and CRLF keep ranges true`() throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array("a = 1\r\nb = \"x\"\r\n".utf8)
        let document = TOMLDocument(parsing: bytes)
        #expect(document.problems.isEmpty && document.bytes == bytes)
        #expect(try #require(document.root["b"]).keyRange == 10..<11)
    }

    @Test(arguments: [
        String(repeating: "[", count: 100_000), "a = " + String(repeating: "[", count: 100_000), "a = " + String(repeating: "{a = ", count: 100_000),
        "[" + String(repeating: "a.", count: 100_000) + "a]\n", String(repeating: "a.", count: 100_000) + "a = 1\n",
    ])
    func `depth is bounded`(_ text: String) {
        #expect(!parse(text).problems.isEmpty)
    }

    @Test func `nothing traps`() {
        let seed = Array("""
            [a.b]
            s = "x\\u0041" # c
            m = \"""
            text\"""
            n = [1, 0x1F, 1e3, 2024-01-02T03:04:05Z, { k = 'v' }]
            [[t]]
            d.e = true
            """.utf8)
        var state: UInt64 = 7
        for _ in 0..<5000 {
            var bytes = seed
            for _ in 0..<4 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let place = Int(state >> 33) % bytes.count
                switch state % 3 {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = UInt8(truncatingIfNeeded: state >> 20)
                default: bytes.insert(bytes[Int(state >> 40) % bytes.count], at: place)
                }
            }
            let document = TOMLDocument(parsing: bytes)
            #expect(document.bytes == bytes)
            _ = document.json()
            for problem in document.problems { #expect(problem.range.upperBound <= bytes.count) }
        }
    }

    @Test(arguments: ["plain", "with \"quotes\"", "back\\slash", "it's \"both\" \\", "two\nlines\n", "tab\tand \u{1} control", "", "ünï", "'''\n\"\"\""])
    func `written strings read back`(_ text: String) {
        let document = parse("a = \(TOMLWriter.string(text))\n\(TOMLWriter.key(text)) = 1\n")
        #expect(document.problems.isEmpty)
        #expect(document.root["a"]?.value.string == text)
        #expect(document.root[text]?.value.integer == 1)
    }
}

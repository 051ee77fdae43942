import Testing
@testable import YAMLLite

private func parse(_ text: String) -> YAMLStream { YAMLStream(parsing: Array(text.utf8)) }

@Suite struct StreamTests {
    @Test func `block scalars map back to their source`() throws {
        let text = "runners:\n  config: |\n    [[runners]]\n      name = \"ü\"\n\n    x = 1\n"
        let root = try #require(parse(text).documents.first?.root)
        let config = try #require(root["runners"]?.value["config"]?.value)
        let content = try #require(config.text)
        #expect(content == "[[runners]]\n  name = \"ü\"\n\nx = 1\n")
        let map = try #require(config.contentMap)
        #expect(map.isLiteralBlock)
        let (bytes, source) = (Array(content.utf8), Array(text.utf8))
        for offset in bytes.indices { #expect(source[map.sourceOffset(ofContent: offset)] == bytes[offset], "\(offset)") }
    }

    @Test(arguments: [
        ("a: >\n  one\n  two\n\n  three\n", "one two\nthree\n"), ("a: |-\n  x\n\n", "x"), ("a: |+\n  x\n\n", "x\n\n"), ("a: |2\n    x\n", "  x\n"),
        ("a: \"x\\ty\\\n  z\"\n", "x\tyz"), ("a: 'it''s'\n", "it's"), ("a: one\n  two\n", "one two"), ("a: |\r\n  x\r\n  y\r\n", "x\ny\n"), ("a: |\n  x", "x"),
    ])
    func `scalars have their words`(_ text: String, _ expected: String) throws {
        let stream = parse(text)
        let value = try #require(stream.documents.first?.root?["a"]?.value)
        #expect(stream.problems.isEmpty && value.text == expected)
        let map = try #require(value.contentMap)
        #expect(map.segments.map(\.content.count).reduce(0, +) == expected.utf8.count)
    }

    @Test(arguments: [
        ("true", HelmScalar.boolean(true)), ("Yes", .boolean(true)), ("on", .boolean(true)), ("y", .boolean(true)), ("NO", .boolean(false)), ("off", .boolean(false)),
        ("~", .null), ("Null", .null), ("nUll", .string("nUll")), ("1", .number(1)), ("+1", .number(1)), ("007", .number(7)), ("010", .number(8)), ("08", .number(8)),
        ("0o10", .number(8)), ("0o8", .string("0o8")), ("0x1F", .number(31)), ("0x", .string("0x")), ("0b101", .number(5)), ("1_000", .number(1000)), ("1.10", .number(1.1)),
        (".5", .number(0.5)), ("5.", .number(5)), ("1e3", .number(1000)), ("12e03", .number(12000)), ("1e400", .string("1e400")), ("1:30", .string("1:30")),
        ("2024-01-02", .string("2024-01-02")), ("1,000", .string("1,000")), ("1.2.3", .string("1.2.3")), ("v1", .string("v1")), ("=", .string("=")),
        ("!!str 12", .string("12")), ("!!int \"12\"", .number(12)), ("!!binary aGk=", .string("hi")), ("!foo bar", .string("bar")), ("\"false\"", .string("false")),
    ])
    func `plain scalars mean what Helm takes them for`(_ text: String, _ expected: HelmScalar) {
        #expect(parse("a: \(text)\n").documents.first?.root?["a"]?.value.helmScalar == expected)
    }

    @Test(arguments: [
        ("no", HelmSurprise.boolean(false)), ("On", .boolean(true)), ("true", nil), ("012", .octal(10)), ("-012", .octal(-10)), ("0", nil), ("12", nil), ("0x1F", .otherBase(31)),
        ("0b11", .otherBase(3)), ("0o17", .otherBase(15)), ("1e3", .exponent(1000)), ("12e03", .exponent(12000)), ("1_000", .underscores(1000)), ("1.10", .respelled(1.1)),
        ("1.1", nil), ("+5", .respelled(5)), ("12345678901234567890", .rounded(1.2345678901234568e19)), ("12:30", .sexagesimal), ("12:75", nil), ("a:30", nil),
        (".inf", .notFinite), ("null", nil), ("\"no\"", nil), ("!!str no", nil), ("v1", nil), ("1.5", nil), ("100000000000000000000", nil),
    ])
    func `what Helm takes for something else than it looks like is told`(_ text: String, _ expected: HelmSurprise?) {
        #expect(parse("a: \(text)\n").documents.first?.root?["a"]?.value.surprise == expected)
    }

    @Test(arguments: [
        (0.0, "0"), (-0.0, "-0"), (1, "1"), (-2.5, "-2.5"), (1e20, "100000000000000000000"), (1e21, "1e+21"), (1.5e-7, "1.5e-7"), (1e-6, "0.000001"), (0.001, "0.001"),
        (1.2345678901234568e19, "12345678901234567000"), (123456789.125, "123456789.125"), (1.7976931348623157e308, "1.7976931348623157e+308"), (Double.leastNonzeroMagnitude, "5e-324"), (0.1, "0.1"), (100, "100"),
    ])
    func `numbers are spelled as Go spells them`(_ number: Double, _ expected: String) {
        #expect(JSONText.number(number) == expected && Double(expected) == number)
    }

    @Test func `merge keys and anchors`() {
        let text = "base: &b {p: 1, q: 2}\nmore: &m {q: 3, r: 4}\nall:\n  <<: [*b, *m]\n  p: 9\n"
        #expect(parse(text).documents.first?.root?["all"]?.value.json(schema: .helm) == "{\"q\":2,\"r\":4,\"p\":9}")
    }

    @Test func `duplicate keys are told and no error`() {
        let stream = parse("a: 1\nb: 2\na: 3\n")
        #expect(stream.problems.map(\.isError) == [false])
        #expect(stream.problems.first?.range == 10..<11 && stream.problems.first?.related?.range == 0..<1)
        #expect(stream.documents.first?.root?["a"]?.value.text == "3")
    }

    @Test func `nothing traps`() {
        let seed = Array("a: &x\n  - b: |\n      text\n    c: {d: [1, 'e'], f: *x}\n  - \"g\\n\"\n? h\n: >-\n  i\n--- !!map\nj: k # l\n...\n".utf8)
        var state: UInt64 = 11
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
            let stream = YAMLStream(parsing: bytes)
            #expect(stream.bytes == bytes)
            _ = stream.events()
            for document in stream.documents { #expect(document.root?.json(schema: .helm) == document.root?.slowJSON(schema: .helm)) }
            for problem in stream.problems { #expect(problem.range.upperBound <= bytes.count) }
        }
    }

    /// Two ways to the same JSON: from bytes, and node by node.
    @Test func `JSON from bytes is that of nodes`() {
        let words = [
            "plain", "yes", "No", "y", "012", "0", "00", "-0", "0x1F", "1e3", "1E400", ".5", "5.", "+1", "-12", "123456789012345", "1234567890123456", "12345678901234567890", "1_000", "0o17", "12:30", "2024-01-02", "null", "~", ".inf",
            "-.Inf", ".nan", "'it''s'", "\"a\\tb\\u0001\"", "\"\\e\"", "|\n  a\n  b\n", ">-\n  a\n  b", "two\n  lines", "[a, 1, {b: c}]", "{}", "[]", "", "ünï", "{a: 1, 1: 2}", "{yes: 1, true: 2}", "{<<: {a: 1}, b: 2}", "{~: 1}",
            "{a: 1, a: 2}", "{? a : b}", "&x 1", "!!str 1",
        ]
        for word in words {
            for text in ["\(word)\n", "a: \(word)\n", "a:\n- \(word)\n- x\n", "\(word): 1\nb: 2\n", "a: [\(word)]\n"] {
                let root = parse(text).documents.first?.root
                #expect(root?.json(schema: .helm) == root?.slowJSON(schema: .helm), "\(text)")
            }
        }
    }

    /// What is written into has room for a quarter more than the source; these need up to three times as much.
    @Test(arguments: [String(repeating: "-\n", count: 5000), "[" + String(repeating: "a,", count: 5000) + "]", "\"" + String(repeating: "\\0", count: 5000) + "\"", "- |\n " + String(repeating: "\"", count: 5000)])
    func `JSON may be much longer than its source`(_ text: String) throws {
        let root = try #require(parse(text).documents.first?.root)
        let json = try #require(root.json(schema: .helm))
        #expect(json.utf8.count > text.utf8.count * 3 / 2 && json == root.slowJSON(schema: .helm))
    }

    @Test func `escapes are found wherever they stand`() {
        for length in 0..<40 {
            for escape in ["\\\"", "\\\\", "\\n", "\\x1f", "\\x7f", "!"] {
                for place in 0...length {
                    let text = "\"" + String(repeating: "x", count: place) + escape + String(repeating: "é", count: length - place) + "\"\n"
                    let root = parse(text).documents.first?.root
                    #expect(root?.json(schema: .helm) == root?.slowJSON(schema: .helm), "\(text)")
                }
            }
        }
    }

    @Test func `items and entries come in order, as often as asked for`() throws {
        let root = try #require(parse("a: 1\nb: [x, y]\nc: {}\n").documents.first?.root)
        guard case .mapping(let entries) = root.content, let b = root["b"], case .sequence(let items) = b.value.content else {
            Issue.record("not read")
            return
        }
        for _ in 0..<2 {
            #expect(entries.map(\.key.text) == ["a", "b", "c"] && entries.count == 3)
            #expect(items.map(\.text) == ["x", "y"])
        }
    }

    @Test(arguments: ["plain", "yes", "012", "1e3", "null", "", " lead", "trail ", "a: b", "a #b", "- x", "{{ x }}", "@x", "2024-01-02", "12:30", "it's", "ünï", "https://x.y/", "=", "~"])
    func `written scalars read back as text`(_ text: String) {
        let value = parse("a: \(YAMLWriter.scalar(text))\n").documents.first?.root?["a"]?.value
        #expect(value?.helmScalar == .string(text))
    }

    @Test(arguments: ["a\nb\n", "a\nb", "a\n\nb\n\n", " a\nb\n", "tab\there\n", "a\n  b\n"])
    func `written blocks read back`(_ text: String) {
        let value = parse("a: \(YAMLWriter.block(text, indentation: 2))\n").documents.first?.root?["a"]?.value
        #expect(value?.text == text)
    }
}

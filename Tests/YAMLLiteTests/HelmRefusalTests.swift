import Testing
@testable import YAMLLite

/// What Helm's reader refuses of YAML 1.2, and what it does not: all of it measured with Helm 4.2.3, by `-f` and by `fromYaml`.
@Suite struct HelmRefusalTests {
    @Test(arguments: [
        ("a: \"x\\/y\"", .escapedSlash), ("a: 'x\\/y'", nil), ("a: [x?y]", .indicatorInFlow), ("a: x?y", nil), ("a: [\"x?y\"]", nil),
        ("a: [http://x/?q=1]", .indicatorInFlow), ("a: {b: :c}", .indicatorInFlow), ("a: [b:c]", nil), ("{\"b\"\n: c}", .keyOverLines),
        ("{? b\n: c}", nil), ("{\"b\":\n c}", nil), ("%YAML 1.1\n---\na: 1", nil), ("%YAML 1.2\n---\na: 1", .directive), ("%TAG ! x:\n---\na: 1", nil),
        ("%FOO x\n---\na: 1", .directive), ("...\na: 1", .documentEnd), ("# c\n...", .documentEnd), ("a: 1\n...\n", nil), ("a: &b.c 1", .anchorName),
        ("a: &b_c-D9 1\nb: *b_c-D9", nil), ("a: x\u{2028}y", .oldLineEnd), ("a: 1 # x\u{2028}y", .oldLineEnd), ("a: \"x\u{2028}y\"", nil),
        ("a: \"\\ud83d\\ude00\"", .escapedCharacter), ("a: \"x\\U00110000\"", .escapedCharacter), ("a: \"\\u00e9\\U0001F600\\uFFFD\"", nil),
        ("a: !!#int 1", .tag), ("a: !:!x y", nil), ("a: !a#b x", .tag), ("a: !!int#x 1", .tag), ("a: !! x", .tag), ("a: !<x> y", nil), ("a: !<> y", .tag),
        ("a: !%41 x", nil), ("a: !%zz x", .tag), ("a: !{ x", .tag), ("a: !\"x\" y", .tag), ("a: !'x' y", nil), ("a: !`x y", .tag), ("a: !é y", .tag),
        ("a: !<a b> x", .tag), ("a: !<a", .tag), ("a: !!<x> y", .tag), ("a: !", nil), ("a: ! x", nil), ("[!a, b]", .tag), ("a: !a,b x", nil),
        ("a: !;/?:@&=+$_.~*() x", nil),
    ] as [(String, HelmRefusal.Kind?)])
    func `a text and what is refused of it`(_ text: String, _ kind: HelmRefusal.Kind?) {
        #expect(YAMLStream(parsing: Array((text + "\n").utf8)).helmRefusal?.kind == kind)
    }

    @Test(arguments: [
        ("a: b\n\t\nc: d", true), ("a: b\n \t\nc: d", false), ("a: 'b'\n \t\nc: d", true), ("a: b\n\t# c\nc: d", true), ("a: b\n  \t# c\nc: d", false),
        ("a:\n  b: 1\n  \t\n  c: 2", true), ("a:\n  b: 1\n   \t\n  c: 2", false), ("a:\n  b: 'x'\n   \t\n  c: 2", true), ("a:\tb", false),
        ("a: b\t", false), ("a: b\t# c", false), ("-\tx", true), ("- \tx", true), ("- x\n\t", true), ("a: [\n\tb,\n\tc]", false), ("a: {\n\tb: c\n}", false),
        ("a: \"x\n\ty\"", false), ("a: x\n \ty", false), ("a: |\n \tx", true), ("a: |\n  x\n  \ty", false), ("a: |\n  x\n \t\n  y", true),
        ("a: |2\n  \tx", false), ("a: >\n  x\n\n  \ty", false), ("? \ta\n: b", true),
    ])
    func `tabs`(_ text: String, _ isRefused: Bool) {
        let stream = YAMLStream(parsing: Array((text + "\n").utf8))
        let isProblem = stream.problems.contains { $0.isError && !$0.isReadByHelm }
        #expect((stream.helmRefusal?.kind == .tab || isProblem) == isRefused)
    }

    @Test func `only the first document counts, and the first place is told`() {
        let stream = YAMLStream(parsing: Array("a: [x?y]\nb: \"\\/\"\n".utf8))
        #expect(stream.helmRefusal.map { $0.range } == 4..<7)
        #expect(YAMLStream(parsing: Array("a: 1\n---\nb: \"\\/\"\n".utf8)).helmRefusal == nil)
    }

    /// Helm's reader takes this one, which YAML does not know.
    @Test func `an escaped apostrophe`() {
        let stream = YAMLStream(parsing: Array(#"a: "it\'s""#.utf8))
        #expect(stream.problems.allSatisfy { $0.isReadByHelm })
        #expect(stream.documents.first?.root?["a"]?.value.text == "it's")
    }

    @Test(arguments: [("!!int x", false), ("!!int '3'", true), ("!!int 3.5", false), ("!!null x", false), ("!!null ~", true), ("!!bool yes", true), ("!!float 3", true), ("!!str 3", true), ("!!binary aGk=", true), ("!!binary a", false), ("!own x", true)])
    func `a scalar is what its tag says`(_ text: String, _ fits: Bool) {
        #expect(YAMLStream(parsing: Array("a: \(text)".utf8)).documents.first?.root?["a"]?.value.fitsTag == fits)
    }
}

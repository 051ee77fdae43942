import Testing
@testable import YAMLLite

private func parse(_ text: String) -> YAMLStream { YAMLStream(parsing: Array(text.utf8)) }

/// `line:column message` of each problem.
private func described(_ stream: YAMLStream) -> [String] {
    stream.problems.map { problem in
        let before = stream.bytes[..<problem.range.lowerBound]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let column = before.count - (before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0) + 1
        return "\(line):\(column) \(problem.message)"
    }
}

/// A broken text, what is said about it, and what is read all the same.
struct Mistake: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let problems: [String]
    let json: String

    init(_ name: String, _ text: String, _ problems: [String], reads json: String) {
        testDescription = name
        self.text = text
        self.problems = problems
        self.json = json
    }
}

@Suite struct MistakeTests {
    static let mistakes = [
        Mistake("tab indentation", "a:\n\tb: 1\nc: 2\n", ["2:1 a tab cannot indent YAML; use spaces"], reads: #"{"a":{"b":1},"c":2}"#),
        Mistake("tabs in the middle of an indentation", "a:\n  b: 1\n \t c: 2\nd: 3\n", ["3:2 a tab cannot indent YAML; use spaces"], reads: #"{"a":{"b":1},"d":3}"#),
        Mistake("a line too far left", "a:\n    b: 1\n  c: 2\nd: 3\n", ["3:1 this line is indented by 2 spaces, which lines up with nothing above; write 4 or no spaces"], reads: #"{"a":{"b":1},"d":3}"#),
        Mistake("a line too far right", "a: {b: 1}\n   c: 2\nd: 3\n", ["2:1 this line is indented by 3 spaces, but its neighbours by none; lines of one block must line up"], reads: #"{"a":{"b":1},"d":3}"#),
        Mistake("a block further right than its neighbours", "a:\n  b: 1\n   c: |\n    x\n      y: 2\n  d: 3\n", ["3:1 this line is indented by 3 spaces, but its neighbours by 2; lines of one block must line up"], reads: #"{"a":{"b":1,"d":3}}"#),
        Mistake("several lines further right", "a:\n  b: [1]\n    c: 1\n    d: 2\n  e: 3\n", ["3:1 this line is indented by 4 spaces, but its neighbours by 2; lines of one block must line up"], reads: #"{"a":{"b":[1],"e":3}}"#),
        Mistake("keys below a text", "a: text\n  b: 1\nc: 2\n", ["2:1 this line is indented by 2 spaces, but its neighbours by none; lines of one block must line up"], reads: #"{"a":"text","c":2}"#),
        Mistake("an unclosed double quote", "a: \"x\nb: 1\nc: 2\n", ["1:4 this text has no closing `\"`"], reads: #"{"a":"x","b":1,"c":2}"#),
        Mistake("an unclosed single quote", "a: 'x\nb: 1\n", ["1:4 this text has no closing `'`"], reads: #"{"a":"x","b":1}"#),
        Mistake("a missing space after a colon", "a: 1\nb:2\nc: 3\n", ["2:2 a space is missing after the colon: write `b: ...`"], reads: #"{"a":1,"c":3}"#),
        Mistake("a missing space after a colon, further in", "a:\n  b: 1\n  c:x\n  d: 2\n", ["3:4 a space is missing after the colon: write `c: ...`"], reads: #"{"a":{"b":1,"d":2}}"#),
        Mistake("a duplicate key", "a: 1\nb: 2\na: 3\n", ["3:1 the key `a` appears twice in this mapping; Helm uses the last one"], reads: #"{"a":3,"b":2}"#),
        Mistake("a duplicate key in other quotes", "a: 1\n\"\\x61\": 3\n", ["2:1 the key `a` appears twice in this mapping; Helm uses the last one"], reads: #"{"a":3}"#),
        Mistake("a key without a colon", "a: 1\nword\nb: 2\n", ["2:1 expected `key: value`, found `word` without a colon"], reads: #"{"a":1,"b":2}"#),
        Mistake("an item among keys", "a: 1\n- b\nc: 2\n", ["2:1 `-` does not belong here"], reads: #"{"a":1,"c":2}"#),
        Mistake("a key among items", "- a\nb: 1\n", ["2:1 `b:` does not belong here: the lines above are a list, and each of its items begins with `- `"], reads: #"["a"]"#),
        Mistake("a list on the line of its key", "a: - b\nc: 1\n", ["1:4 a list cannot begin on the line of its key or anchor; start a new line with `- `"], reads: #"{"a":["b"],"c":1}"#),
        Mistake("two keys on one line", "a: b: c\nd: 1\n", ["1:5 a second `key: value` cannot be on the same line; start a new, indented line, or quote the text"], reads: #"{"a":"b","d":1}"#),
        Mistake("an unclosed quote that the next text in quotes seems to close", "a: \"x\nb: 1\nc: \"y\"\nd: 2\n", ["1:4 this text has no closing `\"`"], reads: #"{"a":"x","b":1,"c":"y","d":2}"#),
        Mistake("two unclosed quotes", "a: 'x\nb: 'y\nc: 2\n", ["1:4 this text has no closing `'`", "2:4 this text has no closing `'`"], reads: #"{"a":"x","b":"y","c":2}"#),
        Mistake("an unclosed quote above a list", "a: \"x\nb:\n  - \"y\"\n  - [\"z\", 1]\n", ["1:4 this text has no closing `\"`"], reads: #"{"a":"x","b":["y",["z",1]]}"#),
        Mistake("quotes within quotes on a further line", "a: \"x\n  then \"y\" z\"\nb: 1\n", ["2:9 `y\"` comes after the closing quote; put everything inside the quotes"], reads: #"{"a":"x then ","b":1}"#),
        Mistake("an unclosed bracket", "a: [1, 2\nb: 3\n", ["1:4 this `[` is never closed"], reads: #"{"a":[1,2],"b":3}"#),
        Mistake("a bracket too many", "a: [1]]\nb: 3\n", ["1:7 `]` closes nothing"], reads: #"{"a":[1],"b":3}"#),
        Mistake("a missing comma", "a: {b: 1 c: 2}\nd: 1\n", ["1:11 a second `:` in one entry; is a `,` missing before it?"], reads: #"{"a":{"b":"1 c","":2},"d":1}"#),
        Mistake("a template without quotes", "a: {{ .Values.x }}\nb: 1\n", ["1:4 `{{` begins a mapping in YAML; put the template in quotes: \"{{ ... }}\""], reads: #"{"a":{},"b":1}"#),
        Mistake("a reserved character", "a: @x\nb: `y`\nc: 1\n", ["1:4 a text cannot begin with `@`; put it in quotes", "2:4 a text cannot begin with ```; put it in quotes"], reads: #"{"a":"@x","b":"`y`","c":1}"#),
        Mistake("a percent sign", "a: %x\nb: 1\n", ["1:4 a text cannot begin with `%`; put it in quotes"], reads: #"{"a":"%x","b":1}"#),
        Mistake("text behind a quote", "a: \"x\" y\nb: 1\n", ["1:8 `y` comes after the closing quote; put everything inside the quotes"], reads: #"{"a":"x","b":1}"#),
        Mistake("a path of Windows in double quotes", "a: \"C:\\dir\"\nb: 1\n", ["1:7 unknown escape `\\d` in a \"...\" text; a backslash itself is written `\\\\`, or use single quotes"], reads: #"{"a":"C:dir","b":1}"#),
        Mistake("a comment that touches a value", "a: \"x\"# c\nb: 1\n", ["1:7 a comment needs a space before its `#`"], reads: #"{"a":"x","b":1}"#),
        Mistake("a glob", "a: *.txt\nb: 1\n", ["1:4 `*.txt` refers to nothing: there is no `&.txt` before it; quote it if it is meant as text"], reads: #"{"a":null,"b":1}"#),
        Mistake("text behind a block's header", "a: | text\n  x\nb: 1\n", ["1:6 `text` cannot come after `|` or `>`; the text begins on the next line"], reads: #"{"a":"x\n","b":1}"#),
        Mistake("an empty line that is too deep", "a: |\n      \n  x\nb: 1\n", ["3:1 an empty line above has 6 spaces, but the text begins after 2; remove spaces from the empty line"], reads: #"{"a":"    \nx\n","b":1}"#),
        Mistake("a list in brackets that goes on too far left", "a: [1,\n2]\nb: 3\n", ["2:1 this line continues a text or list that begins above, so it must be indented by at least 1 space, not by none (tabs do not count)"], reads: #"{"a":[1,2],"b":3}"#),
        Mistake("braces around keys that stand too far left", "a: {\nb: 1,\nc: 2\n}\nd: 3\n", ["2:1 this line continues a text or list that begins above, so it must be indented by at least 1 space, not by none (tabs do not count)", "3:1 this line continues a text or list that begins above, so it must be indented by at least 1 space, not by none (tabs do not count)"], reads: #"{"a":{"b":1,"c":2},"d":3}"#),
        Mistake("several at once", "a:\n\tb: 1\nc:2\nd: \"x\ne: [1\nf: 3\n", ["2:1 a tab cannot indent YAML; use spaces", "3:2 a space is missing after the colon: write `c: ...`", "4:4 this text has no closing `\"`", "5:4 this `[` is never closed"], reads: #"{"a":{"b":1},"d":"x","e":[1],"f":3}"#),
    ]

    @Test(arguments: mistakes)
    func `a mistake is told in plain words and hides nothing else`(_ mistake: Mistake) {
        let stream = parse(mistake.text)
        #expect(described(stream) == mistake.problems)
        #expect(stream.documents.first?.root?.json(schema: .helm) == mistake.json)
    }

    @Test func `a mistake in one document leaves the others alone`() {
        let stream = parse("a: [1\n---\nb: 2\n---\nc:3\nd: \"x\n...\ne: 1\n")
        #expect(stream.documents.map { $0.root?.json(schema: .helm) } == [#"{"a":[1]}"#, #"{"b":2}"#, #""c:3""#, #"{"e":1}"#])
    }

    @Test(.enabled(if: Suite.root != nil, "needs ../shared"))
    func `every invalid text of the suite gets a sensible message`() throws {
        let cases = String(decoding: try Suite.bytes("yaml-test-suite/cases.tsv"), as: UTF8.self).split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }
        var lines: [String] = []
        for row in cases where row[1] != "ok" {
            lines += described(YAMLStream(parsing: try Suite.bytes("yaml-test-suite/\(row[0])/in.yaml"))).map { "\(row[0]) \($0)" }
        }
        #expect(lines.joined(separator: "\n") == InvalidSuiteMessages.all)
    }

    @Test(arguments: [("a: \"x\n  y\"\n", true), ("a: \"x\ny\"\n", true), ("a: [1,\n2]\n", true), ("a: \"x\"# c\n", true), ("a: 1\nb:2\n", false)])
    func `what Helm reads all the same is told apart`(_ text: String, _ isRead: Bool) {
        #expect(parse(text).problems.allSatisfy { $0.isReadByHelm == isRead })
    }
}

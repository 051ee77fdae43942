import Testing
@testable import GoTemplate

@Suite struct SyntaxTests {
    @Test(arguments: [
        ("plain", "plain"), ("", ""), ("{", "{"), ("}} {x} }", "}} {x} }"), ("a{{ 1 }}b", "a1b"), ("{{`{{ x }}`}}", "{{ x }}"), ("{{ \"}}\" }}", "}}"),
        ("{{ print\n1\n2 }}", "1 2"), ("{{`a\nb`}}", "a\nb"), ("{{\"a\"|upper|quote}}", "\"A\""), ("{{$x:=1}}{{$x}}", "1"),
        ("{{ if(true) }}x{{ end }}", "x"), ("{{ range.Values.list }}x{{ end }}", "xxx"), ("{{ .Values.text | }}", "one"),
    ])
    func `text and actions`(_ source: String, _ expected: String) throws {
        #expect(try rendered(source, sample) == expected)
    }

    @Test(arguments: [
        ("a  {{- 1 -}}  b", "a1b"), ("a\n{{- 1 }}\nb", "a1\nb"), ("a\n{{ 1 -}}\n\tb", "a\n1b"), ("a {{-1}} b", "a -1 b"), ("a {{- -1 -}} b", "a-1b"),
        ("a {{- /* c */ -}} b", "ab"), ("a {{/* c */}} b", "a  b"), ("a {{- /* c */}} b", "a b"), ("a {{/* }} */}} b", "a  b"),
        ("{{- define \"x\" }}\ntext\n{{- end }}[{{ template \"x\" }}]", "[\ntext]"),
    ])
    func `trim markers and comments`(_ source: String, _ expected: String) throws {
        #expect(try rendered(source) == expected)
    }

    @Test(arguments: [
        ("1", "1"), ("-1", "-1"), ("+1", "1"), ("0x1F", "31"), ("0b101", "5"), ("0o17", "15"), ("017", "15"), ("1_000", "1000"), ("1.0", "1"), ("1.", "1"),
        (".5", "0.5"), ("1e3", "1000"), ("1e+3", "1000"), ("0x1p4", "16"), ("'a'", "97"), ("'\\n'", "10"), ("1000000", "1000000"), ("1000000.0", "1e+06"),
        ("999999.0", "999999"), ("123456789.0", "1.23456789e+08"), ("0.0001", "0.0001"), ("0.00001", "1e-05"), ("1e21", "1e+21"),
        ("9223372036854775807", "9223372036854775807"), ("true", "true"), ("\"a\\tb\\x41\\u00e4\\101\"", "a\tbAäA"), ("`raw\\n`", "raw\\n"),
    ])
    func literals(_ source: String, _ expected: String) throws {
        #expect(try rendered("{{ \(source) }}") == expected)
    }

    @Test(arguments: [
        ("{{ .x", "unclosed action", 0..<2), ("a{{/* b", "unclosed comment", 1..<5), ("{{/* b */ }}", "comment ends before", 7..<9),
        ("{{ \"a }}", "unterminated quoted string", 3..<8), ("{{ `a }} b", "unterminated raw", 3..<4), ("{{ 'a }}", "unterminated character", 3..<8),
        ("{{ (1 }}", "unclosed left paren", 3..<4), ("{{ 1) }}", "unexpected right paren", 4..<5), ("{{ .a@ }}", "bad character `@`", 5..<6),
        ("{{ 1e }}", "bad number syntax", 3..<5), ("{{ 1i }}", "bad number syntax", 3..<5), ("{{ \"\\q\" }}", "bad escape", 3..<7),
        ("{{ if .x }}a", "`{{ if }}` has no `{{ end }}`", 0..<11), ("a{{ end }}", "unexpected `{{ end }}`", 1..<10),
        ("{{ else }}", "unexpected `{{ else }}`", 0..<10), ("{{if 1}}{{else}}{{else}}{{end}}", "second `{{ else }}`", 16..<24),
        ("{{ break }}", "outside `{{ range }}`", 0..<11), ("{{if 1}}{{define \"a\"}}{{end}}{{end}}", "inside another block", 8..<22),
        ("{{define \"a\"}}1{{end}}{{define \"a\"}}2{{end}}", "multiple definition", 22..<36), ("{{ 1 || 2 }}", "unexpected `|`", 6..<7),
        ("{{ }}", "missing value for command", 0..<5), ("{{ if }}{{ end }}", "missing value for if", 0..<8), ("{{ define a }}{{ end }}", "needs the name", 3..<9),
        ("{{ $x }}", "undefined variable `$x`", 3..<5), ("{{ $a, $b := 1 }}", "too many declarations", 5..<6),
        ("{{ 1 | 2 }}", "non executable command in pipeline stage 2", 7..<8), ("{{ true.x }}", "after term `true`", 3..<9),
        ("{{ \"a\"\"b\" }}", "unexpected `\"b\"` in operand", 6..<9), ("{{ end x }}", "unexpected `x` in end", 7..<8),
    ])
    func `mistakes have a place and a sentence`(_ source: String, _ words: String, _ range: Range<Int>) throws {
        let problem = try #require(problems(source).first { $0.message.contains(words) }, "\(problems(source).map(\.message))")
        #expect(problem.range == range)
        #expect(failure(source) != nil)
    }

    @Test func `mistakes are collected, and one lost quote does not eat the file`() {
        let found = problems("{{ \"a }}\n{{ .b@ }}\n{{ if }}x{{ end }}\n{{ .ok }}")
        #expect(found.map(\.message) == ["unterminated quoted string", "bad character `@` in an action", "missing value for if"])
        #expect(problems("{{ .a {{ .b }}").map(\.kind) == [.unclosedAction])
    }

    @Test func `actions tell what they are`() {
        let template = Template(
            parsing: Array("{{- /* c */}}{{ $x := 1 -}} {{ if $x }}{{ else if 2 }}{{ end }}{{ with 1 }}{{ end }}{{ .a }}{{ @ }}{{ template \"t\" . }}".utf8), name: "t")
        #expect(template.actions.map(\.keyword) == [.comment, .assign, .if, .else, .end, .with, .end, .output, .broken, .template])
        #expect(template.actions.map(\.trimsBefore) == [true] + Array(repeating: false, count: 9))
        #expect(template.actions.map(\.trimsAfter) == [false, true] + Array(repeating: false, count: 8))
        #expect(template.actions.map { template.text($0.expression) } == ["/* c */", "$x := 1", "$x", "if 2", "", "1", "", ".a", "", "\"t\" ."])
    }
}

@Suite struct ReferenceTests {
    private let template = Template(
        parsing: Array(
            """
            {{- define "cache" }}
            {{- if .Values.cache.type }}
            value: {{ default "" .Values.cache.insecure | quote }}
            {{- else }}{{ $.Release.Name }}{{ end }}
            {{- with .Values.cache }}{{ .path }}{{ $.Values.top }}{{ end }}
            {{- range .Values.list }}{{ .name }}{{ end }}
            {{- $x := .Values.x }}{{ (.Values.a).b }}{{ template "t" .Values.y }}
            {{- end }}
            """.utf8), name: "t")

    @Test func `fields, with role and function`() {
        let found = template.fieldReferences.map { "\($0.path.joined(separator: ".")) \($0.role) \($0.function ?? "-")" }
        #expect(found == [
            "Values.cache.type condition -", "Values.cache.insecure output default", "Release.Name output -", "Values.cache condition -",
            "Values.cache.path output -", "Values.top output -", "Values.list subject -", "name output -", "Values.x assignment -",
            "Values.a.b output -", "Values.y context -",
        ])
        #expect(template.fieldReferences.map { template.text($0.range) }[1] == ".Values.cache.insecure")
        #expect(template.fieldReferences.map { template.text($0.pipeline) }[1] == "default \"\" .Values.cache.insecure | quote")
        #expect(template.fieldReferences.allSatisfy { template.actions[$0.action].range.contains($0.range.lowerBound) })
        #expect(template.functionReferences.map(\.name) == ["default", "quote"])
        #expect(template.definitions == ["cache"])
    }

    @Test func `branches, with condition and bodies`() throws {
        #expect(template.branches.map(\.keyword) == [.if, .with, .range])
        let first = try #require(template.branches.first)
        #expect(template.text(first.condition) == ".Values.cache.type")
        #expect(template.text(first.body) == "\nvalue: {{ default \"\" .Values.cache.insecure | quote }}\n")
        #expect(first.otherwise.map(template.text) == "{{ $.Release.Name }}")
    }

    @Test func `else if has a branch of its own`() {
        let chain = Template(parsing: Array("{{ if .a }}1{{ else if .b }}2{{ else }}3{{ end }}".utf8), name: "t")
        #expect(chain.branches.map { chain.text($0.condition) } == [".a", ".b"])
        #expect(chain.branches.map { chain.text($0.body) } == ["1", "2"])
        #expect(chain.branches.map { $0.otherwise.map(chain.text) } == ["{{ else if .b }}2{{ else }}3", "3"])
    }
}

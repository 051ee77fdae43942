import Testing
@testable import GoTemplate

private func render(_ source: String, _ values: [(String, TemplateValue)] = []) throws -> String {
    var set = TemplateSet()
    set.add(Template(parsing: Array(source.utf8), name: "test"))
    return try set.render("test", with: .map(TemplateMap([("Values", .map(TemplateMap(values)))]))).text
}

@Suite struct RenderingTests {
    @Test(arguments: [
        ("a{{ .Values.x }}b", "aoneb"),
        ("a  {{- .Values.x -}}  b", "aoneb"),
        ("{{/* gone */}}x", "x"),
        ("a {{- /* gone */ -}} b", "ab"),
        ("{{ if .Values.x }}yes{{ else }}no{{ end }}", "yes"),
        ("{{ if .Values.missing }}yes{{ else if eq .Values.x \"one\" }}one{{ else }}no{{ end }}", "one"),
        ("{{ $v := .Values.x }}{{ $v | upper | quote }}", "\"ONE\""),
        ("{{ range $i, $e := .Values.list }}{{ $i }}={{ $e }};{{ end }}", "0=a;1=b;"),
        ("{{ range .Values.none }}x{{ else }}none{{ end }}", "none"),
        ("{{ with .Values.map }}{{ .k }}{{ end }}", "v"),
        ("{{ define \"t\" }}<{{ . }}>{{ end }}{{ include \"t\" .Values.x | indent 2 }}", "  <one>"),
        ("{{ define \"t\" }}<{{ . }}>{{ end }}{{ template \"t\" .Values.x }}", "<one>"),
        ("{{ tpl \"{{ .Values.x }}!\" . }}", "one!"),
        ("{{ default \"d\" .Values.no }} {{ default \"d\" .Values.x }}", "d one"),
        ("{{ hasKey .Values \"no\" }} {{ hasKey .Values \"nope\" }}", "true false"),
        ("{{ 1000000 }} {{ .Values.big }} {{ .Values.small }}", "1000000 1e+06 999999"),
        ("{{ ternary \"a\" \"b\" true }}{{ printf \"%s-%d\" \"x\" 3 }}", "ax-3"),
        ("{{ `raw \"text\"` }}{{ \"a\\tb\" }}", "raw \"text\"a\tb"),
        ("{{ if and .Values.x (not .Values.no) }}both{{ end }}", "both"),
        ("{{ .Values.missing }}|{{ coalesce .Values.no .Values.x }}", "|one"),
    ])
    func `templates print what Go prints`(_ source: String, _ expected: String) throws {
        let values: [(String, TemplateValue)] = [
            ("x", .string("one")), ("no", .boolean(false)), ("none", .list([])), ("list", .list([.string("a"), .string("b")])),
            ("map", .map(TemplateMap([("k", .string("v"))]))), ("big", .number(1_000_000)), ("small", .number(999_999)),
        ]
        #expect(try render(source, values) == expected)
    }

    @Test(arguments: [
        ("{{ .Values.x.y.z }}", "nil pointer evaluating interface {}.z"),
        ("{{ eq 1 \"1\" }}", "incompatible types"),
        ("{{ nope }}", "function \"nope\" not defined"),
        ("{{ include \"nope\" . }}", "no template \"nope\""),
        ("{{ fail \"stop\" }}", "stop"),
        ("{{ define \"a\" }}{{ include \"a\" . }}{{ end }}{{ include \"a\" . }}", "include each other"),
    ])
    func `failures say what Go says`(_ source: String, _ words: String) {
        #expect { try render(source, [("x", .map(TemplateMap()))]) } throws: { ($0 as? TemplateFailure)?.message.contains(words) == true }
    }

    @Test func `output maps back to its source`() throws {
        var set = TemplateSet()
        set.add(Template(parsing: Array("ab{{ .Values.x }}cd".utf8), name: "test"))
        let rendering = try set.render("test", with: .map(TemplateMap([("Values", .map(TemplateMap([("x", .string("123"))])))])))
        #expect(rendering.text == "ab123cd")
        #expect(rendering.segments.map(\.source) == [0..<2, 2..<17, 17..<19])
        #expect(rendering.segments.map(\.isVerbatim) == [true, false, true])
    }

    @Test(arguments: [
        ("{{ if .x }}", "`if` has no `{{ end }}`"), ("{{ end }}", "`end` does not belong to an open block"), ("{{ .x", "expected `}}`"),
        ("{{ }}", "an expression is missing"), ("{{ \"a }}", "expected `}}`"), ("{{/* a", "expected `*/}}`"),
    ])
    func `syntax mistakes are collected`(_ source: String, _ words: String) {
        #expect(Template(parsing: Array(source.utf8), name: "t").problems.contains { $0.message.contains(words) })
    }

    @Test func `nothing traps`() {
        let seed = Array("{{- if .Values.a | default \"x\" }}{{ range $k, $v := .b }}{{ include \"t\" (dict \"a\" 1) }}{{ end }}{{- end -}}".utf8)
        var state: UInt64 = 42
        for _ in 0..<3000 {
            var bytes = seed
            for _ in 0..<3 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let place = Int(state >> 33) % bytes.count
                if state & 1 == 0 { bytes.remove(at: place) } else { bytes[place] = UInt8(truncatingIfNeeded: state >> 20) }
            }
            var set = TemplateSet()
            set.add(Template(parsing: bytes, name: "t"))
            _ = try? set.render("t", with: .map(TemplateMap()))
        }
        _ = Template(parsing: Array(String(repeating: "{{ if x }}", count: 100_000).utf8), name: "deep")
        _ = Template(parsing: Array("{{ \(String(repeating: "(", count: 100_000)) }}".utf8), name: "deep")
    }
}

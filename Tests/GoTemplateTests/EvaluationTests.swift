import Testing
@testable import GoTemplate

@Suite struct EvaluationTests {
    @Test(arguments: [
        ("text", true), ("none", false), ("yes", true), ("no", false), ("zero", false), ("five", true), ("nil", false), ("list", true),
        ("empty", false), ("map", true), ("gone", false),
    ])
    func truth(_ name: String, _ expected: Bool) throws {
        #expect(try rendered("{{ if .Values.\(name) }}T{{ else }}F{{ end }}", sample) == (expected ? "T" : "F"))
        #expect(try rendered("{{ not .Values.\(name) }}", sample) == "\(!expected)")
        #expect(try rendered("{{ empty .Values.\(name) }}", sample) == "\(!expected)")
        #expect(try rendered("{{ default \"d\" .Values.\(name) | kindOf }}", sample) == "string" || expected)
    }

    @Test(arguments: [
        ("{{ .Values.million }} {{ .Values.five }} {{ .Values.list }} {{ .Values.map }}", "1e+06 5 [a b c] map[inner:map[deep:1] key:value]"),
        ("{{ .Values.mixed }}|{{ .Values.gone }}|{{ .Values.nil }}", "[1 x <nil> true]||"),
        ("{{ quote .Values.gone .Values.yes \"a\\\"b\" 1.5 }}", "\"true\" \"a\\\"b\" \"1.5\""), ("{{ squote \"a\" nil 1 }}", "'a' '1'"),
        ("{{ print 1 2 \"a\" 3 nil }}", "1 2a3 <nil>"), ("{{ println \"a\" 1 }}", "a 1\n"),
        ("{{ printf \"%s-%d-%v-%q-%05.1f-%x\" \"a\" 1 true \"b\" 2.25 255 }}", "a-1-true-\"b\"-002.2-ff"),
        ("{{ printf \"%s:%d\" .Values.five \"x\" }}", "%!s(float64=5):%!d(string=x)"), ("{{ printf \"%d\" }}{{ printf \"a\" 1 }}", "%!d(MISSING)a%!(EXTRA int=1)"),
        ("{{ and .Values.text 0 (fail \"x\") }}{{ or .Values.none \"b\" (fail \"x\") }}", "0b"),
        ("{{ eq .Values.text \"a\" \"one\" }} {{ eq .Values.gone nil }} {{ eq .Values.gone \"a\" }} {{ ne 1 2 }} {{ lt 1.5 2.5 }}", "true true false true true"),
        ("{{ ternary \"a\" \"b\" .Values.no }} {{ coalesce .Values.none .Values.zero \"c\" }} {{ default 1 0 }}", "b c 1"),
        ("{{ int64 .Values.million }} {{ add -1 \"3\" 2.9 }} {{ max 1 5 }} {{ int \"0x1F\" }} {{ int \"1.5\" }}", "1000000 4 5 31 0"),
        ("{{ trunc 63 \"abc-\" | trimSuffix \"-\" }} {{ replace \"a\" \"b\" \"banana\" }} {{ \" x \" | trim }}", "abc bbnbnb x"),
        ("{{ indent 2 \"a\\nb\" }}|{{ \"a\" | nindent 1 }}", "  a\n  b|\n a"),
        ("{{ list 1 \"a\" | join \",\" }} {{ splitList \",\" \"a,b\" }} {{ sortAlpha .Values.list | first }}", "1,a [a b] a"),
        ("{{ hasKey .Values \"nil\" }} {{ hasKey .Values \"gone\" }} {{ kindIs \"map\" .Values.map }} {{ len .Values.list }}", "true false true 3"),
        ("{{ index .Values.list 1 }} {{ index .Values \"map\" \"key\" }} {{ (index .Values.list 0) }}", "b value a"),
        ("{{ (.Values.gone).x }}{{ ((.Values.gone).x).y }}", ""), ("{{ regexMatch \"\\\\s*namespace\\\\s*=\" \"a\\n namespace = 1\" }}", "true"),
        ("{{ regexFind \"[a-z]+\" \"12abc3\" }}", "abc"), ("{{ b64enc \"hello\" }} {{ b64dec \"aGVsbG8=\" }}", "aGVsbG8= hello"),
        ("{{ sha256sum \"abc\" | trunc 16 }}", "ba7816bf8f01cfea"), ("{{ merge (dict \"a\" 1) (dict \"a\" 2 \"b\" 3) }}", "map[a:1 b:3]"),
        ("{{ lookup \"v1\" \"Secret\" \"a\" \"b\" }} {{ seq 3 }} {{ until 3 }}", "map[] 1 2 3 [0 1 2]"),
    ])
    func functions(_ source: String, _ expected: String) throws {
        #expect(try rendered(source, sample) == expected)
    }

    @Test(arguments: [
        ("{{ $x := 1 }}{{ if true }}{{ $x = 2 }}{{ end }}{{ $x }}", "2"), ("{{ $x := 1 }}{{ if true }}{{ $x := 2 }}{{ end }}{{ $x }}", "1"),
        ("{{ if $x := .Values.none }}{{ else }}[{{ $x }}]{{ end }}", "[]"), ("{{ with $x := .Values.text }}{{ $x }}{{ . }}{{ end }}", "oneone"),
        ("{{ range $i, $e := .Values.list }}{{ $i }}{{ $e }}{{ end }}", "0a1b2c"), ("{{ range $k, $v := .Values.map }}{{ $k }} {{ end }}", "inner key "),
        ("{{ range .Values.list }}{{ if eq . \"b\" }}{{ break }}{{ end }}{{ . }}{{ end }}", "a"),
        ("{{ range .Values.list }}{{ if eq . \"b\" }}{{ continue }}{{ end }}{{ . }}{{ end }}", "ac"),
        ("{{ range .Values.empty }}x{{ else }}none{{ end }}{{ range .Values.gone }}x{{ else }}none{{ end }}", "nonenone"),
        ("{{ if .Values.no }}a{{ else if .Values.zero }}b{{ else if .Values.yes }}c{{ else }}d{{ end }}", "c"),
        ("{{ with .Values.map }}{{ .key }}{{ with .inner }}{{ .deep }}{{ $.Values.text }}{{ end }}{{ end }}", "value1one"),
        ("{{ $d := dict \"a\" 1 }}{{ $e := $d }}{{ $_ := set $e \"b\" 2 }}{{ $d }}", "map[a:1 b:2]"),
        ("{{ define \"t\" }}<{{ . }}{{ $ }}>{{ end }}{{ template \"t\" 1 }}{{ include \"t\" .Values.text }}", "<11><oneone>"),
        ("{{ block \"b\" .Values.text }}[{{ . }}]{{ end }}{{ include \"b\" 2 }}", "[one][2]"),
        ("{{ define \"t\" }} {{ end }}{{ define \"t\" }}full{{ end }}{{ template \"t\" }}", "full"),
        ("{{ define \"t\" }}a\nb{{ end }}{{ include \"t\" . | nindent 2 }}", "\n  a\n  b"),
        ("{{ define \"t\" }}{{ .Values.gone }}{{ end }}[{{ include \"t\" . }}]{{ include \"t\" . | len }}", "[]10"),
        ("{{ tpl .Values.template . }}{{ tpl .Values.template . | len }}", "one!4"),
        ("{{ tpl \"{{ define \\\"x\\\" }}X{{ end }}{{ include \\\"x\\\" . }}\" . }}", "X"), ("a<no value>b", "ab"),
    ])
    func `scopes, loops and templates`(_ source: String, _ expected: String) throws {
        #expect(try rendered(source, sample) == expected)
    }

    @Test(arguments: [
        ("{{ .Values.gone.x }}", "nil pointer evaluating interface {}.x", ".Values.gone.x"),
        ("{{ .Values.text.x }}", "can't evaluate field x in type interface {}", ".Values.text.x"),
        ("{{ range .Values.list }}{{ .name }}{{ end }}", "can't evaluate field name in type interface {}", ".name"),
        ("{{ range .Values.text }}{{ end }}", "range can't iterate over one", ".Values.text"),
        ("{{ eq 1 \"1\" }}", "error calling eq: incompatible types for comparison", "eq"), ("{{ eq 1 .Values.five }}", "incompatible types", "eq"),
        ("{{ eq .Values.list .Values.list }}", "non-comparable type", "eq"), ("{{ lt true false }}", "invalid type for comparison", "lt"),
        ("{{ ternary 1 2 \"true\" }}", "expected bool; found \"true\"", "\"true\""),
        ("{{ ternary 1 2 .Values.text }}", "wrong type for value; expected bool; got string", ".Values.text"),
        ("{{ upper .Values.nil }}", "wrong type for value; expected string; got interface {}", ".Values.nil"),
        ("{{ .Values.nil | upper }}", "invalid value; expected string", "upper"),
        ("{{ hasKey .Values.text \"a\" }}", "expected map[string]interface {}; got string", ".Values.text"),
        ("{{ upper }}", "wrong number of args for upper: want 1 got 0", "upper"), ("{{ nope 1 }}", "function \"nope\" not defined", "nope"),
        ("{{ .Values.text 1 }}", "text is not a method but has arguments", ".Values.text"), ("{{ 1 2 }}", "can't give argument to non-function 1", "1"),
        ("{{ nil }}", "nil is not a command", "nil"), ("{{ index .Values.list 9 }}", "reflect: slice index out of range", "index"),
        ("{{ include \"nope\" . }}", "no template \"nope\"", "include"), ("{{ template \"nope\" }}", "template \"nope\" not defined", "{{ template \"nope\" }}"),
        ("{{ fail \"stop\" }}", "error calling fail: stop", "fail"), ("{{ required \"need\" \"\" }}", "error calling required: need", "required"),
        ("{{ tpl \"{{ if }}\" . }}", "cannot parse template \"{{ if }}\": missing value for if", "tpl"),
        ("{{ tpl \"{{ fail \\\"no\\\" }}\" . }}", "error calling fail: no", "tpl"), ("{{ $x = 1 }}", "undefined variable: $x", "$x = 1"),
        ("{{ div 1 0 }}", "integer divide by zero", "div"), ("{{ mustRegexMatch \"(\" \"a\" }}", "error parsing regexp", "mustRegexMatch"),
        ("{{ define \"t\" }}{{ .x.y }}{{ end }}{{ include \"t\" .Values }}", "nil pointer evaluating interface {}.y", ".x.y"),
    ])
    func `failures have Go's words and the place`(_ source: String, _ words: String, _ place: String) throws {
        let found = try #require(failure(source, sample))
        #expect(found.message.contains(words), "\(found.message)")
        #expect(found.template == "test.tpl")
        let range = try #require(found.range)
        #expect(Template(parsing: Array(source.utf8), name: "").text(range) == place)
    }

    @Test func `the context stays as it is`() throws {
        let map = TemplateMap([("a", .map(("b", .number(1))))])
        var set = TemplateSet()
        set.add(Template(parsing: Array("{{ $_ := set .a \"b\" 2 }}{{ $_ = set . \"c\" 3 }}{{ .a.b }}{{ .c }}".utf8), name: "t"))
        #expect(try set.render("t", with: .map(map)).text == "23")
        #expect(TemplateValue.map(map).text == "map[a:map[b:1]]")
    }

    @Test func `functions can be handed in`() throws {
        var functions = TemplateFunctions.standard
        functions.register("twice") { .string($0.value(0).text + $0.value(0).text) }
        functions.register("never") { _ throws(TemplateFailure) in throw TemplateFailure("sorry") }
        var set = TemplateSet(functions: functions)
        set.add(Template(parsing: Array("{{ twice \"ab\" | upper }}".utf8), name: "t"))
        set.add(Template(parsing: Array("{{ never }}".utf8), name: "n"))
        #expect(try set.render("t", with: .null).text == "ABAB")
        #expect(throws: TemplateFailure(template: "n", range: 3..<8, "error calling never: sorry")) { try set.render("n", with: .null) }
    }
}

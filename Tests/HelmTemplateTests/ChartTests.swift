import GoTemplate
import Testing
@testable import HelmTemplate

@Suite struct ChartTests {
    @Test(arguments: [
        ("name: x", "its Chart.yaml is wrong: it has no `version`"), ("version: 1.0.0", "its Chart.yaml is wrong: a name is missing"),
        ("name: x\nversion: 1.0+a+b", "its Chart.yaml is wrong: the version `1.0+a+b` is invalid"),
        ("name: a/b\nversion: 1.0.0", "its Chart.yaml is wrong: `a/b` is not a name"),
        (
            "name: x\nversion: 1.0.0\ndependencies: [{name: gone}]",
            "Chart.yaml names sub-charts that `charts/` does not hold: gone; `helm dependency build` fetches them"
        ),
        ("name: [", "its Chart.yaml:1:7 cannot be read: this `[` is never closed"),
    ])
    func `what is wrong with a chart is said`(_ metadata: String, _ message: String) {
        let problem = #expect(throws: ChartProblem.self) { try chart(["Chart.yaml": metadata]) }
        #expect(problem?.message == message)
    }

    @Test func `a folder without Chart.yaml is no chart`() {
        #expect(throws: ChartProblem.missingMetadata) { try Chart(directory: []) }
    }

    @Test func `sub-charts in sub-charts end`() throws {
        var files: [ChartFile] = []
        var folder = ""
        for _ in 0..<40 {
            files.append(ChartFile(path: folder + "Chart.yaml", bytes: Array("name: x\nversion: 1.0.0".utf8)))
            folder += "charts/x/"
        }
        let problem = #expect(throws: ChartProblem.self) { try Chart(directory: files) }
        #expect(problem?.message.hasSuffix("nested more than 20 levels deep") == true)
    }

    private func documents(of text: String) -> [String] { ManifestDocuments.all(of: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } }

    @Test func `templates run deepest first and share what they set`() throws {
        let rendered = try ChartRenderer(
            try chart([
                "templates/a.yaml": "{{ .Values.n }}", "templates/b.yaml": #"{{ $_ := set .Values "n" "two" }}"#,
                "templates/sub/c.yaml": #"{{ $_ := set .Values "n" "deep" }}"#,
                "values.yaml": "n: one",
            ])
        ).render()
        #expect(rendered["templates/a.yaml"] == "two")
    }

    @Test func `a helper that is no template fails the whole chart`() throws {
        let failure = try #require(throws: RenderFailure.self) {
            try ChartRenderer(try chart(["templates/_x.tpl": "a\n{{ if }}", "templates/y.yaml": "y"])).render()
        }
        #expect(failure.sentence.hasPrefix("test/templates/_x.tpl:2:"))
        let unknown = try #require(throws: RenderFailure.self) { try ChartRenderer(try chart(["templates/y.yaml": "x: {{ nosuch 1 }}"])).render() }
        #expect(unknown.sentence == "test/templates/y.yaml:1:7: function \"nosuch\" not defined")
    }

    @Test func `a manifest that is not valid YAML fails`() throws {
        let rendered = try ChartRenderer(try chart(["templates/y.yaml": "a: b\nc: d: e\n"])).render()
        let failure = try #require(throws: RenderFailure.self) { try Manifests(rendered) }
        #expect(failure.sentence.hasPrefix("test/templates/y.yaml:2:5: YAML parse error: line 2 of the manifest:"))
    }

    @Test func `what is wrong in a manifest has its place in the template`() throws {
        let failure = { (files: [String: String]) in
            try #require(throws: RenderFailure.self) { try Manifests(try ChartRenderer(try chart(files)).render()) }.sentence.prefix { $0 != ";" }
        }
        #expect(try failure(["templates/y.yaml": "{{- /* a comment */ -}}\na: b\n{{ if true }}\nc: : d\n{{ end }}"]) == "test/templates/y.yaml:4:4: YAML parse error: line 3 of the manifest: a text cannot begin with `:`")
        #expect(try failure(["templates/y.yaml": "a: b\nc: {{ `: d` }}\n"]) == "test/templates/y.yaml:2:4: YAML parse error: line 2 of the manifest: a text cannot begin with `:`")
        let helper = ["templates/_h.tpl": "{{ define \"h\" }}\nc: : d\n{{ end }}", "templates/y.yaml": "a: b\n{{ template \"h\" }}"]
        #expect(try failure(helper) == "test/templates/_h.tpl:2:4: YAML parse error: line 3 of the manifest of `test/templates/y.yaml`: a text cannot begin with `:`")
        #expect(try failure(["templates/y.yaml": "a: b\n---\n- c"]) == "test/templates/y.yaml:3:1: YAML parse error: a manifest must be a mapping")
    }

    @Test func `a failure names what included the template`() throws {
        let helpers = "{{ define \"in\" }}{{ .Values.a.b.c }}{{ end }}\n{{ define \"out\" }}\n {{ include \"in\" . }}{{ end }}"
        let failure = { (template: String) in
            try #require(throws: RenderFailure.self) { try ChartRenderer(try chart(["templates/_h.tpl": helpers, "templates/y.yaml": template])).render() }
        }
        let failing = "test/templates/_h.tpl:1:21: nil pointer evaluating interface {}.b: `.Values.a` has no value"
        for call in [#"{{ include "out" . }}"#, #"{{ . | include "out" }}"#] {
            let found = try failure("x:\n  " + call)
            #expect(found.sentence == failing)
            #expect(found.callers.first == "test/templates/_h.tpl:3:5")
            #expect(found.callers.last?.hasPrefix("test/templates/y.yaml:2:") == true && found.callers.count == 2)
        }
        #expect(try failure(#"{{ template "in" . }}"#).callers == ["test/templates/y.yaml:1:1"])
        // A text that `tpl` evaluates has no places of its own.
        #expect(try failure(#"{{ tpl `{{ include "in" . }}` . }}"#).callers == ["test/templates/y.yaml:1:4"])
        let endless = try failure(#"{{ define "self" }}{{ include "self" . }}{{ end }}{{ include "self" . }}"#)
        #expect(endless.callers.count == 20)
    }

    @Test func `documents are split as Helm splits them`() {
        #expect(documents(of: "---\na: 1\n---\n\n---   \nb: 2  \n\n---\n") == ["a: 1", "---   \nb: 2"])
        #expect(documents(of: "\n\n# c\na: |\n  x\n\n\n") == ["# c\na: |\n  x\n\n\n"])
        #expect(documents(of: " \n\t\n").isEmpty)
        #expect(documents(of: "a: '\n ---'") == ["a: '\n ---'"])
    }

    @Test func `versions of Kubernetes`() {
        #expect(Capabilities(kubeVersion: "1.29")?.kubeVersion == "v1.29")
        #expect(Capabilities(kubeVersion: "v1.29.3-gke.1")?.kubeVersion == "v1.29.3-gke.1")
        for text in ["x", "1", "01.30", "1..2"] { #expect(Capabilities(kubeVersion: text) == nil) }
    }

    @Test(arguments: [
        ("*.bak", "a.bak", true), ("*.bak", "d/a.bak", true), ("/a.txt", "a.txt", true), ("/a.txt", "d/a.txt", false), ("d/", "d/x/y", true),
        ("d/", "d", false), ("d/*.txt", "d/a.txt", true), ("d/*.txt", "d/e/a.txt", false), ("# x", "# x", false), ("[ab].c", "b.c", true),
        ("", "a", false),
        ("", "templates/.hidden.yaml", true), ("?.c", "ab.c", false),
        // What Go's patterns are and are not.
        ("{a,b}.c", "b.c", false), ("{a,b}.c", "{a,b}.c", true), ("[!a].c", "b.c", false), ("[^a].c", "b.c", true), ("a[^x]b", "a/b", false),
        ("/a[^x]b", "a/b", true), ("[", "[", false), ("[]a]", "]", false), ("a\\*", "a*", true), ("a\\*", "ab", false), ("?", "\u{E4}", true),
        ("[z-a]", "z", false), ("a/**", "a/b", false), ("[a-]", "a", false), ("[\\-a]", "-", true),
        // A pattern with `!` leaves out what it does not match.
        ("!a", "a", false), ("!a", "b", true), ("a\n!a", "a", true), ("!*.txt", "a.txt", false), ("!d/", "a", true),
        // Blanks, line ends and the mark.
        ("  a  \r\n\u{A0}b\u{A0}\n", "b", true), ("\u{FEFF}a", "a", true), ("# a\r\nb", "b", true), (".*", ".x", true),
    ])
    func `helmignore`(_ rules: String, _ path: String, _ isLeftOut: Bool) {
        #expect(IgnoreRules(rules).matches(path) == isLeftOut)
    }

    @Test func `folders are matched where they stand`() {
        #expect(IgnoreRules("d/").ignores("d", isFolder: true))
        #expect(!IgnoreRules("d/").ignores("d/a", isFolder: false))
        #expect(!IgnoreRules("!d/").ignores("d", isFolder: true))
    }

    @Test(arguments: [
        ("*", "a.txt", true), ("*", "a/b", false), ("**", "a/b", true), ("a/**.txt", "a/b/c.txt", true), ("{a,b}.c", "b.c", true),
        ("{a,b}.c", "d.c", false),
        ("[!a]*", "bcd", true), ("[a-c]?", "cd", true), ("\\*", "*", true), ("\\*", "x", false), ("{a,{b,c}}", "c", true), ("[", "x", false),
        ("{", "", true),
    ])
    func `patterns of files`(_ pattern: String, _ path: String, _ fits: Bool) {
        #expect(GlobPattern(pattern).matches(path) == fits)
    }

    @Test func `a pattern of stars ends`() {
        #expect(!GlobPattern(String(repeating: "*a", count: 40)).matches(String(repeating: "a", count: 200) + "b"))
    }
}

import GoTemplate
import Testing
@testable import HelmTemplate

@Suite struct TraceTests {
    private func unread(_ template: String, _ given: String, defaults: String = "") throws -> [String] {
        let user = try values(given)
        let chart = try chart(["templates/a.yaml": template, "values.yaml": defaults])
        return try ChartRenderer(chart, values: user).render().trace.unread(in: .map(user)).map { $0.joined(separator: ".") }
    }

    @Test func `keys that no template asks for are unread`() throws {
        #expect(try unread("{{ .Values.a.b }}", "a: {b: 1, c: 2}\nd: {e: 1}") == ["a.c", "d"])
        #expect(try unread("{{ if .Values.a }}{{ .Values.a.b }}{{ end }}", "a: {}\nb: 1") == ["b"])
    }

    @Test(arguments: [
        "{{ toYaml .Values.a }}", "{{ range $k, $v := .Values.a }}{{ end }}", "{{ .Values.a }}", "{{ toJson .Values }}",
        "{{ merge (dict) .Values.a }}",
        "{{ range keys .Values.a }}{{ end }}", "{{ with .Values.a }}{{ .b }}{{ .c.d }}{{ end }}",
        "{{ $x := .Values.a }}{{ $x.b }}{{ index $x \"c\" \"d\" }}",
        "{{ get .Values.a \"b\" }}{{ dig \"c\" \"d\" 1 .Values.a }}", "{{ hasKey .Values.a \"b\" }}{{ (.Values.a).c.d }}",
        "{{ tpl \"{{ .Values.a.b }}{{ .Values.a.c.d }}\" . }}",
    ])
    func `what is handed on whole, or asked for by any way, is read`(_ template: String) throws {
        #expect(try unread(template, "a: {b: 1, c: {d: 2}}") == [])
    }

    @Test func `asking whether there is a key is reading it`() throws {
        #expect(try unread("{{ if hasKey .Values \"a\" }}{{ end }}", "a: 1\nb: 2", defaults: "c: 3") == ["b"])
    }
}

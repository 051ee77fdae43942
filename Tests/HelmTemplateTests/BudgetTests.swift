import Foundation
import GoTemplate
import Testing
@testable import HelmTemplate

/// What runs or grows without end is stopped, and says so.
@Suite struct BudgetTests {
    private func failure(_ templates: [String: String], values text: String = "") throws -> String {
        let failure = #expect(throws: RenderFailure.self) { try ChartRenderer(try chart(templates), values: try values(text)).render() }
        return failure?.sentence ?? ""
    }

    @Test(arguments: [
        ("{{ define \"a\" }}{{ include \"a\" . }}{{ end }}{{ include \"a\" . }}", "rendering template has a nested reference name: a"),
        ("{{ define \"a\" }}{{ template \"b\" . }}{{ end }}{{ define \"b\" }}{{ template \"a\" . }}{{ end }}{{ template \"a\" . }}", "exceeded maximum template depth"),
        ("{{ tpl .Values.self . }}", "exceeded maximum template depth"),
        ("{{ repeat 2000000000 \"x\" }}", "longer than"), ("{{ until 2000000000 }}", "longer than"), ("{{ untilStep 0 9223372036854775807 1 }}", "longer than"),
        ("{{ $x := \"xxxxxxxxxx\" }}{{ range until 30 }}{{ $x = print $x $x }}{{ end }}", "longer than"),
        ("{{ $x := list }}{{ range until 200 }}{{ $x = list $x }}{{ end }}{{ toYaml $x }}", "nested too deep"),
        ("{{ $x := list }}{{ range until 40 }}{{ $x = list $x $x }}{{ end }}", "nested too deep or too large"),
        ("{{ $x := dict }}{{ range until 40 }}{{ $x = dict \"a\" $x \"b\" $x }}{{ end }}", "nested too deep or too large"),
        ("{{ regexMatch .Values.pattern (repeat 200000 \"a\") }}", "too long"),
        ("{{ range until 400000 }}{{ regexMatch \"(a|b)*c\" (repeat 1000 \"ab\") }}{{ end }}", "steps"),
        ("{{ range until 100000 }}{{ repeat 1000 \"x\" }}{{ end }}", "longer than"),
    ])
    func `a template that would never end`(_ template: String, _ words: String) throws {
        let text = "self: '{{ tpl .Values.self . }}'\npattern: '" + String(repeating: "(a?)", count: 60) + String(repeating: "a", count: 60) + "b'\n"
        let sentence = try failure(["templates/a.yaml": template], values: text)
        #expect(sentence.contains(words), "\(sentence)")
        #expect(sentence.hasPrefix("test/templates/a.yaml:1:"))
    }

    @Test func `many templates share one budget`() throws {
        let busy = "{{ range until 100000 }}{{ range until 10 }}{{ end }}{{ end }}"
        let templates = Dictionary(uniqueKeysWithValues: (0..<20).map { ("templates/\($0).yaml", busy) })
        #expect(try failure(templates).contains("steps"))
    }

    @Test func `deep values and deep YAML are refused`() throws {
        #expect(throws: ValuesProblem.self) { try values(String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)) }
        #expect(throws: ValuesProblem.self) { try values("a: " + String(repeating: "[", count: 150) + String(repeating: "]", count: 150)) }
        #expect(throws: TemplateFailure.self) { try JSONDecoder.value(String(repeating: "[", count: 5000)) }
    }

    /// Each is let go by the one before: that must not take the stack.
    @Test func `a long chain of maps comes to its end`() throws {
        let template = "{{ $m := dict }}{{ $c := $m }}{{ range until 200000 }}{{ $n := dict \"l\" (list 1) }}{{ $_ := set $c \"x\" (list $n) }}{{ $c = $n }}{{ end }}done"
        let rendered = try ChartRenderer(try chart(["templates/a.yaml": template])).render()
        #expect(rendered["templates/a.yaml"] == "done")
    }

    /// As charts do it, to hand on everything they have.
    @Test func `a map may hold itself`() throws {
        let template = "{{ $_ := set $ \"all\" $ }}{{ range until 50 }}{{ $_ := set $ \"all\" (dict \"root\" $) }}{{ end }}{{ .all.root.all.root.Release.Name }}{{ deepCopy .all }}"
        let renderer = ChartRenderer(try chart(["templates/a.yaml": template.replacingOccurrences(of: "{{ deepCopy .all }}", with: "")]))
        #expect(try renderer.render()["templates/a.yaml"] == "release-name")
        #expect(throws: RenderFailure.self) { try ChartRenderer(try chart(["templates/a.yaml": template])).render() }
    }
}

import Foundation
import GoTemplate
import HelmTemplate
import Testing

/// The examples of docs/helmtemplate.md, run: each test's body between its marks is the page's code, to the letter, and prints what the page says.
@Suite struct HelmTemplateTourTests {
    private var files: [ChartFile] {
        [("Chart.yaml", "apiVersion: v2\nname: demo\nversion: 1.2.3\n"), ("values.yaml", "image: alpine\nreplicas: 1\n"), ("templates/pod.yaml", "kind: Pod\nimage: {{ .Values.image | quote }}\n")]
            .map { ChartFile(path: $0.0, bytes: Array($0.1.utf8)) }
    }

    @Test func render() throws {
        var lines: [String] = []
        func print(_ words: String...) { lines.append(words.joined(separator: " ")) }
        // tour: render
        let files = [
            ("Chart.yaml", "apiVersion: v2\nname: demo\nversion: 1.2.3\n"), ("values.yaml", "image: alpine\n"),
            ("templates/pod.yaml", "kind: Pod\nname: {{ .Release.Name }}\nimage: {{ .Values.image | quote }}\n"),
        ]
        let chart = try Chart(directory: files.map { ChartFile(path: $0.0, bytes: Array($0.1.utf8)) })
        var values = try UserValues.merging(file: Array("image: ruby\n".utf8))          // -f values.yaml
        values = try UserValues.setting("image=ruby:3.4", in: values)                   // --set
        if let refusal = chart.refusal(by: .standard) { throw refusal }                 // a library, or for another Kubernetes
        let rendered = try ChartRenderer(chart, values: values, release: Release(name: "ci", namespace: "runners")).render()
        print(try Manifests(rendered).text())
        // end
        try check("render", lines)
    }

    @Test func failures() throws {
        var lines: [String] = []
        func print(_ words: String...) { lines.append(words.joined(separator: " ")) }
        // tour: failures
        let schema = ChartFile(path: "values.schema.json", bytes: Array(#"{"properties": {"replicas": {"type": "integer"}}}"#.utf8))
        let chart = try Chart(directory: files + [schema])
        let values = try UserValues.merging(file: Array("replicas: two\n".utf8))
        do throws(RenderFailure) {
            _ = try ChartRenderer(chart, values: values).render()
        } catch {
            for violation in error.violations { print(SchemaViolation.text(violation.path) + ":", violation.message) }
        }
        let broken = ChartFile(path: "templates/x.yaml", bytes: Array("a: 1\nb: {{ .Values.image.tag }}\n".utf8))
        let brokenChart = try Chart(directory: files + [broken])
        do throws(RenderFailure) {
            _ = try ChartRenderer(brokenChart).render()
        } catch {
            print(error.sentence)
        }
        // end
        try check("failures", lines)
    }

    @Test func origins() throws {
        var lines: [String] = []
        func print(_ words: String...) { lines.append(words.joined(separator: " ")) }
        // tour: origins
        let rendered = try ChartRenderer(try Chart(directory: files)).render()
        for piece in rendered.files[0].rendering.segments { print("\(piece.output) from \(piece.source) of \(piece.template)") }
        print("not read: \(rendered.trace.unread(in: .map(rendered.values)))")
        // end
        try check("origins", lines)
    }

    @Test func placeholders() throws {
        var lines: [String] = []
        func print(_ words: String...) { lines.append(words.joined(separator: " ")) }
        // tour: placeholders
        let secret = ChartFile(path: "templates/secret.yaml", bytes: Array("kind: Secret\nname: {{ randAlpha 14 }}\nat: {{ now | date \"2006-01-02\" }}\n".utf8))
        let placeholders = Placeholders()
        var functions = ChartFunctions.all
        functions.add(placeholders)
        let rendered = try ChartRenderer(try Chart(directory: files + [secret]), functions: functions).render()
        print(rendered["templates/secret.yaml"]!)
        print("\(placeholders.count) placeholders")
        // end
        try check("placeholders", lines)
    }

    /// The page shows the test's code, and what it printed.
    private func check(_ name: String, _ printed: [String]) throws {
        let here = URL(fileURLWithPath: #filePath)
        let source = try String(contentsOf: here, encoding: .utf8)
        let page = here.deletingLastPathComponent().appendingPathComponent("../../docs/helmtemplate.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        let start = try #require(source.range(of: "// tour: \(name)\n"))
        let end = try #require(source.range(of: "        // end\n", range: start.upperBound..<source.endIndex))
        let code = source[start.upperBound..<end.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).map { $0.hasPrefix("        ") ? $0.dropFirst(8) : $0 }
        #expect(text.contains("```swift\n" + code.joined(separator: "\n") + "```"), "docs/helmtemplate.md shows other code for \(name)")
        let output = printed.joined(separator: "\n").split(separator: "\n").joined(separator: "\n")
        #expect(text.contains("```text\n\(output)\n```"), "docs/helmtemplate.md shows another output for \(name) than:\n\(output)")
    }
}

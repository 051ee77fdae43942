import Testing
@testable import GoTemplate
@testable import HelmTemplate

/// What templates see of a chart, beyond what the recorded probes ask.
@Suite struct ObjectsTests {
    private func rendered(_ files: [String: [UInt8]], _ templates: [String: String]) throws -> [String: [UInt8]] {
        var all = [ChartFile(path: "Chart.yaml", bytes: Array("apiVersion: v2\nname: test\nversion: 1.0.0\n".utf8))]
        all += templates.map { ChartFile(path: "templates/" + $0.key, bytes: Array($0.value.utf8)) }
        all += files.map { ChartFile(path: $0.key, bytes: $0.value) }
        let chart = try ChartRenderer(try Chart(directory: all.sorted { $0.path < $1.path }), values: try values("a: {b: 1}\n")).render()
        return Dictionary(uniqueKeysWithValues: chart.files.map { ($0.path, $0.rendering.bytes) })
    }

    @Test func `files keep their bytes`() throws {
        let image = (0...255).map { UInt8($0) } + [0xC3, 0x28, 0xE2, 0x82]
        let output = try rendered(["x.png": image], [
            "a.yaml": #"{{ .Files.Get "x.png" | b64enc }} {{ .Files.Get "x.png" | len }} {{ (.Files.Glob "*.png").AsSecrets }}"#,
            "b.yaml": #"{{ .Files.Get "x.png" }}"#,
        ])
        let code = Base64Text.encoded(GoBytes.text(image))
        #expect(output["test/templates/a.yaml"] == Array("\(code) 260 x.png: \(code)".utf8))
        #expect(output["test/templates/b.yaml"] == image)
    }

    @Test func `what a template sets in its dot or its values is seen by those after it`() throws {
        let output = try rendered([:], [
            "b.yaml": #"{{ $_ := set $ "mine" 5 }}{{ $_ := set .Values "c" 2 }}{{ .Template.Name }}"#,
            "a.yaml": #"{{ .mine }} {{ .Values.c }} {{ .Template.Name }}"#,
        ])
        // Helm renders from the last name to the first.
        #expect(output["test/templates/a.yaml"] == Array("5 2 test/templates/a.yaml".utf8))
    }

    @Test func `whole numbers of an argument are int64, those of a file float64`() throws {
        let user = try UserValues.setting("n=5", in: try values("m: 5\n"))
        let chart = try chart(["templates/a.yaml": "{{ kindOf .Values.n }} {{ kindOf .Values.m }} {{ eq .Values.n 5 }} {{ .Values.n }}"])
        #expect(try ChartRenderer(chart, values: user).render()["templates/a.yaml"] == "int64 float64 true 5")
    }
}

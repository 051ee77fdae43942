import HelmTemplate
import Testing
@testable import RunnerConfig

@Suite struct UnreadKeysTests {
    private static let files = [
        "Chart.yaml": "name: demo\nversion: 1.0.0\n",
        "values.yaml": "image: {tag: x}\nresources: {}\nrunners: {cache: {}}\n",
        "templates/a.yaml": """
            tag: {{ .Values.image.tag }}
            {{- if .Values.hpa }}
            {{ toYaml .Values.hpa.metrics }}
            {{ toYaml .Values.affinity }}
            {{- end }}
            {{ toYaml .Values.resources }}
            {{- if hasKey .Values.runners.cache "secretName" }}
            secret: {{ .Values.runners.cache.secretName }}
            {{- end }}
            {{- range .Values.envVars }}
            - {{ .name }}
            {{- end }}
            """,
    ]

    private func unread(_ text: String) throws -> [String] {
        let chart = try Chart(directory: Self.files.map { ChartFile(path: $0.key, bytes: Array($0.value.utf8)) })
        let rendered = try ChartRenderer(chart, values: try UserValues.merging(file: Array(text.utf8))).render()
        return UnreadKeys.all(in: ValuesFile(Array(text.utf8)).root, chart: chart, rendered: rendered).map { key in
            let line = 1 + text.utf8.prefix(key.range.lowerBound).count { $0 == 0x0A }
            return "\(line) \(key.path)" + (key.suggestion.map { " -> \($0)" } ?? "")
        }
    }

    @Test func `keys that nobody reads are found, with what was meant`() throws {
        #expect(try unread("imgae:\n  tag: y\n") == ["1 imgae -> image"])
        #expect(try unread("image:\n  tga: y\nrunners:\n  cache:\n    s3CacheInsecure: false\n    secretname: s\n") == [
            "2 image.tga -> tag", "5 runners.cache.s3CacheInsecure", "6 runners.cache.secretname -> secretName",
        ])
    }

    @Test(arguments: [
        "hpa: null\naffinity: {a: {b: 1}}\n", "resources: {limits: {cpu: 1}}\n", "envVars: [{name: a, value: b}]\n", "runners: {cache: {secretName: s}}\n",
        "global: {x: 1}\n", "image: {tag: z}\n",
    ])
    func `what a template reads, hands on or names in a branch is left alone`(_ text: String) throws {
        #expect(try unread(text) == [])
    }
}

import Testing
@testable import HelmTemplate

/// Our own charts, against what Helm made of them.
@Suite struct RecordedChartsTests {
    @Test(arguments: ["constructs", "umbrella", "order"])
    func `every file is the one that Helm rendered`(_ name: String) throws {
        let chart = try Chart(directory: try Beside.chart(name))
        let cases = try Beside.json("Charts/\(name).cases.json")
        let recorded = try Beside.json("Charts/\(name).recorded.json")
        #expect(cases.count == recorded.count && !cases.isEmpty)
        for (title, given) in cases {
            let given = try #require(given as? [String: Any])
            let expected = try #require(recorded[title] as? [String: Any])
            var user = try values(given["values"] as? String ?? "")
            for argument in given["set"] as? [String] ?? [] { user = try UserValues.setting(argument, in: user) }
            for argument in given["setString"] as? [String] ?? [] { user = try UserValues.setting(argument, as: .text, in: user) }
            let release = Release(name: given["release"] as? String ?? "release-name", namespace: given["namespace"] as? String ?? "default")
            let renderer = ChartRenderer(chart, values: user, release: release)
            guard let files = expected["files"] as? [String: String] else {
                #expect(throws: RenderFailure.self, "\(title)") { try renderer.render() }
                continue
            }
            let rendered = try renderer.render()
            #expect(rendered.files.map(\.path) == files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, "\(title)")
            for file in rendered.files { #expect(file.rendering.text == files[file.path], "\(title): \(file.path)") }
        }
    }

    @Test func `manifests come in the order in which Helm installs them`() throws {
        let rendered = try ChartRenderer(try Chart(directory: try Beside.chart("order"))).render()
        let manifests = try Manifests(rendered)
        let recorded = try Beside.text("Charts/order.manifest.txt")
        // The install action leaves hooks out, and the command cuts the end.
        let ours = manifests.all.filter { !$0.isHook }.map { "---\n# Source: \($0.path)\n\($0.text)\n" }.joined()
        #expect(ours == recorded)
        #expect(manifests.text().hasSuffix("kind: Apple\napiVersion: x/v1\nmetadata:\n  annotations:\n    \"helm.sh/hook\": pre-install\n\n"))
    }

    @Test(arguments: [
        ("constructs", "config: null", "constructs/templates/configmap.yaml:17:47: wrong type for value; expected string; got interface {}"),
        ("constructs", "annotations: text", "constructs/templates/deployment.yaml:7:15: range can't iterate over text"),
        ("constructs", "settings: null", "constructs/templates/secret.yaml:12:35: wrong type for value"),
        ("umbrella", "packed: text", "the values of the sub-chart `packed` must be a mapping, not a string"),
    ])
    func `a failure names the template and the place`(_ name: String, _ text: String, _ sentence: String) throws {
        let renderer = ChartRenderer(try Chart(directory: try Beside.chart(name)), values: try values(text))
        let failure = #expect(throws: RenderFailure.self) { try renderer.render() }
        #expect(failure?.sentence.hasPrefix(sentence) == true, "\(failure?.sentence ?? "")")
    }
}

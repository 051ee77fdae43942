import Testing
import YAMLLite
@testable import RunnerConfig

/// The pages of the chart's values.
@Suite struct ChartValuePageTests {
    private static func titles(_ topic: String) -> [String] {
        (Explainer.explain(topic) ?? "").split(separator: "\n").filter { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) }
    }

    private static func title(_ value: ChartValue) -> String { "\(value.path), a value of the chart" }

    @Test func `every value is found by its path, with indices or without, and by its name`() {
        for value in ChartValue.all {
            let indexed = value.path.replacing("[]", with: "[0]")
            for topic in [value.path, indexed, KeyIndex.withoutIndices(value.path), value.path.lowercased(), KeyIndex.lastName(of: value.path)] {
                #expect(Self.titles(topic).contains(Self.title(value)), "\(topic)")
            }
        }
    }

    @Test(arguments: [
        ("s3CacheInsecure", ["runners.cache.s3CacheInsecure, a value of the chart"]),
        ("CACHE_S3_INSECURE", ["runners.cache.s3.Insecure, a key of config.toml", "runners.cache.s3CacheInsecure, a value of the chart"]),
        ("S3_CACHE_INSECURE", ["runners.cache.s3CacheInsecure, a value of the chart"]),
        ("runner_tag_list", ["runners.tags, a value of the chart"]),
        ("--maximum-timeout", ["runners.maximumTimeout, a value of the chart"]),
        ("concurrent", ["concurrent, a key of config.toml", "concurrent, a value of the chart"]),
        ("runners.cache", ["runners.cache, a key of config.toml", "runners.cache, a value of the chart"]),
        ("sessionServer.ingress.tls.secretName", ["sessionServer.ingress.tls[].secretName, a value of the chart"]),
        ("useTini", ["useTini, a value of the chart"]),
    ])
    func `keys and values of one name have their pages in this order`(_ topic: String, _ titles: [String]) {
        #expect(Self.titles(topic) == titles)
    }

    @Test func `misspelt names find rules, keys and values`() {
        #expect(Explainer.suggestions(for: "runners.cache.secretname2").first == "runners.cache.secretName")
        #expect(Explainer.suggestions(for: "s3CacheInsecur").contains("s3CacheInsecure"))
        #expect(Explainer.suggestions(for: "runnerTokn").first == "runnerToken")
        #expect(Explainer.suggestions(for: "RUNNER_TAG_LISTS").first == "RUNNER_TAG_LIST")
    }

    @Test func `every topic has a page`() {
        let topics = Explainer.topics
        #expect(Set(topics).count == topics.count)
        for topic in topics where topic.hasPrefix("r") || topic.hasPrefix("s") || topic.hasPrefix("C") {
            #expect(Explainer.explain(topic) != nil, "\(topic)")
        }
    }

    /// Each example is YAML that holds the value, and a chart that reads the value takes it.
    @Test func `every example is what the chart takes`() throws {
        let slips: Set = ["unknown-chart-value", "chart-value-at-wrong-level", "quoted-boolean-value", "chart-does-not-render", "tags-as-list", "env-as-wrong-shape"]
        for value in ChartValue.all {
            let text = ChartValueExample.lines(value).dropFirst().dropLast().joined(separator: "\n") + "\n"
            let chart = value.removed.map { $0.patch > 0 ? Version(0, $0.minor, $0.patch - 1) : Version(0, $0.minor - 1, 0) } ?? .newestChart
            let findings = lint(.values, text, chart: chart).filter { slips.contains($0.rule) }
            #expect(findings.isEmpty || value.removed.map { $0 < "0.2.0" } == true, "\(value.path): \(findings.map(\.message))\n\(text)")
            let root = try #require(YAMLStream(parsing: [UInt8](text.utf8)).documents.first?.root?.value, "\(value.path)")
            #expect(Self.holds(root, value.path.split(separator: ".")[...]), "\(value.path)\n\(text)")
        }
    }

    private static func holds(_ value: YAMLValue, _ path: ArraySlice<Substring>) -> Bool {
        guard let step = path.first else { return true }
        guard case .map(let members) = value, let inner = members.first(where: { $0.key == step.replacing("[]", with: "") })?.value else { return false }
        guard step.hasSuffix("[]") else { return holds(inner, path.dropFirst()) }
        guard case .list(let items) = inner, let first = items.first else { return false }
        return holds(first, path.dropFirst())
    }
}

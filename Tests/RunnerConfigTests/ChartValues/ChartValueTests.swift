import Testing
@testable import RunnerConfig

/// The declarations of the chart's values, held against themselves.
@Suite struct ChartValueTests {
    @Test func `every path is declared once, and what it stands in is declared too`() {
        let paths = ChartValue.all.map(\.path)
        #expect(Set(paths).count == paths.count)
        for path in paths {
            let home = path.split(separator: ".").dropLast().joined(separator: ".")
            let list = home.hasSuffix("[]") ? String(home.dropLast(2)) : home
            #expect(list.isEmpty || ChartValue.named(list) != nil, "\(path)")
        }
    }

    /// As with the keys of config.toml: one line, a capital first, no full stop.
    @Test func `every value says what it does`() {
        for value in ChartValue.all {
            #expect(value.meaning.count > 5 && !value.meaning.hasSuffix(".") && !value.meaning.contains("\n"), "\(value.path)")
            #expect(value.meaning.first?.isUppercase == true, "\(value.path)")
        }
    }

    @Test func `a value comes, is deprecated and goes in that order`() {
        for value in ChartValue.all {
            let story = [value.since, value.deprecated, value.removed].compactMap { $0 }
            #expect(story == story.sorted() && Set(story).count == story.count, "\(value.path)")
            #expect(story.allSatisfy { $0 >= .oldestChart && $0 <= .newestChart }, "\(value.path)")
            if let removed = value.removed, value.replacement == nil { #expect(removed < "0.2.0", "\(value.path) has no heir") }
            for time in value.defaults.before.map(\.until) + value.fallback.before.map(\.until) + [value.evaluated, value.former?.until].compactMap({ $0 }) {
                #expect(value.since.map { time >= $0 } ?? true, "\(value.path) before its time")
                #expect(value.removed.map { time <= $0 } ?? true, "\(value.path) after its end")
            }
            for changes in [value.defaults.before.map(\.until), value.fallback.before.map(\.until)] {
                #expect(changes == changes.sorted() && Set(changes).count == changes.count, "\(value.path)")
            }
        }
    }

    @Test func `no value is read without the block it stands in`() {
        for value in ChartValue.all {
            let home = value.path.split(separator: ".").dropLast().joined(separator: ".").replacing("[]", with: "")
            guard let block = ChartValue.named(home) else { continue }
            #expect((block.since ?? .oldestChart) <= (value.since ?? .oldestChart), "\(value.path)")
            if let gone = block.removed { #expect(value.removed.map { $0 <= gone } ?? false, "\(value.path)") }
        }
    }

    @Test func `what takes a value's place is there`() throws {
        let keys = Set(KeyIndex.all.filter { $0.key.removed == nil }.map(\.path))
        for value in ChartValue.all {
            switch value.replacement {
            case .value(let path): #expect(ChartValue.named(path).map { $0.removed == nil } == true, "\(value.path)")
            case .config(let path): #expect(keys.contains(path), "\(value.path) becomes \(path)")
            case nil: break
            }
            if let deprecated = value.deprecated, value.replacement == nil { #expect(deprecated == "0.56.0", "\(value.path)") }
        }
    }

    @Test func `defaults are of the value's kind, and among what is allowed`() {
        for value in ChartValue.all {
            for chart in [Version.newestChart] + value.defaults.before.map({ Self.before($0.until) }) {
                guard let fallback = value.defaultValue(in: chart) else { continue }
                #expect(Self.fits(fallback, value.kind(for: chart)), "\(value.path) in \(chart)")
                if case .text(let text) = fallback, !value.allowed.isEmpty { #expect(value.allowed.contains(text), "\(value.path)") }
            }
        }
    }

    /// Blocks and lists of blocks are what their own values say, and so is a shape whose fields are all declared.
    @Test func `what the chart hands on is open, but for shapes whose fields are declared`() {
        for value in ChartValue.all {
            let inner = ChartValue.all.contains { $0.path.hasPrefix(value.path + ".") || $0.path.hasPrefix(value.path + "[].") }
            switch value.kind {
            case .block, .blocks: #expect(inner, "\(value.path)")
            case .shape(let shape): #expect(inner || !shape.isDeclared, "\(value.path)")
            case .boolean, .integer, .text, .duration, .quantity, .countOrShare, .list, .map: #expect(!inner, "\(value.path)")
            }
        }
    }

    @Test func `credentials are known as such`() {
        #expect(Set(ChartValue.all.filter(\.isSecret).map(\.path)) == ["runnerToken", "runnerRegistrationToken", "sentryDsn"])
    }

    @Test(arguments: [
        ("checkInterval", "0.64.0", .integer(30)), ("checkInterval", "0.65.0", .integer(3)), ("metrics.enabled", "0.38.1", .boolean(true)),
        ("metrics.enabled", "0.39.0", .boolean(false)), ("metrics.enabled", "0.1.19", nil), ("unregisterRunners", "0.17.0", .boolean(true)),
        ("unregisterRunners", "0.19.0", nil), ("unregisterRunners", "0.69.0", .boolean(true)), ("runners.image", "0.22.0", .text("ubuntu:16.04")),
        ("runners.image", "0.26.0", nil), ("runners.cache", "0.53.1", nil), ("runners.cache", "0.53.2", .map([:])),
        ("securityContext.runAsUser", "0.41.0", .integer(100)), ("securityContext.runAsUser", "0.42.0", nil),
    ] as [(String, Version, ChartDefault?)])
    func `defaults by chart`(_ path: String, _ chart: Version, _ expected: ChartDefault?) throws {
        #expect(try #require(ChartValue.named(path)).defaultValue(in: chart) == expected)
    }

    /// The newest chart before a version, as far as that matters to defaults.
    private static func before(_ version: Version) -> Version {
        if version.patch > 0 { return Version(version.major, version.minor, version.patch - 1) }
        return Version(version.major, version.minor - 1, 99)
    }

    private static func fits(_ fallback: ChartDefault, _ kind: ChartValueKind) -> Bool {
        switch (fallback, kind) {
        case (.boolean, .boolean), (.integer, .integer), (.text, .text), (.list, .list), (.list, .blocks), (.map, .map), (.map, .block): true
        // The chart's own values.yaml has a map where a list belongs.
        case (.map, .shape(.topologySpreadConstraints)): true
        case (.list, .shape(let shape)): shape.isList
        case (.map, .shape(let shape)): !shape.isList
        case (.boolean, _), (.integer, _), (.text, _), (.list, _), (.map, _): false
        }
    }
}

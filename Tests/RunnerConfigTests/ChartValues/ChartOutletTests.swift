import GoTemplate
import Testing
@testable import RunnerConfig

/// Where values end up, held against the account of what a chart does.
@Suite struct ChartOutletTests {
    @Test func `every outlet is of a value that is read in its time`() throws {
        for outlet in ChartOutlet.all {
            let value = try #require(ChartValue.named(outlet.path), "\(outlet.path)")
            if let since = outlet.since {
                #expect(value.since.map { since > $0 } ?? true, "\(outlet.path)")
                #expect(value.removed.map { since < $0 } ?? true, "\(outlet.path)")
            }
            if let until = outlet.until { #expect(value.since.map { until > $0 } ?? true, "\(outlet.path)") }
        }
    }

    @Test func `variables, flags and keys of config.toml are those that a chart writes`() throws {
        for outlet in ChartOutlet.all {
            let value = try #require(ChartValue.named(outlet.path))
            for chart in Self.charts(outlet, value) {
                let (without, with) = (Self.start(nil, outlet, chart), Self.start(Self.probe(value, chart), outlet, chart))
                switch outlet.place {
                // Secrets carry these.
                case .variable("CI_SERVER_TOKEN"), .variable("REGISTRATION_TOKEN"), .field, .file: break
                case .variable(let name):
                    let before = without.environment.last { $0.name == name }?.value
                    #expect(with.environment.contains { $0.name == name && $0.value != before }, "\(outlet.path) in \(chart)")
                case .flag(let flag):
                    let all = with.flags + with.flagsUnlessAuthenticated
                    #expect(all.contains { $0.hasPrefix(flag) }, "\(outlet.path) in \(chart): \(all)")
                case .config(let key):
                    let name = KeyIndex.lastName(of: key) + " ="
                    let lines = try [without, with].map { start in
                        try start.managerConfig().split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix(name) }
                    }
                    #expect(lines[0] != lines[1], "\(outlet.path) in \(chart)")
                }
            }
        }
    }

    /// The first and the last chart of an outlet.
    private static func charts(_ outlet: ChartOutlet, _ value: ChartValue) -> [Version] {
        let first = [outlet.since, value.since].compactMap { $0 }.max() ?? "0.1.13"
        guard let end = [outlet.until, value.removed].compactMap({ $0 }).min() else { return [first, .newestChart] }
        return [first, end.patch > 0 ? Version(end.major, end.minor, end.patch - 1) : end == "0.3.0" ? "0.2.0" : Version(end.major, end.minor - 1, 0)]
    }

    private static func start(_ probe: TemplateValue?, _ outlet: ChartOutlet, _ chart: Version) -> ChartStart {
        var tree = TemplateMap()
        let isCache = outlet.path.hasPrefix("runners.cache.")
        if isCache { tree = put(.string(outlet.path.contains("gcs") ? "gcs" : "s3"), ["runners", "cache", "cacheType"], tree) }
        if outlet.path.hasPrefix("metrics.port") { tree = put(.boolean(true), ["metrics", "enabled"], tree) }
        if outlet.path.hasPrefix("sessionServer.") {
            tree = put(.boolean(true), ["sessionServer", "enabled"], tree)
            tree = put(.string("host"), ["sessionServer", "publicIP"], tree)
        }
        if outlet.path == "runners.configPath" { tree = put(.string(""), ["runners", "config"], tree) }
        if let probe { tree = put(probe, outlet.path.split(separator: ".").map(String.init)[...], tree) }
        return ChartStart(tree, chart: chart, namespace: nil)
    }

    private static func put(_ value: TemplateValue, _ path: ArraySlice<String>, _ tree: TemplateMap) -> TemplateMap {
        var tree = tree
        guard let first = path.first else { return tree }
        guard path.count > 1 else {
            tree[first] = value
            return tree
        }
        var inner = TemplateMap()
        if case .map(let known)? = tree[first] { inner = known }
        tree[first] = .map(put(value, path.dropFirst(), inner))
        return tree
    }

    /// A value that differs from all defaults.
    private static func probe(_ value: ChartValue, _ chart: Version) -> TemplateValue {
        switch value.kind {
        case .boolean: .boolean(value.path != "runners.locked" && value.defaultValue(in: chart) != .boolean(true))
        case .integer: .number(77)
        case .text, .duration, .quantity, .countOrShare: .string("probe")
        case .list: .list([.string("77")])
        case .map: .map(TemplateMap([("probe", .string("77"))]))
        case .blocks: .list([.map(TemplateMap([("key", .string("probe")), ("effect", .string("NoExecute"))]))])
        case .block, .shape: .map(TemplateMap([("probe", .string("77"))]))
        }
    }
}

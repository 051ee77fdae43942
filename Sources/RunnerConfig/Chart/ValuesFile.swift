import YAMLLite

/// Values of the GitLab Runner chart, wherever they stand.
public struct ValuesFile: Sendable {
    /// The file that the user has.
    public let text: SourceText
    public let target: Target
    /// What the text around the values states about them.
    public let surroundings: Surroundings
    /// What Helm gets for the release: the chart's values, or those of a chart that holds it.
    public let root: Node
    /// Whether ``root`` is all of it: aliases that expand endlessly are not followed.
    public let isWhole: Bool
    /// Where ``chart`` stands: for repairs.
    let source: ReleaseValues
    /// Where ``root`` stands.
    private let release: ReleaseValues
    private let key: String?
    /// The key below which ``chart`` stands in ``root``; nil when it is all of it.
    private let inner: String?
    /// The part that the chart sees: the root, or what stands below the chart's name in the values of another one.
    public let chart: Node
    public let syntaxProblems: [SyntaxProblem]
    public let comments: [Range<Int>]
    /// `runners.config` as the Runner's `register` will read it, when it is a text that could be read.
    public let config: ConfigFile?
    /// Keys that no chart reads.
    let strayKeys: [StrayKey]
    /// How many of them stand at the top.
    let strayKeysAtTop: Int
    /// Why ``config`` could not be looked at, when it could not.
    let configFailure: ConfigFailure?
    /// What a given chart makes of the values; nil when none is given.
    public let run: ChartRun?

    /// - Parameters:
    ///   - release: the values that Helm gets for the release.
    ///   - key: below which those of the Runner's chart stand in them; nil to find out.
    ///   - text: the file.
    init(_ release: ReleaseValues, key: String? = nil, _ surroundings: Surroundings, in text: SourceText, target: Target, chart given: GivenChart? = nil) {
        self.text = text
        root = release.node
        (self.release, self.key) = (release, key)
        isWhole = release.isWhole
        let inner = [given?.runnerKey, key, GivenChart.usualName].compactMap { $0 }.first { release.below($0) != nil }
        self.inner = inner
        let source = inner.flatMap(release.below) ?? release
        self.source = source
        chart = source.node
        var surroundings = surroundings
        surroundings.stateRunner(imageIn: chart)
        let stated = target.stated(by: surroundings, chart: given)
        let run = given.map { ChartRun($0, root: release.node, prefix: inner.map { [$0] } ?? []) }
        self.run = run
        comments = release.comments
        syntaxProblems = release.problems
        // A chart within another one sees what is global there.
        var seen = chart
        if inner != nil, let global = release.node["global"], seen["global"] == nil { seen.value = .table(seen.members + [global]) }
        let read = { (target: Target) in EmbeddedConfig.read(source.content(at: ["runners", "config"]), values: seen, run: run, of: text, target: target) }
        var target = stated
        if stated.statedChart == nil, run == nil, ChartEra(chart).isOld(runner: stated.statedRunner) {
            target.weighedChart = ChartEra.lastOld
            target.weighedRunner = ChartRelease.runner(ChartEra.lastOld)
        }
        var embedded = read(target)
        // A key that no Runner of those days knew speaks against them.
        if target.weighedChart != nil, embedded.isTooNew {
            target = stated
            embedded = read(target)
        }
        if let weighed = target.weighedChart { surroundings.chart = Surroundings.Stated(weighed, by: "its keys") }
        self.target = target
        self.surroundings = surroundings
        strayKeys = run?.strayKeys ?? StrayKey.all(in: chart, target: target)
        strayKeysAtTop = strayKeys.count { !$0.path.contains(".") }
        switch embedded {
        case .none: (config, configFailure) = (nil, nil)
        case .config(let file): (config, configFailure) = (file, nil)
        case .unchecked(let failure): (config, configFailure) = (nil, failure)
        }
    }

    /// ``configFailure`` in words.
    public var uncheckedConfig: String? {
        configFailure.map { "`runners.config` was not checked: its template cannot be evaluated here (\($0.message))" }
    }

    /// The same values for other versions.
    func read(for target: Target) -> ValuesFile { ValuesFile(release, key: key, surroundings, in: text, target: target) }

    /// They are not a part of the values of another chart.
    var isOutermost: Bool { inner == nil }

    /// Nothing stands around them: no manifest, no values of another chart.
    var standsAlone: Bool { source.places.allSatisfy(\.steps.isEmpty) }

    /// Everything that gives values, also those that do not count.
    var layers: [Node] { release.layers }

    /// Values of the Runner's chart that a later layer gives another value, by their path in the chart.
    var overridden: [OverriddenValue] {
        release.overridden.compactMap { value in
            guard let inner else { return value }
            guard value.keys.first == inner, value.keys.count > 1 else { return nil }
            var value = value
            value.keys.removeFirst()
            return value
        }
    }

    /// The member at a dotted path of the chart's values: `runners.cache.s3CacheInsecure`.
    public func member(_ path: String) -> Member? {
        chart[path: path.split(separator: ".").map(String.init)]
    }
}

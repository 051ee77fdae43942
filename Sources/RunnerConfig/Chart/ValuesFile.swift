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
    /// Whether ``root`` is all of it: aliases that expand without end are not followed.
    public let isWhole: Bool
    /// Where ``chart`` stands in YAML: for repairs.
    let place: YAMLPlace
    /// Where ``root`` stands.
    private let rootPlace: YAMLPlace
    private let key: String?
    /// The part that the chart sees: the root, or what stands below the chart's name in the values of another one.
    public let chart: Node
    /// The keys that lead to ``chart`` from the document's root: none, `gitlab-runner`, `spec.values` of a HelmRelease...
    public let prefix: [String]
    public let syntaxProblems: [SyntaxProblem]
    public let comments: [Range<Int>]
    /// `runners.config` as the Runner's `register` will read it, when it is a text that could be read.
    public let config: ConfigFile?
    /// Keys that no chart reads.
    let strayKeys: [StrayKey]
    /// Why ``config`` could not be looked at, when it could not.
    public let uncheckedConfig: String?
    /// What a given chart makes of the values; nil when none is given.
    public let run: ChartRun?

    /// - Parameters:
    ///   - root: where the values stand that Helm gets for the release.
    ///   - key: below which those of the Runner's chart stand in them; nil to find out.
    ///   - text: the file.
    init(at root: YAMLPlace, key: String? = nil, _ surroundings: Surroundings, in text: SourceText, target: Target, chart given: GivenChart? = nil) {
        self.text = text
        self.root = root.node
        (rootPlace, self.key) = (root, key)
        isWhole = root.isWhole
        let inner = [given?.runnerKey, key, GivenChart.usualName].compactMap { $0 }.first { root.node[$0]?.node.isTable == true }
        let place = inner.flatMap { root[$0] } ?? root
        self.place = place
        chart = place.node
        prefix = place.steps.map { step in
            switch step {
            case .key(let key): key
            case .index(let index): String(index)
            }
        }
        var surroundings = surroundings
        surroundings.stateRunner(imageIn: chart)
        let stated = target.stated(by: surroundings, chart: given)
        let run = given.map { ChartRun($0, root: root.node, prefix: inner.map { [$0] } ?? []) }
        self.run = run
        comments = root.yaml.stream.comments.map(root.yaml.map.file)
        syntaxProblems = root.yaml.problems + Self.misfits(root)
        // A chart within another one sees what is global there.
        var seen = chart
        if inner != nil, let global = root.node["global"], seen["global"] == nil { seen.value = .table(seen.members + [global]) }
        let read = { (target: Target) in EmbeddedConfig.read(place["runners", "config"], values: seen, run: run, of: text, target: target) }
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
        switch embedded {
        case .none: (config, uncheckedConfig) = (nil, nil)
        case .config(let file): (config, uncheckedConfig) = (file, nil)
        case .unchecked(let reason): (config, uncheckedConfig) = (nil, reason)
        }
    }

    /// What Helm says of a file that holds a list or a text.
    private static func misfits(_ root: YAMLPlace) -> [SyntaxProblem] {
        guard root.steps.isEmpty, !root.node.isTable, !root.node.isNull, !root.yaml.stream.problems.contains(where: \.isError) else { return [] }
        return [SyntaxProblem("values must be a mapping of keys at the top", at: root.node.range)]
    }

    /// The same values for other versions.
    func read(for target: Target) -> ValuesFile { ValuesFile(at: rootPlace, key: key, surroundings, in: text, target: target) }

    /// From the YAML that holds the values to ``text``.
    var map: SourceMap { place.yaml.map }

    /// The member at a dotted path of the chart's values: `runners.cache.s3CacheInsecure`.
    public func member(_ path: String) -> Member? {
        chart[path: path.split(separator: ".").map(String.init)]
    }
}

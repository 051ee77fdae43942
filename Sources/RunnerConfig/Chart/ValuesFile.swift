import YAMLLite

/// A values.yaml of the GitLab Runner chart.
public struct ValuesFile: Sendable {
    public let text: SourceText
    public let target: Target
    /// The whole file, as Helm reads it.
    public let root: Node
    /// Whether ``root`` is all of it: aliases that expand without end are not followed.
    public let isWhole: Bool
    /// From the YAML that holds the chart's values to ``text``.
    let map: SourceMap
    /// The YAML that holds the chart's values: for repairs.
    let stream: YAMLStream?
    /// The part that the chart sees: the root, or what stands below ``prefix``.
    public let chart: Node
    /// The keys that lead to ``chart``: none, `gitlab-runner`, `spec.values` of a HelmRelease...
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

    /// - Parameter given: the chart that the values are for; its version counts where the target names none.
    public init(_ bytes: [UInt8], target: Target = Target(), chart given: GivenChart? = nil) {
        let target = Target(runner: target.runner, chart: target.statedChart ?? given?.version)
        let stream = YAMLStream(parsing: bytes)
        let text = SourceText(bytes)
        self.text = text
        self.target = target
        let read = stream.documents.first.map(YAMLNodes.read) ?? (root: Node(.null), isWhole: true)
        var root = read.root
        let embedded = EmbeddedValues(stream.documents.first)
        if let embedded, embedded.root.isTable { root.fill(EmbeddedValues.path[...], with: embedded.root, isForced: true) }
        self.root = root
        isWhole = read.isWhole
        let prefix = Self.prefix(of: root)
        self.prefix = prefix
        let chart = prefix.isEmpty ? root : root[path: prefix]?.node ?? Node(.null)
        self.chart = chart
        let run = given.map { ChartRun($0, root: root, prefix: prefix) }
        self.run = run
        strayKeys = run?.strayKeys ?? StrayKey.all(in: chart, target: target)
        comments = stream.comments
        syntaxProblems = stream.problems.filter { !$0.isReadByHelm }.map(SyntaxProblem.init) + (embedded?.problems ?? [])
        let isEmbedded = prefix.starts(with: EmbeddedValues.path)
        let keys = isEmbedded ? Array(prefix.dropFirst(EmbeddedValues.path.count)) : prefix
        let document = isEmbedded ? embedded?.stream.documents.first : stream.documents.first
        let scalar = document?.root.flatMap { Self.configScalar(in: $0, below: keys) }
        let outer = isEmbedded ? embedded?.map ?? .identity : .identity
        map = outer
        self.stream = isEmbedded ? embedded?.stream : stream
        switch EmbeddedConfig.read(scalar, in: outer, values: chart, run: run, of: text, target: target) {
        case .none:
            config = nil
            uncheckedConfig = nil
        case .config(let file):
            config = file
            uncheckedConfig = nil
        case .unchecked(let reason):
            config = nil
            uncheckedConfig = reason
        }
    }

    /// The member at a dotted path of the chart's values: `runners.cache.s3CacheInsecure`.
    public func member(_ path: String) -> Member? {
        chart[path: path.split(separator: ".").map(String.init)]
    }

    /// The keys at which other documents carry the chart's values.
    private static let carriers: [[String]] = [["gitlab-runner"], ["spec", "values"], ["spec", "source", "helm", "valuesObject"], EmbeddedValues.path]

    private static func prefix(of root: Node) -> [String] {
        for carrier in carriers {
            if let member = root[path: carrier], member.node.isTable {
                return member.node["gitlab-runner"]?.node.isTable == true ? carrier + ["gitlab-runner"] : carrier
            }
        }
        return []
    }

    private static func configScalar(in root: YAMLNode, below prefix: [String]) -> YAMLNode? {
        var node = root.target()
        for key in prefix + ["runners", "config"] {
            guard let entry = node[key] else { return nil }
            node = entry.value.target()
        }
        guard case .scalar = node.content else { return nil }
        return node
    }
}

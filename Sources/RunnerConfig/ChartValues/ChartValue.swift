/// All that is known of one value of the Helm chart, by path. One line a value; read by the rules, the account of what a chart does
/// when nobody gives one, and whatever explains values.
///
///     ChartValue("concurrent", .integer, "How many jobs each of the manager's pods runs at the same time", default: .integer(10))
///
/// Source: `values.yaml` and the templates of the charts from 0.1.13 to 0.91.0, and the chart's changelog for the releases between
/// those that could be read.
public final class ChartValue: Sendable {
    /// `runners.cache.secretName`; `envVars[].name` for what stands in the entries of a list.
    public let path: String
    public let kind: ChartValueKind
    /// What the value does, in one sentence without a full stop.
    public let meaning: String
    /// What the chart's own values.yaml sets, chart by chart; nil where it sets nothing.
    public let defaults: ChartHistory<ChartDefault>
    /// What templates put in the place of a value that neither the user nor values.yaml sets, as it would be written.
    public let fallback: ChartHistory<String>
    /// `seconds`, `kilobytes`...
    public let unit: String?
    /// The only values that work, if there is such a list.
    public let allowed: [String]
    /// Bounds of a whole number.
    public let range: ClosedRange<Int64>?
    /// What the text looks like; of a list its entries, of a map its keys.
    public let format: TextFormat?
    /// The first chart that reads it; nil when all known ones do.
    public let since: Version?
    /// The chart from which on it should not be used.
    public let deprecated: Version?
    /// The first chart that no longer reads it.
    public let removed: Version?
    /// What to use instead of a deprecated or removed value.
    public let replacement: ChartReplacement?
    /// What older charts took under this path, where the value changed its kind.
    public let former: FormerKind?
    /// The first chart that runs its text as a template (`tpl`) before using it.
    public let evaluated: Version?
    /// The global key of config.toml, or its table, that the chart writes the value to.
    public let configKey: String?
    /// Templates print the value as it stands, so that a boolean in quotes is one all the same.
    public let isPrinted: Bool
    /// Whether the value is a credential, which no output ever shows.
    public let isSecret: Bool

    /// A kind that a value no longer is.
    public struct FormerKind: Sendable {
        public let kind: ChartValueKind
        /// The first chart that does not take it.
        public let until: Version

        init(_ kind: ChartValueKind, until: Version) {
            self.kind = kind
            self.until = until
        }
    }

    /// - Parameters:
    ///   - before: older defaults, each with the first chart that no longer had it, oldest first.
    ///   - fallbackBefore: older fallbacks, likewise.
    ///
    /// Never inlined: each line of the declarations runs once, so what a short run pays for is the size of their code.
    @inline(never)
    init(
        _ path: String, _ kind: ChartValueKind, _ meaning: String, default current: ChartDefault? = nil,
        before: KeyValuePairs<Version, ChartDefault?> = [:], fallback: String? = nil, fallbackBefore: KeyValuePairs<Version, String?> = [:],
        unit: String? = nil, allowed: [String] = [], in range: ClosedRange<Int64>? = nil, like format: TextFormat? = nil,
        since: Version? = nil, deprecated: Version? = nil, removed: Version? = nil,
        becomes replacement: ChartReplacement? = nil, former: FormerKind? = nil, evaluated: Version? = nil, writes configKey: String? = nil,
        printed: Bool = false, secret: Bool = false
    ) {
        self.path = path
        self.kind = kind
        self.meaning = meaning
        defaults = ChartHistory(now: current, before: before)
        self.fallback = ChartHistory(now: fallback, before: fallbackBefore)
        self.unit = unit
        self.allowed = allowed
        self.range = range
        self.format = format
        self.since = since
        self.deprecated = deprecated
        self.removed = removed
        self.replacement = replacement
        self.former = former
        self.evaluated = evaluated
        self.configKey = configKey
        isPrinted = printed
        isSecret = secret
    }

    /// Whether a chart reads the value.
    public func isRead(by chart: Version) -> Bool {
        (since.map { chart >= $0 } ?? true) && (removed.map { chart < $0 } ?? true)
    }

    /// What a chart takes for the value.
    public func kind(for chart: Version) -> ChartValueKind {
        if let former, chart < former.until { return former.kind }
        return kind
    }

    /// What a chart's own values.yaml sets; nil where it sets nothing, and where the chart does not know the value.
    public func defaultValue(in chart: Version) -> ChartDefault? {
        isRead(by: chart) ? defaults.value(in: chart) : nil
    }

    /// All values, in the order of declaration.
    public static let all: [ChartValue] = [
        server, manager, image, pod, placement, health, environment, mounts, metrics, service, sessionServer, rights, runners, registration,
        legacyRunners, legacyPods, legacyCache,
    ].flatMap { $0 }

    /// The value of a path, without indices in its brackets: `envVars[].name`.
    public static func named(_ path: String) -> ChartValue? { byPath[path] }

    /// The value that a global key of config.toml, or its table, is written from.
    static func writing(_ configKey: String) -> ChartValue? { all.first { $0.configKey == configKey } }

    /// The values right below a path, in the order of declaration; those in the entries of a list are below its path with brackets.
    static func children(of path: String) -> [ChartValue] { byParent[path] ?? [] }

    private static let byParent = Dictionary(grouping: all) { value in value.path.lastIndex(of: ".").map { String(value.path[..<$0]) } ?? "" }

    private static let byPath = Dictionary(all.map { ($0.path, $0) }) { first, _ in first }
}

/// What takes the place of a value that is deprecated or gone.
public enum ChartReplacement: Sendable, Equatable {
    /// Another value of the chart, by path.
    case value(String)
    /// A key of the config.toml in `runners.config`, by its path without indices.
    case config(String)

    public var path: String {
        switch self {
        case .value(let path), .config(let path): path
        }
    }
}

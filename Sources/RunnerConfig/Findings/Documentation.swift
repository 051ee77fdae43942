/// What a rule says of itself: the source of `explain`, `rules`, the pages in docs/ and the executed examples.
public struct Documentation: Sendable {
    /// Reads as "allow NAME": `scheme-in-server-address`.
    public var name: String
    /// What its findings are unless the check says otherwise.
    public var severity: Severity
    /// What else its findings may be.
    public var otherSeverities: [Severity]
    public var category: Category
    /// What is wrong, in one sentence without a full stop.
    public var summary: String
    /// What the Runner really does with it and why that hurts, in a few sentences.
    public var why: String
    /// The repairs that its findings may offer.
    public var repairs: Repairs
    /// The rule may be wrong: its message says so, and it is never an error.
    public var isHeuristic: Bool
    /// Its errors say that the Runner or Helm refuses the file: only another refusal may speak in their place.
    public var isRefusal: Bool
    /// The rules that tell the same mistake better, or explain it: where one of them speaks, this one is silent. See ``Arbiter``.
    public var yields: [Yield]
    /// Where the facts were read: `cache/cacheconfig/cacheconfig.go:105`, chart 0.52.0 `_cache.tpl`.
    public var sources: [String]

    public enum Category: String, Sendable, CaseIterable {
        case syntax, structure, global, cache, executors, machine, kubernetes, values, templates, secrets
        /// What is written for runnercfg itself: comments that silence rules, and `.runnercfg.toml`.
        case settings
        /// What is right and works, and gives more rights than some would: left out unless ``Profile/security`` is asked for.
        case security
        /// What is right and works, and could be tidier: left out unless ``Profile/strict`` is asked for.
        case practice
    }

    /// The repairs that a rule makes.
    public struct Repairs: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }

        public static let safe = Repairs(rawValue: 1)
        public static let unsafe = Repairs(rawValue: 2)

        public func contains(_ safety: Fix.Safety) -> Bool {
            switch safety {
            case .safe: contains(Repairs.safe)
            case .unsafe: contains(Repairs.unsafe)
            }
        }
    }

    public init(
        _ name: String, _ severity: Severity, _ category: Category, also otherSeverities: [Severity] = [], summary: String, why: String,
        fix repairs: Repairs = [], isHeuristic: Bool = false, isRefusal: Bool = false, yields: [Yield] = [], sources: [String] = []
    ) {
        self.name = name
        self.severity = severity
        self.otherSeverities = otherSeverities
        self.category = category
        self.summary = summary
        self.why = why
        self.repairs = repairs
        self.isHeuristic = isHeuristic
        self.isRefusal = isRefusal
        self.yields = yields
        self.sources = sources
    }
}

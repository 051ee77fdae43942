/// What a rule says of itself: the source of `explain`, `rules`, the pages in docs/ and the executed examples.
public struct Documentation: Sendable {
    /// Reads as "allow NAME": `scheme-in-server-address`.
    public var name: String
    public var severity: Severity
    public var category: Category
    /// What is wrong, in one sentence without a full stop.
    public var summary: String
    /// What the Runner really does with it and why that hurts, in a few sentences.
    public var why: String
    /// How safe the rule's repairs are; nil when it has none.
    public var fix: Fix.Safety?
    /// The rule may be wrong: its message says so, and it is never an error.
    public var isHeuristic: Bool
    /// Where the facts were read: `cache/cacheconfig/cacheconfig.go:105`, chart 0.52.0 `_cache.tpl`.
    public var sources: [String]

    public enum Category: String, Sendable, CaseIterable {
        case syntax, structure, global, cache, executors, machine, kubernetes, values, templates, secrets
    }

    public init(
        _ name: String, _ severity: Severity, _ category: Category, summary: String, why: String,
        fix: Fix.Safety? = nil, isHeuristic: Bool = false, sources: [String] = []
    ) {
        self.name = name
        self.severity = severity
        self.category = category
        self.summary = summary
        self.why = why
        self.fix = fix
        self.isHeuristic = isHeuristic
        self.sources = sources
    }
}

/// A file with a mistake, or without: run by the tests, printed by `explain` and in docs/.
///
/// In a bad example the caret marks stand before and behind what the rule points at: `ServerAddress = "«https://»minio:9000"`.
/// An example without marks is good: the rule must be silent on it.
public struct Example: Sendable {
    public enum Language: String, Sendable {
        case config, values, template, secret
    }

    public var language: Language
    /// The text with its marks.
    public var marked: String
    /// The chart it is meant for, where that matters.
    public var chart: Version?
    /// The Runner it is meant for, where that matters.
    public var runner: Version?
    /// The one template of a chart that is given with the values, where that matters.
    public var template: String?

    public init(_ language: Language, _ marked: String, chart: Version? = nil, runner: Version? = nil, template: String? = nil) {
        self.language = language
        self.marked = marked
        self.chart = chart
        self.runner = runner
        self.template = template
    }

    /// The text without the marks.
    public var text: String { String(marked.filter { $0 != "«" && $0 != "»" }) }

    public var isBad: Bool { marked.contains("«") }

    /// The marked ranges, in bytes of ``text``.
    public var expected: [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start: Int?
        var offset = 0
        for character in marked {
            switch character {
            case "«": start = offset
            case "»":
                if let begin = start { ranges.append(begin..<offset) }
                start = nil
            default: offset += character.utf8.count
            }
        }
        return ranges
    }
}

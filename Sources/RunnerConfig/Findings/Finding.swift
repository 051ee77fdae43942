/// One mistake at one place: what is wrong, what the Runner makes of it, and how to repair it.
public struct Finding: Sendable, Equatable {
    /// The name of the rule, as `explain` and suppressions take it: `scheme-in-server-address`.
    public var rule: String
    public var severity: Severity
    /// What is wrong, in one line that can be read alone: lower case, no full stop, the user's words in backticks.
    public var message: String
    /// The smallest wrong part of the file, in UTF-8 bytes.
    public var range: Range<Int>
    /// Where it stands: `runners[0].cache.s3.ServerAddress`.
    public var keyPath: String
    /// What the caret adds: usually what the Runner does with it. Empty when the message says it all.
    public var label: String
    /// Other places that belong to the story, shown with their own words; the table a key stands in, the first of two duplicates.
    public var related: [Related]
    /// What to do, as a sentence.
    public var help: String?
    /// Why it matters, when that is not obvious: one entry a line.
    public var notes: [String]
    public var fixes: [Fix]

    public init(
        rule: String, severity: Severity, message: String, range: Range<Int>, keyPath: String,
        label: String = "", related: [Related] = [], help: String? = nil, notes: [String] = [], fixes: [Fix] = []
    ) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.range = range
        self.keyPath = keyPath
        self.label = label
        self.related = related
        self.help = help
        self.notes = notes
        self.fixes = fixes
    }
}

extension Finding {
    /// The order in which the findings of a file are told.
    static func byPlace(_ left: Finding, _ right: Finding) -> Bool {
        if left.range.lowerBound != right.range.lowerBound { return left.range.lowerBound < right.range.lowerBound }
        if left.range.upperBound != right.range.upperBound { return left.range.upperBound < right.range.upperBound }
        return (left.rule, left.keyPath) < (right.rule, right.keyPath)
    }
}

/// A second place of a finding.
public struct Related: Sendable, Equatable {
    /// The path of another file, or nil for the finding's own.
    public var path: String?
    public var range: Range<Int>
    public var message: String

    public init(_ message: String, at range: Range<Int>, in path: String? = nil) {
        self.path = path
        self.range = range
        self.message = message
    }
}

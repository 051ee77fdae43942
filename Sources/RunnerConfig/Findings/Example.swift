/// A file with a mistake, or without: run by the tests, printed by `explain` and in docs/.
///
/// In a bad example the caret marks stand before and after what the rule points at: `ServerAddress = "«https://»minio:9000"`.
/// An example without marks is good: the rule must be silent on it.
public struct Example: Sendable {
    public enum Language: String, Sendable {
        case config, values, template, secret, settings
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
    /// Where the file stands, where that matters: `templates/_cache.tpl`.
    public var path: String?
    /// Other files that are checked with it.
    public var neighbours: [Neighbour]
    /// The whole text after the rule's own repairs: stated by every bad example whose finding offers one.
    public var repaired: String?

    /// Another file of an example.
    public struct Neighbour: Sendable {
        public var path: String
        public var language: Language
        public var text: String

        public init(_ path: String, _ language: Language, _ text: String) {
            self.path = path
            self.language = language
            self.text = text
        }
    }

    public init(
        _ language: Language, _ marked: String, repaired: String? = nil, chart: Version? = nil, runner: Version? = nil, template: String? = nil,
        path: String? = nil, with neighbours: [Neighbour] = []
    ) {
        self.language = language
        self.marked = marked
        self.repaired = repaired
        self.chart = chart
        self.runner = runner
        self.template = template
        self.path = path
        self.neighbours = neighbours
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

/// A value that a chart's schema does not allow.
public struct SchemaViolation: Error, Sendable, Equatable {
    public enum Step: Sendable, Equatable {
        case key(String)
        case item(Int)
    }

    /// The chart whose schema it is, by the name its parent calls it.
    public internal(set) var chart = ""
    /// The way to the value, from the values of the outermost chart; empty for those values as a whole.
    ///
    /// Of a key that is missing, the way it would have.
    public internal(set) var path: [Step]
    /// The keyword that says so, as a JSON pointer into the schema; nil when it is the schema itself that cannot be used.
    public let keyword: String?
    /// What follows the name of the value: `must be an integer, not a string`.
    let predicate: String
    /// For a value of the wrong type: the types allowed.
    let types: SchemaTypes

    init(path: [Step], keyword: String?, types: SchemaTypes = [], _ predicate: String) {
        (self.path, self.keyword, self.predicate, self.types) = (path, keyword, predicate, types)
    }

    /// A schema that cannot be used.
    init(_ problem: SchemaProblem, chart: String) {
        self.init(path: [], keyword: nil, problem.message)
        self.chart = chart
    }

    /// `` `image.tag` must be a string, not a number``.
    public var message: String {
        if keyword == nil { return predicate }
        return path.isEmpty ? "the whole of the values \(predicate)" : "`\(Self.text(path))` \(predicate)"
    }

    /// The way in one word, such as `hosts[0].name`; keys that have dots stand in quotes.
    public static func text(_ path: [Step]) -> String {
        var text = ""
        for step in path {
            switch step {
            case .item(let index): text += "[\(index)]"
            case .key(let key) where key.isEmpty || key.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "[") }: text += "[\"\(key)\"]"
            case .key(let key): text += (text.isEmpty ? "" : ".") + key
            }
        }
        return text
    }
}

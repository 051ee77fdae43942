import GoTemplate

/// Why values cannot be used.
public enum ValuesProblem: Error, Sendable, Equatable {
    /// What YAML's reader says, and where: a range of the text's bytes.
    case notYAML(String, Range<Int>)
    /// The top of the file is no mapping: its kind in Go's words.
    case notAMap(String)
    /// `.inf` and `.nan`: JSON, through which Helm goes, has no word for them.
    case notInJSON(String)
    case badKey(String)
    /// A tag, and the text that it does not fit.
    case tagDoesNotFit(String, String)
    /// Aliases that expand endlessly.
    case tooLarge
    /// A `--set` argument and what is wrong with it.
    case badAssignment(String, String)
    /// What a `--set-file` names cannot be read: why, in a sentence.
    case unreadable(String)

    /// A text that should be a manifest: what it lacks.
    case notAManifest(String)

    /// The problem without what the user wrote, where that may hold a credential.
    public var reason: String {
        if case .badAssignment(_, let reason) = self { reason } else { message }
    }

    /// The problem in a sentence.
    public var message: String {
        switch self {
        case .notYAML(let message, _): message
        case .notAMap(let kind): "values must be a mapping of keys at the top, not \(Self.words(kind))"
        case .notInJSON(let text): "`\(text)` is not a number that Helm can carry: json: unsupported value"
        case .badKey(let text): "`\(text)` cannot be a key: Helm's keys are texts"
        case .notAManifest(let reason): "a manifest is expected, and \(reason)"
        case .tagDoesNotFit(let tag, let text): "`\(text)` is not what its tag `\(tag)` says"
        case .tooLarge: "aliases expand endlessly"
        case .unreadable(let sentence): sentence
        case .badAssignment(let text, let reason): "failed parsing `\(text)`: \(reason)"
        }
    }

    /// A kind in Go's words as people call it.
    static func words(_ kind: String) -> String {
        switch kind {
        case "map": "a mapping"
        case "slice": "a list"
        case "string": "a string"
        case "float64", "int", "int64": "a number"
        case "bool": "true or false"
        case "invalid": "null"
        default: kind
        }
    }
}

extension TemplateValue {
    /// What it is, as people call it.
    var words: String { ValuesProblem.words(kind) }
}

/// The ways to give values on the command line, in the order in which Helm takes them.
public enum SetForm: String, Sendable, CaseIterable {
    /// The values are JSON.
    case json = "set-json"
    /// `true`, `false`, `null` and whole numbers get their type.
    case typed = "set"
    /// Every value is a text.
    case text = "set-string"
    /// Every value is the path of a file whose content is the text.
    case file = "set-file"
    /// The value is all that follows the equals sign, as it is.
    case literal = "set-literal"

    /// As it is typed: `--set-json`.
    public var flag: String { "--\(rawValue)" }
}

/// What `gitlab-runner register` makes of the text of an environment variable behind a boolean option.
///
/// A variable that is set but empty counts as **true** (executed with Runner 10.3, 11.2, 11.8, 12.0, 13.1 and 14.7); everything
/// else goes through Go's `strconv.ParseBool`, and what that refuses ends registration.
public enum RegisterBoolean: Sendable, Equatable {
    /// The variable does not exist: the option keeps its default, false.
    case unset
    case value(Bool)
    /// `register` exits: "could not parse no as value for flag".
    case refused

    /// - Parameter text: the variable's text, or nil when it is not set.
    public init(_ text: String?) {
        switch text {
        case nil: self = .unset
        case "", "1", "t", "T", "true", "TRUE", "True": self = .value(true)
        case "0", "f", "F", "false", "FALSE", "False": self = .value(false)
        case .some: self = .refused
        }
    }

    /// The option's value afterwards; nil when registration fails.
    public var effective: Bool? {
        switch self {
        case .unset: false
        case .value(let flag): flag
        case .refused: nil
        }
    }
}

/// How bad a finding is.
public enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Works, and could be better.
    case info
    /// Silently does something other than it says.
    case warning
    /// Does not load, makes jobs fail, leaks a credential, or leaves the written feature certainly dead.
    case error

    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// What comes of a value that is none of the allowed ones.
public struct UnknownValue: Sendable, Equatable {
    /// Whether jobs fail, or what is written is certainly dead.
    public let isError: Bool
    /// What the Runner or Kubernetes does with it, as the label of a finding.
    public let consequence: String
    /// Whether `Default` is as good as `default`.
    public let ignoresCase: Bool

    /// Every job fails.
    static let failsJobs = UnknownValue(isError: true, consequence: "every job fails", ignoresCase: false)

    /// Something else happens than is written.
    static func warns(_ consequence: String, ignoresCase: Bool = false) -> UnknownValue {
        UnknownValue(isError: false, consequence: consequence, ignoresCase: ignoresCase)
    }

    /// Jobs run, without what is written here.
    static func dropped(_ consequence: String, ignoresCase: Bool = false) -> UnknownValue {
        UnknownValue(isError: true, consequence: consequence, ignoresCase: ignoresCase)
    }
}

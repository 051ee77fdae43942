/// Which opinions are wanted beside what is wrong.
public enum Profile: String, Sendable, CaseIterable {
    /// Rights and exposures that work as written and that a security review would ask about.
    case security
    /// Good practice: what works as written and could be tidier.
    case strict

    /// The profile that a category of rules belongs to; nil for what is always looked for.
    init?(_ category: Documentation.Category) {
        switch category {
        case .security: self = .security
        case .practice: self = .strict
        case .syntax, .structure, .global, .cache, .executors, .machine, .kubernetes, .values, .templates, .secrets, .settings: return nil
        }
    }
}

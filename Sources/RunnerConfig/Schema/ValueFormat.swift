/// What a text has to look like, beyond being a text.
public enum ValueFormat: Sendable, Equatable {
    /// ``Quantity``.
    case quantity
    /// ``DockerSize``.
    case dockerSize
    /// ``Period``: seven fields, from seconds to year.
    case period
    /// ``PolicyPeriod``: five fields, from minutes to weekday.
    case policyPeriod
    /// ``TimeZoneName``.
    case timeZone
    /// ``RegularExpressionText``.
    case regularExpression

    /// Whether a text is of this format. A resource that is empty is one that is not set.
    public func accepts(_ text: String) -> Bool {
        switch self {
        case .quantity: text.isEmpty || Quantity(text).isValid
        case .dockerSize: text.isEmpty || DockerSize(text).isValid
        case .period: Period(text).problem == nil
        case .policyPeriod: PolicyPeriod(text).problem == nil
        case .timeZone: TimeZoneName(text).isKnown
        case .regularExpression: RegularExpressionText(text).problem == nil
        }
    }
}

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

    /// In words, after "Format:".
    public var words: String {
        switch self {
        case .quantity: "a quantity of Kubernetes: a number with m, k, M, G, Ki, Mi, Gi"
        case .dockerSize: "a size of Docker: a number with b, k, m, g"
        case .period: "second, minute, hour, day, month, weekday and year, as cron has them"
        case .policyPeriod: "minute, hour, day, month and weekday, as cron has them"
        case .timeZone: "a name of the IANA data base"
        case .regularExpression: "a regular expression of Go"
        }
    }

    /// A text of this format.
    public var sample: String {
        switch self {
        case .quantity: "2"
        case .dockerSize: "512m"
        case .period: "* * 9-17 * * mon-fri *"
        case .policyPeriod: "* 9-17 * * mon-fri"
        case .timeZone: "Europe/Berlin"
        case .regularExpression: "^ci-.*$"
        }
    }
}

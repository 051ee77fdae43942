/// How a chart is given a runner's token, so that `register` takes it for what it is.
///
/// Runner 16 does not register an authentication token together with settings that belong to the server, and charts have several ways
/// to find out that they hold one. Source: the charts' `_helpers.tpl`, `_env_vars.tpl` and `register-the-runner`, 0.52 to 0.86.
enum TokenHandover {
    /// In the Secret, as `runner-token`.
    case secret
    /// In the Secret, as `runner-token`, and the values say that there is no registration token.
    case secretWithoutRegistration
    /// In the Secret, as `runner-registration-token`.
    case registrationKey
    /// In the values, as `runnerRegistrationToken`: no Secret is looked at.
    case values

    init(_ token: String, chart: Version) {
        guard Self.isAuthentication(token), chart.has(.tokenToldByValues) else {
            self = .secret
            return
        }
        self = chart.has(.runnerTokenToldByValues) ? .secretWithoutRegistration : chart.has(.tokenToldAtStart) ? .registrationKey : .values
    }

    /// The key of the Secret that holds the token; nil where the values do.
    var secretKey: String? {
        switch self {
        case .secret, .secretWithoutRegistration: "runner-token"
        case .registrationKey: "runner-registration-token"
        case .values: nil
        }
    }

    /// What the values say as `runnerRegistrationToken`; nil for nothing.
    func registrationToken(_ token: String) -> String? {
        switch self {
        case .secret, .registrationKey: nil
        case .secretWithoutRegistration: ""
        case .values: token
        }
    }

    /// Whether GitLab made the token for one runner.
    static func isAuthentication(_ token: String) -> Bool { token.hasPrefix("glrt-") }
}

import RunnerConfig

/// Colours, where they are wanted.
struct Paint: Sendable {
    /// What a piece of text is.
    enum Role: Sendable {
        case error, warning, info, gutter, help, strong, added, removed

        init(_ severity: Severity) {
            switch severity {
            case .error: self = .error
            case .warning: self = .warning
            case .info: self = .info
            }
        }

        fileprivate var code: String {
            switch self {
            case .error: "1;31"
            case .warning: "1;33"
            case .info: "1;36"
            case .gutter: "1;34"
            case .help: "1;32"
            case .strong: "1"
            case .added: "32"
            case .removed: "31"
            }
        }
    }

    let isOn: Bool

    static let plain = Paint(isOn: false)

    /// Decides by `--color`, then `NO_COLOR`, `FORCE_COLOR` or `CLICOLOR_FORCE`, and `CLICOLOR`, then by where the text goes.
    init(_ choice: ColorChoice, output: Output, environment: Environment) {
        switch choice {
        case .always: isOn = true
        case .never: isOn = false
        case .auto:
            if environment["NO_COLOR"] != nil {
                isOn = false
            } else if let force = environment["FORCE_COLOR"] {
                isOn = force != "0" && force != "false"
            } else if let force = environment["CLICOLOR_FORCE"], force != "0" {
                isOn = true
            } else {
                isOn = environment["CLICOLOR"] != "0" && output.isTerminal && environment["TERM"] != "dumb"
            }
        }
    }

    private init(isOn: Bool) { self.isOn = isOn }

    func callAsFunction(_ text: String, _ role: Role) -> String {
        isOn && !text.isEmpty ? "\u{1B}[\(role.code)m\(text)\u{1B}[0m" : text
    }
}

import RunnerConfig

/// Colours, where they are wanted.
package struct Paint: Sendable {
    /// What a piece of text is.
    package enum Role: Sendable {
        case error, warning, info, gutter, help, strong, added, removed

        package init(_ severity: Severity) {
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

    package let isOn: Bool

    package static let plain = Paint(isOn: false)

    package init(isOn: Bool) { self.isOn = isOn }

    package func callAsFunction(_ text: String, _ role: Role) -> String {
        isOn && !text.isEmpty ? "\u{1B}[\(role.code)m\(text)\u{1B}[0m" : text
    }
}

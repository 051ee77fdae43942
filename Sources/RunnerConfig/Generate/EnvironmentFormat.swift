import YAMLLite

/// How variables are written down.
public enum EnvironmentFormat: String, CaseIterable, Sendable {
    /// `NAME="value"`, as `--env-file` and dotenv readers take it.
    case dotenv
    /// A list of name and value, as a container takes it.
    case kubernetes
    /// `export NAME='value'`.
    case shell
    /// `-e 'NAME=value'`, the options of `docker run`.
    case docker
    /// `environment:` of a service in a Compose file, which fills in `$`.
    case compose
    /// A drop-in for a unit of systemd.
    case systemd
    /// `envVars:` of the Helm chart.
    case values

    /// Variables as text; each format can hold any value.
    public func text(_ variables: [(name: String, value: String)]) -> String {
        guard !variables.isEmpty else { return "" }
        return head + variables.map(line).joined()
    }

    private var head: String {
        switch self {
        case .dotenv, .kubernetes, .shell, .docker: ""
        case .compose: "environment:\n"
        case .systemd: "[Service]\n"
        case .values: "envVars:\n"
        }
    }

    private func line(_ name: String, _ value: String) -> String {
        switch self {
        case .dotenv: "\(name)=\(Self.dotenv(value))\n"
        case .kubernetes: "- name: \(name)\n  value: \(YAMLWriter.quoted(Self.unexpanded(value)))\n"
        case .shell: "export \(name)=\(Self.shellWord(value))\n"
        case .docker: "-e \(Self.shellWord("\(name)=\(value)"))\n"
        case .compose: "  \(name): \(YAMLWriter.quoted(value.replacing("$", with: "$$")))\n"
        case .systemd: "Environment=\"\(name)=\(Self.systemd(value))\"\n"
        case .values: "  - name: \(name)\n    value: \(YAMLWriter.quoted(Self.unexpanded(value)))\n"
        }
    }

    /// Plain words stand as they are; else double quotes, in which `\`, `"`, `$`, a backtick and line ends are escaped.
    private static func dotenv(_ value: String) -> String {
        if !value.isEmpty, value.utf8.allSatisfy(isPlain) { return value }
        var result = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\", "\"", "$", "`": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// The kubelet expands `$(NAME)` in the value of a variable, and makes one sign of two.
    ///
    /// Source: Kubernetes, third_party/forked/golang/expansion.
    private static func unexpanded(_ value: String) -> String { value.contains("$(") || value.contains("$$") ? value.replacing("$", with: "$$") : value }

    /// A text as one word of a POSIX shell.
    public static func shellWord(_ value: String) -> String {
        if !value.isEmpty, value.utf8.allSatisfy(isPlain) { return value }
        return "'" + value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }

    /// In double quotes: C's escapes, and `%` that begins no specifier.
    private static func systemd(_ value: String) -> String {
        value.unicodeScalars.map { scalar in
            switch scalar {
            case "\\", "\"": "\\\(scalar)"
            case "\n": "\\n"
            case "\r": "\\r"
            case "%": "%%"
            default: String(scalar)
            }
        }.joined()
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (byte | 0x20) &- 0x61 < 26 || "_-./:@,+=".utf8.contains(byte)
    }
}

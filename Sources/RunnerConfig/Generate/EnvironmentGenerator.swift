import YAMLLite

/// How variables are written down.
public enum EnvironmentFormat: String, CaseIterable, Sendable {
    /// `NAME="value"`, as `--env-file` and dotenv readers take it.
    case dotenv
    /// A list of name and value, as a container takes it.
    case kubernetes
    /// `export NAME='value'`.
    case shell
}

/// Makes the variables by which `gitlab-runner register` gets a configuration.
public enum EnvironmentGenerator {
    /// The variables that say what a runner's table says, in the order the keys are declared. Booleans are written out, false
    /// included: a variable that is set and empty would count as true.
    public static func variables(from runner: Runner) -> [(name: String, value: String)] {
        var variables: [(name: String, value: String)] = []
        collect(runner.node, RunnerTable.schema, &variables)
        return variables
    }

    /// The variables that the chart sets for these values.
    public static func variables(from values: ValuesFile) -> [(name: String, value: String)] {
        let environment = RegisterEnvironment(values).variables
        return environment.enumerated().filter { index, variable in !environment[(index + 1)...].contains { $0.name == variable.name } }.map(
            \.element)
    }

    /// Variables as text; each format can hold any value.
    public static func text(_ variables: [(name: String, value: String)], as format: EnvironmentFormat) -> String {
        variables.map { variable in
            switch format {
            case .dotenv: "\(variable.name)=\(dotenv(variable.value))\n"
            case .kubernetes: "- name: \(variable.name)\n  value: \(YAMLWriter.quoted(variable.value))\n"
            case .shell: "export \(variable.name)=\(shell(variable.value))\n"
            }
        }.joined()
    }

    private static func collect(_ table: Node, _ schema: TableSchema, _ variables: inout [(name: String, value: String)]) {
        for key in schema.keys {
            guard let member = table.members.last(where: { $0.key.equalsIgnoringCase(key.name) }) else { continue }
            if let inner = key.kind.schema, member.node.isTable {
                collect(member.node, inner, &variables)
            } else if let name = key.environment, let text = text(member.node) {
                variables.append((name, text))
            }
        }
    }

    private static func text(_ node: Node) -> String? {
        switch node.value {
        case .string(let text), .dateTime(let text): text
        case .integer(let number): String(number)
        case .float(let number): number.description
        case .boolean(let flag): flag ? "true" : "false"
        // A variable holds one element of a list; several need flags.
        case .array(let elements): elements.count == 1 ? elements[0].string : nil
        case .null, .table: nil
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

    private static func shell(_ value: String) -> String {
        if !value.isEmpty, value.utf8.allSatisfy(isPlain) { return value }
        return "'" + value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (byte | 0x20) &- 0x61 < 26 || "_-./:@,+=".utf8.contains(byte)
    }
}

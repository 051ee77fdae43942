/// Makes the variables by which `gitlab-runner register` gets a configuration.
public enum EnvironmentGenerator {
    /// The variables that say what a runner's table says, in the order the keys are declared. Booleans are written out, false
    /// included: a variable that is set and empty would count as true.
    public static func variables(from runner: Runner) -> [(name: String, value: String)] {
        var variables: [(name: String, value: String)] = []
        collect(runner.node, RunnerTable.schema, &variables)
        return variables
    }

    /// What the variables of a runner do not say: `register` is asked what it makes of them, and that is held against the runner.
    public static func losses(of runner: Runner, runner version: Version) -> [ConversionLoss] {
        let table = runner.node.canonical(RunnerTable.schema)
        let environment = RegisterEnvironment(variables(from: runner))
        guard let made = try? RegisterOptions(environment, flags: [], runner: version).table else {
            return [ConversionLoss(.changed, "runners", "`register` cannot read these variables")]
        }
        return ConfigDifference.all(table, made.canonical(RunnerTable.schema)).filter { $0.path != "token" && !ConfigDifference.handedOut.contains($0.path) }.map { difference in
            ConversionLoss(difference.kind, "runners." + difference.path, at: difference.old?.range, reason(difference, version), advice: "write it into the file after `--template-config`")
        }
    }

    private static func reason(_ difference: ConfigDifference, _ version: Version) -> String {
        guard let entry = KeyIndex.all.first(where: { $0.path == "runners." + difference.path }) else { return "it is not a key with a variable" }
        if !entry.key.isRead(by: version) { return "GitLab Runner \(version) does not know the key" }
        if let name = entry.key.environment, difference.old?.elements.isEmpty == false { return "the variable `\(name)` holds one element, and the list has more" }
        return entry.key.environment == nil ? "`register` has no variable for it" : "a variable cannot hold it"
    }

    /// The variables that the chart sets for these values.
    public static func variables(from values: ValuesFile) -> [(name: String, value: String)] {
        let environment = RegisterEnvironment(values).variables
        return environment.enumerated().filter { index, variable in !environment[(index + 1)...].contains { $0.name == variable.name } }.map(
            \.element)
    }

    /// What the chart hands to `register` as flags, for which there are no variables.
    public static func losses(of values: ValuesFile) -> [ConversionLoss] {
        var names: [String] = []
        for (flag, _) in RegisterCall(flags: RegisterEnvironment(values).flags).pairs where !names.contains(flag) {
            guard let key = KeyIndex.entry(ofFlag: String(flag.dropFirst(2)))?.key, key.environment == nil || key.kind.isCollection else { continue }
            names.append(flag)
        }
        return names.map { ConversionLoss(.leftOut, $0, "the chart's script gives it to `register` as a flag, and a variable cannot hold it") }
    }

    /// The names of variables that hold credentials.
    public static func credentials(in variables: [(name: String, value: String)]) -> [String] {
        variables.filter { !$0.value.isEmpty && KeyIndex.entry(ofVariable: $0.name)?.key.isSecret == true }.map(\.name)
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
}

extension ValueKind {
    /// Whether a flag adds an element, and a variable holds only one.
    fileprivate var isCollection: Bool {
        switch self {
        case .list, .map, .table, .tables, .any: true
        case .string, .boolean, .integer, .float, .duration, .dateTime, .stringOrList: false
        }
    }
}

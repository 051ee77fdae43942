import Reports
import RunnerConfig

/// `runnercfg rules`: what is looked for.
struct RulesCommand {
    private let command: Command
    private let arguments: ParsedArguments

    init(_ command: Command, _ arguments: ParsedArguments) {
        self.command = command
        self.arguments = arguments
    }

    func run() -> ExitCode {
        let rules = Explainer.allRules
        switch arguments.choice(.format, as: ListFormat.self) ?? .text {
        case .text: command.output.write(Self.table(rules))
        case .json: command.output.write(Self.json(rules))
        }
        return .success
    }

    private static func table(_ rules: [Documentation]) -> String {
        let rows = rules.map { [$0.name, $0.severity.rawValue, repair($0), $0.profile?.rawValue ?? "-"] }
        let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
        var text = ""
        for (row, rule) in zip(rows, rules) {
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count + 2) }
            text += cells.joined() + rule.summary + "\n"
        }
        return text
    }

    private static func repair(_ rule: Documentation) -> String {
        if rule.repairs.contains(Fix.Safety.safe) { return "fix" }
        return rule.repairs.contains(Fix.Safety.unsafe) ? "fix --unsafe" : "-"
    }

    private static func json(_ rules: [Documentation]) -> String {
        JSONWriter.text(
            .object([
                ("schemaVersion", .number(JSONReport.schemaVersion)),
                ("rules", .array(rules.map { rule in
                    .object([
                        ("name", .string(rule.name)), ("severity", .string(rule.severity.rawValue)),
                        ("category", .string(rule.category.rawValue)), ("fixes", .array(Fix.Safety.allCases.filter { rule.repairs.contains($0) }.map { .string($0.rawValue) })),
                        ("severities", .array(([rule.severity] + rule.otherSeverities).map { .string($0.rawValue) })),
                        ("profile", rule.profile.map { .string($0.rawValue) } ?? .null),
                        ("heuristic", .boolean(rule.isHeuristic)), ("summary", .string(rule.summary)),
                    ])
                })),
            ]))
    }
}

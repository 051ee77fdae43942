import Reports
import RunnerConfig

/// `runnercfg explain --log`: what lies behind the lines of a log.
extension ExplainCommand {
    func explainLog(_ path: String) throws(UsageProblem) -> ExitCode {
        guard let bytes = command.read(path, as: path == "-" ? "standard input" : path) else { return .failure }
        let log = SymptomLog(bytes)
        guard let broken = try brokenRules(besides: path) else { return .failure }
        guard !log.entries.isEmpty else {
            command.output.write("no known message in \(path == "-" ? "standard input" : "`\(path)`")\n")
            return .success
        }
        command.output.write(log.entries.map { section($0, broken) }.joined(separator: "\n"))
        return .success
    }

    /// Where the configurations that are named beside the log break a rule, by its name; nil when they cannot be read.
    private func brokenRules(besides log: String) throws(UsageProblem) -> [String: [String]]? {
        guard !arguments.operands.isEmpty else { return [:] }
        guard !(log == "-" && arguments.operands.contains("-")) else { throw .repeatedStandardInput }
        guard case .ready(let settings) = try command.settings(arguments), let checked = try CheckedFiles(command, arguments, settings, paths: arguments.operands) else { return nil }
        let reports = Linter(target: checked.linter.target, selection: RuleSelection(selected: [.all]), heedsComments: false).lint(checked.inputs)
        checked.sayNotes(reports)
        guard checked.files.failures.isEmpty else { return nil }
        var places: [String: [String]] = [:]
        for report in reports {
            let file = ReportedFile(report)
            for finding in report.findings {
                places[finding.rule, default: []].append("\(file.place(finding.range.lowerBound)): \(file.mask.sentence(finding.message))")
            }
        }
        return places
    }

    /// A line, the message it looks like, and its rules: first those that are known to be broken.
    private func section(_ entry: SymptomLog.Entry, _ broken: [String: [String]]) -> String {
        let times = entry.count == 1 ? "" : " (\(entry.count) times)"
        var lines = ["line \(entry.line)\(times): \(entry.text)"]
        if !entry.text.contains(entry.symptom.message) { lines.append("  looks like: \(entry.symptom.message)") }
        if let meaning = entry.symptom.meaning { lines.append("  \(meaning)") }
        for rule in entry.symptom.rules.filter({ broken[$0] != nil }) + entry.symptom.rules.filter({ broken[$0] == nil }) {
            lines.append("  \(rule): \(Explainer.summary(of: rule) ?? "")")
            lines += (broken[rule] ?? []).prefix(3).map { "    \($0)" }
        }
        return lines.map { DisplayWidth.safe($0) + "\n" }.joined()
    }
}

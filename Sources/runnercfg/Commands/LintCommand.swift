import RunnerConfig

/// `runnercfg lint`: finds mistakes.
struct LintCommand {
    private let command: Command
    private let arguments: ParsedArguments

    init(_ command: Command, _ arguments: ParsedArguments) {
        self.command = command
        self.arguments = arguments
    }

    func run() throws(UsageProblem) -> ExitCode {
        let paths = arguments.operands.isEmpty && !arguments.has(.valuesFile) ? ["."] : arguments.operands
        guard let checked = try CheckedFiles(command, arguments, paths: paths) else { return .failure }
        if arguments.has(.listFiles) { return list(checked) }
        let reports = Linter(target: checked.target, profiles: checked.profiles).lint(checked.inputs)
        switch arguments.choice(.format, as: ReportFormat.self) ?? .text {
        case .json:
            command.output.write(JSONReport(reports: reports, folder: Platform.workingDirectory, unreadable: checked.files.failures).text())
        case .text:
            let report = TextReport(
                reports: reports, target: checked.target, paint: command.paint(arguments), width: command.width)
            command.output.write(report.findings())
            // Where nothing could be looked at, "no mistakes" would be a lie.
            if !reports.isEmpty { checked.summarise(report.summary()) }
        }
        checked.sayNotes(reports)
        return checked.exitCode(reports)
    }

    /// One line for each configuration: where it is, what it is, for which versions, and who says so.
    private func list(_ checked: CheckedFiles) -> ExitCode {
        let linter = Linter(target: checked.target)
        for input in checked.inputs {
            for configuration in linter.configurations(in: input) { command.output.write(DisplayWidth.safe(FileList.line(input.path, configuration)) + "\n") }
        }
        checked.sayNotes([])
        return checked.exitCode([])
    }
}

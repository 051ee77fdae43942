import Reports
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
        let wanted = try WantedReports(arguments)
        guard let checked = try CheckedFiles(command, arguments, paths: paths) else { return .failure }
        if arguments.has(.listFiles) { return list(checked) }
        let reports = Linter(target: checked.target, profiles: checked.profiles).lint(checked.inputs)
        let folder = Platform.workingDirectory
        let run = LintRun(
            reports: reports, unreadable: checked.files.failures, target: checked.target, folder: folder, root: folder.flatMap(GitFolder.root(of:)))
        var isWritten = true
        for report in wanted.all { isWritten = write(report, of: run, arguments.has(.quiet)) && isWritten }
        if arguments.has(.statistics) { command.errors.write(Statistics(reports).text) }
        checked.sayNotes(reports)
        return isWritten ? checked.exitCode(reports) : .failure
    }

    /// Whether the report has reached its file.
    private func write(_ report: WantedReports.Wanted, of run: LintRun, _ isQuiet: Bool) -> Bool {
        guard let path = report.path else {
            command.output.write(report.format.text(of: run, on: Page(width: command.width, isQuiet: isQuiet, paint: command.paint(arguments))))
            return true
        }
        return command.deliver(report.format.text(of: run, on: Page(isQuiet: isQuiet)), to: path, replacing: true, holdsCredentials: false, isShared: true) == .success
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

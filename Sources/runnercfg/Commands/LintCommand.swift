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
        switch try command.settings(arguments) {
        case .refused(let code): code
        case .ready(let settings): try run(settings)
        }
    }

    private func run(_ settings: RunSettings) throws(UsageProblem) -> ExitCode {
        if arguments.has(.isolated), arguments.value(.config) != nil { throw .optionsExclude(Option.isolated.flag, Option.config.flag) }
        if arguments.has(.prune), !arguments.has(.writeBaseline) { throw .optionNeeds(Option.prune.flag, Option.writeBaseline.flag) }
        let wanted = try WantedReports(settings.formats, output: arguments.value(.reportOutput))
        if arguments.has(.showSettings) {
            command.output.write(ShownSettings(settings).text)
            return .success
        }
        let paths = arguments.operands.isEmpty && !arguments.has(.valuesFile) ? ["."] : arguments.operands
        var timings = Timings()
        guard let checked = try CheckedFiles(command, arguments, settings, paths: paths) else { return .failure }
        try wanted.spare(checked.sources(settings))
        if arguments.has(.listFiles) { return list(checked) }
        timings.end("reading files")
        let found = checked.run(lint(checked, &timings), showsSuppressed: arguments.has(.showSuppressed))
        timings.end("checking them")
        let known = KnownFindings(command, settings, writes: arguments.has(.writeBaseline), prunes: arguments.has(.prune))
        if arguments.has(.writeBaseline) {
            guard checked.files.failures.isEmpty else {
                checked.sayNotes([])
                return .failure
            }
            guard known.write(found, isQuiet: arguments.has(.quiet)) == .success else { return .failure }
            // What is left to report is nothing, and reports that say so are written for whoever asks for them.
            if arguments.values(.reportFormat).isEmpty, !arguments.has(.reportOutput) { return .success }
        }
        guard let run = known.heeded(by: found, isQuiet: arguments.has(.quiet)) else { return .failure }
        var isWritten = true
        for report in wanted.all { isWritten = write(report, of: run, arguments.has(.quiet)) && isWritten }
        timings.end("writing reports")
        if arguments.has(.timings) { command.errors.write(timings.text) }
        if arguments.has(.statistics) { command.errors.write(Statistics(run.reports).text) }
        checked.sayNotes(run.reports)
        return isWritten ? checked.exitCode(run.reports) : .failure
    }

    private func lint(_ checked: CheckedFiles, _ timings: inout Timings) -> [FileReport] {
        let progress = Progress(command, isQuiet: arguments.has(.quiet))
        var starts: [Double] = []
        var linter = checked.linter
        // What each file takes can be told of one after the other.
        if arguments.has(.timings) { linter.threads = 1 }
        let reports = linter.lint(checked.inputs) { begun in
            starts.append(Platform.milliseconds)
            progress.checked(begun, of: checked.inputs.count)
        }
        progress.end()
        guard linter.threads == 1 else { return reports }
        for (index, start) in starts.enumerated() {
            timings.add(checked.inputs[index].path, (index + 1 < starts.count ? starts[index + 1] : Platform.milliseconds) - start)
        }
        return reports
    }

    /// Whether the report has reached its file.
    private func write(_ report: WantedReports.Wanted, of run: LintRun, _ isQuiet: Bool) -> Bool {
        guard let path = report.path else {
            command.output.write(report.format.text(of: run, on: command.page(arguments, isQuiet: isQuiet)))
            return true
        }
        return command.deliver(report.format.text(of: run, on: Page(isQuiet: isQuiet)), to: path, replacing: true, holdsCredentials: false, isShared: true) == .success
    }

    /// One line for each configuration: where it is, what it is, for which versions, and who says so.
    private func list(_ checked: CheckedFiles) -> ExitCode {
        for input in checked.inputs {
            for configuration in checked.linter.configurations(in: input) { command.output.write(DisplayWidth.safe(FileList.line(input.path, configuration)) + "\n") }
        }
        checked.sayNotes([])
        return checked.exitCode([])
    }
}

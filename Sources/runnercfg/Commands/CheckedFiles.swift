import Reports
import RunnerConfig

/// What `lint` and `fix` have in common: the files, the versions, what makes the exit code 1, and how much is said.
struct CheckedFiles {
    let command: Command
    let linter: Linter
    let files: InputFiles
    /// The files with the charts their values are for.
    let inputs: [InputFile]
    /// The folder of the settings file; nil without one.
    private let home: String?
    private let named: [String]
    private let isQuiet: Bool
    private let isVerbose: Bool
    private let threshold: Severity?

    /// Nil when the chart that the user names cannot be read, which has been said then.
    init?(_ command: Command, _ arguments: ParsedArguments, _ settings: RunSettings, paths: [String]) throws(UsageProblem) {
        guard (paths + arguments.values(.chart) + arguments.values(.valuesFile)).count(where: { $0 == "-" }) <= 1 else { throw .repeatedStandardInput }
        var given: GivenChart?
        if arguments.has(.chart) {
            guard let chart = command.givenChart(arguments) else { return nil }
            given = chart
        }
        self.command = command
        let target = command.target(settings, chart: given)
        linter = Linter(target: target, selection: settings.selection, heedsComments: settings.suppressions.value)
        let files = InputFiles(paths, kind: arguments.choice(.kind), assuming: Command.hasLayers(arguments) && paths.count == 1 ? .values : nil, input: command.input, inputName: arguments.value(.stdinName),
            skipsForeign: arguments.has(.skipForeign), allowsEmpty: arguments.has(.allowEmpty),
            ignoring: IgnoreChoice(excluded: settings.exclude.map(\.value), usual: (settings.usualExclude.map(\.value), settings.lookup?.folder ?? ""), readsIgnoreFiles: !arguments.has(.noIgnore)))
        var charts = OwnCharts(command)
        var beside = ChartsBeside()
        self.files = files
        if Command.hasLayers(arguments), !files.failures.isEmpty {
            for failure in files.failures { command.say(failure.sentence) }
            return nil
        }
        guard let found = try Self.layered(files.entries.map(\.file), arguments, command) else { return nil }
        let own = PathSettings(settings)
        inputs = found.map { file in
            var file = file
            own.apply(to: &file, target)
            file.operatorSecrets = files.operatorSecrets(beside: file.path)
            if file.kind == .values {
                file.chart = given ?? charts.chart(of: file.path)
                file.release = files.release(naming: file.path)
                if file.chart == nil { file.dependencies = beside.dependencies(beside: file.path) }
            }
            return file
        }
        home = settings.lookup?.folder
        named = paths.filter { $0 != "-" } + arguments.values(.valuesFile)
        isQuiet = arguments.has(.quiet)
        isVerbose = arguments.has(.verbose)
        threshold = settings.failOn.value.severity
    }

    /// The files, the values among them with what options lay over them; nil when something cannot be read, which is said.
    private static func layered(_ files: [InputFile], _ arguments: ParsedArguments, _ command: Command) throws(UsageProblem) -> [InputFile]? {
        guard Command.hasLayers(arguments) else { return files }
        let values = files.indices.filter { files[$0].kind == .values }
        if values.isEmpty, let config = files.first(where: { $0.kind == .config }) { throw .layersOverConfig(config.path) }
        guard values.count <= 1 else { throw .layersOver(values.count) }
        guard let layers = try command.layers(over: values.first.map { files[$0] }, arguments) else { return nil }
        var files = files
        if let index = values.first { files[index] = InputFile(layers: layers) } else { files.append(InputFile(layers: layers)) }
        return files
    }

    /// The paths of everything that is read or named to be read: configurations, what is laid over them, settings and baseline.
    func sources(_ settings: RunSettings) -> [String] {
        let read = files.entries.filter { $0.identity != nil }.map(\.file.path)
        return read + named + [settings.lookup?.path, settings.baseline?.value].compactMap { $0 }
    }

    /// Says what could not be read, what was passed over, and what could not be judged.
    func sayNotes(_ reports: [FileReport]) {
        for failure in files.failures { command.say(failure.sentence) }
        guard !isQuiet else { return }
        for note in files.notes { command.note(note) }
        if !files.notUnderstood.isEmpty { command.note(Messages.notUnderstood(files.notUnderstood)) }
        if isVerbose {
            for path in files.skipped { command.note(Messages.skipped(path)) }
            for (path, reason) in files.ignored { command.note(Messages.ignored(path, by: reason)) }
        }
        for report in reports where !report.unchecked.isEmpty {
            let mask = Mask(report.secrets, in: report.bytes)
            for sentence in report.unchecked { command.note("\(report.path): \(mask.sentence(sentence))") }
        }
    }

    /// What was found, with where it was: paths begin at the root of the repository that the settings, or the current folder, are in.
    func run(_ reports: [FileReport], showsSuppressed: Bool = false) -> LintRun {
        let folder = Platform.workingDirectory
        return LintRun(
            reports: reports, unreadable: files.failures, target: linter.target, folder: folder, root: (home ?? folder).flatMap(GitFolder.root) ?? home,
            showsSuppressed: showsSuppressed)
    }

    /// Writes a closing line, unless nobody wants one.
    func summarise(_ line: String) {
        if !isQuiet { command.output.write(line) }
    }

    /// A file that could not be read outweighs every finding in the others.
    func exitCode(_ reports: [FileReport]) -> ExitCode {
        let code: ExitCode = Tally.reaches(threshold, reports) ? .findings : .success
        return files.failures.isEmpty ? code : .failure
    }
}

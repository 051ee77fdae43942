import Reports
import RunnerConfig

/// The whole program as a value: tests run it without a process.
struct Command {
    let input: Input
    let output: Output
    let errors: Output
    let environment: Environment

    /// The command on the streams of this process.
    static func process() -> Command {
        func stream(_ descriptor: Int32) -> Output {
            Output(isTerminal: Platform.isTerminal(descriptor), width: Platform.terminalWidth(descriptor)) { bytes throws(FileProblem) in
                try Platform.write(bytes, to: descriptor)
            }
        }
        return Command(
            input: Input(isTerminal: Platform.isTerminal(0), setEcho: { Platform.setEcho($0, on: 0) }, next: { () throws(FileProblem) in try Platform.readPart(of: 0) }) { () throws(FileProblem) in try Platform.read(Int32(0)) }, output: stream(1), errors: stream(2),
            environment: Environment(bytes: Platform.environment))
    }

    /// Runs one command line, without the program's name.
    func run(_ arguments: [String]) -> ExitCode {
        let code = finish(dispatch(arguments))
        return code
    }

    private func dispatch(_ arguments: [String]) -> ExitCode {
        var named: Subcommand?
        do throws(UsageProblem) {
            if let code = try runWithoutCommand(arguments) { return code }
            let (command, words) = try ArgumentParser.command(in: arguments)
            named = command
            let parsed = try ArgumentParser(command: command).parse(Array(arguments.dropFirst(words)))
            if parsed.has(.help) {
                output.write(help.text(command))
                return .success
            }
            return try run(command, parsed)
        } catch {
            if error == .noCommand { errors.write(help.overview()) } else { say(Mask.none.sentence(error.sentence)) }
            if error != .noCommand { errors.write(Messages.help(for: named?.rawValue) + "\n") }
            return .usage
        }
    }

    private func runWithoutCommand(_ arguments: [String]) throws(UsageProblem) -> ExitCode? {
        guard let first = arguments.first else { return nil }
        let rest = Array(arguments.dropFirst())
        let asksForHelp = { (word: String?) in word == "--help" || word == "-h" }
        if first == "--version" || first == "-V" {
            if let word = rest.first { throw .tooManyOperands(word, of: first) }
            output.write(VersionCommand.text)
        } else if first == Self.completing {
            output.write(completion(rest))
        } else if asksForHelp(first) {
            output.write(try HelpCommand.text(about: rest, help))
        } else if asksForHelp(rest.first), rest.count == 1, !Subcommand.family(first).isEmpty {
            output.write(try HelpCommand.text(about: [first], help))
        } else {
            return nil
        }
        return .success
    }

    /// What the completion scripts call: `complete --current=WORD -- WORD...`.
    private static let completing = "complete"

    private func completion(_ words: [String]) -> String {
        let prefix = "--current="
        guard let current = words.first, current.hasPrefix(prefix) else { return "" }
        return CompletionModel(after: Array(words.dropFirst(2)), current: String(current.dropFirst(prefix.count))).text
    }

    private func run(_ command: Subcommand, _ arguments: ParsedArguments) throws(UsageProblem) -> ExitCode {
        switch command {
        case .lint: return try LintCommand(self, arguments).run()
        case .fix: return try FixCommand(self, arguments).run()
        case .convert: return try ConvertCommand(self, arguments).run()
        case .upgrade: return try UpgradeCommand(self, arguments).run()
        case .render: return try RenderCommand(self, arguments).run()
        case .generateSecret: return try GenerateSecretCommand(self, arguments).run()
        case .generateEnvironment: return try GenerateEnvironmentCommand(self, arguments).run()
        case .generateRegister: return try GenerateRegisterCommand(self, arguments).run()
        case .generateConfig, .generateValues: return try GenerateSetupCommand(self, arguments, as: command).run()
        case .dump: return try DumpCommand(self, arguments).run()
        case .explain: return try ExplainCommand(self, arguments).run()
        case .schema: return try SchemaCommand(self, arguments).run()
        case .rules: return RulesCommand(self, arguments).run()
        case .initialize: return try InitCommand(self, arguments).run()
        case .man: return try ManualCommand(self, arguments).run()
        case .completions: return try CompletionsCommand(self, arguments).run()
        case .version:
            output.write(VersionCommand.text)
            return .success
        case .help: return try HelpCommand(self, arguments).run()
        }
    }

    /// A result that did not reach its reader is not a success, unless the reader closed the pipe.
    private func finish(_ code: ExitCode) -> ExitCode {
        guard let failure = output.failure, failure != .closedPipe else { return code }
        say(Messages.cannotWriteOutput(failure))
        return .failure
    }

    // MARK: What every command says

    /// A message that belongs to no place in a file.
    func say(_ sentence: String) { tell("\(Tool.name): \(sentence)") }

    /// Something worth knowing that changes nothing.
    func note(_ sentence: String) { tell("note: \(sentence)") }

    /// A terminal gets lines that it can show.
    private func tell(_ sentence: String) {
        let terminal = Terminal(errors, environment)
        let lines = WrappedLines.of(DisplayWidth.safe(sentence), width: terminal.wraps ? terminal.width : nil, indent: 2)
        errors.write(lines.joined(separator: "\n") + "\n")
    }

    /// Makes a folder where there is none; says so and gives false where it cannot.
    func makeFolder(_ path: String) -> Bool {
        do throws(FileProblem) {
            try Platform.makeFolder(path)
            return true
        } catch {
            say(Messages.cannotWrite(path, error))
            return false
        }
    }

    /// What texts for people are laid out for: wide enough for most lines where there is no terminal.
    func page(_ arguments: ParsedArguments, on stream: Output? = nil, isQuiet: Bool = false) -> Page {
        let terminal = Terminal(stream ?? output, environment)
        return Page(
            width: terminal.width ?? Self.usualWidth, wraps: terminal.wraps, hasLinks: terminal.hasLinks, isQuiet: isQuiet,
            paint: paint(arguments, on: stream))
    }

    private static let usualWidth = 140

    /// The help, laid out for the terminal.
    var help: HelpText { HelpText(terminal: Terminal(output, environment).width) }

    func paint(_ arguments: ParsedArguments, on stream: Output? = nil) -> Paint {
        Paint(arguments.choice(.color) ?? .auto, output: stream ?? output, environment: environment)
    }

    /// The versions that the files are meant for, with a note for those that are still unknown. Those of a given chart count where
    /// the user names none.
    func target(_ settings: RunSettings, chart: GivenChart? = nil) -> Target {
        var target = settings.target
        if let runner = chart?.runnerVersion, settings.runnerVersion == nil, runner >= .oldestRunner { target.runner = runner }
        if let version = chart?.version, settings.chartVersion == nil, version >= .oldestChart { target.statedChart = version }
        if let given = settings.runnerVersion ?? settings.usualRunner, given.value > .newestRunner {
            note(Messages.newerThanKnown(given.source.words, "\(given.value)", newest: "\(Version.newestRunner)"))
        }
        if let given = settings.chartVersion ?? settings.usualChart, given.value > .newestChart {
            note(Messages.newerThanKnown(given.source.words, "\(given.value)", newest: "\(Version.newestChart)"))
        }
        return target
    }

    /// What a run is set to.
    enum SettingsOutcome {
        case ready(RunSettings)
        /// The settings cannot be used, which has been said.
        case refused(ExitCode)
    }

    /// The settings of the command line, the environment and the settings file.
    func settings(_ arguments: ParsedArguments) throws(UsageProblem) -> SettingsOutcome {
        switch SettingsLookup.outcome(self, arguments) {
        case .found(let lookup): .ready(try RunSettings(arguments, environment, lookup))
        case .none: .ready(try RunSettings(arguments, environment, nil))
        case .refused(let code): .refused(code)
        }
    }
}

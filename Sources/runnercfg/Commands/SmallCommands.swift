import RunnerConfig

/// `runnercfg completions`: a script for the shell.
struct CompletionsCommand {
    private let command: Command
    private let arguments: ParsedArguments

    init(_ command: Command, _ arguments: ParsedArguments) {
        self.command = command
        self.arguments = arguments
    }

    func run() throws(UsageProblem) -> ExitCode {
        let name = Subcommand.completions.rawValue
        guard let word = arguments.operands.first else { throw .missingOperand(Subcommand.completions.operands, of: name) }
        guard let shell = Shell(rawValue: word) else {
            let shells = Shell.allCases.map(\.rawValue)
            throw .notAChoice(word, of: name, allowed: shells, suggestion: Spelling.closest(to: word, among: shells).first)
        }
        command.output.write(Completions.script(for: shell))
        return .success
    }
}

/// `runnercfg help`: what `--help` prints.
struct HelpCommand {
    private let command: Command
    private let arguments: ParsedArguments

    init(_ command: Command, _ arguments: ParsedArguments) {
        self.command = command
        self.arguments = arguments
    }

    func run() throws(UsageProblem) -> ExitCode {
        guard !arguments.operands.isEmpty else {
            command.output.write(HelpText.overview())
            return .success
        }
        command.output.write(HelpText.text(try ArgumentParser.command(in: arguments.operands).command))
        return .success
    }
}

/// `runnercfg version`.
enum VersionCommand {
    static let text = """
        \(Tool.name) \(Tool.version)
        knows GitLab Runner \(Version.oldestRunner) to \(Version.newestRunner), its Helm chart \(Version.oldestChart) to \(Version.newestChart)

        """
}

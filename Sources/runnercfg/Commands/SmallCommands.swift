import Reports
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
        guard let word = arguments.operands.first else { throw .missingOperand(Subcommand.completions.need, of: name) }
        guard let shell = Shell(rawValue: word) else {
            let shells = Shell.allCases.map(\.rawValue)
            throw .notAChoice(word, of: name, allowed: shells, suggestion: Spelling.closest(to: word, among: shells).first)
        }
        command.output.write(shell.script)
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
        command.output.write(try Self.text(about: arguments.operands, command.help))
        return .success
    }

    /// The help of a command, of several that share their first word, or of all.
    static func text(about words: [String], _ help: HelpText) throws(UsageProblem) -> String {
        guard let first = words.first else { return help.overview() }
        if words.count == 1, !Subcommand.family(first).isEmpty { return help.text(family: first) }
        let (command, count) = try ArgumentParser.command(in: words)
        if words.count > count { throw .tooManyOperands(words[count], of: Subcommand.help.rawValue) }
        return help.text(command)
    }
}

/// `runnercfg version`.
enum VersionCommand {
    static let text = """
        \(Tool.name) \(Tool.version)
        knows GitLab Runner \(Version.oldestRunner) to \(Version.newestRunner), its Helm chart \(Version.oldestChart) to \(Version.newestChart)

        """
}

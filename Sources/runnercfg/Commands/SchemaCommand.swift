import RunnerConfig

/// `runnercfg schema`: what editors and validators need to know.
struct SchemaCommand {
    private let command: Command
    private let arguments: ParsedArguments

    init(_ command: Command, _ arguments: ParsedArguments) {
        self.command = command
        self.arguments = arguments
    }

    func run() throws(UsageProblem) -> ExitCode {
        let name = Subcommand.schema.rawValue
        guard let word = arguments.operands.first else { throw .missingOperand(Subcommand.schema.operands, of: name) }
        guard word == FileKind.config.rawValue else {
            let subjects = [FileKind.config.rawValue]
            throw .notAChoice(word, of: name, allowed: subjects, suggestion: Spelling.closest(to: word, among: subjects).first)
        }
        command.output.write(JSONWriter.text(JSONValue(ConfigSchema.document(for: try command.target(arguments).runner))))
        return .success
    }
}

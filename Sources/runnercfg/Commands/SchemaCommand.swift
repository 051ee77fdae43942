import Reports
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
        guard let word = arguments.operands.first else { throw .missingOperand(Subcommand.schema.need, of: name) }
        command.output.write(JSONWriter.text(JSONValue(try document(word))))
        return .success
    }

    private func document(_ word: String) throws(UsageProblem) -> Node {
        let name = Subcommand.schema.rawValue
        let draft = arguments.choice(.draft, as: SchemaDraft.self) ?? .draft7
        if word == FileKind.config.rawValue {
            try refuse([.chartVersion, .strict], of: word)
            return ConfigSchema.document(for: try target().runner, draft: draft)
        }
        if word == FileKind.values.rawValue {
            try refuse([.runnerVersion], of: word)
            return ValuesSchema.document(for: try target().chart, draft: draft, strict: arguments.has(.strict))
        }
        if word == FileKind.settings.rawValue {
            try refuse([.runnerVersion, .chartVersion, .strict], of: word)
            return ConfigSchema.settings(draft: draft)
        }
        let subjects = FileKind.described.map(\.rawValue)
        throw .notAChoice(word, of: name, allowed: subjects, suggestion: Spelling.closest(to: word, among: subjects).first)
    }

    /// The versions that are asked for; those of the settings are for files.
    private func target() throws(UsageProblem) -> Target { command.target(try RunSettings(arguments, command.environment, nil)) }

    /// Options that are for the other subject.
    private func refuse(_ options: [Option], of word: String) throws(UsageProblem) {
        for option in options where arguments.has(option) {
            throw .unknownOption(option.flag, of: "\(Subcommand.schema.rawValue) \(word)", suggestion: nil)
        }
    }
}

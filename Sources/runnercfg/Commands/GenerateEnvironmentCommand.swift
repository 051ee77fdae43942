import Reports
import RunnerConfig

/// `runnercfg generate env`: the variables by which `gitlab-runner register` gets a configuration.
struct GenerateEnvironmentCommand {
    private let command: Command
    private let arguments: ParsedArguments

    init(_ command: Command, _ arguments: ParsedArguments) {
        self.command = command
        self.arguments = arguments
    }

    func run() throws(UsageProblem) -> ExitCode {
        guard !arguments.operands.isEmpty || arguments.has(.valuesFile) else { throw .missingOperand(Subcommand.generateEnvironment.need, of: Subcommand.generateEnvironment.rawValue) }
        guard let source = try command.source(arguments.operands.first, arguments) else { return .failure }
        let path = source.input.path
        let variables: [(name: String, value: String)]
        switch source.content {
        case .config(let config): variables = EnvironmentGenerator.variables(from: try runner(of: config, path))
        case .values(let values):
            if values.run != nil, let refusal = RegisterEnvironment(values).refusal {
                command.say(Messages.inFile(path, Mask(quoting: [source.input]).sentence(refusal.message)))
                return .findings
            }
            variables = EnvironmentGenerator.variables(from: values)
        }
        guard !command.refuses(variables.map(\.value).joined(separator: "\n"), madeFrom: source) else { return .findings }
        let format = arguments.choice(.environmentFormat, as: EnvironmentFormat.self) ?? .dotenv
        return command.deliver(
            EnvironmentGenerator.text(variables, as: format), to: arguments.value(.output), replacing: arguments.has(.force))
    }

    private func runner(of config: ConfigFile, _ path: String) throws(UsageProblem) -> Runner {
        let text = arguments.value(.runner) ?? "1"
        guard let number = Int(text), config.runners.indices.contains(number - 1) else {
            throw .notARunner(text, of: path, count: config.runners.count)
        }
        return config.runners[number - 1]
    }
}

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

    /// Whether the variables become a part of a manifest.
    private var isOfPod: Bool { [.kubernetes, .values].contains(arguments.choice(.environmentFormat, as: EnvironmentFormat.self)) }

    func run() throws(UsageProblem) -> ExitCode {
        guard !arguments.operands.isEmpty || arguments.has(.valuesFile) else { throw .missingOperand(Subcommand.generateEnvironment.need, of: Subcommand.generateEnvironment.rawValue) }
        guard let source = try command.source(arguments.operands.first, arguments) else { return .failure }
        let path = source.input.path
        let variables: [(name: String, value: String)]
        var losses: [ConversionLoss] = []
        var isOfChart = false
        switch source.content {
        case .config(let config):
            let runner = try command.runner(of: config, path, arguments)
            variables = EnvironmentGenerator.variables(from: runner)
            losses = EnvironmentGenerator.losses(of: runner, runner: config.target.runner)
        case .values(let values):
            if values.run != nil, let refusal = RegisterEnvironment(values).refusal {
                command.say(Messages.inFile(path, Mask(quoting: [source.input]).sentence(refusal.message)))
                return .findings
            }
            variables = EnvironmentGenerator.variables(from: values)
            losses = EnvironmentGenerator.losses(of: values)
            isOfChart = true
        }
        guard !command.refuses(variables.map(\.value).joined(separator: "\n"), madeFrom: source) else { return .findings }
        command.tell(losses, of: source.input, Mask(quoting: [source.input]))
        if isOfChart { command.note(Messages.entrypointAdds) }
        let secrets = EnvironmentGenerator.credentials(in: variables)
        if isOfPod, !secrets.isEmpty { command.note(Messages.credentialsInVariables(secrets)) }
        let format = arguments.choice(.environmentFormat, as: EnvironmentFormat.self) ?? .dotenv
        return command.deliver(
            format.text(variables), to: arguments.value(.output), replacing: arguments.has(.force))
    }
}

import Reports
import RunnerConfig

/// `runnercfg generate register`: the call of `gitlab-runner register` that makes a runner of a config.toml.
struct GenerateRegisterCommand {
    private let command: Command
    private let arguments: ParsedArguments

    init(_ command: Command, _ arguments: ParsedArguments) {
        self.command = command
        self.arguments = arguments
    }

    func run() throws(UsageProblem) -> ExitCode {
        guard let path = arguments.operands.first else { throw .missingOperand(Subcommand.generateRegister.need, of: Subcommand.generateRegister.rawValue) }
        guard let source = try command.source(path, arguments, assuming: .config) else { return .failure }
        guard case .config(let config) = source.content else {
            command.say(Messages.notAConfig(source.input.path))
            return .findings
        }
        let runner = try command.runner(of: config, source.input.path, arguments)
        let mask = Mask(quoting: [source.input])
        do throws(ConversionFailure) {
            let script = try RegisterScript(runner, runner: config.target.runner, credentials: Linter().credentials(in: source.input).pieces)
            guard !command.refuses(script.text, madeFrom: source) else { return .findings }
            command.note(Messages.tokenFromEnvironment)
            command.tell(script.losses, of: source.input, mask)
            return command.deliver(script.text, to: arguments.value(.output), replacing: arguments.has(.force))
        } catch {
            command.say(Messages.inFile(source.input.path, mask.sentence(error.message)))
            return .findings
        }
    }
}

/// What the commands that make something of a runner have in common.
extension Command {
    /// The runner that the user chooses, by its name or its number from 1; nil when he chooses none.
    func runnerIndex(of config: ConfigFile, _ path: String, _ arguments: ParsedArguments) throws(UsageProblem) -> Int? {
        guard let word = arguments.value(.runner) else { return nil }
        let named = config.runners.indices.filter { config.runners[$0].name?.value == word }
        guard named.count <= 1 else { throw .ambiguousRunner(word, of: path) }
        if let index = named.first { return index }
        guard let number = Int(word), config.runners.indices.contains(number - 1) else { throw .notARunner(word, of: path, count: config.runners.count) }
        return number - 1
    }

    /// Names of Secrets, namespaces and releases that Kubernetes would refuse are refused before anything is made.
    func checkNames(_ arguments: ParsedArguments) throws(UsageProblem) {
        do throws(GenerationFailure) {
            try SecretNames.check(arguments.value(.secretName) ?? Option.defaultSecretName, arguments.value(.namespace))
        } catch {
            throw .credentialsRefused(error.message)
        }
        if let name = arguments.value(.statedRelease), !SecretNames.isRelease(name) { throw .notAReleaseName(name, of: Option.statedRelease.flag) }
    }

    /// The runner that the user chooses, or the first.
    func runner(of config: ConfigFile, _ path: String, _ arguments: ParsedArguments) throws(UsageProblem) -> Runner {
        let index = try runnerIndex(of: config, path, arguments) ?? 0
        guard config.runners.indices.contains(index) else { throw .notARunner("1", of: path, count: 0) }
        if config.runners.count > 1, !arguments.has(.runner) { note(Messages.firstRunner(config.runners[index].name?.value, of: config.runners.count)) }
        return config.runners[index]
    }

    /// Tells what is not carried over, each with its place.
    func tell(_ losses: [ConversionLoss], of file: InputFile, _ mask: Mask) {
        let place = places(in: file)
        for loss in losses { note((place(loss).map { $0 + ": " } ?? "") + mask.sentence(loss.sentence)) }
    }

    /// What gives `config.toml:14:3` for a loss, and nil where it stands nowhere. The lines of a file are counted once.
    func places(in file: InputFile) -> (ConversionLoss) -> String? {
        guard file.layers == nil else { return { loss in loss.range.map { place($0.lowerBound, in: file) } } }
        let lines = Lines(file.bytes)
        return { loss in
            loss.range.map { range in
                let position = lines.position(range.lowerBound)
                return "\(file.path):\(position.line):\(position.column)"
            }
        }
    }
}

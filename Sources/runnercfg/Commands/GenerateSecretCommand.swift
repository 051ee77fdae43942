import RunnerConfig

/// `runnercfg generate secret`: the Secret that the chart mounts, in the form in which it is kept.
struct GenerateSecretCommand {
    private let command: Command
    private let arguments: ParsedArguments
    private let form: SecretForm

    init(_ command: Command, _ arguments: ParsedArguments) {
        self.command = command
        self.arguments = arguments
        form = arguments.choice(.secretForm) ?? .data
    }

    func run() throws(UsageProblem) -> ExitCode {
        guard let name = arguments.value(.name) else { throw .missingOption(Option.name.flag, placeholder: Option.name.placeholder) }
        let namespace = arguments.value(.namespace)
        try checkOptions()
        let (stated, path) = try operands()
        guard let found = try found(stated, in: path) else { return .failure }
        if found.isIncomplete { return .findings }
        guard let kind = found.kind else { throw .noCredentials }
        let given = GivenCredentials(command, arguments)
        guard form != .externalSecret else { return try externalSecret(kind, name, namespace, found, given) }
        guard let credentials = try given.read() else { return .failure }
        do throws(GenerationFailure) {
            let secret = try GeneratedSecret(kind, name: name, namespace: namespace, chart: found.chart, credentials: found.credentials + credentials)
            return try deliver(secret)
        } catch {
            throw .credentialsRefused(error.message)
        }
    }

    private func checkOptions() throws(UsageProblem) {
        if arguments.has(.fromStandardInput), arguments.has(.standardInputKey) { throw .optionsExclude(Option.fromStandardInput.flag, Option.standardInputKey.flag) }
        let flag = { (form: SecretForm) in "\(Option.secretForm.flag) \(form.rawValue)" }
        if form != .externalSecret, let option = [Option.secretStore, .remoteEntry].first(where: arguments.has) { throw .optionNeeds(option.flag, flag(.externalSecret)) }
        if form == .externalSecret, arguments.has(.fromStandardInput) { throw .optionsExclude(flag(form), Option.fromStandardInput.flag) }
        // The certificate of a cluster encrypts for one namespace.
        if form == .sealedSecret, !arguments.has(.namespace) { throw .optionNeeds(flag(form), "\(Option.namespace.flag) \(Option.namespace.placeholder)") }
    }

    private func deliver(_ secret: GeneratedSecret) throws(GenerationFailure) -> ExitCode {
        let path = arguments.value(.output)
        let readable = secret.readableManifest
        let text = switch form {
        case .data, .externalSecret: secret.manifest
        case .stringData: readable.text
        case .kubectl: try secret.kubectlCommand()
        case .sealedSecret: secret.sealable(in: path == "-" ? "\(secret.name).yaml" : path ?? "\(secret.name).yaml")
        }
        for note in secret.notes + (form == .stringData ? readable.notes : []) { command.note(note) }
        let isCommand = form == .kubectl
        if isCommand { command.note(Messages.needsProcessSubstitution) }
        return command.deliver(text, to: path, replacing: arguments.has(.force), holdsCredentials: !isCommand, isShared: isCommand)
    }

    private func externalSecret(_ kind: SecretKind, _ name: String, _ namespace: String?, _ found: Found, _ given: GivenCredentials) throws(UsageProblem) -> ExitCode {
        var store: ExternalSecretManifest.Store?
        if let text = arguments.value(.secretStore) {
            store = ExternalSecretManifest.Store(text)
            guard store != nil else { throw .notAStore(text) }
        }
        let keys = try found.credentials.map(\.key) + given.keys()
        let entries = try given.remoteEntries()
        do throws(GenerationFailure) {
            let manifest = try ExternalSecretManifest(kind, name: name, namespace: namespace, chart: found.chart, store: store, entries: keys.map { ExternalSecretManifest.Entry(key: $0) } + entries)
            if !keys.isEmpty { command.note(Messages.onlyKeysAreUsed) }
            for note in manifest.notes { command.note(note) }
            return command.deliver(manifest.text, to: arguments.value(.output), replacing: arguments.has(.force), holdsCredentials: false, isShared: true)
        } catch {
            throw .credentialsRefused(error.message)
        }
    }

    /// What the operands say.
    private struct Found {
        var kind: SecretKind?
        var credentials: [Credential] = []
        var chart: Version
        /// The file does not hold what is needed, which has been said.
        var isIncomplete = false
    }

    /// Nil when a file could not be read, which has been said.
    private func found(_ stated: SecretKind?, in path: String?) throws(UsageProblem) -> Found? {
        guard let path else {
            guard case .ready(let settings) = try command.settings(arguments) else { return nil }
            return Found(kind: stated, chart: command.target(settings).chart)
        }
        guard let source = try command.source(path, arguments, assuming: .config) else { return nil }
        let chart = source.target.chart
        guard case .config(let config) = source.content, let found = credentials(stated, of: try runners(of: config, path)) else {
            command.say(Messages.noCredentials(in: path))
            return Found(chart: chart, isIncomplete: true)
        }
        guard !command.refuses("", withSecret: true, madeFrom: source) else { return Found(chart: chart, isIncomplete: true) }
        if let stated, stated != found.kind { throw .notTheKind(stated.rawValue, of: path, actual: found.kind.rawValue) }
        if config.runners.count > 1, !arguments.has(.runner) { command.note(Messages.firstRunnerWithCredentials(of: config.runners.count)) }
        return Found(kind: found.kind, credentials: found.credentials, chart: chart)
    }

    /// The one that the user chooses, or all.
    private func runners(of config: ConfigFile, _ path: String) throws(UsageProblem) -> [Runner] {
        try command.runnerIndex(of: config, path, arguments).map { [config.runners[$0]] } ?? config.runners
    }

    private func credentials(_ stated: SecretKind?, of runners: [Runner]) -> (kind: SecretKind, credentials: [Credential])? {
        stated == .token ? SecretGenerator.token(of: runners).map { (.token, $0) } : SecretGenerator.credentials(of: runners)
    }

    /// A store's name, a config.toml, or both.
    private func operands() throws(UsageProblem) -> (kind: SecretKind?, path: String?) {
        guard let first = arguments.operands.first else { return (nil, nil) }
        if let kind = SecretKind(rawValue: first) { return (kind, arguments.operands.dropFirst().first) }
        let kinds = SecretKind.allCases.map(\.rawValue)
        // What looks like a path is one, whether it is there or not: a missing file is not wrong usage.
        let isPath = first == "-" || first.contains("/") || first.contains(".") || (try? Platform.type(at: first)) != nil
        guard arguments.operands.count == 1, isPath else {
            throw .neitherKindNorFile(first, kinds: kinds, suggestion: Spelling.closest(to: first, among: kinds).first)
        }
        return (nil, first)
    }
}

import RunnerConfig

/// `runnercfg generate secret`: the Secret that the chart mounts for a cache.
struct GenerateSecretCommand {
    private let command: Command
    private let arguments: ParsedArguments

    init(_ command: Command, _ arguments: ParsedArguments) {
        self.command = command
        self.arguments = arguments
    }

    func run() throws(UsageProblem) -> ExitCode {
        guard let name = arguments.value(.name) else { throw .missingOption(Option.name.flag, placeholder: "NAME") }
        if arguments.has(.fromStandardInput), arguments.has(.standardInputKey) {
            throw .optionsExclude(Option.fromStandardInput.flag, Option.standardInputKey.flag)
        }
        let (stated, path) = try operands()
        var kind = stated
        var credentials: [Credential] = []
        if let path {
            guard let source = try command.source(path, arguments, assuming: .config) else { return .failure }
            guard case .config(let config) = source.content, let found = found(stated, in: config) else {
                command.say(Messages.noCredentials(in: path))
                return .findings
            }
            guard !command.refuses("", withSecret: true, madeFrom: source) else { return .findings }
            if let stated, stated != found.kind { throw .notTheKind(stated.rawValue, of: path, actual: found.kind.rawValue) }
            (kind, credentials) = (found.kind, found.credentials)
        }
        guard let kind else { throw .noCredentials }
        guard let given = try given() else { return .failure }
        do throws(GenerationFailure) {
            let manifest = try SecretGenerator.manifest(
                kind, name: name, namespace: arguments.value(.namespace), credentials: credentials + given)
            for note in manifest.notes { command.note(note) }
            return command.deliver(manifest.text, to: arguments.value(.output), replacing: arguments.has(.force))
        } catch {
            throw .credentialsRefused(error.message)
        }
    }

    private func found(_ stated: SecretKind?, in config: ConfigFile) -> (kind: SecretKind, credentials: [Credential])? {
        stated == .token ? SecretGenerator.token(in: config).map { (.token, $0) } : SecretGenerator.credentials(in: config)
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

    /// The credentials that options name; nil when one could not be read.
    private func given() throws(UsageProblem) -> [Credential]? {
        var credentials: [Credential] = []
        for entry in arguments.values(.fromEnvironment) {
            let (key, variable) = try Self.pair(entry, Option.fromEnvironment)
            guard let value = command.environment.bytes(variable) else { throw .variableNotSet(variable) }
            credentials.append(Credential(key: key, value: value))
        }
        for entry in arguments.values(.fromFile) {
            let (key, path) = try Self.pair(entry, Option.fromFile)
            guard let bytes = command.read(path, as: path) else { return nil }
            credentials.append(Credential(key: key, value: bytes))
        }
        if let key = arguments.value(.standardInputKey) {
            guard let bytes = command.read("-", as: "-") else { return nil }
            credentials.append(Credential(key: key, value: bytes))
        } else if arguments.has(.fromStandardInput) {
            guard let bytes = command.read("-", as: "-") else { return nil }
            credentials += try Self.lines(bytes)
        }
        for entry in arguments.values(.fromLiteral) {
            let (key, value) = try Self.pair(entry, Option.fromLiteral)
            credentials.append(Credential(key: key, value: [UInt8](value.utf8)))
        }
        if arguments.has(.fromLiteral) { command.note(Messages.literalIsVisible) }
        return credentials
    }

    private static func lines(_ bytes: [UInt8]) throws(UsageProblem) -> [Credential] {
        var credentials: [Credential] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            guard !line.isEmpty else { continue }
            guard let equals = line.firstIndex(of: UInt8(ascii: "=")), equals > line.startIndex else {
                throw .notAPair(of: Option.fromStandardInput.flag, placeholder: "KEY=VALUE")
            }
            credentials.append(Credential(key: String(decoding: line[..<equals], as: UTF8.self), value: [UInt8](line[(equals + 1)...])))
        }
        return credentials
    }

    private static func pair(_ entry: String, _ option: Option) throws(UsageProblem) -> (String, String) {
        guard let equals = entry.firstIndex(of: "="), equals > entry.startIndex else {
            throw .notAPair(of: option.flag, placeholder: option.placeholder)
        }
        return (String(entry[..<equals]), String(entry[entry.index(after: equals)...]))
    }
}

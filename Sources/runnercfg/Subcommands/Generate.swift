import RunnerConfig

extension Command {
    mutating func generate(_ parsed: ParsedArguments) throws(UsageFailure) -> ExitCode {
        switch parsed.operands.first {
        case "secret": return try generateSecret(parsed)
        case "env": return try generateEnvironment(parsed)
        case let word?:
            let near = Spelling.closest(to: word, among: ["secret", "env"]).first
            throw UsageFailure("`\(word)` cannot be generated" + (near.map { "; did you mean `\($0)`?" } ?? ""), help: "It is `generate secret` or `generate env`.")
        case nil: throw UsageFailure("generate needs to know what: secret or env", help: "See `runnercfg generate --help`.")
        }
    }

    // MARK: Secrets

    private mutating func generateSecret(_ parsed: ParsedArguments) throws(UsageFailure) -> ExitCode {
        guard let name = parsed.value("--name") else { throw UsageFailure("--name is missing: the Secret needs the name that `runners.cache.secretName` has") }
        guard let source = parsed.operands.dropFirst().first else { throw UsageFailure("say for which store: generate secret \(SecretKind.allCases.map(\.rawValue).joined(separator: "|")), or name a config.toml") }
        var kind = SecretKind(rawValue: source)
        var credentials: [Credential] = []
        if kind == nil {
            guard Platform.exists(source) || source == "-" else {
                let near = Spelling.closest(to: source, among: SecretKind.allCases.map(\.rawValue)).first
                throw UsageFailure("`\(source)` is neither a store nor a file" + (near.map { "; did you mean `\($0)`?" } ?? ""))
            }
            guard let bytes = read(source) else { return .unreadable }
            guard let found = SecretGenerator.credentials(in: ConfigFile(bytes)) else {
                errors.line("runnercfg: `\(source)` holds no credentials of a cache")
                return .findings
            }
            (kind, credentials) = (found.kind, found.credentials)
        }
        guard let kind, try gather(&credentials, parsed) else { return .unreadable }
        do {
            let manifest = try SecretGenerator.manifest(kind, name: name, namespace: parsed.value("--namespace"), credentials: credentials)
            for note in manifest.notes { errors.line("runnercfg: \(note)") }
            return finish(manifest.text, parsed)
        } catch {
            throw UsageFailure(error.message)
        }
    }

    /// Credentials from everywhere but the config; false when one could not be read.
    private mutating func gather(_ credentials: inout [Credential], _ parsed: ParsedArguments) throws(UsageFailure) -> Bool {
        for entry in parsed.all("--from-env") {
            let (key, variable) = try Self.pair(entry, "--from-env")
            guard let value = environment(variable) else { throw UsageFailure("the environment has no `\(variable)`") }
            credentials.append(Credential(key: key, value: Array(value.utf8)))
        }
        for entry in parsed.all("--from-file") {
            let (key, path) = try Self.pair(entry, "--from-file")
            guard let bytes = read(path) else { return false }
            credentials.append(Credential(key: key, value: bytes))
        }
        if parsed.has("--from-stdin") {
            guard let bytes = read("-") else { return false }
            for line in bytes.split(separator: UInt8(ascii: "\n")) {
                let (key, value) = try Self.pair(String(decoding: line, as: UTF8.self), "--from-stdin")
                credentials.append(Credential(key: key, value: Array(value.utf8)))
            }
        }
        for entry in parsed.all("--from-literal") {
            errors.line("runnercfg: warning: --from-literal can be read by others in the process list and stays in the shell's history; --from-env, --from-file and --from-stdin cannot")
            let (key, value) = try Self.pair(entry, "--from-literal")
            credentials.append(Credential(key: key, value: Array(value.utf8)))
        }
        return true
    }

    /// The message never shows the entry: it may be the credential itself.
    private static func pair(_ entry: String, _ option: String) throws(UsageFailure) -> (String, String) {
        guard let equals = entry.firstIndex(of: "="), equals > entry.startIndex else { throw UsageFailure("\(option) takes KEY=VALUE") }
        return (String(entry[..<equals]), String(entry[entry.index(after: equals)...]))
    }

    // MARK: Variables

    private mutating func generateEnvironment(_ parsed: ParsedArguments) throws(UsageFailure) -> ExitCode {
        guard let path = parsed.operands.dropFirst().first else { throw UsageFailure("generate env takes a config.toml or a values.yaml") }
        let target = try target(parsed)
        guard let bytes = read(path) else { return .unreadable }
        let variables: [(name: String, value: String)]
        switch parsed.value("--kind").flatMap(FileKind.init) ?? Linter.recognise(path: path, bytes: bytes) {
        case .config:
            let config = ConfigFile(bytes, target: target)
            let number = Int(parsed.value("--runner") ?? "0") ?? -1
            guard config.runners.indices.contains(number) else { throw UsageFailure("`\(path)` has \(Summary.count(config.runners.count, "runner")), counted from 0") }
            variables = EnvironmentGenerator.variables(from: config.runners[number])
        case .values: variables = EnvironmentGenerator.variables(from: ValuesFile(bytes, target: target))
        case .secret, .template, .toml, .yaml, nil:
            errors.line("runnercfg: `\(path)` looks like neither config.toml nor chart values; say what it is with --kind")
            return .unreadable
        }
        let format = parsed.value("--format").flatMap(EnvironmentFormat.init) ?? .dotenv
        return finish(EnvironmentGenerator.text(variables, as: format), parsed)
    }

    private mutating func finish(_ text: String, _ parsed: ParsedArguments) -> ExitCode {
        guard let path = parsed.value("--output") else {
            output.write(text)
            return .success
        }
        return create(path, text, mode: 0o600) ? .success : .unreadable
    }
}

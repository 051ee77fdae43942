import RunnerConfig

extension Command {
    mutating func convert(_ parsed: ParsedArguments) throws(UsageFailure) -> ExitCode {
        guard let path = parsed.operands.first else { throw UsageFailure("convert takes a file", help: "See `runnercfg convert --help`.") }
        let target = try target(parsed)
        guard let bytes = read(path) else { return .unreadable }
        guard let kind = parsed.value("--kind").flatMap(FileKind.init) ?? Linter.recognise(path: path, bytes: bytes), kind == .config || kind == .values else {
            errors.line("runnercfg: `\(path)` looks like neither config.toml nor chart values; say what it is with --kind")
            return .unreadable
        }
        let form = parsed.value("--to") ?? (kind == .config ? "values" : "config")
        var secrets: [SecretFile] = []
        for secret in parsed.operands.dropFirst() {
            guard let bytes = read(secret) else { return .unreadable }
            secrets.append(SecretFile(bytes, target: target))
        }
        do {
            let conversion: Conversion =
                switch (kind, form) {
                case (.values, "config"): try Converter.config(from: ValuesFile(bytes, target: target), secrets: secrets)
                case (.values, "current-values"): try Converter.currentValues(from: ValuesFile(bytes, target: target))
                case (.config, "values"):
                    try Converter.values(from: ConfigFile(bytes, target: target), secretName: parsed.value("--secret-name") ?? "gitlab-runner-secret", namespace: parsed.value("--namespace"))
                default: throw ConversionFailure(message: "a \(kind.rawValue) file cannot be turned into \(form)")
                }
            for note in conversion.notes { errors.line("runnercfg: \(note)") }
            return try write(conversion, parsed)
        } catch let failure as ConversionFailure {
            errors.line("runnercfg: \(path): \(failure.message)")
            return .findings
        } catch {
            return .unreadable
        }
    }

    private mutating func write(_ conversion: Conversion, _ parsed: ParsedArguments) throws -> ExitCode {
        var text = conversion.text
        if let secret = conversion.secret {
            if let path = parsed.value("--secret-output") {
                guard create(path, secret, mode: 0o600) else { return .unreadable }
            } else if parsed.value("--output") == nil {
                text += "---\n" + secret
            } else {
                errors.line("runnercfg: the credentials were left out; --secret-output FILE writes them into a Secret")
            }
        }
        guard let path = parsed.value("--output") else {
            output.write(text)
            return .success
        }
        return create(path, text, mode: 0o600) ? .success : .unreadable
    }

    /// Writes a file; says so when that fails.
    mutating func create(_ path: String, _ text: String, mode: UInt32) -> Bool {
        do {
            try Platform.create(path, with: Array(text.utf8), mode: .init(mode))
            return true
        } catch {
            errors.line("runnercfg: cannot write `\(error.path)`: \(error.message)")
            return false
        }
    }
}

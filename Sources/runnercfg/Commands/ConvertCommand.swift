import Reports
import RunnerConfig

/// `runnercfg convert`: one form of configuration into another.
struct ConvertCommand {
    private let command: Command
    private let arguments: ParsedArguments

    init(_ command: Command, _ arguments: ParsedArguments) {
        self.command = command
        self.arguments = arguments
    }

    func run() throws(UsageProblem) -> ExitCode {
        guard !arguments.operands.isEmpty || arguments.has(.valuesFile) else { throw .missingOperand(Subcommand.convert.need, of: Subcommand.convert.rawValue) }
        if Command.hasLayers(arguments), arguments.value(.conversionForm) == ConversionForm.currentValues.rawValue {
            throw .optionsExclude(
                "\(Option.conversionForm.flag) \(ConversionForm.currentValues.rawValue)", Option.layers.first(where: arguments.has)?.flag ?? Option.valuesFile.flag)
        }
        guard (arguments.operands + arguments.values(.chart) + arguments.values(.valuesFile)).count(where: { $0 == "-" }) <= 1 else { throw .repeatedStandardInput }
        if arguments.has(.chart), arguments.has(.statedRelease) { throw .optionsExclude(Option.chart.flag, Option.statedRelease.flag) }
        let form = arguments.choice(.conversionForm, as: ConversionForm.self)
        if arguments.has(.outputFolder), let draft = form?.draft { throw .optionsExclude(Option.outputFolder.flag, "\(Option.conversionForm.flag) \(draft.rawValue)") }
        if arguments.has(.outputFolder), let other = [Option.output, .secretOutput, .runner].first(where: arguments.has) { throw .optionsExclude(Option.outputFolder.flag, other.flag) }
        let outputs = [Option.output, .secretOutput, .conversionReport].compactMap { option in arguments.value(option).map { (option, $0) } }
        for (index, output) in outputs.enumerated() {
            if let other = outputs[..<index].first(where: { Platform.areOneFile($0.1, output.1) }) { throw .sameFile(other.0.flag, output.0.flag) }
        }
        if let report = arguments.value(.conversionReport), let source = arguments.operands.first(where: { $0 != "-" && Platform.areOneFile($0, report) }) {
            throw .reportOverSource(report, source)
        }
        guard let source = try command.source(arguments.operands.first, arguments) else { return .failure }
        let target = source.target
        let path = source.input.path
        var secrets: [SecretFile] = []
        var files = [source.input]
        for secret in arguments.operands.dropFirst() {
            guard let bytes = command.read(secret, as: secret) else { return .failure }
            let file = SecretFile(bytes, target: target)
            guard !command.refuses(file.syntaxProblems, in: InputFile(path: secret, bytes: bytes, kind: .secret)) else { return .failure }
            guard !file.secrets.isEmpty else {
                command.say(Messages.noSecret(in: secret))
                return .failure
            }
            if !file.isWhole { command.note(Messages.tooManyAliases(secret)) }
            secrets.append(file)
            files.append(InputFile(path: secret, bytes: bytes, kind: .secret))
        }
        let mask = Mask(quoting: files)
        try command.checkNames(arguments)
        if let folder = arguments.value(.outputFolder) {
            guard case .config(let config) = source.content else { throw .optionNeeds(Option.outputFolder.flag, "a config.toml") }
            return deliverEach(of: config, source, to: folder, mask)
        }
        let index = try runner(of: source)
        do throws(ConversionFailure) {
            guard let conversion = try convert(source, secrets, runner: index) else {
                command.say(Messages.cannotConvert(path, to: arguments.value(.conversionForm) ?? ""))
                return .findings
            }
            return deliver(conversion, from: source, mask)
        } catch {
            command.say(Messages.inFile(path, mask.sentence(error.message)))
            return .findings
        }
    }

    /// Values and a Secret for each runner: the chart makes one runner a release.
    private func deliverEach(of config: ConfigFile, _ source: Command.Source, to folder: String, _ mask: Mask) -> ExitCode {
        if let note = certificatesBeside(source) { command.note(note) }
        guard command.makeFolder(folder) else { return .failure }
        let names = FileNames(config.runners.map { $0.name?.value ?? "" }).names
        var code = ExitCode.success
        for (index, name) in names.enumerated() {
            do throws(ConversionFailure) {
                let secretName = "\(arguments.value(.secretName) ?? Option.defaultSecretName)-\(name)"
                let conversion = try Converter.values(from: config, runner: index, secretName: secretName, namespace: arguments.value(.namespace))
                guard !command.refuses(conversion.text, withSecret: conversion.secret != nil, madeFrom: source) else { return .findings }
                for note in conversion.notes { command.note("\(name): " + mask.sentence(note)) }
                command.tell(conversion.losses, of: source.input, mask)
                if arguments.has(.withoutLoss), !conversion.losses.isEmpty {
                    command.say("\(name): " + Messages.losesSomething(conversion.losses.count))
                    code = code.and(.findings)
                    continue
                }
                let isReplacing = arguments.has(.force)
                code = code.and(command.deliver(conversion.text, to: Platform.join(folder, "\(name).values.yaml"), replacing: isReplacing, holdsCredentials: conversion.holdsCredentials, isShared: !conversion.holdsCredentials))
                if let secret = conversion.secret { code = code.and(command.deliver(secret, to: Platform.join(folder, "\(name).secret.yaml"), replacing: isReplacing)) }
            } catch {
                command.say(Messages.inFile(source.input.path, mask.sentence(error.message)))
                code = code.and(.findings)
            }
        }
        return code
    }

    /// The Runner trusts the certificates in the folder `certs` beside its config.toml; the pod does not have them.
    private func certificatesBeside(_ source: Command.Source) -> String? {
        guard case .config = source.content, arguments.choice(.conversionForm, as: ConversionForm.self)?.draft == nil, source.input.path != "-", let entries = try? Platform.entries(of: Platform.join(Platform.split(source.input.path).directory, "certs")) else { return nil }
        let names = entries.map(\.name).filter { $0.hasSuffix(".crt") || $0.hasSuffix(".auth.key") }
        return names.isEmpty ? nil : Messages.certificatesBeside(Platform.join(Platform.split(source.input.path).directory, "certs"), names, secret: "\(arguments.value(.secretName) ?? Option.defaultSecretName)-certs")
    }

    /// Nil when the one form cannot be converted to the other.
    private func convert(_ source: Command.Source, _ secrets: [SecretFile], runner: Int?) throws(ConversionFailure) -> Conversion? {
        switch (source.content, arguments.choice(.conversionForm, as: ConversionForm.self)) {
        case (.values(let values), .config), (.values(let values), nil): return try Converter.config(from: values, secrets: secrets, release: arguments.value(.statedRelease), namespace: arguments.value(.namespace))
        case (.values(let values), .currentValues): return try Converter.currentValues(from: values)
        case (.config(let config), .values), (.config(let config), nil):
            let name = arguments.value(.secretName) ?? Option.defaultSecretName
            return try Converter.values(from: config, runner: runner, secretName: name, namespace: arguments.value(.namespace))
        case (.config(let config), let form?) where form.draft != nil: return try form.draft.map { executor throws(ConversionFailure) in try Converter.draft(of: config, for: executor, runner: runner, namespace: arguments.value(.namespace)) }
        case (.values, let form?) where form.draft != nil: throw ConversionFailure(message: "a draft is made of a config.toml; `--to config` makes one of values")
        case (.values, _), (.config, _): return nil
        }
    }

    /// The runner that the user chooses, by its number from 1 or its name; nil for the only one.
    private func runner(of source: Command.Source) throws(UsageProblem) -> Int? {
        guard arguments.value(.runner) != nil else { return nil }
        guard case .config(let config) = source.content else { throw .optionNeeds(Option.runner.flag, "a config.toml") }
        return try command.runnerIndex(of: config, source.input.path, arguments)
    }

    private func deliver(_ conversion: Conversion, from source: Command.Source, _ mask: Mask) -> ExitCode {
        guard !command.refuses(conversion.text, withSecret: conversion.secret != nil, madeFrom: source) else { return .findings }
        for note in conversion.notes { command.note(mask.sentence(note)) }
        if let note = certificatesBeside(source) { command.note(note) }
        command.tell(conversion.losses, of: source.input, mask)
        if let path = arguments.value(.conversionReport) {
            let report = ConversionReport(conversion, of: source.input.path, mask: mask, place: command.places(in: source.input))
            let code = command.deliver(path.hasSuffix(".json") ? report.json : report.markdown, to: path, replacing: true, holdsCredentials: false, isShared: true)
            guard code == .success else { return code }
        }
        if arguments.has(.withoutLoss), !conversion.losses.isEmpty {
            command.say(Messages.losesSomething(conversion.losses.count))
            return .findings
        }
        return command.deliver(conversion.text, secret: conversion.secret, arguments, holdsCredentials: conversion.holdsCredentials)
    }
}

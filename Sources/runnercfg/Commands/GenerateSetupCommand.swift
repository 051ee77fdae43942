import Reports
import RunnerConfig

/// `runnercfg generate config` and `runnercfg generate values`: a configuration from nothing but a preset and what the user sets.
struct GenerateSetupCommand {
    private let command: Command
    private let arguments: ParsedArguments
    private let name: Subcommand

    /// - Parameter name: which of the two.
    init(_ command: Command, _ arguments: ParsedArguments, as name: Subcommand) {
        (self.command, self.arguments, self.name) = (command, arguments, name)
    }

    private var isForChart: Bool { name == .generateValues }

    func run() throws(UsageProblem) -> ExitCode {
        if arguments.has(.presets) {
            command.output.write(list)
            return .success
        }
        guard arguments.has(.preset) || arguments.has(.key) || arguments.has(.interactive) else { throw .missingOperand(Messages.setupNeed, of: name.rawValue) }
        if let one = arguments.value(.output), let other = arguments.value(.secretOutput), one != "-", Platform.areOneFile(one, other) { throw .sameFile(Option.output.flag, Option.secretOutput.flag) }
        if let path = [Option.output, .secretOutput].lazy.compactMap(arguments.value).first(where: isInTheWay) {
            command.say(Messages.cannotWrite(path, .exists))
            return .failure
        }
        try command.checkNames(arguments)
        let questionnaire = Questionnaire(command)
        var preset = try preset()
        if preset == nil, arguments.has(.interactive) {
            guard case .some(let chosen) = questionnaire.preset(forChart: isForChart) else { return .failure }
            preset = chosen
        }
        guard case .ready(let settings) = try command.settings(arguments) else { return .usage }
        let target = command.target(settings)
        var setup = Setup(preset, forChart: isForChart, target: target)
        for entry in arguments.values(.key) { try set(entry, &setup) }
        if arguments.values(.key).contains(where: Self.isSecret) { command.note(Messages.setIsVisible) }
        if arguments.has(.interactive), !questionnaire.fill(&setup) { return .failure }
        do throws(ConversionFailure) {
            let isExplained = arguments.has(.explained)
            guard isForChart else { return deliver(setup.config(explained: isExplained), of: setup, target) }
            let secretName = arguments.value(.secretName) ?? Option.defaultSecretName
            return deliver(try setup.values(secretName: secretName, namespace: arguments.value(.namespace), explained: isExplained), of: setup, target)
        } catch {
            command.say(Mask.none.sentence(error.message))
            return .findings
        }
    }

    /// Whether a file would be replaced that must not be: better known before the first question.
    private func isInTheWay(_ path: String) -> Bool {
        !arguments.has(.force) && path != "-" && Platform.descriptor(at: path) == nil && (try? Platform.type(at: path)) == .file
    }

    // MARK: What the user says

    private func preset() throws(UsageProblem) -> Preset? {
        guard let word = arguments.value(.preset) else { return nil }
        guard let preset = Preset.named(word) else {
            throw .unknownPreset(word, suggestion: Spelling.closest(to: word, among: Preset.all.filter { !isForChart || $0.isForChart }.map(\.name)).first)
        }
        guard !isForChart || preset.isForChart else { throw .presetNotForChart(word) }
        return preset
    }

    private func set(_ entry: String, _ setup: inout Setup) throws(UsageProblem) {
        guard let equals = Self.sign(in: entry), equals > entry.startIndex else { throw .notAPair(of: Option.key.flag, placeholder: Option.key.placeholder) }
        let key = String(entry[..<equals])
        do throws(GenerationFailure) {
            try setup.set(key, to: String(entry[entry.index(after: equals)...]), from: .option)
        } catch {
            throw .settingRefused(error.message)
        }
    }

    private static func isSecret(_ entry: String) -> Bool {
        let key = String(entry.prefix { $0 != "=" })
        return KeyIndex.find(key).first?.key.isSecret == true || ChartValueIndex.find(key).first?.isSecret == true
    }

    /// The first equals sign that stands in no quotes: names of the user's own may hold one.
    private static func sign(in entry: String) -> String.Index? {
        var isQuoted = false
        return entry.indices.first { index in
            if entry[index] == "\"" { isQuoted.toggle() }
            return entry[index] == "=" && !isQuoted
        }
    }

    // MARK: What comes of it

    private func deliver(_ file: GeneratedFile, of setup: Setup, _ target: Target) -> ExitCode {
        let kind: FileKind = isForChart ? .values : .config
        let input = InputFile(path: "", bytes: [UInt8](file.text.utf8), kind: kind)
        let credentials = Linter(target: target).credentials(in: input)
        let mask = Mask(credentials, in: input.bytes)
        for note in file.notes { command.note(mask.sentence(note)) }
        for loss in file.losses { command.note(mask.sentence(loss.sentence)) }
        for call in file.missingSecrets { command.note(Messages.secretToMake(call)) }
        let open = setup.openKeys(in: file.text)
        if !open.isEmpty { command.note(Messages.toFillIn(open, canAsk: !arguments.has(.interactive))) }
        let findings = file.findings(as: kind, for: target)
        for finding in findings { command.note(mask.sentence("lint: \(finding.severity.rawValue)[\(finding.rule)] \(finding.message)")) }
        let holdsCredentials = !credentials.ranges.isEmpty
        let code = command.deliver(file.text, secret: file.secret, arguments, holdsCredentials: holdsCredentials, isShared: !holdsCredentials)
        let isWhole = findings.isEmpty && !file.losses.contains { $0.kind == .leftOut }
        return code.and(isWhole ? .success : .findings)
    }

    /// The presets, one below the other.
    private var list: String {
        let presets = Preset.all.filter { !isForChart || $0.isForChart }
        let margin = 2 + (presets.map(\.name.count).max() ?? 0)
        let width = Terminal(command.output, command.environment).width ?? 80
        return presets.map { preset in
            let lines = WrappedLines.of(preset.summary, width: width, after: margin, indent: margin)
            return preset.name + String(repeating: " ", count: margin - preset.name.count) + lines.joined(separator: "\n") + "\n"
        }.joined()
    }
}

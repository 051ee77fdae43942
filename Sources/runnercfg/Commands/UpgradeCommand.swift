import Reports
import RunnerConfig

/// `runnercfg upgrade`: a file for a newer Runner or chart, and what comes with that.
struct UpgradeCommand {
    private let command: Command
    private let arguments: ParsedArguments

    init(_ command: Command, _ arguments: ParsedArguments) {
        self.command = command
        self.arguments = arguments
    }

    func run() throws(UsageProblem) -> ExitCode {
        guard let path = arguments.operands.first else { throw .missingOperand(Subcommand.upgrade.need, of: Subcommand.upgrade.rawValue) }
        guard case .ready(let settings) = try command.settings(arguments) else { return .usage }
        guard let source = try command.source(path, arguments) else { return .failure }
        let isConfig = if case .config = source.content { true } else { false }
        let target = command.target(settings)
        let wanted = try version(isConfig)
        var new = target
        if isConfig { new.runner = wanted } else { new.statedChart = wanted }
        let now = isConfig ? source.target.runner : source.target.chart
        // Nobody said which version the file is for.
        if isConfig ? source.target.statedRunner == nil : source.target.statedChart == nil && source.target.weighedChart == nil {
            throw .missingOption(isConfig ? Option.runnerVersion.flag : Option.chartVersion.flag, placeholder: "VERSION")
        }
        guard now < wanted else {
            command.say(Messages.notNewer("\(wanted)", than: "\(now)"))
            return .findings
        }
        let mask = Mask(quoting: [source.input])
        var old = target
        if isConfig { old.runner = now } else { old.statedChart = now }
        do throws(ConversionFailure) {
            let upgrade = try Upgrade(source.input, from: old, to: new)
            guard !command.refuses(String(decoding: upgrade.text, as: UTF8.self), madeFrom: source) else { return .findings }
            let code: ExitCode = upgrade.needsHands ? .findings : .success
            if arguments.has(.plan) {
                let title = "\(isConfig ? "GitLab Runner" : "chart") \(now) to \(wanted)"
                let plan = UpgradePlan(upgrade, title: title, width: Terminal(command.output, command.environment).width ?? 80) { step in
                    place(step, source.input)
                }
                command.output.write(plan.text(mask))
                return code
            }
            for step in upgrade.steps where step.kind == .toDo { command.note(sentence(step, source.input, mask)) }
            let done = upgrade.steps.count { $0.kind == .done }
            let choices = upgrade.steps.count { $0.kind == .choice }
            if done + choices > 0 { command.note(Messages.upgraded(done, defaults: choices)) }
            for note in upgrade.notes { command.note(mask.sentence(note)) }
            let delivered = command.deliver(String(decoding: upgrade.text, as: UTF8.self), to: arguments.value(.output), replacing: arguments.has(.force))
            return delivered.and(code)
        } catch {
            command.say(Messages.inFile(source.input.path, mask.sentence(error.message)))
            return .findings
        }
    }

    private func version(_ isConfig: Bool) throws(UsageProblem) -> Version {
        let newest: Version = isConfig ? .newestRunner : .newestChart
        guard let word = arguments.value(.upgradeTo) else { return newest }
        let given = Given(value: word, source: SettingSource.option(Option.upgradeTo.flag))
        if let version = Version(word), (version.major == 0) == isConfig { throw .versionOfOther(word, of: Option.upgradeTo.flag, isChart: isConfig) }
        let wanted = try SettingWords.version(given, oldest: isConfig ? .oldestRunner : .oldestChart).value
        if wanted > newest { command.note(Messages.newerThanKnown(Option.upgradeTo.flag, word, newest: "\(newest)")) }
        return wanted
    }

    /// `config.toml:3:5: warning[rule] message; done: advice`.
    private func sentence(_ step: Upgrade.Step, _ file: InputFile, _ mask: Mask) -> String {
        let place = place(step, file).map { $0 + ": " } ?? ""
        let advice = step.advice.map { "; \(step.kind.label)\($0)" } ?? ""
        return place + mask.sentence("\(step.severity.rawValue)[\(step.rule)] \(step.message)\(advice)")
    }

    private func place(_ step: Upgrade.Step, _ file: InputFile) -> String? {
        step.range.isEmpty ? nil : command.place(step.range.lowerBound, in: file)
    }
}

extension Upgrade.Step.Kind {
    /// What stands before the advice.
    var label: String {
        switch self {
        case .done: "done: "
        case .toDo: "to do: "
        case .choice: ""
        }
    }
}

import RunnerConfig

/// `runnercfg explain`: documentation without a network.
struct ExplainCommand {
    let command: Command
    let arguments: ParsedArguments

    init(_ command: Command, _ arguments: ParsedArguments) {
        self.command = command
        self.arguments = arguments
    }

    func run() throws(UsageProblem) -> ExitCode {
        for option in [Option.list, .all] where arguments.has(option) {
            if let topic = arguments.operands.first { throw .tooManyOperands(topic, of: "\(Subcommand.explain.rawValue) \(option.flag)") }
        }
        if arguments.has(.list) {
            command.output.write(Explainer.topics.map { $0 + "\n" }.joined())
            return .success
        }
        if let log = arguments.value(.log) { return try explainLog(log) }
        let topics = arguments.has(.all) ? Explainer.allRules.map(\.name) : arguments.operands
        guard !topics.isEmpty else { throw .missingOperand(Subcommand.explain.need, of: Subcommand.explain.rawValue) }
        var pages: [String] = []
        for topic in topics {
            guard let page = Explainer.explain(topic) ?? explainedMessage(topic) else { throw problem(with: topic) }
            pages.append(page)
        }
        command.output.write(pages.joined(separator: "\n"))
        return .success
    }

    /// Messages have several words; a single one is a name that is misspelt.
    private func explainedMessage(_ topic: String) -> String? { topic.contains(" ") ? SymptomPage.text(for: topic) : nil }

    private func problem(with topic: String) -> UsageProblem {
        // A message may hold credentials, and is not repeated.
        if topic.contains(" ") { return .unknownMessage }
        // What looks like a flag of `gitlab-runner` may be a slip in one of the command's own.
        if topic.hasPrefix("--"), let option = Spelling.closest(to: topic, among: Subcommand.explain.options.map(\.flag)).first {
            return .unknownOption(topic, of: Subcommand.explain.rawValue, suggestion: option)
        }
        return .unknownTopic(topic, suggestions: Explainer.suggestions(for: topic))
    }
}

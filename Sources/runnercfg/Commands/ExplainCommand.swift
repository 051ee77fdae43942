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
        if arguments.has(.list) {
            if let topic = arguments.operands.first { throw .tooManyOperands(topic, of: "\(Subcommand.explain.rawValue) \(Option.list.flag)") }
            command.output.write(Explainer.topics.map { $0 + "\n" }.joined())
            return .success
        }
        if let log = arguments.value(.log) { return try explainLog(log) }
        var topics = arguments.operands
        if arguments.has(.all) { topics = Explainer.allRules.map(\.name) }
        guard !topics.isEmpty else { throw .missingOperand(Subcommand.explain.operands, of: Subcommand.explain.rawValue) }
        var pages: [String] = []
        for topic in topics {
            guard let page = Explainer.explain(topic) ?? explainedMessage(topic) else {
                // A message may hold credentials, and is not repeated.
                throw topic.contains(" ") ? .unknownMessage : .unknownTopic(topic, suggestions: Explainer.suggestions(for: topic))
            }
            pages.append(page)
        }
        command.output.write(pages.joined(separator: "\n"))
        return .success
    }

    /// Messages have several words; a single one is a name that is misspelt.
    private func explainedMessage(_ topic: String) -> String? { topic.contains(" ") ? SymptomPage.text(for: topic) : nil }
}

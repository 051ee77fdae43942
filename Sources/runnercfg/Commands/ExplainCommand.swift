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
        if let page = try unquotedMessage(topics) {
            command.output.write(page)
            return .success
        }
        var pages: [String] = []
        for topic in topics {
            guard let page = Explainer.explain(topic) ?? explainedMessage(topic) else { throw problem(with: topic) }
            pages.append(page)
        }
        command.output.write(pages.joined(separator: "\n"))
        return .success
    }

    /// A message whose quotes were forgotten: several words, most of which are no names.
    private func unquotedMessage(_ topics: [String]) throws(UsageProblem) -> String? {
        guard topics.count > 1, !topics.contains(where: { $0.contains(" ") || $0.hasPrefix("--") }) else { return nil }
        let unknown = topics.filter { Explainer.explain($0) == nil }
        guard unknown.count > topics.count / 2 else { return nil }
        if let page = SymptomPage.text(for: topics.joined(separator: " ")) { return page }
        guard !unknown.contains(where: { !Explainer.suggestions(for: $0).isEmpty || explainedMessage($0) != nil }) else { return nil }
        throw .messageWithoutQuotes
    }

    /// Messages have several words. A single one is a name that is misspelt, unless it is of the kind that programs print.
    private func explainedMessage(_ topic: String) -> String? {
        if topic.contains(" ") { return SymptomPage.text(for: topic) }
        let isCode = topic.dropFirst().contains(where: \.isUppercase) || topic.contains(where: \.isNumber)
        return isCode || Explainer.suggestions(for: topic).isEmpty ? SymptomPage.text(naming: topic) : nil
    }

    private func problem(with topic: String) -> UsageProblem {
        // A message may hold credentials, and is not repeated.
        if topic.contains(" ") { return .unknownMessage }
        let suggestions = Explainer.suggestions(for: topic)
        if topic.hasPrefix("--") {
            // What looks like a flag of `gitlab-runner` may be a slip in one of the command's own.
            let option = Spelling.closest(to: topic, among: Subcommand.explain.options.map(\.flag)).first
            if option != nil || suggestions.isEmpty { return .unknownOption(topic, of: Subcommand.explain.rawValue, suggestion: option) }
        }
        return .unknownTopic(topic, suggestions: suggestions)
    }
}

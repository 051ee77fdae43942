import RunnerConfig

/// What can stand where the cursor is: one answer for every shell.
///
/// The scripts of the shells only hand over the words of the line and show what comes back, so that they know what the program knows.
struct CompletionModel {
    /// Words to choose from, in order, each with what it means.
    private(set) var words: [(word: String, meaning: String)] = []
    /// Whether paths can stand there as well.
    private(set) var takesFiles = false

    /// - Parameters:
    ///   - previous: the words before the cursor, without the program's name.
    ///   - current: the word at the cursor, as far as it is written.
    init(after previous: [String], current: String) {
        guard let (command, count) = Self.command(in: previous) else {
            words = Self.firstWords(after: previous)
            filter(current)
            return
        }
        let rest = Array(previous.dropFirst(count))
        if let option = Self.option(before: rest, of: command) {
            complete(option, current, prefix: "")
        } else if current.hasPrefix("--"), let sign = current.firstIndex(of: "="), let option = command.options.first(where: { $0.flag == current[..<sign] }) {
            complete(option, String(current[current.index(after: sign)...]), prefix: option.flag + "=")
        } else if current.hasPrefix("-"), !rest.contains("--") {
            words = command.options.map { ($0.flag, $0.help) }
        } else {
            complete(command.operandWords(after: Self.operands(in: rest, of: command)))
            takesFiles = takesFiles || command.completesPaths
        }
        filter(current)
    }

    /// A line for each word, and one that says whether files can stand there.
    var text: String {
        words.map { "\($0.word)\t\($0.meaning)\n" }.joined() + (takesFiles ? ":files\n" : "")
    }

    private mutating func filter(_ current: String) { words.removeAll { !$0.word.hasPrefix(current) } }

    private mutating func complete(_ vocabulary: [String]) { words = vocabulary.map { ($0, "") } }

    private mutating func complete(_ option: Option, _ current: String, prefix: String) {
        switch option.vocabulary {
        case .nothing: break
        case .files: takesFiles = true
        case .words(let list): words = list.map { (prefix + $0, "") }
        case .reports(let list):
            // After the name of a report, the file it goes to.
            if current.contains("=") { takesFiles = true } else { words = list.map { (prefix + $0, "") } }
        case .rules:
            // Several stand in one word, with commas between them.
            let head = current.lastIndex(of: ",").map { String(current[...$0]) } ?? ""
            words = RuleSelector.words.map { (prefix + head + $0, Explainer.summary(of: $0) ?? "") }
        case .severities:
            guard let sign = current.lastIndex(of: "=") else { return words = RuleSelector.words.map { (prefix + $0 + "=", Explainer.summary(of: $0) ?? "") } }
            words = Severity.allCases.reversed().map { (prefix + current[...sign] + $0.rawValue, "") }
        case .runnerVersions: words = Version.knownRunners.map { (prefix + "\($0)", "") }
        case .chartVersions: words = Version.knownCharts.map { (prefix + "\($0)", "") }
        }
    }

    // MARK: Where the cursor is

    private static func command(in words: [String]) -> (Subcommand, Int)? {
        if words.count > 1, let command = Subcommand(named: words[0] + " " + words[1]) { return (command, 2) }
        return words.first.flatMap(Subcommand.init(named:)).map { ($0, 1) }
    }

    /// What can stand before a command is known: commands, or the second words of `generate`.
    private static func firstWords(after previous: [String]) -> [(String, String)] {
        if let first = previous.first {
            return previous.count == 1 ? Subcommand.family(first).map { ($0.secondWord, $0.summary) } : []
        }
        return Subcommand.firstWords + [Option.help, .version].map { ($0.flag, $0.help) }
    }

    /// The option whose value the cursor is at.
    private static func option(before words: [String], of command: Subcommand) -> Option? {
        guard let last = words.last, !words.dropLast().contains("--") else { return nil }
        return command.options.first { option in option.takesValue && (option.flag == last || option.letter.map { "-\($0)" } == last) }
    }

    private static func operands(in words: [String], of command: Subcommand) -> [String] {
        var operands: [String] = []
        var isValue = false
        for word in words {
            if isValue { isValue = false } else if word.hasPrefix("-"), word != "-" { isValue = option(before: [word], of: command) != nil } else { operands.append(word) }
        }
        return operands
    }
}

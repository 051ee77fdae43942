import RunnerConfig

extension Subcommand {
    /// The words a first argument can be, each with what it means: `generate`, not `generate secret`.
    static var firstWords: [(String, String)] {
        var seen: Set<String> = []
        return allCases.compactMap { command in
            let first = String(command.rawValue.prefix { $0 != " " })
            guard seen.insert(first).inserted else { return nil }
            let family = family(first)
            return (first, family.isEmpty ? command.summary : family.map(\.secondWord).joined(separator: ", "))
        }
    }

    /// `secret` of `generate secret`; the whole name of a command of one word.
    var secondWord: String { rawValue.split(separator: " ").last.map(String.init) ?? rawValue }

    /// The words that can stand as an operand, after those that stand there already.
    func operandWords(after operands: [String]) -> [String] {
        switch (self, operands.count) {
        case (.explain, _): Explainer.topics
        case (.schema, 0): FileKind.described.map(\.rawValue)
        case (.completions, 0): Shell.allCases.map(\.rawValue)
        case (.generateSecret, 0): SecretKind.allCases.map(\.rawValue)
        case (.help, 0), (.man, 0): Self.firstWords.map(\.0)
        case (.help, 1), (.man, 1): Self.family(operands[0]).map(\.secondWord)
        default: []
        }
    }
}

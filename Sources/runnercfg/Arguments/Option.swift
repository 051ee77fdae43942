/// One option: what the parser accepts, the help shows and the shell completes.
struct Option: Sendable {
    /// What stands after an option.
    enum Argument: Sendable, Equatable {
        case none
        /// Any text; the name that stands for it in the help.
        case text(String)
        /// A file's path; the name that stands for it in the help.
        case path(String)
        /// One of a few words; the name that stands for them in the help.
        case choice(String, [String])
        /// One of a few words, and perhaps an equals sign and a file's path.
        case report(String, [String])

        /// The words to choose from; nil where any text will do.
        var words: [String]? {
            switch self {
            case .choice(_, let words), .report(_, let words): words
            case .none, .text, .path: nil
            }
        }
    }

    /// Without the dashes.
    var name: String
    var letter: Character?
    var argument: Argument
    /// May be given more than once.
    var repeats: Bool
    /// The environment variable that gives the value where the option does not; nil when none does.
    var variable: String?
    /// What a shell offers for the value; nil where the argument says it.
    var offers: Vocabulary?
    /// Several values may stand in one word, with commas between them.
    var takesCommas: Bool
    /// One line, lower case; made when it is asked for.
    var help: String { makeHelp() }
    private let makeHelp: @Sendable () -> String

    init(_ name: String, _ letter: Character? = nil, _ argument: Argument = .none, repeats: Bool = false, variable: String? = nil, takesCommas: Bool = false, offers: Vocabulary? = nil, help: @autoclosure @escaping @Sendable () -> String) {
        self.name = name
        self.letter = letter
        self.argument = argument
        self.repeats = repeats
        self.variable = variable
        self.takesCommas = takesCommas
        self.offers = offers
        makeHelp = help
    }

    /// What a shell can offer for a value.
    enum Vocabulary: Sendable, Equatable {
        case nothing, files, rules, severities, runnerVersions, chartVersions
        case words([String])
        /// Words, and after them an equals sign and a file.
        case reports([String])
    }

    var vocabulary: Vocabulary {
        if let offers { return offers }
        return switch argument {
        case .none, .text: .nothing
        case .path: .files
        case .choice(_, let words): .words(words)
        case .report(_, let words): .reports(words)
        }
    }

    /// As it is typed: `--format`.
    var flag: String { "--\(name)" }

    /// As the help shows it: `-f, --format FORMAT`.
    var usage: String {
        let dashes = letter.map { "-\($0), " } ?? "    "
        return takesValue ? "\(dashes)\(flag) \(placeholder)" : dashes + flag
    }

    /// The name that stands for the value; empty when it takes none.
    var placeholder: String {
        switch argument {
        case .none: ""
        case .text(let name), .path(let name), .choice(let name, _), .report(let name, _): name
        }
    }

    var takesValue: Bool { argument != .none }
}

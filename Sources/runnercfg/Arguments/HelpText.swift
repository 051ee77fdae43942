import Reports

/// The help, made from the declarations; no line is longer than its width.
struct HelpText {
    /// Columns: 80 where there is no terminal.
    private let width: Int
    static let summary = "finds, explains and repairs mistakes in GitLab Runner's configuration"
    static let description = "Reads `config.toml`, the values and templates of the Helm chart, Secrets, and the files that carry them; says what is wrong at its exact place and what the Runner really does with it; repairs it, and converts one form into another."
    private static let gap = 30

    /// - Parameter terminal: its columns; nil where there is none.
    init(terminal: Int? = nil) { width = min(max(terminal ?? 80, 60), 100) }

    /// The help of one command.
    func text(_ command: Subcommand) -> String {
        var usage = "usage: runnercfg \(command.rawValue)"
        if !command.options.isEmpty { usage += " [OPTION]..." }
        if !command.operands.isEmpty { usage += " \(command.operands)" }
        var text = paragraph(command.summary) + "\n" + paragraph(usage, indent: 4) + "\noptions:\n"
        for option in command.options { text += row(option.usage, option.help) }
        for detail in command.details { text += "\n" + paragraph(detail) }
        if !command.examples.isEmpty {
            text += "\nexamples:\n" + command.examples.map { "  \($0.command)\n" + "      " + WrappedLines.of($0.meaning, width: width, after: 6, indent: 6).joined(separator: "\n") + "\n" }.joined()
        }
        if !command.exitCodes.isEmpty {
            let codes = "Exit codes: " + command.exitCodes.map { "\($0.0.rawValue) \($0.1)" }.joined(separator: ", ") + "."
            text += "\n" + paragraph(codes)
        }
        return text
    }

    /// The help of the commands that begin with one word.
    func text(family first: String) -> String {
        let commands = Subcommand.family(first)
        let words = commands.compactMap { $0.rawValue.split(separator: " ").last }.joined(separator: "|")
        var text = "usage: runnercfg \(first) \(words) [OPTION]...\n\ncommands:\n"
        for command in commands { text += row(command.rawValue, command.summary) }
        return text + "\n" + paragraph("run `runnercfg \(first) COMMAND --help` for the options of a command")
    }

    /// What `runnercfg --help` prints.
    func overview() -> String {
        var text = paragraph("runnercfg \(Self.summary)") + "\nusage: runnercfg COMMAND [OPTION]... [PATH]...\n\ncommands:\n"
        for command in Subcommand.allCases { text += row(command.rawValue, command.summary) }
        text += "\noptions:\n"
        for option in [Option.help, .version] { text += row(option.usage, option.help) }
        return text + "\n" + paragraph("run `runnercfg COMMAND --help` for the options of a command")
    }

    private func paragraph(_ text: String, indent: Int = 0) -> String {
        WrappedLines.of(text, width: width, indent: indent).joined(separator: "\n") + "\n"
    }

    private func row(_ term: String, _ help: String) -> String {
        let term = "  " + term
        let margin = String(repeating: " ", count: Self.gap)
        let lines = WrappedLines.of(help, width: width, after: Self.gap, indent: Self.gap)
        // A term that is too long stands on a line of its own.
        let head = term.count + 2 <= Self.gap ? term + margin.dropFirst(term.count) : term + "\n" + margin
        return head + lines.joined(separator: "\n") + "\n"
    }
}

import Reports

/// A command's page for `man`, made from the declarations: `runnercfg-lint.1`.
struct ManualPage {
    /// Nil for the page about the whole program.
    private let command: Subcommand?

    init(_ command: Subcommand?) { self.command = command }

    /// As `man` finds it: `runnercfg-generate-secret`.
    var name: String { command.map { Self.name(of: $0) } ?? Tool.name }

    private static func name(of command: Subcommand) -> String { "\(Tool.name)-" + command.rawValue.split(separator: " ").joined(separator: "-") }

    /// The name of its file.
    var file: String { "\(name).1" }

    /// In the language of `man`.
    var text: String {
        var page = Roff()
        page.macro("TH", [name.uppercased(), "1", Tool.date, "\(Tool.name) \(Tool.version)", "User Commands"])
        page.section("NAME")
        page.line("\(name) - \(command?.summary ?? HelpText.summary)")
        page.section("SYNOPSIS")
        if let command { page.synopsis(command) } else { page.paragraph("`\(Tool.name)` COMMAND [OPTION]... [PATH]...") }
        page.section("DESCRIPTION")
        for paragraph in command?.details ?? [HelpText.description] { page.paragraph(paragraph) }
        if let command {
            page.section("OPTIONS")
            for option in command.options { page.option(option) }
        } else {
            page.section("COMMANDS")
            for command in Subcommand.allCases { page.term("`\(command.rawValue)`", command.summary.sentence) }
        }
        let codes = command?.exitCodes ?? Self.codes
        if !codes.isEmpty {
            page.section("EXIT STATUS")
            for (code, meaning) in codes { page.term("\(code.rawValue)", meaning.sentence) }
        }
        environment(&page)
        if let command, !command.files.isEmpty {
            page.section("FILES")
            for (name, meaning) in command.files { page.term("`\(name)`", meaning.sentence) }
        }
        let examples = (command ?? .lint).examples
        if !examples.isEmpty {
            page.section("EXAMPLES")
            for example in examples { page.example(example.command, example.meaning) }
        }
        page.section("SEE ALSO")
        let others = command == nil ? Subcommand.allCases.map(Self.name) : [Tool.name] + (command?.related.map(Self.name) ?? [])
        page.line(others.map { "`\($0)`(1)" }.joined(separator: ", "))
        return page.text
    }

    /// What exit codes mean whatever the command.
    private static let codes: [(ExitCode, String)] = [
        (.success, "done, and nothing to complain about"), (.findings, "findings, or something that cannot be done"), (.usage, "wrong usage or settings"),
        (.failure, "a file could not be read or written"),
    ]

    private func environment(_ page: inout Roff) {
        let variables = (command?.options ?? []).compactMap { option in option.variable.map { ($0, option) } }
        let canBeSilent = command?.options.contains { $0.name == Option.noSuppressions.name } ?? false
        let isColoured = command?.options.contains { $0.name == Option.color.name } ?? false
        guard !variables.isEmpty || isColoured else { return }
        page.section("ENVIRONMENT")
        for (name, option) in variables {
            page.term("`\(name)`", "The value of `\(option.flag)` if the option is not given" + (option.repeats ? "; several are separated by commas." : "."))
        }
        if canBeSilent, let name = Option.suppressions.variable { page.term("`\(name)`", "`false` is `\(Option.noSuppressions.flag)`, `true` outweighs the settings file.") }
        if isColoured {
            page.term("`NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE`, `FORCE_COLOR`", "Whether colors are used, if `--color` does not say so.")
            page.term("`FORCE_HYPERLINK`", "1 for links to files on every terminal, 0 for none.")
            page.term("`COLUMNS`", "The width of the text where there is no terminal.")
        }
    }
}

extension String {
    /// Begun with a capital and ended with a full stop.
    fileprivate var sentence: String { isEmpty ? "" : prefix(1).uppercased() + dropFirst() + (hasSuffix(".") ? "" : ".") }
}

/// The help, made from the declarations; no line is longer than 80 columns.
enum HelpText {
    private static let width = 80
    private static let gap = 30

    /// The help of one command.
    static func text(_ command: Subcommand) -> String {
        var text = "\(command.summary)\n\nusage: runnercfg \(command.rawValue)"
        if !command.options.isEmpty { text += " [OPTION]..." }
        if !command.operands.isEmpty { text += " \(command.operands)" }
        text += "\n\noptions:\n"
        for option in command.options { text += row(option.usage, option.help) }
        for paragraph in command.details { text += "\n" + wrapped(paragraph, indent: 0).joined(separator: "\n") + "\n" }
        return text
    }

    /// The help of the commands that begin with one word.
    static func text(family first: String) -> String {
        let commands = Subcommand.family(first)
        let words = commands.compactMap { $0.rawValue.split(separator: " ").last }.joined(separator: "|")
        var text = "usage: runnercfg \(first) \(words) [OPTION]...\n\ncommands:\n"
        for command in commands { text += row(command.rawValue, command.summary) }
        return text + "\nrun `runnercfg \(first) COMMAND --help` for the options of a command\n"
    }

    /// What `runnercfg --help` prints.
    static func overview() -> String {
        var text = """
            runnercfg finds, explains and repairs mistakes in GitLab Runner's configuration

            usage: runnercfg COMMAND [OPTION]... [PATH]...

            commands:

            """
        for command in Subcommand.allCases { text += row(command.rawValue, command.summary) }
        text += "\noptions:\n"
        for option in [Option.help, .version] { text += row(option.usage, option.help) }
        text += "\nrun `runnercfg COMMAND --help` for the options of a command\n"
        return text
    }

    private static func row(_ term: String, _ help: String) -> String {
        let lines = wrapped(help, indent: gap)
        let term = "  " + term
        let first = lines.first ?? ""
        // A term that is too long stands on a line of its own.
        guard term.count + 2 <= gap else {
            return ([term] + lines.map { String(repeating: " ", count: gap) + $0 }).joined(separator: "\n") + "\n"
        }
        let head = term + String(repeating: " ", count: gap - term.count) + first
        return ([head] + lines.dropFirst().map { String(repeating: " ", count: gap) + $0 }).joined(separator: "\n") + "\n"
    }

    private static func wrapped(_ text: String, indent: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, indent + line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return line.isEmpty ? lines : lines + [line]
    }
}

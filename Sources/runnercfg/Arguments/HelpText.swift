/// What `--help` prints, in 80 columns.
enum HelpText {
    static var overview: String {
        var text = "runnercfg reads config.toml, values.yaml, chart templates and Secrets of GitLab\nRunner, finds what is wrong at its exact place, and repairs it.\n\n"
        text += "Usage: runnercfg COMMAND [OPTION]... [PATH]...\n\nCommands:\n"
        for command in Subcommand.allCases { text += "  " + padded(command.rawValue, 10) + command.summary + "\n" }
        text += "\n`runnercfg COMMAND --help` tells more. `runnercfg --version` names the versions\nof GitLab Runner and its chart that are known.\n\n"
        text += "Exit codes: 0 nothing found, 1 findings, 2 wrong usage, 3 a file could not be\nread or written.\n"
        return text
    }

    static func page(_ subcommand: Subcommand) -> String {
        var text = "runnercfg \(subcommand.rawValue): \(subcommand.summary)\n\nUsage: \(subcommand.usage)\n\nOptions:\n"
        for option in subcommand.options {
            let name = (option.short.map { "\($0), " } ?? "") + option.name + (option.value.map { " \($0)" } ?? "")
            text += name.count > 26 ? "  \(name)\n" + wrapped(option.help, indent: 30) : "  " + padded(name, 28) + wrapped(option.help, indent: 30).drop { $0 == " " }
        }
        return text + "  " + padded("-h, --help", 28) + "print this\n"
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    private static func wrapped(_ text: String, indent: Int) -> String {
        var lines: [String] = [""]
        for word in text.split(separator: " ") {
            if lines[lines.count - 1].count + word.count + 1 > 80 - indent { lines.append("") }
            lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
        }
        return lines.map { String(repeating: " ", count: indent) + $0 + "\n" }.joined()
    }
}

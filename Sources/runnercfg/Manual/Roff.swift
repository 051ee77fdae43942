/// Writes the language of `man`: macros at the beginning of lines, and text in which nothing else is one.
struct Roff {
    private(set) var text = ""

    /// - Parameter arguments: our own words, without quotes and backslashes.
    mutating func macro(_ name: String, _ arguments: [String] = []) {
        text += ".\(name)" + arguments.map { " \"\($0)\"" }.joined() + "\n"
    }

    /// Right after a heading a paragraph begins by itself.
    private var isAfterHeading: Bool { text.split(separator: "\n").last?.hasPrefix(".SH") ?? false }

    mutating func section(_ title: String) { macro("SH", [title]) }

    /// A line of text; what stands in backticks is bold.
    mutating func line(_ text: String) { self.text += Self.styled(text) + "\n" }

    mutating func paragraph(_ text: String) {
        if !isAfterHeading { macro("PP") }
        line(text)
    }

    /// A term, and what it means below it.
    mutating func term(_ term: String, _ meaning: String) {
        macro("TP")
        line(term)
        line(meaning)
    }

    mutating func option(_ option: Option) {
        let names = (option.letter.map { ["`-\($0)`"] } ?? []) + ["`\(option.flag)`"]
        macro("TP")
        text += names.map(Self.styled).joined(separator: ", ") + (option.takesValue ? " \\fI" + Self.escaped(option.placeholder) + "\\fR" : "") + "\n"
        line(option.help.prefix(1).uppercased() + option.help.dropFirst() + ".")
    }

    mutating func synopsis(_ command: Subcommand) {
        if !isAfterHeading { macro("PP") }
        text += Self.styled("`\(Self.program) \(command.rawValue)`") + (command.options.isEmpty ? "" : " [\\fIOPTION\\fR]...")
        text += (command.operands.isEmpty ? "" : " " + Self.escaped(command.operands)) + "\n"
    }

    private static let program = "runnercfg"

    /// A command line as it is typed, and what it does above it.
    mutating func example(_ command: String, _ meaning: String) {
        paragraph(meaning)
        if !isAfterHeading { macro("PP") }
        macro("RS", ["4"])
        macro("EX")
        text += Self.escaped(command) + "\n"
        macro("EE")
        macro("RE")
    }

    private static func styled(_ text: String) -> String {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        // A backtick without a partner is one.
        guard parts.count % 2 == 1 else { return escaped(text) }
        let line = parts.enumerated().map { $0.offset % 2 == 1 ? "\\fB" + escaped(String($0.element), atStart: false) + "\\fR" : escaped(String($0.element), atStart: $0.offset == 0) }.joined()
        return line
    }

    /// A text that says what it says: no sign of it is one of the language.
    private static func escaped(_ text: String, atStart: Bool = true) -> String {
        let first = text.first.map { ".'".contains($0) } == true && atStart ? "\\&" : ""
        return first + text.map { letter in
            switch letter {
            case "\\": "\\e"
            case "-": "\\-"
            case "'": "\\(aq"
            case "`": "\\(ga"
            case "^": "\\(ha"
            case "~": "\\(ti"
            default: String(letter)
            }
        }.joined()
    }
}

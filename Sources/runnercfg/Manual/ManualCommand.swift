/// `runnercfg man`: the pages of the manual.
struct ManualCommand {
    private let command: Command
    private let arguments: ParsedArguments

    init(_ command: Command, _ arguments: ParsedArguments) {
        self.command = command
        self.arguments = arguments
    }

    func run() throws(UsageProblem) -> ExitCode {
        guard let folder = arguments.value(.manualFolder) else {
            command.output.write(try page(about: arguments.operands).text)
            return .success
        }
        if let word = arguments.operands.first { throw .tooManyOperands(word, of: "\(Subcommand.man.rawValue) \(Option.manualFolder.flag)") }
        guard command.makeFolder(folder) else { return .failure }
        var code = ExitCode.success
        for page in [ManualPage(nil)] + Subcommand.allCases.map({ ManualPage($0) }) {
            code = code.and(command.deliver(page.text, to: Platform.join(folder, page.file), replacing: true, holdsCredentials: false, isShared: true))
        }
        return code
    }

    private func page(about words: [String]) throws(UsageProblem) -> ManualPage {
        guard !words.isEmpty else { return ManualPage(nil) }
        let (subject, count) = try ArgumentParser.command(in: words)
        if words.count > count { throw .tooManyOperands(words[count], of: Subcommand.man.rawValue) }
        return ManualPage(subject)
    }
}

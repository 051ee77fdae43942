import Reports
import RunnerConfig

/// `runnercfg fix`: repairs what can be repaired.
struct FixCommand {
    private let command: Command
    private let arguments: ParsedArguments

    init(_ command: Command, _ arguments: ParsedArguments) {
        self.command = command
        self.arguments = arguments
    }

    func run() throws(UsageProblem) -> ExitCode {
        guard !arguments.operands.isEmpty else { throw .missingOperand(Subcommand.fix.need, of: Subcommand.fix.rawValue) }
        switch try command.settings(arguments) {
        case .refused(let code): return code
        case .ready(let settings): return try run(settings)
        }
    }

    private func run(_ settings: RunSettings) throws(UsageProblem) -> ExitCode {
        if arguments.has(.showSettings) {
            command.output.write(ShownSettings(settings).text)
            return .success
        }
        guard let checked = try CheckedFiles(command, arguments, settings, paths: arguments.operands) else { return .failure }
        let fixer = Fixer(checked.linter, unsafe: arguments.has(.unsafe))
        var code = ExitCode.success
        var applied = 0
        var changed = 0
        var remaining: [FileReport] = []
        for (entry, outcome) in zip(checked.files.entries, fixer.fix(checked.inputs)) {
            if outcome.remaining.findings.contains(where: { $0.rule == "syntax-error" }) { command.note(Messages.leftAlone(entry.file.path)) }
            let isChanged = outcome.bytes != entry.file.bytes
            guard finish(entry, outcome, isChanged: isChanged) else {
                code = .failure
                continue
            }
            remaining.append(outcome.remaining)
            if isChanged { changed += 1 }
            applied += outcome.applied.count
        }
        if isDryRun, arguments.has(.check), changed > 0 { code = code.and(.findings) }
        guard let run = KnownFindings(command, settings).heeded(by: checked.run(remaining), isQuiet: true) else { return .failure }
        remaining = run.reports
        summarise(checked, applied: applied, changed: changed, remaining)
        checked.sayNotes(remaining)
        return code.and(checked.exitCode(remaining))
    }

    private var isDryRun: Bool { arguments.has(.check) || arguments.has(.diff) }

    /// Shows or writes what became of one file; false when that failed.
    private func finish(_ entry: InputFiles.Entry, _ outcome: Fixer.Outcome, isChanged: Bool) -> Bool {
        let path = entry.file.path
        if arguments.has(.diff) {
            if isChanged { showPatch(entry.file, outcome) }
            return true
        }
        guard let identity = entry.identity else {
            return arguments.has(.check) || writeThrough(path, outcome.bytes)
        }
        if isChanged {
            if !arguments.has(.check) {
                do throws(FileProblem) {
                    try Platform.replace(path, with: outcome.bytes, ifStill: identity)
                } catch {
                    command.say(Messages.cannotWrite(path, error))
                    return false
                }
            }
            list(path, outcome)
        }
        return true
    }

    /// Standard input goes to standard output; a pipe with a name has no place to be written to.
    private func writeThrough(_ path: String, _ bytes: [UInt8]) -> Bool {
        guard arguments.operands.contains("-"), path == (arguments.value(.stdinName) ?? "-") else {
            command.say(Messages.notARegularFile(path))
            return false
        }
        command.output.write(bytes)
        return true
    }

    private func list(_ path: String, _ outcome: Fixer.Outcome) {
        let mask = Mask(outcome.remaining.secrets, in: outcome.bytes)
        var text = ""
        for finding in outcome.applied {
            let repair = finding.fixes.first
            let place = finding.keyPath.isEmpty ? "" : " at \(finding.keyPath)"
            let title = repair.map { ": \($0.title)" } ?? ""
            text += DisplayWidth.safe("\(path): " + mask.sentence("\(finding.rule)\(place)\(title)")) + "\n"
        }
        command.output.write(text)
    }

    private func showPatch(_ file: InputFile, _ outcome: Fixer.Outcome) {
        // What a repair does to a credential's place the old report knows best, and the new one what stands there now.
        let patch = UnifiedDiff(
            path: file.path, old: .init(file.bytes, Mask(outcome.original.secrets, in: file.bytes)),
            new: .init(outcome.bytes, Mask(outcome.remaining.secrets, in: outcome.bytes)), paint: command.paint(arguments), escapes: command.output.isTerminal)
        let (text, leftOut) = patch.patch()
        command.output.write(text)
        if leftOut > 0 { command.note(Messages.patchLeavesOut(leftOut, file.path)) }
    }

    /// Not on standard output when the repaired text itself goes there.
    private func summarise(_ checked: CheckedFiles, applied: Int, changed: Int, _ remaining: [FileReport]) {
        guard !arguments.has(.quiet), !remaining.isEmpty else { return }
        let line = Messages.repaired(applied, files: changed, isDone: !isDryRun, left: Tally(remaining).sentence)
        if arguments.has(.diff) || checked.files.entries.contains(where: { $0.identity == nil }) {
            command.note(line)
        } else {
            checked.summarise(line + "\n")
        }
    }
}

import Reports
import RunnerConfig

/// The settings file of a run, read and in order.
struct SettingsLookup {
    /// As the user knows it.
    let path: String
    /// The folder that its paths start from.
    let folder: String
    let file: SettingsFile

    /// What a search for the settings comes to.
    enum Outcome {
        case found(SettingsLookup)
        case none
        /// The file cannot be used, which has been said.
        case refused(ExitCode)
    }

    /// The file that the user names; else the nearest `.runnercfg.toml` from the current folder up to the root of the repository.
    static func outcome(_ command: Command, _ arguments: ParsedArguments) -> Outcome {
        guard !arguments.has(.isolated) else { return .none }
        guard let path = SettingWords(arguments, command.environment).first(.config)?.value ?? nearest() else { return .none }
        guard let bytes = command.read(path, as: path) else { return .refused(.failure) }
        let input = InputFile(path: path, bytes: bytes, kind: .settings)
        let report = Linter(heedsComments: false).lint([input])
        if report.contains(where: { $0.findings.contains { $0.severity == .error } }) {
            let run = LintRun(reports: report)
            command.errors.write(TextReport().text(of: run, on: command.page(arguments, on: command.errors, isQuiet: true)))
            command.say(Messages.settingsRefused(path))
            return .refused(.usage)
        }
        // A link's own folder counts: that is where people see the file.
        let beside = Platform.split(path).directory
        let folder = Platform.resolved(beside) ?? beside
        return .found(SettingsLookup(path: path, folder: folder, file: SettingsFile(bytes)))
    }

    /// Relative where it is in the current folder, as people know it.
    private static func nearest() -> String? {
        guard let current = Platform.workingDirectory else { return nil }
        let way = GitFolder.way(from: current)
        for folder in [current] + (way.isRepository ? way.parents : []) {
            let path = Platform.join(folder, SettingsFile.name)
            // What cannot be read is an error, and not the same as no settings.
            if (try? Platform.type(at: path)) != nil || Platform.isLink(path) { return folder == current ? SettingsFile.name : path }
        }
        return nil
    }

    /// Where a value stands.
    func source(of range: Range<Int>) -> SettingSource {
        let line = file.text.bytes[..<min(range.lowerBound, file.text.bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1
        return .file(path, line: line)
    }
}

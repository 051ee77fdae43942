import Reports
import RunnerConfig

/// The baseline of a run: read, held against what was found, or written.
struct KnownFindings {
    private let command: Command
    /// Nil where there is none.
    private let path: String?
    /// The user says where it is.
    private let isSet: Bool
    /// The command line names it, and not just the settings.
    private let isNamed: Bool
    private let prunes: Bool
    private let settings: RunSettings

    init(_ command: Command, _ settings: RunSettings, writes: Bool = false, prunes: Bool = false) {
        self.command = command
        self.prunes = prunes
        self.settings = settings
        isNamed = settings.baseline?.source == .option(Option.baseline.flag)
        isSet = settings.baseline != nil
        path = settings.baseline?.value ?? (writes ? Baseline.usualName : nil)
    }

    /// The run without what is known; nil when the baseline cannot be read, which is said.
    func heeded(by run: LintRun, isQuiet: Bool) -> LintRun? {
        guard let path else { return run }
        if !isNamed, (try? Platform.type(at: path)) == nil {
            // Without it more is told, never less.
            if !isQuiet { command.note(Messages.baselineMissing(path)) }
            return run
        }
        guard let baseline = read(path) else { return nil }
        let root = Self.root(of: path)
        let (heeding, gone) = run.heeding(baseline, from: root)
        let outdated = asked(gone).count + Self.ofMissingFiles(baseline, root).count
        if outdated > 0, !isQuiet { command.note(Messages.baselineOutdated(outdated, path)) }
        return heeding
    }

    /// Those of rules that this run looks at: what is not looked for is not gone.
    private func asked(_ gone: [Baseline.Entry]) -> [Baseline.Entry] { gone.filter { settings.selection.tells($0.rule) } }

    /// Adds what a run finds; findings of other files stay as they are.
    func write(_ run: LintRun, isQuiet: Bool) -> ExitCode {
        guard let path else { return .success }
        var baseline = Baseline()
        if (try? Platform.type(at: path)) != nil {
            guard let old = read(path) else { return .failure }
            baseline = old
        }
        let root = Self.root(of: path)
        if prunes { baseline = baseline.without(asked(run.heeding(baseline, from: root).gone) + Self.ofMissingFiles(baseline, root)) }
        baseline = baseline.merged(with: Baseline(run, from: root))
        let code = command.deliver(baseline.text, to: path, replacing: true, holdsCredentials: false, isShared: true)
        if code == .success, !isQuiet { command.note(Messages.baselineWritten(baseline.entries.count, path, setting: isSet ? nil : settingName(of: path))) }
        return code
    }

    /// A path as the settings file would name it: from its own folder on.
    private func settingName(of path: String) -> String {
        guard let home = settings.lookup?.folder, let current = Platform.workingDirectory, !path.hasPrefix("/") else { return path }
        return PathNames.relative(path, from: current, to: home)
    }

    private func read(_ path: String) -> Baseline? {
        guard let bytes = command.read(path, as: path) else { return nil }
        guard let baseline = Baseline(bytes) else {
            command.say(Messages.baselineUnreadable(path))
            return nil
        }
        return baseline
    }

    /// What the paths in a baseline start from, wherever the run does: the root of the repository that it is in, or else its folder.
    private static func root(of path: String) -> String {
        let folder = Platform.split(path).directory
        let absolute = Platform.resolved(folder) ?? folder
        return GitFolder.root(of: absolute) ?? absolute
    }

    /// Entries of files that are no longer there.
    private static func ofMissingFiles(_ baseline: Baseline, _ root: String) -> [Baseline.Entry] {
        var isThere: [String: Bool] = [:]
        return baseline.entries.filter { entry in
            let known = isThere[entry.path] ?? ((try? Platform.type(at: entry.path.hasPrefix("/") ? entry.path : Platform.join(root, entry.path))) != nil)
            isThere[entry.path] = known
            return !known
        }
    }
}

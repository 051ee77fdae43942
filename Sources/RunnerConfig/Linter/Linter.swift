/// Files in, findings out.
public struct Linter: Sendable {
    public let target: Target
    public let profiles: Set<Profile>

    /// - Parameters:
    ///   - target: the versions the files are meant for.
    ///   - profiles: which opinions are wanted beside what is wrong.
    public init(target: Target = Target(), profiles: Set<Profile> = []) {
        self.target = target
        self.profiles = profiles
    }

    /// Checks files that belong together: rules that need two of them see them all. A file that is none of ours comes back
    /// without a kind and without findings.
    public func lint(_ files: [InputFile]) -> [FileReport] {
        let kinds = files.map { $0.kind ?? Self.recognise(path: $0.path, bytes: $0.bytes) }
        var subjects: [(index: Int, file: Workspace.File)] = []
        for (index, file) in files.enumerated() {
            guard let subject = subject(file, kind: kinds[index]) else { continue }
            subjects.append((index, Workspace.File(path: file.path, subject: subject, isNamed: file.isNamed)))
        }
        let shared = checkTogether(subjects.map(\.file))
        var reports = zip(files, kinds).map { FileReport(path: $0.path, bytes: $0.bytes, kind: $1) }
        for index in reports.indices where kinds[index] == nil { reports[index].secrets = Credentials(in: files[index].bytes) }
        for (position, entry) in subjects.enumerated() {
            var report = shared[file: position]
            check(entry.file.subject, &report)
            let findings = Arbiter.settled(report.entries, profiles: profiles)
            reports[entry.index].findings = tried(findings, in: files[entry.index], kinds[entry.index])
            reports[entry.index].unchecked = report.unchecked
            reports[entry.index].runnerNames = entry.file.subject.config?.runners.map { $0.name?.value } ?? []
            reports[entry.index].secrets = Credentials(files[entry.index].bytes, in: entry.file.subject)
        }
        return reports
    }

    /// What no output may show of a file, without looking for mistakes in it.
    public func credentials(in file: InputFile) -> Credentials {
        Credentials(file.bytes, in: subject(file, kind: file.kind ?? Self.recognise(path: file.path, bytes: file.bytes)))
    }

    /// What is found in a file that nothing is known beside, with no repair tried.
    func alone(_ file: InputFile) -> (subject: Workspace.Subject?, findings: [Finding]) {
        guard let subject = subject(file, kind: file.kind) else { return (nil, []) }
        var report = checkTogether([Workspace.File(path: file.path, subject: subject)])[file: 0]
        check(subject, &report)
        return (subject, Arbiter.settled(report.entries, profiles: profiles))
    }

    private func tried(_ findings: [Finding], in file: InputFile, _ kind: FileKind?) -> [Finding] {
        guard findings.contains(where: { $0.fixes.contains { $0.safety == .safe } }) else { return findings }
        var file = file
        file.kind = kind
        var trial = RepairTrial(self, file)
        return trial.judged(findings)
    }

    private func checkTogether(_ files: [Workspace.File]) -> WorkspaceReport {
        var report = WorkspaceReport()
        let workspace = Workspace(files: files)
        for rule in RuleSet.workspace { rule.check(workspace, &report) }
        return report
    }

    /// What a file is, by its name and content; nil when it is none of ours.
    public static func recognise(path: String, bytes: [UInt8]) -> FileKind? {
        Recognition.kind(path: path, bytes: bytes)
    }

    private func subject(_ file: InputFile, kind: FileKind?) -> Workspace.Subject? {
        switch kind {
        case .config: .config(ConfigFile(file.bytes, target: target))
        case .values: .values(ValuesFile(file.bytes, target: target, chart: file.chart))
        case .secret: .secret(SecretFile(file.bytes, target: target))
        case .template: .template(ChartTemplate(path: file.path, file.bytes, target: target))
        case .toml, .yaml, nil: nil
        }
    }

    private static let endlessAliases = "not all of it was checked: its aliases expand without end"

    private func check(_ subject: Workspace.Subject, _ report: inout Report) {
        switch subject {
        case .config(let config):
            check(config, stores: config.s3Stores, &report)
        case .values(let values):
            syntax(values.syntaxProblems, &report)
            for rule in RuleSet.values { rule.check(values, &report) }
            if let store = values.legacyStore {
                for rule in RuleSet.store { rule.check(store, StoreEdits(values), &report) }
            }
            if !values.isWhole { report.leaveUnchecked(Self.endlessAliases) }
            if let reason = values.uncheckedConfig { report.leaveUnchecked(reason) }
            if let config = values.config { check(config, stores: values.configStores, &report) }
        case .secret(let file):
            syntax(file.syntaxProblems, &report)
            if !file.isWhole { report.leaveUnchecked(Self.endlessAliases) }
            for rule in RuleSet.secret { rule.check(file, &report) }
        case .template(let template):
            syntax(template.syntaxProblems, &report)
            for rule in RuleSet.template { rule.check(template, &report) }
        }
    }

    private func check(_ config: ConfigFile, stores: [S3Store], _ report: inout Report) {
        syntax(config.syntaxProblems, &report)
        for rule in RuleSet.config { rule.check(config, &report) }
        for store in stores {
            for rule in RuleSet.store { rule.check(store, StoreEdits(config), &report) }
        }
    }

    private func syntax(_ problems: [SyntaxProblem], _ report: inout Report) {
        guard !problems.isEmpty else { return }
        RuleSet.syntaxError.check(problems, &report)
        RuleSet.duplicateKey.check(problems, &report)
    }
}

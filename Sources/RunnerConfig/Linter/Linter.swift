import Threads

/// Files in, findings out.
public struct Linter: Sendable {
    public let target: Target
    public let selection: RuleSelection
    /// Whether comments in the files can silence rules.
    public let heedsComments: Bool
    /// How many files are looked at at the same time; nil for one on each core.
    public var threads: Int?

    /// What is said of a single file, ``InputFile/target`` and ``InputFile/selection``, counts more than what is said here.
    ///
    /// - Parameters:
    ///   - target: the versions the files are meant for.
    ///   - selection: which rules are wanted.
    ///   - heedsComments: whether `# runnercfg: ignore[...]` in a file silences its findings.
    public init(target: Target = Target(), selection: RuleSelection = RuleSelection(), heedsComments: Bool = true) {
        (self.target, self.selection, self.heedsComments) = (target, selection, heedsComments)
    }

    /// - Parameter profiles: which opinions are wanted beside what is wrong.
    public init(target: Target = Target(), profiles: Set<Profile>) { self.init(target: target, selection: RuleSelection(profiles: profiles)) }

    /// Checks files that belong together: rules that need two of them see them all. A file that is none of ours comes back
    /// without a kind and without findings.
    ///
    /// - Parameter progress: called as files are checked, with how many have been begun; for every one of them with one thread.
    public func lint(_ files: [InputFile], progress: (Int) -> Void = { _ in }) -> [FileReport] {
        let threads = files.count < Self.fewFiles ? 1 : threads
        // Each file has a thread for itself where there are many.
        let linter = threads == 1 ? self : alone
        let readings = Cores.map(files.count, threads: threads) { linter.read(files[$0]) }
        var subjects: [Workspace.File] = []
        var starts: [Int] = []
        for (file, reading) in zip(files, readings) {
            starts.append(subjects.count)
            for configuration in reading.configurations { subjects.append(Workspace.File(path: file.path, subject: configuration.subject, isNamed: file.isNamed)) }
        }
        let shared = checkTogether(consume subjects)
        let first = starts
        let reports = Cores.map(consume readings, threads: threads, begins: progress) { index, reading in
            let report = linter.report(on: files[index], reading, isAlone: files.count == 1) { shared[file: first[index] + $0] }
            // What a large file held takes its time to be freed, and the report need not wait for it.
            if linter.threads(for: files[index]) != 1 { Thread.free(reading) }
            return report
        }
        return LayeredReports(files).split(reports)
    }

    /// Fewer than that are checked before another thread has started.
    private static let fewFiles = 4

    /// The same on one thread.
    private var alone: Linter {
        var linter = self
        linter.threads = 1
        return linter
    }

    /// Smaller files are looked at before another thread has started.
    private static let fewBytes = 100_000

    /// What a file is, and what it holds.
    private struct Reading: Sendable {
        let kind: FileKind?
        let configurations: [Configuration]
        /// Credentials in its raw text, which nothing else has to be known for.
        let credentials: [Range<Int>]
    }

    private func read(_ file: InputFile) -> Reading {
        let halves = Cores.map(2, threads: threads(for: file)) { half -> (read: (kind: FileKind?, configurations: [Configuration])?, credentials: [Range<Int>]) in
            guard half == 0 else { return (nil, CredentialScan.ranges(in: file.bytes)) }
            let kind = file.kind ?? Linter.recognise(file)
            return ((kind, Configuration.all(in: file, as: kind, target: file.target ?? target)), [])
        }
        return Reading(kind: halves[0].read?.kind, configurations: halves[0].read?.configurations ?? [], credentials: halves[1].credentials)
    }

    private func threads(for file: InputFile) -> Int? { file.bytes.count < Self.fewBytes ? 1 : threads }

    /// - Parameters:
    ///   - isAlone: nothing else is checked with it.
    ///   - shared: what rules that see all files say of a configuration, by its index in the file.
    private func report(on file: InputFile, _ reading: Reading, isAlone: Bool, _ shared: (Int) -> Report) -> FileReport {
        var result = FileReport(path: file.path, bytes: file.bytes, kind: reading.kind)
        let held = reading.configurations
        result.configurations = held.map(JudgedConfiguration.init)
        let configs = held.compactMap(\.subject.config)
        if configs.count == 1 { result.runnerNames = configs[0].runners.map { $0.name?.value } }
        guard !held.isEmpty else {
            result.secrets = Credentials(at: reading.credentials)
            return result
        }
        let before = held.indices.map(shared)
        // What is secret and what is wrong: neither asks for the other.
        let looks = Cores.map(2, threads: threads(for: file)) { index -> (secrets: Credentials?, reports: [Report]) in
            if index == 0 { return (nil, zip(held, before).map { checked($0, $1) }) }
            return (Credentials(file.bytes, in: held.map(\.subject), seen: reading.credentials), [])
        }
        result.secrets = looks[1].secrets ?? Credentials()
        for report in looks[0].reports {
            result.findings += Arbiter.settled(report.entries, file.selection ?? selection)
            for sentence in report.unchecked where !result.unchecked.contains(sentence) { result.unchecked.append(sentence) }
        }
        if held.count > 1 { result.findings = Self.ordered(result.findings) }
        let judged = isAlone ? Judged(subjects: held.map(\.subject), findings: result.findings) : nil
        if heedsComments { heedComments(of: file, isTOML: held.contains(where: \.subject.isWholeFile), &result) }
        result.findings = tried(result.findings, in: file, reading.kind, judged)
        return result
    }

    /// Findings of several configurations of a file in order of place, and each once: two can share a text, and then its mistakes.
    private static func ordered(_ findings: [Finding]) -> [Finding] {
        var seen: Set<String> = []
        let once = findings.filter { seen.insert("\($0.rule) \($0.range) \($0.message)").inserted }
        return once.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    }

    /// The configurations that a file holds, in order of place, whatever carries them.
    public func configurations(in file: InputFile) -> [Configuration] {
        Configuration.all(in: file, as: file.kind, target: file.target ?? target)
    }

    /// The Secrets that Runners of the GitLab Runner Operator take their tokens from.
    public static func operatorSecrets(namedBy bytes: [UInt8]) -> [String] { RunnerResource.tokenSecrets(in: bytes) }

    /// What no output may show of a file, without looking for mistakes in it.
    public func credentials(in file: InputFile) -> Credentials {
        let subjects = configurations(in: file).map(\.subject)
        // Of a foreign file, names tell as much as they do in values.
        let isForeign = subjects.isEmpty && !file.path.hasSuffix(".toml")
        return Credentials(file.bytes, in: subjects, and: isForeign ? YAMLText(file.bytes).documents.map(\.node) : [])
    }

    /// What a file holds and what is found in it, with no repair tried and no comment heeded.
    struct Judged {
        let subjects: [Workspace.Subject]
        let findings: [Finding]
    }

    /// The same of a file that nothing is known beside.
    func alone(_ file: InputFile) -> Judged { judged(file, configurations(in: file)) }

    /// The same again; nil, and no rule has looked, where what the file holds is not worth it.
    func alone(_ file: InputFile, where isWorthIt: ([Workspace.Subject]) -> Bool) -> Judged? {
        let held = configurations(in: file)
        return isWorthIt(held.map(\.subject)) ? judged(file, held) : nil
    }

    private func judged(_ file: InputFile, _ held: [Configuration]) -> Judged {
        let shared = checkTogether(held.map { Workspace.File(path: file.path, subject: $0.subject) })
        let findings = held.enumerated().flatMap { Arbiter.settled(checked($1, shared[file: $0]).entries, file.selection ?? selection) }
        return Judged(subjects: held.map(\.subject), findings: held.count > 1 ? Self.ordered(findings) : findings)
    }

    /// What the rules for one file say, after those for several.
    private func checked(_ configuration: Configuration, _ report: Report) -> Report {
        var report = report
        check(configuration.subject, &report)
        var gaps = configuration.gaps
        // A key whose value cannot be read is not missing.
        if configuration.subject.config?.syntaxProblems.contains(where: \.isFatal) == true { gaps.isPartial = true }
        report.withhold(gaps) { rule in gaps.hasBranches && RuleSet.rulesAcrossBranches.contains(rule) || gaps.isPartial && (rule.hasSuffix("-missing") || RuleSet.rulesAboutAbsence.contains(rule)) }
        return report
    }

    /// Takes away what comments in the file ask to leave out, and tells which of them do nothing.
    private func heedComments(of file: InputFile, isTOML: Bool, _ report: inout FileReport) {
        var suppressions = Suppressions(file.bytes, parts: file.layers?.layers.map(\.range) ?? [0..<file.bytes.count], isTOML: isTOML)
        guard !suppressions.isEmpty else { return }
        let (told, suppressed) = suppressions.settle(report.findings)
        let selection = file.selection ?? selection
        let review = SuppressionReview(suppressions: suppressions, text: SourceText(file.bytes), rules: RuleSet.names) { name in
            guard let rule = RuleSet.named(name), !(rule is any WorkspaceRule), !(rule is any SuppressionRule) else { return false }
            return selection.tells(name, rule.documentation.category)
        }
        var remarks = Report()
        for rule in RuleSet.suppressions { rule.check(review, &remarks) }
        let (more, silent) = suppressions.settle(Arbiter.settled(remarks.entries, selection))
        report.findings = (told + more).sorted(by: Finding.byPlace)
        report.suppressed = suppressed + silent
    }

    private func tried(_ findings: [Finding], in file: InputFile, _ kind: FileKind?, _ judged: Judged?) -> [Finding] {
        guard findings.contains(where: { $0.fixes.contains { $0.safety == .safe } }) else { return findings }
        var file = file
        file.kind = kind
        var trial = RepairTrial(self, file, judged: judged)
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

    /// What a file is, by its name and content, and by the chart it stands beside.
    public static func recognise(_ file: InputFile) -> FileKind? {
        recognise(path: file.path, bytes: file.bytes) ?? (Recognition.isBelowDependency(file) ? .values : nil)
    }

    private static let tooManyValues = "its boolean options were not checked: it names too many values to try"
    private static let endlessAliases = "not all of it was checked: its aliases expand endlessly"

    private func check(_ subject: Workspace.Subject, _ report: inout Report) {
        switch subject {
        case .config(let config):
            check(config, stores: config.s3Stores, &report)
        case .values(let values):
            syntax(values.syntaxProblems, values.text, &report)
            for rule in RuleSet.values { rule.check(values, &report) }
            if let store = values.legacyStore {
                for rule in RuleSet.store where store.isRead || rule.speaksOfUnreadStores { rule.check(store, StoreEdits(values), &report) }
            }
            if !values.isWhole { report.leaveUnchecked(Self.endlessAliases) }
            if let reason = values.uncheckedConfig { report.leaveUnchecked(reason) }
            if let config = values.config { check(config, stores: values.configStores, &report) }
        case .secret(let file):
            syntax(file.syntaxProblems, file.text, &report)
            if !file.isWhole { report.leaveUnchecked(Self.endlessAliases) }
            for rule in RuleSet.secret { rule.check(file, &report) }
        case .template(let template):
            syntax(template.syntaxProblems, template.text, &report)
            if template.probe.isCut { report.leaveUnchecked(Self.tooManyValues) }
            for rule in RuleSet.template { rule.check(template, &report) }
        case .settings(let settings):
            syntax(settings.syntaxProblems, settings.text, &report)
            for rule in RuleSet.settings { rule.check(settings, &report) }
        }
    }

    private func check(_ config: ConfigFile, stores: [S3Store], _ report: inout Report) {
        syntax(config.syntaxProblems, config.text, &report)
        let rules = RuleSet.config.filter { $0.part?.isIn(config) ?? true }.flatMap(\.rules)
            .filter { rule in
                let keys = rule.concerns
                return keys.isEmpty || config.keys.mayHold(anyOf: keys)
            }
        let threads = config.entries.count < Self.fewEntries ? 1 : threads
        let said = Cores.map(rules.count + 1, threads: threads) { index in
            var part = Report()
            if index > 0 { rules[index - 1].check(config, &part) } else { Self.check(stores, of: config, &part) }
            return part
        }
        for part in said.dropFirst() { report.add(part) }
        report.add(said[0])
    }

    /// Fewer keys than that are checked before another thread has started.
    private static let fewEntries = 2000

    private static func check(_ stores: [S3Store], of config: ConfigFile, _ report: inout Report) {
        for store in stores {
            for rule in RuleSet.store { rule.check(store, StoreEdits(config), &report) }
        }
    }

    private func syntax(_ problems: [SyntaxProblem], _ text: SourceText, _ report: inout Report) {
        guard !problems.isEmpty else { return }
        RuleSet.syntaxError.check(problems, in: text, &report)
        RuleSet.duplicateKey.check(problems, &report)
    }
}

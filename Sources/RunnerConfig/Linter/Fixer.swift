/// Applies the repairs of findings until none is left to apply.
///
/// All files of a run are repaired together: what a rule sees of the other files, it sees here as `lint` does.
public struct Fixer: Sendable {
    private let linter: Linter
    private let allowsUnsafe: Bool
    /// A repair may uncover the next; more rounds than this mean that repairs undo or repeat each other.
    private static let roundLimit = 20

    /// - Parameter unsafe: also apply repairs that change what the Runner does.
    public init(_ linter: Linter, unsafe: Bool = false) { (self.linter, allowsUnsafe) = (linter, unsafe) }

    public init(target: Target = Target(), profiles: Set<Profile> = [], unsafe: Bool = false) { self.init(Linter(target: target, profiles: profiles), unsafe: unsafe) }

    /// What became of a file.
    public struct Outcome: Sendable {
        public var bytes: [UInt8]
        /// The findings whose repair was applied, in order, each with the one repair that was made.
        public var applied: [Finding]
        /// What was found before anything was repaired.
        public var original: FileReport
        /// What is left to find in the repaired file.
        public var remaining: FileReport
    }

    /// Repairs one file.
    public func fix(_ file: InputFile) -> Outcome {
        fix([file]).first ?? Outcome(bytes: file.bytes, applied: [], original: FileReport(file), remaining: FileReport(file))
    }

    /// Repairs files that are looked at together. A file with syntax errors is left as it is: its structure is a guess, and a guess is
    /// no ground to edit on. So is one whose repairs call each other forth without end.
    public func fix(_ files: [InputFile]) -> [Outcome] {
        var files = files
        let original = linter.lint(files)
        for index in files.indices { files[index].kind = original[index].kind }
        let untouched = files
        var applied = [[Finding]](repeating: [], count: files.count)
        var reports = original
        var isDone = false
        for _ in 0..<Self.roundLimit {
            let round = files.indices.map { index in repairs(reports[index], files[index]) }
            guard round.contains(where: { !$0.isEmpty }) else {
                isDone = true
                break
            }
            for index in files.indices where !round[index].isEmpty {
                apply(round[index], in: &files, at: index)
                applied[index] += round[index]
            }
            reports = linter.lint(files)
        }
        if !isDone {
            // Whoever is still changing never stops; the others keep what was done.
            for index in files.indices where !repairs(reports[index], files[index]).isEmpty {
                files[index] = untouched[index]
                applied[index] = []
            }
            reports = linter.lint(files)
        }
        return files.indices.map { Outcome(bytes: files[$0].bytes, applied: applied[$0], original: original[$0], remaining: reports[$0]) }
    }

    /// The findings of a file whose repairs can be made together, each with that repair alone.
    private func repairs(_ report: FileReport, _ file: InputFile) -> [Finding] {
        guard !report.findings.contains(where: { $0.rule == RuleSet.syntaxError.documentation.name }) else { return [] }
        var claims = Claims()
        let wanted = report.findings.indices.compactMap { index -> RepairTrial.Candidate? in
            let fixes = report.findings[index].fixes
            return (fixes.firstIndex { $0.safety == .safe } ?? (allowsUnsafe && !fixes.isEmpty ? 0 : nil)).map { .init(finding: index, fix: $0) }
        }
        let isUnsafe = { (candidate: RepairTrial.Candidate) in report.findings[candidate.finding].fixes[candidate.fix].safety == .unsafe }
        var passing = Set(wanted.filter { !isUnsafe($0) })
        let untried = wanted.filter(isUnsafe)
        if !untried.isEmpty {
            var trial = RepairTrial(linter, file)
            passing.formUnion(trial.passing(untried, of: report.findings, .readable))
        }
        return wanted.filter(passing.contains).compactMap { candidate in
            var finding = report.findings[candidate.finding]
            finding.fixes = [finding.fixes[candidate.fix]]
            return claims.take(finding.fixes[0].repair) ? finding : nil
        }
    }

    /// Makes the repairs of one file's findings, in that file and in others that they name.
    private func apply(_ findings: [Finding], in files: inout [InputFile], at index: Int) {
        let edits = findings.flatMap { $0.fixes.flatMap(\.edits) }
        files[index].bytes = Edit.apply(edits.filter { $0.path == nil }, to: files[index].bytes)
        for (path, others) in Dictionary(grouping: edits.filter { $0.path != nil }, by: \.path) {
            guard let other = files.firstIndex(where: { $0.path == path }) else { continue }
            files[other].bytes = Edit.apply(others, to: files[other].bytes)
        }
    }
}

/// Applies the repairs of findings until none is left to apply.
public struct Fixer: Sendable {
    private let linter: Linter
    private let allowsUnsafe: Bool
    /// A repair may uncover the next; more rounds than this mean that repairs undo or repeat each other.
    private static let roundLimit = 20

    /// - Parameter unsafe: also apply repairs that change what the Runner does.
    public init(target: Target = Target(), unsafe: Bool = false) {
        linter = Linter(target: target)
        allowsUnsafe = unsafe
    }

    /// What became of a file.
    public struct Outcome: Sendable {
        public var bytes: [UInt8]
        /// The findings whose repair was applied, in order.
        public var applied: [Finding]
        /// What is left to find in the repaired file.
        public var remaining: FileReport
    }

    /// Repairs a file. A file with syntax errors is left as it is: its structure is a guess, and a guess is no ground to edit on.
    /// So is one whose repairs call each other forth without end.
    public func fix(_ file: InputFile) -> Outcome {
        var file = file
        var applied: [Finding] = []
        var report = lint(file)
        file.kind = report.kind
        guard !Self.hasSyntaxError(report) else { return Outcome(bytes: file.bytes, applied: [], remaining: report) }
        let untouched = Outcome(bytes: file.bytes, applied: [], remaining: report)
        for _ in 0..<Self.roundLimit {
            let round = Self.compatible(report.findings.compactMap { finding in self.fix(of: finding).map { (finding, $0) } })
            guard !round.isEmpty else { return Outcome(bytes: file.bytes, applied: applied, remaining: report) }
            let (bytes, _) = Edit.apply(round.flatMap(\.fix.edits), to: file.bytes)
            var next = file
            next.bytes = bytes
            let nextReport = lint(next)
            guard bytes != file.bytes, !Self.hasSyntaxError(nextReport) else {
                return Outcome(bytes: file.bytes, applied: applied, remaining: report)
            }
            applied += round.map(\.finding)
            file = next
            report = nextReport
        }
        return untouched
    }

    private func lint(_ file: InputFile) -> FileReport {
        linter.lint([file]).first ?? FileReport(path: file.path, bytes: file.bytes, kind: nil)
    }

    private func fix(of finding: Finding) -> Fix? {
        finding.fixes.first { $0.safety == .safe } ?? (allowsUnsafe ? finding.fixes.first : nil)
    }

    private static func hasSyntaxError(_ report: FileReport) -> Bool {
        report.findings.contains { $0.rule == RuleSet.syntaxError.documentation.name }
    }

    /// Repairs none of whose edits touch those of an earlier one; the rest waits for the next round.
    private static func compatible(_ fixes: [(finding: Finding, fix: Fix)]) -> [(finding: Finding, fix: Fix)] {
        var taken: [Range<Int>] = []
        return fixes.filter { entry in
            let ranges = entry.fix.edits.map(\.range)
            let clashes = ranges.contains { range in taken.contains { $0.lowerBound <= range.upperBound && range.lowerBound <= $0.upperBound } }
            if !clashes { taken += ranges }
            return !clashes
        }
    }
}

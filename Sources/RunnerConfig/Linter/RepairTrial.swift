/// Tries repairs before they are called safe.
///
/// A safe repair changes only the key paths it names, brings forth no error and no warning, and ends the finding it is for. That is
/// not left to each rule: the edits are made, the result is linted, and a repair that breaks its promise becomes one that has to be
/// asked for.
struct RepairTrial {
    private let linter: Linter
    private let file: InputFile
    private let before: State
    /// Each trial reads the whole file. Where many repairs fail, the rest counts as failed without being tried.
    private var trialsLeft = 48

    /// What a repair is held to.
    enum Standard {
        /// All that ``Fix/Safety/safe`` promises.
        case promise
        /// The file can still be read, and the finding is gone.
        case readable
    }

    /// - Parameter judged: what the linter made of the file by itself; nil to find out.
    init(_ linter: Linter, _ file: InputFile, judged: Linter.Judged? = nil) {
        self.linter = linter
        self.file = file
        before = State(judged ?? linter.alone(file))
    }

    /// The findings, those whose safe repairs broke their promise with an unsafe one in its place.
    mutating func judged(_ findings: [Finding]) -> [Finding] {
        let candidates = findings.indices.compactMap { index in
            findings[index].fixes.firstIndex { $0.safety == .safe }.map { Candidate(finding: index, fix: $0) }
        }
        guard !candidates.isEmpty else { return findings }
        var findings = findings
        let kept = passing(candidates, of: findings, .promise)
        for candidate in candidates where !kept.contains(candidate) { findings[candidate.finding].fixes[candidate.fix].safety = .unsafe }
        return findings
    }

    /// A repair, by its finding and its place among the finding's repairs.
    struct Candidate: Hashable {
        var finding: Int
        var fix: Int
    }

    /// The repairs that can be made and hold to a standard, each with the ones beside it that touch none of its bytes.
    mutating func passing(_ candidates: [Candidate], of findings: [Finding], _ standard: Standard) -> Set<Candidate> {
        var kept: [Candidate] = []
        // What else changes in another file cannot be tried here, and is not promised.
        var rest = candidates.filter { standard == .readable || !findings[$0.finding].fixes[$0.fix].touchesOtherFiles }
        while !rest.isEmpty, trialsLeft > 0 {
            let layer = Self.compatible(rest, of: findings)
            keep(layer, of: findings, standard, &kept)
            rest.removeAll(where: Set(layer).contains)
        }
        return Set(kept)
    }

    /// Keeps a group, or what passes of its parts: each together with all that is kept so far and can be made with it, since two repairs
    /// that hold alone may not hold together.
    ///
    /// - Parameter failed: repairs that are known not to hold together.
    private mutating func keep(_ group: [Candidate], of findings: [Finding], _ standard: Standard, _ kept: inout [Candidate], failed: Failure? = nil) {
        guard !group.isEmpty, trialsLeft > 0 else { return }
        let together = Self.compatible(group + kept, of: findings)
        let tried = Set(together)
        var places = failed?.places
        // The second part beside a first one that was kept is what has just failed, and counts as tried without being made.
        if tried != failed?.tried {
            trialsLeft -= 1
            switch outcome(of: together.map { (findings[$0.finding], findings[$0.finding].fixes[$0.fix]) }, standard) {
            case .holds:
                kept += group
                return
            case .fails(let paths): places = paths
            }
        }
        guard group.count > 1 else { return }
        let parts = RepairTrouble.parts(of: group, at: places) { findings[$0.finding].paths(of: findings[$0.finding].fixes[$0.fix]) }
        for part in parts { keep(part, of: findings, standard, &kept, failed: Failure(tried: tried, places: places)) }
    }

    private struct Failure {
        let tried: Set<Candidate>
        /// Where it showed, as in ``Outcome``.
        let places: [String]?
    }

    private enum Outcome {
        case holds
        /// The paths where it shows; nil where that is not known.
        case fails(at: [String]?)
    }

    private func outcome(of group: [(finding: Finding, fix: Fix)], _ standard: Standard) -> Outcome {
        let repaired = file.applying(group.flatMap(\.fix.edits).filter { $0.path == nil })
        guard repaired.bytes != file.bytes || group.contains(where: \.fix.touchesOtherFiles) else { return .fails(at: nil) }
        // What changes more than it says is found out before any rule has looked at it.
        var strays: [String]? = []
        let judged = linter.alone(repaired) { subjects in
            guard standard == .promise, let meaning = before.meaning else { return true }
            strays = Meaning(of: subjects).flatMap { meaning.changes(beside: group.flatMap(\.fix.repair.paths), in: $0) }
            return strays == []
        }
        guard let after = judged.map(State.init) else { return .fails(at: strays) }
        guard after.isReadable || !before.isReadable else { return .fails(at: nil) }
        guard standard == .promise else { return .holds }
        let trouble = after.louder(than: before) + after.left(of: group.map(\.finding), since: before)
        return trouble.isEmpty ? .holds : .fails(at: trouble)
    }

    /// Repairs that claim nothing an earlier one has claimed.
    private static func compatible(_ candidates: some Sequence<Candidate>, of findings: [Finding]) -> [Candidate] {
        var claims = Claims()
        return candidates.filter { claims.take(findings[$0.finding].fixes[$0.fix].repair) }
    }

    /// What the linter makes of one file by itself.
    private struct State {
        let meaning: Meaning?
        let isReadable: Bool
        private let counts: [Mark: Count]

        private struct Mark: Hashable {
            var rule: String
            var path: String
        }

        private struct Count {
            var all = 0
            /// Errors and warnings.
            var loud = 0

            mutating func add(_ severity: Severity) {
                all += 1
                if severity >= .warning { loud += 1 }
            }
        }

        init(_ judged: Linter.Judged) {
            meaning = Meaning(of: judged.subjects)
            isReadable = !judged.findings.contains { $0.rule == RuleSet.syntaxError.documentation.name && $0.severity == .error }
            counts = Self.counted(judged.findings)
        }

        private static func counted(_ findings: [Finding]) -> [Mark: Count] {
            var counts: [Mark: Count] = [:]
            counts.reserveCapacity(findings.count)
            for finding in findings { counts[Mark(rule: finding.rule, path: finding.keyPath), default: Count()].add(finding.severity) }
            return counts
        }

        /// Where there are more errors and warnings than before.
        func louder(than before: State) -> [String] {
            counts.compactMap { mark, count in count.loud > before.counts[mark]?.loud ?? 0 ? mark.path : nil }
        }

        /// Where some findings of before are not gone.
        func left(of findings: [Finding], since before: State) -> [String] {
            Self.counted(findings).compactMap { mark, gone in
                (counts[mark]?.all ?? 0) <= max(0, (before.counts[mark]?.all ?? 0) - gone.all) ? nil : mark.path
            }
        }
    }
}

extension Meaning {
    /// Nil for a file that holds nothing of ours.
    fileprivate init?(of subjects: [Workspace.Subject]) {
        if subjects.isEmpty { return nil }
        self.init(subjects)
    }
}

extension Finding {
    /// What it and a repair of it are about.
    fileprivate func paths(of fix: Fix) -> [String] { [keyPath] + fix.repair.paths }
}

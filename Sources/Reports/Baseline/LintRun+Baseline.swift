import RunnerConfig

extension LintRun {
    /// The run without what is known.
    ///
    /// - Parameter root: what the paths in the baseline start from.
    /// - Returns: also the entries of the baseline that no longer occur in the files of the run.
    public func heeding(_ baseline: Baseline, from root: String? = nil) -> (run: LintRun, gone: [Baseline.Entry]) {
        let known = Dictionary(baseline.entries.map { ($0.fingerprint, $0.severity) }) { first, _ in first }
        let base = root ?? self.root
        var met: Set<String> = []
        let reports = files.map { file in
            var report = file.report
            guard !report.findings.isEmpty || !report.suppressed.isEmpty else { return report }
            let prints = fingerprints(of: file, from: base)
            met.formUnion(prints.told)
            met.formUnion(prints.suppressed)
            let isKnown = zip(report.findings, prints.told).map { finding, print in known[print].map { finding.severity <= $0 } ?? false }
            report.suppressed += zip(report.findings, isKnown).filter(\.1).map { SuppressedFinding(finding: $0.0, by: .baseline) }
            report.findings = zip(report.findings, isKnown).filter { !$0.1 }.map(\.0)
            return report
        }
        let paths = Set(files.map { path($0.path, from: base) })
        let gone = baseline.entries.filter { paths.contains($0.path) && !met.contains($0.fingerprint) }
        return (LintRun(reports: reports, unreadable: unreadable, target: target, folder: folder, root: root, showsSuppressed: showsSuppressed), gone)
    }
}

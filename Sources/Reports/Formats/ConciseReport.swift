import RunnerConfig

/// One line a finding, as compilers write it: for editors, `grep`, and people who have seen the long form before.
struct ConciseReport: ReportFormat {
    let name = "concise"

    func text(of run: LintRun, on page: Page) -> String {
        let found = run.files.flatMap { file in
            file.report.findings.map { "\(file.place($0.range.lowerBound)): \($0.severity.rawValue)[\($0.rule)] \(file.mask.sentence($0.message))" }
        }
        let unread = run.unreadable.map { "\($0.path):1:1: error[unreadable] \(Mask.none.sentence($0.reason))" }
        return (unread + found).map { DisplayWidth.safe($0) + "\n" }.joined()
    }
}

import RunnerConfig

/// Counts findings.
struct Summary {
    var files = 0
    var counts: [Severity: Int] = [:]
    var fixable = 0
    var fixableUnsafely = 0

    init(_ reports: [FileReport]) {
        for report in reports where report.kind != nil {
            files += 1
            for finding in report.findings {
                counts[finding.severity, default: 0] += 1
                switch finding.fixes.first?.safety {
                case .safe: fixable += 1
                case .unsafe: fixableUnsafely += 1
                case nil: break
                }
            }
        }
    }

    subscript(severity: Severity) -> Int { counts[severity] ?? 0 }

    /// `2 errors, 1 warning in 1 file (2 fixable with ...) · GitLab Runner 19.4`
    func line(_ target: Target) -> String {
        let found = [(Severity.error, "error"), (.warning, "warning"), (.info, "info")].filter { self[$0.0] > 0 }
            .map { Self.count(self[$0.0], $0.1) }
        var text = found.isEmpty ? "no findings" : found.joined(separator: ", ")
        text += " in " + Self.count(files, "file")
        if fixable > 0 { text += " (\(fixable) fixable with `runnercfg fix`)" }
        if fixable == 0, fixableUnsafely > 0 { text += " (\(fixableUnsafely) fixable with `runnercfg fix --unsafe`)" }
        return text + " · GitLab Runner \(target.runner)" + (target.statedChart.map { ", chart \($0)" } ?? "")
    }

    static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}

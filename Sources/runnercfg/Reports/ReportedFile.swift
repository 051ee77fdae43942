import RunnerConfig

/// A file's report with what is needed to show places in it.
struct ReportedFile: Sendable {
    let report: FileReport
    let lines: Lines
    let mask: Mask

    init(_ report: FileReport) {
        self.report = report
        lines = Lines(report.bytes)
        mask = Mask(report.secrets, in: report.bytes)
    }

    var path: String { report.path }
    var bytes: [UInt8] { report.bytes }

    /// A place as compilers write it: `config.toml:14:23`.
    func place(_ offset: Int) -> String {
        let position = lines.position(offset)
        return "\(path):\(position.line):\(position.column)"
    }
}

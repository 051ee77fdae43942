import RunnerConfig

/// A file's report with what is needed to show places in it.
package struct ReportedFile: Sendable {
    package let report: FileReport
    package let lines: Lines
    package let mask: Mask

    /// - Parameter isShown: whether places in it are shown.
    package init(_ report: FileReport, isShown: Bool = true) {
        self.report = report
        lines = Lines(isShown ? report.bytes : [])
        mask = isShown ? Mask(report.secrets, in: report.bytes) : .none
    }

    package var path: String { report.path }
    package var bytes: [UInt8] { report.bytes }

    /// A place as compilers write it: `config.toml:14:23`.
    package func place(_ offset: Int) -> String {
        let position = lines.position(offset)
        return "\(path):\(position.line):\(position.column)"
    }
}

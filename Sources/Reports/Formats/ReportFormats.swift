/// The formats that there are.
public enum ReportFormats {
    /// In the order of the help.
    public static let all: [any ReportFormat] = [
        TextReport(), ConciseReport(), JSONReport(), JSONLinesReport(), SARIFReport(), CodeQualityReport(), JUnitReport(), GitHubReport(), CheckstyleReport(),
        MarkdownReport(), HTMLReport(),
    ]

    /// The format of a name; nil where there is none.
    public static func named(_ name: String) -> (any ReportFormat)? { all.first { $0.name == name } }
}

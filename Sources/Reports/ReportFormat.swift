import RunnerConfig

/// A form in which the findings of a run are written down: for people, for a service, for another program.
///
/// A new one is a file in `Formats` and a word in ``ReportFormats/all`` beside it.
public protocol ReportFormat: Sendable {
    /// As `--format` takes it: `sarif`.
    var name: String { get }
    /// The whole report; complete and valid when nothing was found, too. The same run gives the same bytes.
    func text(of run: LintRun, on page: Page) -> String
}

/// What a report for people is laid out for.
public struct Page: Sendable {
    /// Columns.
    public var width: Int
    /// Whether sentences are broken into lines of this width; else each is one line, however long.
    public var wraps: Bool
    /// Whether the terminal shows links.
    public var hasLinks: Bool
    /// Whether the count at the end is left out.
    public var isQuiet: Bool
    /// Whether colours are wanted.
    package var paint: Paint

    /// A page without colours.
    ///
    /// - Parameter width: in columns.
    public init(width: Int = 140, wraps: Bool = false, isQuiet: Bool = false) { self.init(width: width, wraps: wraps, isQuiet: isQuiet, paint: .plain) }

    package init(width: Int, wraps: Bool = false, hasLinks: Bool = false, isQuiet: Bool = false, paint: Paint) {
        (self.width, self.wraps, self.hasLinks, self.isQuiet, self.paint) = (width, wraps, hasLinks, isQuiet, paint)
    }
}

import GoTemplate

/// A file of a chart.
public struct ChartFile: Sendable {
    /// From the chart's own folder, with slashes: `templates/_helpers.tpl`.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The bytes as text; see ``GoBytes`` for what is no UTF-8.
    public var text: String { GoBytes.text(bytes) }
}

/// A file of a chart.
public struct ChartFile: Sendable {
    /// From the chart's own folder, with slashes: `templates/_helpers.tpl`.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The bytes as text; what is no UTF-8 is replaced.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}

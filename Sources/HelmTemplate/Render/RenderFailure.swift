import GoTemplate

/// Why a chart cannot be rendered.
public struct RenderFailure: Error, Sendable, Equatable {
    /// The template, from the chart's name on: `gitlab-runner/templates/deployment.yaml`; empty when it is none's fault.
    public let path: String
    /// From 1, columns in bytes; nil when there is no place.
    public let line: Int?
    public let column: Int?
    /// The same place in bytes of the template.
    public let offset: Int?
    /// What went wrong, in Go's words where Go has some.
    public let message: String

    init(_ message: String, path: String = "", offset: Int? = nil, in bytes: [UInt8] = []) {
        self.message = message
        self.path = path
        self.offset = offset
        guard let offset else {
            (line, column) = (nil, nil)
            return
        }
        let before = bytes.prefix(offset)
        line = 1 + before.count { $0 == 0x0A }
        column = 1 + (before.lastIndex(of: 0x0A).map { before.endIndex - $0 - 1 } ?? before.count)
    }

    /// `gitlab-runner/templates/x.yaml:3:14: message`.
    public var sentence: String {
        guard !path.isEmpty else { return message }
        guard let line, let column else { return "\(path): \(message)" }
        return "\(path):\(line):\(column): \(message)"
    }
}

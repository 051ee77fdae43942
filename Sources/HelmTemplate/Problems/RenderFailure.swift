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
    /// The places from which the template was included, the nearest first: `gitlab-runner/templates/x.yaml:3:14`.
    public private(set) var callers: [String] = []
    /// What of the values the schemas of the charts do not allow, when that is what went wrong.
    public let violations: [SchemaViolation]

    init(_ message: String, path: String = "", offset: Int? = nil, in bytes: [UInt8] = [], callers: [String] = []) {
        self.message = message
        self.callers = callers
        self.path = path
        self.offset = offset
        violations = []
        guard let offset else {
            (line, column) = (nil, nil)
            return
        }
        let place = TextPlace(offset, in: bytes)
        (line, column) = (place.line, place.column)
    }

    /// Values that do not meet the schemas of their charts.
    init(violations: [SchemaViolation]) {
        var lines: [String] = []
        var chart: String?
        for violation in violations {
            if violation.chart != chart { lines.append("the values do not meet the schema of the chart `\(violation.chart)`:") }
            chart = violation.chart
            lines.append("- " + violation.message)
        }
        (path, line, column, offset) = ("", nil, nil, nil)
        message = lines.joined(separator: "\n")
        self.violations = violations
    }

    /// `gitlab-runner/templates/x.yaml:3:14: message`.
    public var sentence: String { path.isEmpty ? message : "\(place): \(message)" }

    /// `gitlab-runner/templates/x.yaml:3:14`, or the template alone.
    var place: String {
        guard let line, let column else { return path }
        return "\(path):\(line):\(column)"
    }
}

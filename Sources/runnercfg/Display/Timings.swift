import Reports

/// What `--timings` prints: where the time of a run went, in milliseconds.
struct Timings {
    private var stages: [(name: String, milliseconds: Double)] = []
    private var files: [(path: String, milliseconds: Double)] = []
    private var last = Platform.milliseconds
    private static let slowest = 5

    /// Ends a stage that began where the one before ended.
    mutating func end(_ stage: String) {
        let now = Platform.milliseconds
        stages.append((stage, now - last))
        last = now
    }

    mutating func add(_ path: String, _ milliseconds: Double) { files.append((path, milliseconds)) }

    var text: String {
        var rows = stages.map { (Self.number($0.milliseconds), $0.name) }
        rows.append((Self.number(stages.reduce(0) { $0 + $1.milliseconds }), "in all"))
        if files.count > 1 { rows += files.sorted { ($1.milliseconds, $0.path) < ($0.milliseconds, $1.path) }.prefix(Self.slowest).map { (Self.number($0.milliseconds), "checking \($0.path)") } }
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { String(repeating: " ", count: width - $0.0.count) + "\($0.0) ms  \(DisplayWidth.safe($0.1))\n" }.joined()
    }

    private static func number(_ milliseconds: Double) -> String {
        let tenths = Int((milliseconds * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}

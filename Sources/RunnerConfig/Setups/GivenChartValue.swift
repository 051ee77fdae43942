import YAMLLite

/// A value of the chart as a user types it.
enum GivenChartValue {
    /// What a conversion writes itself.
    private static let made: Set<String> = ["runners.config", "runners.secret", "runners.cache.secretName", "runners.executor"]

    static func value(_ text: String, for declared: ChartValue, _ chart: Version) throws(GenerationFailure) -> YAMLValue {
        guard !made.contains(declared.path) else { throw GenerationFailure(message: "`\(declared.path)` is made of the keys that are set") }
        guard declared.isRead(by: chart) else { throw GenerationFailure(message: "`\(declared.path)`: the chart \(chart) does not read it") }
        let value: YAMLValue? =
            switch declared.kind(for: chart) {
            case .boolean: text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : nil
            case .integer: Int32(text).map { .number(Double($0)) }
            case .text, .duration, .quantity, .countOrShare: .string(text)
            case .list(.text): .list(text.split(separator: ",").map { .string(String($0)) })
            case .list, .map, .block, .blocks, .shape: nil
            }
        guard let value else { throw GenerationFailure(message: "`\(declared.path)`: expected \(declared.kind.words)") }
        return value
    }
}

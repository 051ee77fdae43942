import GoTemplate
import TOMLKit

/// Turns TOML into the values that templates get, as `fromToml` does.
enum TOMLValues {
    /// The values; a map with the complaint under `Error` for what is not TOML.
    static func value(_ text: String) -> TemplateValue {
        let document = TOMLDocument(parsing: [UInt8](text.utf8))
        guard let problem = document.problems.first else { return value(document.root) }
        return .map(TemplateMap([("Error", .string("toml: \(problem.message)"))]))
    }

    private static func value(_ table: TOMLTable) -> TemplateValue { .map(TemplateMap(table.entries.map { ($0.key, value($0.value)) })) }

    private static func value(_ value: TOMLValue) -> TemplateValue {
        switch value.content {
        case .string(let text): .string(text)
        case .offsetDateTime(let text): time(text, "2006-01-02T15:04:05Z07:00", zone: nil)
        case .localDateTime(let text): time(text, "2006-01-02T15:04:05", zone: "datetime-local")
        case .localDate(let text): time(text, "2006-01-02", zone: "date-local")
        case .localTime(let text): time(text, "15:04:05", zone: "time-local")
        case .integer(let number): .long(number)
        case .float(let number): .number(number)
        case .boolean(let flag): .boolean(flag)
        case .array(let items): value.isArrayOfTables ? .typed(.list(items.map(Self.value)), .tables) : .list(items.map(Self.value))
        case .table(let table): Self.value(table)
        }
    }

    /// - Parameter zone: what the library calls the zone of a time that has none.
    private static func time(_ text: String, _ layout: String, zone: String?) -> TemplateValue {
        var bytes = Array(text.utf8)
        if bytes.count > 10, layout.utf8.count > 10 { bytes[10] = UInt8(ascii: "T") }
        if bytes.last == UInt8(ascii: "z") { bytes[bytes.count - 1] = UInt8(ascii: "Z") }
        return TemplateValue.time(parsing: String(decoding: bytes, as: UTF8.self), layout, zone: zone) ?? .string(text)
    }
}

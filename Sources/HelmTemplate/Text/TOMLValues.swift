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
        case .string(let text), .offsetDateTime(let text), .localDateTime(let text), .localDate(let text), .localTime(let text): .string(text)
        case .integer(let number): .long(number)
        case .float(let number): .number(number)
        case .boolean(let flag): .boolean(flag)
        case .array(let items): .list(items.map(Self.value))
        case .table(let table): Self.value(table)
        }
    }
}

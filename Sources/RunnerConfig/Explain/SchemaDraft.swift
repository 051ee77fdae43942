/// The JSON Schema that a schema is written in.
public enum SchemaDraft: String, CaseIterable, Sendable {
    /// What Helm up to 3.17 and most editors read.
    case draft7 = "7"
    case draft2020_12 = "2020-12"

    var address: String {
        switch self {
        case .draft7: "http://json-schema.org/draft-07/schema#"
        case .draft2020_12: "https://json-schema.org/draft/2020-12/schema"
        }
    }

    /// Where definitions stand.
    var definitions: String {
        switch self {
        case .draft7: "definitions"
        case .draft2020_12: "$defs"
        }
    }

    /// Whether it has a word for what should no longer be used.
    var knowsDeprecated: Bool {
        switch self {
        case .draft7: false
        case .draft2020_12: true
        }
    }
}

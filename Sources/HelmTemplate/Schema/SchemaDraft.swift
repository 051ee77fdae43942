/// The drafts of JSON Schema that Helm's library knows; their numbers grow with time.
enum SchemaDraft: Int {
    case draft4 = 4
    case draft6 = 6
    case draft7 = 7
    case draft2019 = 2019
    case draft2020 = 2020

    /// What a schema is written in that does not say.
    static let latest = SchemaDraft.draft2020

    /// The draft of a `$schema`; nil for any other address. An empty fragment does not matter, and neither does the `s` of https.
    init?(address: String) {
        var text = address[...]
        if text.hasSuffix("#") { text = text.dropLast() }
        for scheme in ["http://", "https://"] where text.hasPrefix(scheme) {
            text = text.dropFirst(scheme.count)
            break
        }
        switch text {
        case "json-schema.org/schema": self = .latest
        case "json-schema.org/draft/2020-12/schema": self = .draft2020
        case "json-schema.org/draft/2019-09/schema": self = .draft2019
        case "json-schema.org/draft-07/schema": self = .draft7
        case "json-schema.org/draft-06/schema": self = .draft6
        case "json-schema.org/draft-04/schema": self = .draft4
        case _: return nil
        }
    }

    func isAtLeast(_ other: SchemaDraft) -> Bool { rawValue >= other.rawValue }

    /// The keyword that names a schema.
    var idKey: String { self == .draft4 ? "id" : "$id" }

    /// Before 2019-09 a `$ref` makes everything beside it void.
    var referenceStandsAlone: Bool { !isAtLeast(.draft2019) }

    /// Since 2019-09 `format` only informs.
    var assertsFormats: Bool { !isAtLeast(.draft2019) }
}

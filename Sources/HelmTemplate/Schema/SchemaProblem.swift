/// Why a schema cannot be used, or not to the end; Helm refuses the chart then, whatever the values are.
public struct SchemaProblem: Error, Sendable, Equatable {
    public let message: String

    init(_ message: String) { self.message = message }

    /// The problem of a place in the schema, a JSON pointer.
    init(at place: String, _ message: String) {
        self.message = place.isEmpty ? "the schema is not valid: it \(message)" : "the schema is not valid at `\(place)`: it \(message)"
    }

    static let tooDeep = SchemaProblem("the schema and the values are nested too deep to check")
    static let tooLong = SchemaProblem("checking the values against the schema takes too many steps")
}

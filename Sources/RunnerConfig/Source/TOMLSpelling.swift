import TOMLKit

/// How values are written in TOML: for repairs and conversions.
public enum TOMLSpelling {
    /// A string on one line where that is possible.
    public static func string(_ text: String) -> String { TOMLWriter.string(text) }

    public static func key(_ key: String) -> String { TOMLWriter.key(key) }

    /// A value on one line: scalars, arrays and inline tables.
    public static func inline(_ node: Node) -> String {
        switch node.value {
        case .null: "\"\""
        case .boolean(let flag): flag ? "true" : "false"
        case .integer(let number): String(number)
        case .float(let number): TOMLWriter.float(number)
        case .string(let text): TOMLWriter.string(text)
        case .dateTime(let text): text
        case .array(let elements): "[" + elements.map(inline).joined(separator: ", ") + "]"
        case .table(let members):
            members.isEmpty ? "{}" : "{ " + members.map { "\(key($0.key)) = \(inline($0.node))" }.joined(separator: ", ") + " }"
        }
    }
}

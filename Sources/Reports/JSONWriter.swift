import RunnerConfig
import SourceBytes

/// A JSON value that keeps the order of its members.
package indirect enum JSONValue: Sendable {
    case null
    case boolean(Bool)
    case number(Int)
    case string(String)
    case array([JSONValue])
    case object([(String, JSONValue)])

    /// A node as JSON; floats become texts, which no node that comes this way holds.
    package init(_ node: Node) {
        self =
            switch node.value {
            case .null: .null
            case .boolean(let flag): .boolean(flag)
            case .integer(let number): .number(Int(number))
            case .float(let number): .string("\(number)")
            case .string(let text), .dateTime(let text): .string(text)
            case .array(let elements): .array(elements.map(JSONValue.init))
            case .table(let members): .object(members.map { ($0.key, JSONValue($0.node)) })
            }
    }

    package static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}

/// Writes JSON that people can read too.
package struct JSONWriter {
    private(set) var text = ""
    private var indentation = 0
    /// All on one line.
    private var isCompact = false

    /// The value as a text that ends with a line break.
    package static func text(_ value: JSONValue) -> String {
        var writer = JSONWriter()
        writer.write(value)
        return writer.text + "\n"
    }

    /// The value on a line of its own.
    package static func line(_ value: JSONValue) -> String {
        var writer = JSONWriter()
        writer.isCompact = true
        writer.write(value)
        return writer.text + "\n"
    }

    private mutating func write(_ value: JSONValue) {
        switch value {
        case .null: text += "null"
        case .boolean(let flag): text += flag ? "true" : "false"
        case .number(let number): text += String(number)
        case .string(let string): quote(string)
        case .array(let values): block("[", "]", values) { $0.write($1) }
        case .object(let members):
            block("{", "}", members) { writer, member in
                writer.quote(member.0)
                writer.text += writer.isCompact ? ":" : ": "
                writer.write(member.1)
            }
        }
    }

    private mutating func block<Element>(_ open: String, _ close: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
        text += open
        guard !elements.isEmpty else {
            text += close
            return
        }
        indentation += 1
        for (index, element) in elements.enumerated() {
            text += (index == 0 ? "" : ",") + lineBreak
            write(&self, element)
        }
        indentation -= 1
        text += lineBreak + close
    }

    private var lineBreak: String { isCompact ? "" : "\n" + String(repeating: "  ", count: indentation) }

    /// What is hidden is escaped: whoever pastes JSON into a terminal or JavaScript is safe from it.
    private mutating func quote(_ string: String) {
        text += JSONString.quoted(string, escaping: HiddenCharacters.contain)
    }
}

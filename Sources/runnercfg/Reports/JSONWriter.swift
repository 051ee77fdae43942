import RunnerConfig
import SourceBytes

/// A JSON value that keeps the order of its members.
indirect enum JSONValue: Sendable {
    case null
    case boolean(Bool)
    case number(Int)
    case string(String)
    case array([JSONValue])
    case object([(String, JSONValue)])

    /// A node as JSON; floats become texts, which no node that comes this way holds.
    init(_ node: Node) {
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

    static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}

/// Writes JSON that people can read too.
struct JSONWriter {
    private(set) var text = ""
    private var indentation = 0

    /// The value as a text that ends with a line break.
    static func text(_ value: JSONValue) -> String {
        var writer = JSONWriter()
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
                writer.text += ": "
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
            text += (index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: indentation)
            write(&self, element)
        }
        indentation -= 1
        text += "\n" + String(repeating: "  ", count: indentation) + close
    }

    /// What is hidden is escaped: whoever pastes JSON into a terminal or JavaScript is safe from it.
    private mutating func quote(_ string: String) {
        text += JSONString.quoted(string, escaping: HiddenCharacters.contain)
    }
}

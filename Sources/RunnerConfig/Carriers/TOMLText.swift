import SourceBytes
import TOMLKit

/// TOML that a program makes of tables in YAML, and where each of its parts comes from: rules then read it as they read any config.toml.
struct TOMLText {
    private(set) var content = MappedText()
    /// What only Ansible knows, in the file.
    private(set) var unknown: [Range<Int>] = []

    /// - Parameter isItem: of a list of tables.
    mutating func add(header steps: [String], isItem: Bool, at range: Range<Int>) {
        let name = TOMLWriter.key(steps)
        content.add((isItem ? "[[\(name)]]\n" : "[\(name)]\n").utf8, for: range)
    }

    /// Adds keys with their values. What TOML has no value for, and a table, which the program would write as JSON, are left out.
    mutating func add(_ members: [Member]) {
        for member in members where Self.isWritten(member.node) {
            content.add(TOMLWriter.key(member.key).utf8, for: member.keyRange)
            add(" = ", after: member.keyRange)
            add(member.node)
            add("\n", after: member.node.range)
        }
    }

    private mutating func add(_ node: Node) {
        guard case .array(let elements) = node.value else {
            if let text = node.string, text.contains("{{") || text.contains("{%") { unknown.append(node.range) }
            return content.add(Self.spelling(node).utf8, for: node.range)
        }
        let start = node.range.lowerBound
        content.add("[".utf8, for: start..<start)
        for element in elements {
            add(element)
            add(", ", after: element.range)
        }
        add("]", after: node.range)
    }

    private mutating func add(_ words: String, after range: Range<Int>) { content.add(words.utf8, for: range.upperBound..<range.upperBound) }

    private static func isWritten(_ node: Node) -> Bool {
        switch node.value {
        case .boolean, .integer, .float, .string: true
        case .array(let elements): elements.allSatisfy(isWritten)
        case .null, .dateTime, .table: false
        }
    }

    private static func spelling(_ node: Node) -> String {
        switch node.value {
        case .boolean(let flag): flag ? "true" : "false"
        case .integer(let number): String(number)
        case .float(let number): TOMLWriter.float(number)
        case .string(let text): TOMLWriter.string(text)
        case .null, .dateTime, .array, .table: "\"\""
        }
    }
}

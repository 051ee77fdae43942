/// How a value should be written, made of what the user wrote.
enum ShapeForm {
    /// The right form in full; nil where only words help.
    static func text(for kind: ShapeKind, instead node: Node, under name: String, in text: SourceText) -> String? {
        switch kind {
        case .list(let element): list(of: element, instead: node, in: text)
        case .map, .amounts:
            node.elements.isEmpty ? nil : "`\(name)` is a map: one `key: value` a line, without dashes"
        case .object(let object):
            if let word = node.string, let field = object.fields.first(where: \.isRequired), object.fields.filter(\.isRequired).count == 1, field.kind.isText {
                "write `\(field.name): \(word)`"
            } else if let word = node.string, let field = object.fields.first(where: { $0.allowed.contains(word) }) {
                "write `\(name):` with `\(field.name): \(word)` below it"
            } else {
                nil
            }
        case .text, .formatted:
            if node.isScalar {
                "write `\"\(source(node, text))\"`"
            } else if let inner = node["name"]?.node.string {
                "write the name alone: `\(inner)`"
            } else {
                nil
            }
        case .integer, .fileMode:
            node.string.flatMap { Int64($0) } != nil ? "remove the quotes" : nil
        case .boolean:
            node.string.map { ["true", "false"].contains($0.lowercased()) } == true ? "remove the quotes" : nil
        case .number, .quantity, .anything: nil
        }
    }

    private static func list(of element: ShapeKind, instead node: Node, in text: SourceText) -> String? {
        switch node.value {
        case .table(let members):
            guard let first = members.first else { return nil }
            let value = first.node.isScalar ? " " + source(first.node, text) : ""
            return "put a dash before it: `- \(first.key):\(value)`"
        case .string(let word):
            if case .object(let object) = element, let field = object.fields.first(where: \.isRequired) { return "write `- \(field.name): \(word)`" }
            return element.isText ? "write `- \(word)`" : nil
        case .null, .boolean, .integer, .float, .dateTime, .array: return nil
        }
    }

    /// As it stands in the file.
    private static func source(_ node: Node, _ text: SourceText) -> String { text.text(node.range) }
}

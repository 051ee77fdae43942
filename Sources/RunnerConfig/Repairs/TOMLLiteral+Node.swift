import TOMLKit

extension TOMLLiteral {
    /// What a node says, to be written anew.
    ///
    /// - Parameter text: what becomes of texts.
    init(_ node: Node, _ text: (String) -> String = { $0 }) {
        self =
            switch node.value {
            case .null: .string("")
            case .boolean(let flag): .boolean(flag)
            case .integer(let number): .integer(number)
            case .float(let number): .float(number)
            case .string(let words), .dateTime(let words): .string(text(words))
            case .array(let elements): .array(elements.map { TOMLLiteral($0, text) })
            case .table(let members): .table(members.map { Member($0.key, TOMLLiteral($0.node, text)) })
            }
    }
}

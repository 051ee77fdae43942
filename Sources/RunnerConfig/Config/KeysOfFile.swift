import SourceBytes

/// The names of all keys of a file, so that rules about others are not even asked.
struct KeysOfFile: Sendable {
    private var marks = BitFilter(bits: 9)

    init(_ root: Node) { add(root) }

    /// False only where no key of the file has the name, in any casing.
    func mayHold(_ name: String) -> Bool { marks.mayHold(KeyMark(name).hash) }

    /// False only where no key of the file has one of the names.
    func mayHold(anyOf keys: KeyNames) -> Bool { keys.names.contains { marks.mayHold(KeyMark($0).hash) } }

    private mutating func add(_ node: Node) {
        switch node.value {
        case .table(let members):
            for index in members.indices {
                marks.insert(members[index].mark.hash)
                add(members[index].node)
            }
        case .array(let elements): for element in elements { add(element) }
        case .null, .boolean, .integer, .float, .string, .dateTime: break
        }
    }
}

/// The names of all keys of a file: a bit for each, so that rules about others are not even asked.
struct KeysOfFile: Sendable {
    private var bits = [UInt64](repeating: 0, count: 8)

    init(_ root: Node) { add(root) }

    /// False only where no key of the file has the name, in any casing.
    func mayHold(_ name: String) -> Bool {
        let place = Self.place(of: name)
        return bits[place >> 6] >> UInt64(place & 63) & 1 == 1
    }

    private mutating func add(_ node: Node) {
        switch node.value {
        case .table(let members):
            for index in members.indices {
                let place = Self.place(of: members[index].key)
                bits[place >> 6] |= 1 << UInt64(place & 63)
                add(members[index].node)
            }
        case .array(let elements): for element in elements { add(element) }
        case .null, .boolean, .integer, .float, .string, .dateTime: break
        }
    }

    private static func place(of name: String) -> Int { Int((KeyMarks.mark(name) &* 0x9E37_79B1) >> 23) }
}

import TOMLKit

/// Where the Runner's decoder reads what TOML forbids: tables that are added to by dotted keys, inline tables that grow later.
///
/// It forgets how a table came about as soon as one dotted key has made it, so what follows once is taken for more of it.
///
/// Source: BurntSushi/toml v1.6.0, by the verdicts of `gitlab-runner lint` on TOML's own test suite.
struct DecoderLeniency {
    private let bytes: [UInt8]
    private let root: Node

    init(_ document: TOMLDocument, bytes: [UInt8]) {
        self.bytes = bytes
        root = TOMLNodes.root(of: document, map: .identity)
    }

    /// Whether the Runner reads the file in spite of a problem.
    func accepts(_ problem: TOMLProblem) -> Bool {
        guard let first = problem.related.flatMap({ member(at: $0.range, in: root) }) else { return false }
        switch problem.kind {
        case .closedTable, .dottedIntoTable:
            return !collides(Self.segments(bytes[problem.range.lowerBound...]).dropFirst(), in: first.node)
        case .duplicateTable:
            return isMadeByOneKey(first.node)
        case .duplicateKey:
            return isMadeByOneKey(first.node) && !isTable(after: problem.range)
        default:
            return false
        }
    }

    private func member(at range: Range<Int>, in node: Node) -> Member? {
        for member in node.members {
            if member.keyRange == range { return member }
            if let found = self.member(at: range, in: member.node) { return found }
        }
        for element in node.elements {
            if let found = member(at: range, in: element) { return found }
        }
        return nil
    }

    /// Whether a path below a table ends at something that is there already, or leads through a value.
    private func collides(_ path: ArraySlice<String>, in table: Node) -> Bool {
        guard let name = path.first else { return true }
        guard let last = table.elements.last ?? (table.isTable ? table : nil) else { return true }
        guard let member = last[name] else { return false }
        return path.count == 1 ? !isMadeByOneKey(member.node) : collides(path.dropFirst(), in: member.node)
    }

    /// A table that only one dotted key runs through.
    private func isMadeByOneKey(_ node: Node) -> Bool {
        node.spelling == .implied && leaves(node) == 1
    }

    private func leaves(_ node: Node) -> Int {
        node.members.reduce(0) { $0 + ($1.node.spelling == .implied ? leaves($1.node) : 1) }
    }

    private func isTable(after range: Range<Int>) -> Bool {
        let rest = bytes[range.upperBound...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "=") }
        return rest.first == UInt8(ascii: "{")
    }

    /// The segments of the key that begins a text.
    private static func segments(_ text: ArraySlice<UInt8>) -> [String] {
        var quote: UInt8?
        let key = text.prefix { byte in
            if let open = quote {
                if byte == open { quote = nil }
                return byte != UInt8(ascii: "\n")
            }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
            return ![UInt8(ascii: "]"), UInt8(ascii: "="), UInt8(ascii: "\n")].contains(byte)
        }
        var names: [String] = []
        var table = TOMLNodes.root(of: TOMLDocument(parsing: key + Array(" = 0".utf8)), map: .identity)
        while let member = table.members.first {
            names.append(member.key)
            table = member.node
        }
        return names
    }
}

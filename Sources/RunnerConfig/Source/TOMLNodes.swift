import TOMLKit
import Threads

/// Turns a TOML document into nodes with places in the user's file.
struct TOMLNodes {
    let map: SourceMap

    static func root(of document: TOMLDocument, map: SourceMap) -> Node {
        TOMLNodes(map: map).node(document.root)
    }

    private func node(_ table: TOMLTable) -> Node {
        let spelling: Node.Spelling =
            switch table.origin {
            case .root, .header, .arrayElement: .block
            case .inline: .inline
            case .dotted, .implicit: .implied
            }
        return Node(.table(table.entries.map(member)), at: map.file(table.range), spelling: spelling)
    }

    private func member(_ entry: TOMLEntry) -> Member {
        Member(entry.key, node(entry.value), keyRange: map.file(entry.keyRange), statement: map.file(entry.statement))
    }

    private func node(_ value: TOMLValue) -> Node {
        let range = map.file(value.range)
        return switch value.content {
        case .string(let text): Node(.string(text), at: range, spelling: spelling(value.stringStyle))
        case .integer(let number): Node(.integer(number), at: range, spelling: .plain)
        case .float(let number): Node(.float(number), at: range, spelling: .plain)
        case .boolean(let flag): Node(.boolean(flag), at: range, spelling: .plain)
        case .offsetDateTime(let text), .localDateTime(let text), .localDate(let text), .localTime(let text):
            Node(.dateTime(text), at: range, spelling: .plain)
        case .array(let values):
            Node(.array(nodes(values)), at: range, spelling: value.isArrayOfTables ? .block : .inline)
        case .table(let table): node(table)
        }
    }

    /// A part of a long list on each core.
    private func nodes(_ values: [TOMLValue]) -> [Node] {
        values.count > Self.fewValues ? Cores.parts(values.count) { values[$0].map(node) }.flatMap { $0 } : values.map(node)
    }

    /// Fewer are turned into nodes before another thread has started.
    private static let fewValues = 500

    private func spelling(_ style: TOMLStringStyle?) -> Node.Spelling {
        switch style {
        case .multilineBasic, .multilineLiteral: .multiline
        case .basic, .literal, nil: .quoted
        }
    }
}

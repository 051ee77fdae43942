/// What a Terraform file says, as far as values of charts stand in it: blocks, attributes, literals. Expressions are not evaluated.
enum HCL {
    struct Block: Sendable {
        var type: String
        var labels: [String]
        var attributes: [Attribute] = []
        var blocks: [Block] = []

        subscript(name: String) -> Expression? { attributes.last { $0.name == name }?.value }
    }

    struct Attribute: Sendable {
        var name: String
        var nameRange: Range<Int>
        var value: Expression
    }

    struct Expression: Sendable {
        var value: Value
        var range: Range<Int>

        /// The text of a literal in which nothing is to be filled in.
        var literal: String? {
            if case .text(let text) = value, text.unknown.isEmpty { String(decoding: text.bytes, as: UTF8.self) } else { nil }
        }
    }

    indirect enum Value: Sendable {
        case text(Text)
        case number(Double)
        case boolean(Bool)
        case null
        case list([Expression])
        case object([Attribute])
        case call(String, [Expression])
        /// Something that only Terraform knows.
        case unknown
    }

    /// A text in quotes or a heredoc, escapes resolved.
    struct Text: Sendable {
        var content = MappedText()
        /// Where Terraform fills something in, in the file.
        var unknown: [Range<Int>] = []
        var isHeredoc = false

        init() {}

        /// A text that stands in a file of another language.
        init(_ bytes: [UInt8], _ map: SourceMap, of file: [UInt8]) {
            for segment in map.segments {
                if segment.isVerbatim { content.take(segment.file, of: file) } else { content.add(bytes[segment.text], for: segment.file) }
            }
        }

        var bytes: [UInt8] { content.bytes }
        var map: SourceMap { content.map(allowsEdits: isHeredoc) }
    }
}

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

    /// A text in quotes or a heredoc, escapes resolved, and where each of its bytes stands in the file.
    struct Text: Sendable {
        var bytes: [UInt8] = []
        var segments: [SourceMap.Segment] = []
        /// Where Terraform fills something in, in the file.
        var unknown: [Range<Int>] = []
        var isHeredoc = false

        var map: SourceMap { SourceMap(segments: segments, allowsEdits: isHeredoc) }

        /// Adds bytes of the file as they are.
        mutating func take(_ range: Range<Int>, of file: [UInt8]) {
            guard !range.isEmpty else { return }
            let start = bytes.count
            bytes += file[range]
            if let last = segments.last, last.isVerbatim, last.file.upperBound == range.lowerBound {
                segments[segments.count - 1].file = last.file.lowerBound..<range.upperBound
                segments[segments.count - 1].text = last.text.lowerBound..<bytes.count
            } else {
                segments.append(.init(text: start..<bytes.count, file: range, isVerbatim: true))
            }
        }

        /// Adds what an escape stands for.
        mutating func take(_ byte: UInt8, for range: Range<Int>) {
            bytes.append(byte)
            segments.append(.init(text: bytes.count - 1..<bytes.count, file: range, isVerbatim: false))
        }
    }
}

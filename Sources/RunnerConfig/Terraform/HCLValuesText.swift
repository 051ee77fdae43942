import SourceBytes

/// Writes literals of Terraform as the YAML that `yamlencode` makes of them, and remembers where each byte came from: rules then read it as they
/// read any values.
struct HCLValuesText {
    private var text = MappedText()
    /// What only Terraform knows, in the file.
    private(set) var unknown: [Range<Int>] = []
    private let file: [UInt8]

    init(_ members: [HCL.Attribute], of file: [UInt8]) {
        self.file = file
        write(members, indentation: 0)
    }

    var bytes: [UInt8] { text.bytes }
    var map: SourceMap { text.map(allowsEdits: false) }

    private mutating func write(_ members: [HCL.Attribute], indentation: Int) {
        for member in members {
            add(String(repeating: " ", count: indentation), at: member.nameRange.lowerBound)
            write(key: member)
            add(":", at: member.nameRange.upperBound)
            write(member.value, indentation: indentation, parent: indentation)
        }
    }

    private mutating func write(key member: HCL.Attribute) {
        let isQuoted = file[member.nameRange].first == UInt8(ascii: "\"")
        let inner = isQuoted ? member.nameRange.lowerBound + 1..<max(member.nameRange.lowerBound + 1, member.nameRange.upperBound - 1) : member.nameRange
        guard file[inner].elementsEqual(member.name.utf8), isQuoted || Self.isPlain(member.name) else {
            // With escapes of another language, it stands in the file in another form.
            let words = member.name.utf8.flatMap { byte -> [UInt8] in
                byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? [UInt8(ascii: "\\"), byte] : [byte < 0x20 ? UInt8(ascii: "_") : byte]
            }
            return text.add("\"".utf8 + words + "\"".utf8, for: inner)
        }
        if isQuoted { add("\"", at: member.nameRange.lowerBound) }
        add(verbatim: inner)
        if isQuoted { add("\"", at: member.nameRange.upperBound - 1) }
    }

    /// Whether YAML takes a name for a text as it stands.
    private static func isPlain(_ name: String) -> Bool {
        name.utf8.first.map(TellingName.isLetterOrDigit) == true && name.utf8.allSatisfy { TellingName.isLetterOrDigit($0) || "_-./".utf8.contains($0) }
    }

    /// A value after a colon or a dash, with the line end.
    ///
    /// - Parameter parent: how far the key or the dash is indented.
    private mutating func write(_ value: HCL.Expression, indentation: Int, parent: Int) {
        let place = value.range.lowerBound
        switch value.value {
        case .object(let members) where !members.isEmpty:
            add("\n", at: place)
            write(members, indentation: indentation + 2)
        case .list(let items) where !items.isEmpty:
            add("\n", at: place)
            for item in items {
                add(String(repeating: " ", count: indentation + 2) + "-", at: item.range.lowerBound)
                write(item, indentation: indentation + 4, parent: indentation + 2)
            }
        case .text(let text) where text.isHeredoc: write(block: text, indentation: indentation + 2, parent: parent, at: place)
        case .text(let text): write(quoted: text, at: value.range)
        case .object: add(" {}\n", at: place)
        case .list: add(" []\n", at: place)
        case .number, .boolean, .null:
            add(" ", at: place)
            add(verbatim: value.range)
            add("\n", at: value.range.upperBound)
        case .call, .unknown:
            unknown.append(value.range)
            // As Terraform itself would have it in a text.
            let words = file[value.range].map { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") ? UInt8(ascii: "_") : $0 }
            add(" \"${\(String(decoding: words, as: UTF8.self))}\"\n", at: place)
        }
    }

    private mutating func write(block text: HCL.Text, indentation: Int, parent: Int, at place: Int) {
        unknown += text.unknown
        add(" |\(indentation - parent)\n", at: place)
        var start = 0
        while start < text.bytes.count {
            let end = text.bytes.lineEnd(from: start)
            let origin = text.map.file(start..<end)
            if end - start > 1 { add(String(repeating: " ", count: indentation), at: origin.lowerBound) }
            // A heredoc stands in the file line by line.
            add(verbatim: origin.upperBound - (end - start)..<origin.upperBound)
            start = end
        }
    }

    private mutating func write(quoted text: HCL.Text, at range: Range<Int>) {
        unknown += text.unknown
        add(" \"", at: range.lowerBound)
        for segment in text.content.segments {
            for offset in segment.text {
                let byte = text.bytes[offset]
                let origin = segment.isVerbatim ? segment.file.lowerBound + offset - segment.text.lowerBound : segment.file.lowerBound
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"): add("\\\(Character(Unicode.Scalar(byte)))", at: origin)
                case 0x0A: add("\\n", at: origin)
                case 0x09: add("\\t", at: origin)
                case 0x0D: add("\\r", at: origin)
                default: add(verbatim: origin..<origin + 1)
                }
            }
        }
        add("\"\n", at: range.upperBound)
    }

    /// Adds text of our own, for a place in the file.
    private mutating func add(_ new: String, at place: Int) { text.add(new.utf8, for: place..<place) }

    private mutating func add(verbatim range: Range<Int>) { text.take(range, of: file) }
}

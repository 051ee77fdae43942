import SourceBytes

/// The value of a name that tells, on the lines below it: `token: |`, `password = """`, `keys = [`.
struct AwaitedValue {
    private enum Form {
        /// What stands deeper, what is quoted, or the items of a list.
        case below
        /// A block of YAML.
        case block
        /// An array of TOML or YAML up to its bracket.
        case array
        /// A text of several lines up to its quotes.
        case quotes(UInt8)
    }

    /// What a line is to a value that is waited for.
    enum Part {
        /// A part of it; whether another may come.
        case value(from: Int, isLast: Bool)
        /// The line is something else.
        case none
    }

    private var form: Form
    private var indentation: Int

    /// - Parameters:
    ///   - rest: what follows the separator on the line of the name.
    ///   - indentation: the blanks before the name.
    init?(after rest: ByteSlice, indentation: Int) {
        // A line may have megabytes and names by the thousand: only where the first words begin is looked at.
        var word = Self.word(of: rest)
        while word.first == UInt8(ascii: "&") || word.first == UInt8(ascii: "!") { word = Self.word(of: rest[word.endIndex...]) }
        self.indentation = indentation
        guard let first = word.first else {
            form = .below
            return
        }
        switch first {
        case UInt8(ascii: "#"): form = .below
        case UInt8(ascii: "|") where word.count <= 3, UInt8(ascii: ">") where word.count <= 3: form = .block
        case UInt8(ascii: "[") where !rest.contains(UInt8(ascii: "]")): form = .array
        case UInt8(ascii: "\"") where word.starts(with: "\"\"\""), UInt8(ascii: "'") where word.starts(with: "'''"):
            let opening = word.startIndex
            guard Self.closing(first, in: rest[(opening + 3)...]) == nil else { return nil }
            form = .quotes(first)
        default: return nil
        }
    }

    private static func word(of text: ByteSlice) -> ByteSlice {
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
        return text.drop(while: isBlank).prefix(256).prefix { !isBlank($0) }
    }

    /// What a line that is not blank has of the value.
    ///
    /// - Parameter first: the first byte of the line that is not a blank.
    func part(_ line: ByteSlice, first: Int) -> Part {
        let isDeeper = first - line.startIndex > indentation
        switch form {
        case .block:
            return isDeeper ? .value(from: first, isLast: false) : .none
        case .array:
            return .value(from: first, isLast: line.contains(UInt8(ascii: "]")))
        case .quotes(let quote):
            return .value(from: first, isLast: Self.closing(quote, in: line) != nil)
        case .below:
            let isItem = (line[first] == UInt8(ascii: "-") || line[first] == UInt8(ascii: ":")) && first + 1 < line.endIndex && line[first + 1] == 0x20
            let isQuoted = line[first] == UInt8(ascii: "\"") || line[first] == UInt8(ascii: "'")
            let start = isItem ? line[(first + 1)...].firstIndex { $0 != 0x20 } ?? first : first
            guard isDeeper || isQuoted || isItem && first - line.startIndex == indentation, !Self.isEntry(line[start...]) else { return .none }
            return .value(from: start, isLast: !isDeeper && !isItem)
        }
    }

    private static let inNames = ByteSet("_-.\"'")

    /// Whether a line is `key: value` or `key = value` itself.
    private static func isEntry(_ line: ByteSlice) -> Bool {
        let rest = line.drop { TellingName.isLetterOrDigit($0) || inNames.contains($0) }
        let separator = rest.drop { $0 == 0x20 }
        guard rest.startIndex > line.startIndex, let mark = separator.first, mark == UInt8(ascii: ":") || mark == UInt8(ascii: "=") else { return false }
        let next = separator.dropFirst().first
        return next == nil || next == 0x20 || next == 0x0D
    }

    private static func closing(_ quote: UInt8, in text: ByteSlice) -> Int? {
        text.indices.first { text[$0...].starts(with: [quote, quote, quote]) }
    }
}

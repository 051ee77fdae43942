import SourceBytes

/// A text that a line of a shell script begins and a mark ends: `cat > config.toml <<EOF`.
struct Heredoc {
    private var mark: ArraySlice<UInt8>
    /// With quotes around the mark, the shell leaves the text as it is.
    private(set) var isLiteral: Bool
    /// `<<-` takes away tabs.
    private var dropsTabs: Bool

    /// Those that a line begins, in order.
    static func begun(by line: ArraySlice<UInt8>) -> [Heredoc] {
        let code = code(of: line)
        var found: [Heredoc] = []
        var place = line.startIndex
        var arithmetic = Arithmetic(code)
        while let sign = code[place...].firstIndex(of: UInt8(ascii: "<")) {
            let run = code[sign...].prefix { $0 == UInt8(ascii: "<") }
            place = run.endIndex
            guard run.count == 2, let heredoc = Heredoc(after: place, of: line), !arithmetic.isOpen(at: sign) else { continue }
            found.append(heredoc)
        }
        return found
    }

    private init?(after sign: Int, of line: ArraySlice<UInt8>) {
        var rest = line[sign...]
        dropsTabs = rest.first == UInt8(ascii: "-")
        if dropsTabs { rest = rest.dropFirst() }
        rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
        isLiteral = rest.first.map { "'\"\\".utf8.contains($0) } ?? false
        if isLiteral { rest = rest.dropFirst() }
        mark = rest.prefix { TellingName.isLetterOrDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
        guard let first = mark.first, !(0x30...0x39).contains(first) else { return nil }
    }

    /// A line with blanks for its comment and for what stands in quotes; a quote that is not closed on its line is a letter.
    private static func code(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var code = line
        var place = line.startIndex
        while place < line.endIndex {
            let byte = line[place]
            if byte == UInt8(ascii: "#"), place == line.startIndex || " \t;".utf8.contains(line[place - 1]) {
                for index in place..<line.endIndex { code[index] = 0x20 }
                return code
            }
            if byte == UInt8(ascii: "\\") { place += 1 }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), let close = line[(place + 1)...].firstIndex(of: byte) {
                // The quotes of a mark are part of the operator.
                let before = line[..<place].last { $0 != 0x20 && $0 != UInt8(ascii: "-") }
                if before != UInt8(ascii: "<") { for index in place...close { code[index] = 0x20 } }
                place = close
            }
            place += 1
        }
        return code
    }

    /// Whether places of a line are within `(( ))`, asked in order.
    private struct Arithmetic {
        private let code: ArraySlice<UInt8>
        private var place: Int
        private var isOpen = false

        init(_ code: ArraySlice<UInt8>) { (self.code, place) = (code, code.startIndex) }

        mutating func isOpen(at sign: Int) -> Bool {
            while place + 1 < sign {
                if code[place] == UInt8(ascii: "("), code[place + 1] == code[place] { isOpen = true }
                if code[place] == UInt8(ascii: ")"), code[place + 1] == code[place] { isOpen = false }
                place += 1
            }
            return isOpen
        }
    }

    /// Whether its mark is one of these lines.
    func ends(at lines: [ArraySlice<UInt8>: Int], after start: Int) -> Bool { lines[mark].map { $0 >= start } ?? false }

    /// The text from a place to the mark, or to the end where none comes, and where what follows begins.
    func text(from start: Int, of bytes: [UInt8]) -> (text: MappedText, end: Int) {
        var text = MappedText()
        var start = start
        while start < bytes.count {
            let end = bytes.lineEnd(from: start)
            if Self.word(of: bytes[start..<end]) == mark { return (text, end) }
            let line = dropsTabs ? bytes[start..<end].drop { $0 == 0x09 } : bytes[start..<end]
            text.take(line.startIndex..<end, of: bytes)
            start = end
        }
        return (text, bytes.count)
    }

    /// The only word of a line; inside another file the whole script can stand further right, and inside quotes or brackets those may end
    /// right after it.
    static func word(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let content = line.drop { $0 == 0x20 || $0 == 0x09 }
        let word = content.prefix { TellingName.isLetterOrDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
        return !word.isEmpty && content[word.endIndex...].allSatisfy { " \t\r\n\"')`;".utf8.contains($0) } ? word : nil
    }
}

import SourceBytes

/// Texts: in quotes, and heredocs.
extension HCLReader {
    /// A text in quotes, from the opening one on; one that is not closed ends with its line.
    mutating func readQuoted() -> HCL.Expression {
        let start = position
        position += 1
        var text = HCL.Text()
        while let byte = peek, byte != UInt8(ascii: "\""), byte != 0x0A {
            if byte == UInt8(ascii: "\\"), let next = peek(1) {
                let known: [UInt8: UInt8] = [UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D]
                text.content.add([known[next] ?? next], for: position..<position + 2)
                position += 2
            } else if let end = filledIn(at: position) {
                text.unknown.append(position..<end)
                text.content.take(position..<end, of: bytes)
                position = end
            } else {
                text.content.take(position..<position + 1, of: bytes)
                position += 1
            }
        }
        if peek == UInt8(ascii: "\"") { position += 1 }
        return HCL.Expression(value: .text(text), range: start..<position)
    }

    /// `<<EOT` up to its end mark, or `<<-EOT`, from whose lines the smallest indentation is taken away; nil when this is none.
    mutating func readHeredoc() -> HCL.Value? {
        guard peek(1) == UInt8(ascii: "<") else { return nil }
        var place = position + 2
        let isIndented = place < bytes.count && bytes[place] == UInt8(ascii: "-")
        if isIndented { place += 1 }
        let mark = bytes[min(place, bytes.count)...].prefix { TellingName.isLetterOrDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
        guard !mark.isEmpty, let lineEnd = bytes[mark.endIndex...].firstIndex(of: 0x0A) else { return nil }
        var lines: [Range<Int>] = []
        var start = lineEnd + 1
        while start < bytes.count {
            let end = bytes.lineEnd(from: start)
            let word = bytes[start..<end].drop { $0 == 0x20 || $0 == 0x09 }
            if word.starts(with: mark), word.dropFirst(mark.count).allSatisfy({ " \t\r\n,)]".utf8.contains($0) }) {
                position = word.startIndex + mark.count
                return .text(heredoc(lines, isIndented: isIndented))
            }
            lines.append(start..<end)
            start = end
        }
        position = bytes.count
        return .text(heredoc(lines, isIndented: isIndented))
    }

    private mutating func heredoc(_ lines: [Range<Int>], isIndented: Bool) -> HCL.Text {
        var text = HCL.Text()
        text.isHeredoc = true
        let margin = isIndented ? lines.filter { !isBlank($0) }.map { line in bytes[line].prefix { $0 == 0x20 || $0 == 0x09 }.count }.min() ?? 0 : 0
        for line in lines {
            let own = isBlank(line) ? min(margin, bytes[line].prefix { $0 == 0x20 || $0 == 0x09 }.count) : margin
            text.content.take(line.lowerBound + own..<line.upperBound, of: bytes)
        }
        var place = lines.first?.lowerBound ?? 0
        let last = lines.last?.upperBound ?? 0
        while place < last {
            guard let end = filledIn(at: place) else {
                place += 1
                continue
            }
            text.unknown.append(place..<end)
            place = end
        }
        return text
    }

    private func isBlank(_ line: Range<Int>) -> Bool { bytes[line].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D } }

    /// The end of a `${...}` or `%{...}` that begins at a place; `$${` stands for itself.
    private mutating func filledIn(at place: Int) -> Int? {
        guard bytes[place] == UInt8(ascii: "$") || bytes[place] == UInt8(ascii: "%"), place == 0 || bytes[place - 1] != bytes[place] else { return nil }
        return EngineAction.at(place, of: bytes, [.terraform], &closings)?.range.upperBound
    }
}

/// A text that another program fills in, made readable as it stands: each of its actions gives way to as many bytes that fit the grammar.
///
/// Nothing moves, so that every place in the result is the same place in the file. What an action becomes cannot be known: what rules say about
/// such a place is left out, and no repair touches it.
struct FilledText: Sendable {
    private(set) var bytes: [UInt8]
    private(set) var gaps = Gaps()
    /// The last line that holds an action of control beside other things.
    private var mixedLine: Range<Int>?
    /// Helm renders the text once more: to it, no braces may be left.
    private var isForHelm = false

    /// Reads TOML.
    init(toml bytes: [UInt8], _ engines: [TemplateEngine]) {
        self.bytes = bytes
        var scan = TOMLPlaces()
        fill(engines) { place, bytes in scan.state(at: place, of: bytes) }
    }

    /// Reads YAML.
    init(yaml bytes: [UInt8], _ engines: [TemplateEngine]) {
        self.bytes = bytes
        isForHelm = true
        var scan = YAMLQuotes()
        fill(engines) { place, bytes in scan.state(at: place, of: bytes) }
    }

    /// Where an action stands.
    enum State {
        /// In quotes of this kind.
        case quoted(UInt8)
        /// Where a value begins, outside quotes, in TOML.
        case value
        /// Within a key, a plain text, a comment.
        case word
    }

    private mutating func fill(_ engines: [TemplateEngine], _ state: (Int, [UInt8]) -> State) {
        guard !engines.isEmpty else { return }
        var place = 0
        var closings = ClosingMarks()
        while place < bytes.count {
            guard "{<$%".utf8.contains(bytes[place]), let action = EngineAction.at(place, of: bytes, engines, &closings) else {
                place += 1
                continue
            }
            let state = state(place, bytes)
            if action.isControl {
                gaps.hasBranches = true
                // On a line with anything else, only one of several texts may be there.
                if !(mixedLine?.contains(action.range.lowerBound) ?? false) {
                    let line = lineAround(action.range)
                    let isAlone = line.allSatisfy { action.range.contains($0) || " \t\r".utf8.contains(bytes[$0]) }
                    if !isAlone {
                        gaps.unknown.append(line)
                        mixedLine = line
                    }
                }
                blank(action.range)
            } else if case .quoted = state, action.isBareOnly {
                // In quotes it may well be meant for the Runner.
            } else if isAlone(action.range, state) {
                gaps.isPartial = true
                gaps.unknown.append(action.range)
                blank(action.range)
            } else {
                if isKey(action.range, state) { gaps.isPartial = true }
                replace(action.range, state)
            }
            place = action.range.upperBound
        }
    }

    /// Takes an action away; on a line of its own, nothing is left of the line.
    private mutating func blank(_ range: Range<Int>) {
        for index in range where bytes[index] != 0x0A && bytes[index] != 0x0D { bytes[index] = 0x20 }
    }

    private func lineAround(_ range: Range<Int>) -> Range<Int> {
        let start = bytes[..<range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return start..<(bytes[range.upperBound...].firstIndex(of: 0x0A) ?? bytes.count)
    }

    /// Whether an action is all that its line holds: it may become any number of lines.
    private func isAlone(_ range: Range<Int>, _ state: State) -> Bool {
        guard isFirst(range, state) else { return false }
        let next = bytes[range.upperBound...].first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
        return next == nil || next == 0x0A
    }

    /// Whether an action stands where a key begins.
    private func isKey(_ range: Range<Int>, _ state: State) -> Bool {
        guard isFirst(range, state) else { return false }
        let next = bytes[range.upperBound...].first { $0 != 0x20 && $0 != 0x09 }
        return next == UInt8(ascii: "=") || next == UInt8(ascii: ":")
    }

    private func isFirst(_ range: Range<Int>, _ state: State) -> Bool {
        guard case .word = state else { return false }
        let previous = bytes[..<range.lowerBound].last { $0 != 0x20 && $0 != 0x09 }
        return previous == nil || previous == 0x0A
    }

    private mutating func replace(_ range: Range<Int>, _ state: State) {
        switch state {
        case .quoted(let quote):
            for index in range where isOpaque(bytes[index], in: quote) { bytes[index] = UInt8(ascii: "_") }
            gaps.unknown.append(range)
        case .value:
            // What follows without a blank belongs to the same value: `{{ size }}s`.
            var end = range.upperBound
            while end < bytes.count, !" \t\r\n,]}#".utf8.contains(bytes[end]) { end += 1 }
            let quote = UInt8(ascii: "'")
            for index in range.lowerBound..<end where bytes[index] == quote || bytes[index] < 0x20 { bytes[index] = UInt8(ascii: "_") }
            bytes[range.lowerBound] = quote
            bytes[end - 1] = quote
            gaps.unknown.append(range.lowerBound..<end)
        case .word:
            for index in range where !(TellingName.isLetterOrDigit(bytes[index]) || bytes[index] == UInt8(ascii: "-")) && bytes[index] != 0x0A {
                bytes[index] = UInt8(ascii: "_")
            }
            gaps.unknown.append(range)
        }
    }

    /// How actions may read after they gave way, wherever they stood; what reads as before is left out.
    static func standIns(for action: some Collection<UInt8>) -> Set<[UInt8]> {
        let text = [UInt8](action)
        var forms: Set<[UInt8]> = []
        for (before, after) in [("", ""), ("'", "'"), ("\"", "\"")] {
            for filled in [FilledText(yaml: Array("a: \(before)".utf8) + text + Array(after.utf8), TemplateEngine.allCases), FilledText(toml: Array("a= \(before)".utf8) + text + Array(after.utf8), TemplateEngine.allCases)] {
                let stand = filled.bytes[3...].filter { $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\"") }
                forms.insert(stand)
            }
        }
        return forms.subtracting([text])
    }

    /// Whether a byte of an action cannot stay within quotes.
    private func isOpaque(_ byte: UInt8, in quote: UInt8) -> Bool {
        byte == quote || byte == UInt8(ascii: "\\") || byte < 0x20 || isForHelm && (byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}"))
    }
}

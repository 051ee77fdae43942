import SourceBytes

/// One action of a template in a text: `{{ token }}`.
struct EngineAction {
    var range: Range<Int>
    /// Nothing comes in its place: `{% if %}`, `{# #}`.
    var isControl: Bool
    /// Only outside quotes is it certainly an action.
    var isBareOnly = false

    /// The words by which Go's actions of control begin.
    private static let goControl: Set<String> = ["if", "else", "end", "range", "with", "define", "template", "block", "break", "continue"]

    /// The action that begins at a place; nil when none does, or when it is never closed.
    ///
    /// - Parameter closings: remembers, from place to place, where the next closing marks are.
    static func at(_ place: Int, of bytes: [UInt8], _ engines: [TemplateEngine], _ closings: inout ClosingMarks) -> EngineAction? {
        for engine in engines {
            for marks in engine.marks where bytes[place...].starts(with: marks.open) {
                guard closings.next(marks.close, after: place + marks.open.count, in: bytes) < place + limit else { continue }
                guard let end = end(of: marks, from: place + marks.open.count, of: bytes) else { continue }
                let range = place..<end
                return EngineAction(range: range, isControl: marks.isControl || engine == .go && isGoControl(bytes[range]), isBareOnly: engine == .some)
            }
        }
        guard engines.contains(.environment), bytes[place] == UInt8(ascii: "$") else { return nil }
        let name = bytes[(place + 1)...].prefix { TellingName.isLetterOrDigit($0) || $0 == UInt8(ascii: "_") }
        return name.isEmpty ? nil : EngineAction(range: place..<name.endIndex, isControl: false)
    }

    /// Bytes that an action may have.
    private static let limit = 8192

    /// Where an action ends: after its closing mark, those in nested braces left out. An action of kilobytes is a mark that was never meant.
    private static func end(of marks: TemplateEngine.Marks, from start: Int, of bytes: [UInt8]) -> Int? {
        let limit = min(bytes.count, start + limit)
        var depth = 0
        var place = start
        while place < limit {
            if depth == 0, bytes[place...].starts(with: marks.close) { return place + marks.close.count }
            if bytes[place] == UInt8(ascii: "{") { depth += 1 }
            if bytes[place] == UInt8(ascii: "}"), depth > 0 { depth -= 1 }
            place += 1
        }
        return nil
    }

    private static func isGoControl(_ action: ArraySlice<UInt8>) -> Bool {
        let inner = action.dropFirst(2).drop { $0 == UInt8(ascii: "-") || $0 == 0x20 }
        if inner.starts(with: "/*".utf8) { return true }
        let word = String(decoding: inner.prefix { (0x61...0x7A).contains($0) }, as: UTF8.self)
        return goControl.contains(word) || inner.starts(with: "$".utf8) && inner.contains(UInt8(ascii: "="))
    }
}

/// Where closing marks stand in a text that is read from its beginning to its end: each is looked for once.
struct ClosingMarks {
    private var found: [[UInt8]: Int] = [:]

    /// The next one at a place or after it; beyond the text where there is none.
    mutating func next(_ mark: [UInt8], after place: Int, in bytes: [UInt8]) -> Int {
        if let known = found[mark], known >= place { return known }
        let next = bytes.firstOffset(of: mark, from: place) ?? .max
        found[mark] = next
        return next
    }
}

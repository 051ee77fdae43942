/// Saying what is wrong, or new.
extension Parser {
    @inline(never) mutating func add(_ kind: TOMLProblem.Kind, _ range: Range<Int>, _ related: Range<Int>? = nil, _ note: String = "") {
        guard kind == .invalidUTF8 || !invalidText.contains(where: { $0.overlaps(range) }) else { return }
        guard remarks.problems.count < limits.problems else {
            remarks.omittedProblems += 1
            return
        }
        remarks.problems.append(TOMLProblem(kind: kind, range: range, related: related.map { .init(range: $0, note: note) }))
    }

    @inline(never) mutating func addControl(_ byte: UInt8, at place: Int) {
        add(byte == .carriageReturn ? .bareCarriageReturn : .controlCharacter(byte), place..<place + 1)
    }

    @inline(never) mutating func addNewer(_ kind: TOMLNewerSyntax.Kind, _ range: Range<Int>) {
        switch version {
        case .v1_0: add(.newerThan1_0(kind), range)
        case .v1_1: remarks.newerSyntax.append(TOMLNewerSyntax(kind: kind, range: range))
        }
    }

    /// What stands at the position, in words.
    func found() -> String {
        guard position < end else { return "the end of the file" }
        switch bytes[position] {
        case .lineFeed, .carriageReturn: return "the end of the line"
        case .hash: return "a comment"
        case let byte where byte.isControl: return "the control character \(TOMLProblem.name(byte))"
        default: return "`" + text(tokenRange()) + "`"
        }
    }

    /// The run of characters at the position that a person would call one thing.
    func tokenRange() -> Range<Int> {
        guard position < end, bytes[position] != .lineFeed, bytes[position] != .carriageReturn else { return position..<position }
        var stop = position + 1
        if bytes[position].isBareKey || bytes[position] >= 0x80 {
            while stop < end, stop - position < 40, bytes[stop].isBareKey || bytes[stop] == .dot || bytes[stop] >= 0x80 { stop += 1 }
            while stop < end, bytes[stop] & 0xC0 == 0x80 { stop += 1 }
        }
        return position..<stop
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    /// The text of a key.
    func name(_ key: Range<Int>) -> String { StringToken(bytes, key).text(bytes) }

    /// Says what was expected here, or, where a character looks like one that is allowed, what it is.
    @inline(never) mutating func addUnexpected(_ kind: TOMLProblem.Kind, _ range: Range<Int>? = nil) {
        guard let lookalike = lookalike() else { return add(kind, range ?? tokenRange()) }
        add(lookalike.kind, lookalike.range)
    }

    /// The quotes that word processors and blogs make of straight ones, and the blanks that are none.
    private func lookalike() -> (kind: TOMLProblem.Kind, range: Range<Int>)? {
        guard position < end, bytes[position] >= 0x80 else { return nil }
        var next = position + 1
        while next < end, bytes[next] & 0xC0 == 0x80 { next += 1 }
        let text = text(position..<next)
        guard let scalar = text.unicodeScalars.first else { return nil }
        switch scalar.value {
        case 0x2018...0x201F: return (.typographicQuote(text), position..<next)
        case 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: return (.invisibleCharacter(scalar), position..<next)
        default: return nil
        }
    }
}

/// Saying what is wrong, or new.
extension Parser {
    @inline(never) mutating func add(_ kind: TOMLProblem.Kind, _ range: Range<Int>, _ related: Range<Int>? = nil, _ note: String = "") {
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

    /// The quotes that word processors and blogs make of straight ones.
    func typographicQuote() -> TOMLProblem.Kind? {
        guard position + 2 < end, bytes[position] == 0xE2, bytes[position + 1] == 0x80, (0x98...0x9F).contains(bytes[position + 2]) else { return nil }
        return .typographicQuote(text(position..<position + 3))
    }
}

/// Collects tokens while the parser moves, and fills the gaps between them.
struct TokenRecorder {
    private var tokens: [TOMLToken] = []

    mutating func append(_ kind: TOMLToken.Kind, _ range: Range<Int>) {
        // After a mistake the parser may go back and read again.
        while let last = tokens.last, last.range.upperBound > range.lowerBound { tokens.removeLast() }
        tokens.append(TOMLToken(kind: kind, range: range))
    }

    /// The tokens and what lies between them: blanks, line ends, and what nobody could read.
    func filled(_ bytes: UnsafeBufferPointer<UInt8>) -> [TOMLToken] {
        var result: [TOMLToken] = []
        result.reserveCapacity(tokens.count * 2)
        var position = 0
        for token in tokens {
            Self.fill(position..<token.range.lowerBound, bytes, &result)
            result.append(token)
            position = token.range.upperBound
        }
        Self.fill(position..<bytes.count, bytes, &result)
        return result
    }

    private static func fill(_ gap: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ result: inout [TOMLToken]) {
        var position = gap.lowerBound
        while position < gap.upperBound {
            let start = position
            let kind = kind(at: position, bytes, gap.upperBound)
            position += kind == .lineEnd && bytes[position] == .carriageReturn ? 2 : 1
            if kind != .lineEnd {
                while position < gap.upperBound, self.kind(at: position, bytes, gap.upperBound) == kind { position += 1 }
            }
            result.append(TOMLToken(kind: kind, range: start..<position))
        }
    }

    private static func kind(at place: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> TOMLToken.Kind {
        switch bytes[place] {
        case .space, .tab: .blank
        case .lineFeed: .lineEnd
        case .carriageReturn where place + 1 < end && bytes[place + 1] == .lineFeed: .lineEnd
        default: .unread
        }
    }
}

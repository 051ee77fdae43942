/// `[1, 2, 3]`.
extension Parser {
    mutating func parseArray() -> UInt32? {
        let start = position
        position &+= 1
        record(.punctuation, from: start)
        let array = nodes.append(NodeRecord(.array, start..<start))
        var last = LastItem.separator
        while skipToElement() {
            switch bytes[position] {
            case .closeBracket:
                position &+= 1
                record(.punctuation, from: position &- 1)
                nodes[array].end = UInt32(truncatingIfNeeded: position)
                return array
            case .comma:
                if last == .separator { add(.unexpectedComma, position..<position + 1) }
                last = .separator
                position &+= 1
                record(.punctuation, from: position &- 1)
                continue
            case .equals where last == .value, .closeBrace where last == .value:
                return abandon(array, start, .unclosedArray)
            default: break
            }
            if last == .value {
                if looksLikeNewStatement() { break }
                add(.expectedCommaInArray(found: found()), position..<position)
                if !isValueAhead() {
                    skipElement()
                    last = .mistake
                    continue
                }
            } else if bytes[position] == .openBracket || isClass(position, ByteClass.bareKey), looksLikeNewStatement() {
                break
            }
            if let value = parseValue() {
                hang(value, under: array)
                last = position == abandonedAt ? .mistake : .value
            } else {
                skipElement()
                last = .mistake
            }
        }
        return abandon(array, start, .unclosedArray)
    }

    /// What stood last in an array or inline table; after a mistake neither a value nor a comma is missed.
    enum LastItem {
        case separator, value, mistake
    }

    /// Whether what stands here looks like a value, and not like text that belongs to the one before.
    private func isValueAhead() -> Bool {
        let byte = bytes[position]
        guard byte.isLetter else { return byte < 0x80 }
        let word = skip(from: position, while: ByteClass.word)
        return NamedScalar.kind(UnsafeBufferPointer(rebasing: bytes[position..<word])) != nil
    }

    /// Ends an array or inline table that is not closed. The bracket is missed where its text ends, not where the next statement
    /// begins.
    mutating func abandon(_ container: UInt32, _ start: Int, _ kind: TOMLProblem.Kind) -> UInt32 {
        position = endOfText(before: position, notBefore: start + 1)
        add(kind, position..<position, start..<start + 1, "opened here")
        nodes[container].end = UInt32(truncatingIfNeeded: position)
        abandonedAt = position
        return container
    }

    /// After an element that is no value: up to the comma, bracket or line end after it.
    private mutating func skipElement() {
        while position < end {
            switch bytes[position] {
            case .comma, .closeBracket, .lineFeed, .hash: return
            default: position += 1
            }
        }
    }
}

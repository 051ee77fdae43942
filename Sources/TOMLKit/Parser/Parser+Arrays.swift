/// `[1, 2, 3]`.
extension Parser {
    mutating func parseArray() -> UInt32? {
        let start = position
        position &+= 1
        record(.punctuation, from: start)
        let array = nodes.append(NodeRecord(.array, start..<start))
        var isAfterValue = false
        while skipToElement() {
            switch bytes[position] {
            case .closeBracket:
                position &+= 1
                record(.punctuation, from: position &- 1)
                nodes[array].end = UInt32(truncatingIfNeeded: position)
                return array
            case .comma:
                if !isAfterValue { add(.unexpectedComma, position..<position + 1) }
                isAfterValue = false
                position &+= 1
                record(.punctuation, from: position &- 1)
                continue
            case .equals where isAfterValue, .closeBrace where isAfterValue:
                return abandon(array, start, .unclosedArray)
            default: break
            }
            if isAfterValue {
                if looksLikeNewStatement() { break }
                add(.expectedCommaInArray(found: found()), position..<position)
            } else if bytes[position] == .openBracket || isClass(position, ByteClass.bareKey), looksLikeNewStatement() {
                break
            }
            isAfterValue = true
            if let value = parseValue() { hang(value, under: array) } else { skipElement() }
        }
        return abandon(array, start, .unclosedArray)
    }

    /// Ends an array or inline table that is not closed. The bracket is missed where its text ends, not where the next statement
    /// begins.
    mutating func abandon(_ container: UInt32, _ start: Int, _ kind: TOMLProblem.Kind) -> UInt32 {
        position = endOfText(before: position, notBefore: start + 1)
        add(kind, position..<position, start..<start + 1, "opened here")
        nodes[container].end = UInt32(truncatingIfNeeded: position)
        return container
    }

    /// After an element that is no value: up to the comma, bracket or line end behind it.
    private mutating func skipElement() {
        while position < end {
            switch bytes[position] {
            case .comma, .closeBracket, .lineFeed, .hash: return
            default: position += 1
            }
        }
    }
}

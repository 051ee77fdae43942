/// Looks ahead for `key:`, the one place where YAML is not read in a single step.
extension Parser {
    /// Whether `key:` begins at the position: one line, a colon with a separator after it, at most 1024 characters.
    func isAtImplicitKey() -> Bool {
        var place = position
        let limit = min(end, position + 1024)
        // Properties of the key.
        while place < limit, bytes[place] == UInt8(ascii: "&") || bytes[place] == UInt8(ascii: "!") {
            while place < limit, !isSeparator(place) { place += 1 }
            while place < limit, isBlank(place) { place += 1 }
        }
        guard place < limit else { return false }
        let first = bytes[place]
        if first == .quotationMark || first == .apostrophe {
            guard let close = quoteEnd(place, limit) else { return false }
            place = close
        } else if first == .openBracket || first == .openBrace {
            guard let close = flowEnd(place, limit) else { return false }
            place = close
        } else if first == UInt8(ascii: "*") {
            while place < limit, !isSeparator(place) { place += 1 }
        } else {
            return plainKeyEnd(place, limit)
        }
        while place < limit, isBlank(place) { place += 1 }
        return place < limit && bytes[place] == .colon && isSeparator(place + 1)
    }

    private func plainKeyEnd(_ start: Int, _ limit: Int) -> Bool {
        let first = bytes[start]
        if first == .colon, isSeparator(start + 1) { return true }
        guard canBeginPlain(start, isInFlow: false) else { return false }
        var place = start
        while place < limit {
            let byte = bytes[place]
            if byte.isBreak { return false }
            if byte == .colon, isSeparator(place + 1) { return true }
            if byte == .hash, place > start, isBlank(place - 1) { return false }
            place += 1
        }
        return false
    }

    /// The offset after a quoted text that ends on its line.
    private func quoteEnd(_ start: Int, _ limit: Int) -> Int? {
        let quote = bytes[start]
        var place = start + 1
        while place < limit, !isBreak(place) {
            if bytes[place] == .backslash, quote == .quotationMark {
                place += 2
                continue
            }
            if bytes[place] == quote {
                if quote == .apostrophe, place + 1 < limit, bytes[place + 1] == quote {
                    place += 2
                    continue
                }
                return place + 1
            }
            place += 1
        }
        return nil
    }

    /// The offset after a flow collection that ends on its line.
    private func flowEnd(_ start: Int, _ limit: Int) -> Int? {
        var place = start
        var level = 0
        while place < limit, !isBreak(place) {
            switch bytes[place] {
            case .openBracket, .openBrace: level += 1
            case .closeBracket, .closeBrace:
                level -= 1
                if level == 0 { return place + 1 }
            case .quotationMark, .apostrophe:
                let before = place > start ? bytes[place - 1] : .space
                guard before.isBlank || before.isFlowIndicator || before == .colon else { break }
                guard let close = quoteEnd(place, limit) else { return nil }
                place = close
                continue
            default: break
            }
            place += 1
        }
        return nil
    }
}

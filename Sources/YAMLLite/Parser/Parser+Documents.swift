import SourceBytes

/// Streams, documents, directives.
extension Parser {
    mutating func parseStream() {
        guard end < Int(Int32.max) else { return add(.tooLarge, 0..<0) }
        if SixteenBits.order(bytes) != nil { return add(.utf16, 0..<2) }
        checkCharacters()
        skipByteOrderMark()
        var isAfterEnd = true
        while true {
            skipToToken()
            skipByteOrderMark()
            guard position < end else { return }
            if isAtMarker(.dot) {
                position += 3
                finishMarkerLine()
                isAfterEnd = true
                continue
            }
            parseDocument(mayHaveDirectives: isAfterEnd)
            isAfterEnd = documents.last?.isExplicitEnd ?? false
        }
    }

    private mutating func parseDocument(mayHaveDirectives: Bool) {
        let start = position
        if !handles.isEmpty { handles = [:] }
        if !anchors.isEmpty { anchors = [:] }
        let hasDirectives = mayHaveDirectives && parseDirectives()
        var isExplicit = false
        if isAtMarker(.dash) {
            isExplicit = true
            position += 3
        } else if hasDirectives {
            add(.missingDocumentStart, position..<position)
        }
        var root = parseBlockNode(parentIndentation: -1, place: isExplicit ? .documentLine : .lineStart)
        var isEnded = false
        while true {
            skipToToken()
            guard position < end, !isAtMarker(.dash) else { break }
            if isAtMarker(.dot) {
                position += 3
                finishMarkerLine()
                isEnded = true
                break
            }
            addLeftover(behind: root)
            // What follows the mistake is read too, so that its own mistakes are found.
            let rest = parseBlockNode(parentIndentation: -1, place: .lineStart)
            if nodes[root].style == .none { root = rest }
        }
        if !handles.isEmpty { allHandles.append(handles) }
        documents.append(
            DocumentRecord(
                root: root, start: Int32(start), end: Int32(position), isExplicitStart: isExplicit, isExplicitEnd: isEnded,
                handles: handles.isEmpty ? -1 : Int32(allHandles.count - 1)))
    }

    /// Something stands where nothing can: says so and goes on at the next line.
    private mutating func addLeftover(behind root: Int32) {
        let token = tokenRange()
        if bytes[position] == UInt8(ascii: "%"), position == lineStart {
            add(.misplacedDirective(text(token)), token)
        } else if column == 0, nodes[root].kind == .sequence, nodes[root].style == .block {
            add(.unexpectedInList(text(token)), token)
        } else if bytes[position] == .closeBrace || bytes[position] == .closeBracket {
            add(.strayClosing(bytes[position]), position..<position + 1)
        } else if column > 0, isOnlyBlank(lineStart..<position) {
            addIndentation(expected: 0)
        } else {
            add(.unexpectedText(text(token)), token)
        }
        skipLine()
    }

    /// `%YAML 1.2`, `%TAG ! tag:...`. True when there was one.
    private mutating func parseDirectives() -> Bool {
        var isAny = false
        var hasVersion = false
        while position < end, bytes[position] == UInt8(ascii: "%"), position == lineStart {
            isAny = true
            let start = position
            while position < end, !isBreak(position), !(bytes[position] == .hash && isBlank(position - 1)) { position += 1 }
            let words = text(start..<position).split { $0 == " " || $0 == "\t" }.map(String.init)
            switch words.first {
            case "%TAG" where words.count == 3: handles[words[1]] = words[2]
            case "%YAML" where words.count == 2 && !hasVersion && words[1].allSatisfy({ $0.isNumber || $0 == "." }): hasVersion = true
            case "%YAML" where words.count == 2 && hasVersion: add(.secondVersion, start..<position)
            case "%YAML", "%TAG": add(.badDirective(text(start..<position)), start..<position)
            default: break
            }
            skipToToken()
        }
        return isAny
    }

    private mutating func finishMarkerLine() {
        skipBlanks()
        skipComment()
        guard position < end, !isBreak(position) else { return }
        add(.unexpectedText(text(tokenRange())), tokenRange())
        skipLine()
    }

    /// At `---` or `...` in the first column.
    @inline(__always) func isAtMarker(_ byte: UInt8) -> Bool {
        position == lineStart && position &+ 3 <= end && bytes[position] == byte && bytes[position &+ 1] == byte && bytes[position &+ 2] == byte
            && isSeparator(position &+ 3)
    }

    @inline(__always) var isAtAnyMarker: Bool { position == lineStart && (isAtMarker(.dash) || isAtMarker(.dot)) }

    private mutating func skipByteOrderMark() {
        guard position + 2 < end, bytes[position] == 0xEF, bytes[position + 1] == 0xBB, bytes[position + 2] == 0xBF else { return }
        position += 3
        lineStart = position
    }
}

/// Block mappings: keys and values by columns.
extension Parser {
    /// Reads a mapping from its first key on.
    ///
    /// - Parameter firstKey: when it was read already, and the position is at its colon; else -1.
    mutating func parseBlockMapping(_ isNewLine: Bool, _ indentation: Int, firstKey: Int32) -> Int32 {
        let start = firstKey >= 0 ? Int(nodes[firstKey].start) : position
        if isNewLine { checkIndentation(upTo: start) }
        let mapping = make(.mapping, .block, start..<start)
        var last: Int32 = -1
        var scope = keys.open()
        var key = firstKey
        while true {
            if key < 0 { key = parsePlainKey() }
            if key < 0, last >= 0, !skipMistakes(indentation) { break }
            let entryStart = position
            if key >= 0 {
                append(key, to: mapping, after: &last)
                position &+= 1
                let value = parseBlockNode(parentIndentation: indentation, place: .mappingValue)
                append(value, to: mapping, after: &last)
            } else {
                key = parseUnusualEntry(of: mapping, indentation, &last)
                if position == entryStart { skipLine() }
            }
            checkDuplicate(key, &scope)
            key = -1
            guard nextSibling(indentation) else { break }
        }
        keys.close(scope)
        return mapping
    }

    /// Skips lines in the column of the keys that are no entries. False when the mapping ends.
    private mutating func skipMistakes(_ indentation: Int) -> Bool {
        while !isAtIndicator(.question), !isAtImplicitKey() {
            addKeyMistake()
            guard nextSibling(indentation) else { return false }
        }
        return true
    }

    /// Reads an unquoted key up to its colon; -1, and nothing is read, when there is none.
    @inline(__always) private mutating func parsePlainKey() -> Int32 {
        guard classes[Int(bytes[position])] & ByteClass.indicator == 0 else { return -1 }
        let start = position
        let textEnd = scanPlainLine(ByteClass.plainStop)
        if isAtKeyColon(of: start) { return make(.scalar, .plain, start..<textEnd) }
        position = start
        return -1
    }

    /// A line in the column of the keys that is no entry.
    private mutating func addKeyMistake() {
        if isAtIndicator(.dash) {
            add(.unexpectedText("-"), position..<position + 1)
            return skipLine()
        }
        if bytes[position] == UInt8(ascii: "%"), position == lineStart {
            add(.misplacedDirective(text(tokenRange())), tokenRange())
            return skipLine()
        }
        if isProperty {
            add(.misplacedProperty(text(tokenRange())), tokenRange())
            return skipLine()
        }
        var stop = position
        while stop < end, !isBreak(stop), stop - position < 60 { stop += 1 }
        while stop > position, isBlank(stop - 1) { stop -= 1 }
        let line = position..<stop
        if bytes[position] == .closeBrace || bytes[position] == .closeBracket {
            add(.strayClosing(bytes[position]), position..<position + 1)
        } else if let colon = bytes[line].firstIndex(of: .colon), bytes[position..<colon].allSatisfy({ !$0.isBlank }), colon > position {
            add(.colonWithoutSpace(text(position..<colon)), colon..<colon + 1)
        } else {
            add(.keyWithoutColon(text(tokenRange())), tokenRange())
        }
        skipLine()
    }

    /// An entry with `? `, or whose key is quoted, in brackets, an alias, empty or has properties.
    private mutating func parseUnusualEntry(of mapping: Int32, _ indentation: Int, _ last: inout Int32) -> Int32 {
        let key: Int32
        var place = Place.mappingValue
        if isAtIndicator(.question) {
            position += 1
            key = parseBlockNode(parentIndentation: indentation, place: .explicit)
            append(key, to: mapping, after: &last)
            let (behind, line) = (position, lineStart)
            skipToToken()
            guard position < end, column == indentation, isAtIndicator(.colon) else {
                (position, lineStart) = (behind, line)
                append(makeEmpty(at: behind), to: mapping, after: &last)
                return key
            }
            place = .explicit
        } else {
            key = parseImplicitKey(indentation)
            append(key, to: mapping, after: &last)
            skipBlanks()
            guard position < end, bytes[position] == .colon else {
                append(makeEmpty(at: position), to: mapping, after: &last)
                return key
            }
        }
        position += 1
        append(parseBlockNode(parentIndentation: indentation, place: place), to: mapping, after: &last)
        return key
    }

    private mutating func parseImplicitKey(_ indentation: Int) -> Int32 {
        if isAtIndicator(.colon) { return makeEmpty(at: position) }
        var found = PropertyRecord()
        if isProperty {
            parseProperties(&found)
            if isAtIndicator(.colon) { return attach(found, to: makeEmpty(at: position)) }
        }
        let outerReach = reach
        reach = depth
        let key = parseFlowNode(indentation: indentation, isInFlow: false, isKey: true)
        return attach(found, to: key, outerReach: outerReach)
    }
}

/// Prints values as Go's `%v` does, up to the limits of ``TemplateLimits``.
struct GoPrinter {
    private(set) var text = ""
    /// Whether something was left out because the value is nested too deep or too long.
    private(set) var isCut = false

    mutating func print(_ value: TemplateValue) { print(value, 0) }

    private mutating func print(_ value: TemplateValue, _ depth: Int) {
        guard depth <= TemplateLimits.valueDepth, text.utf8.count <= TemplateLimits.bytes else {
            isCut = true
            return
        }
        switch value {
        case .null, .missing, .boolean, .integer, .number, .string: text += Self.plain(value)
        case .list(let items):
            text += "["
            var isFirst = true
            for item in items where !isCut {
                if !isFirst { text += " " }
                isFirst = false
                print(item, depth + 1)
            }
            text += "]"
        case .map(let map):
            if let own = value.ownText {
                text += own
                return
            }
            if let traits = map.traits, let members = traits.members {
                text += traits.kind == "ptr" ? "&{" : "{"
                for (index, member) in members.enumerated() where !isCut {
                    if index > 0 { text += " " }
                    print(map[member.name] ?? .null, depth + 1)
                }
                text += "}"
                return
            }
            text += "map["
            var isFirst = true
            for (key, value) in map.sortedPairs where !isCut {
                if !isFirst { text += " " }
                isFirst = false
                text += key + ":"
                print(value, depth + 1)
            }
            text += "]"
        case .typed(let plain, let type):
            if let own = value.ownText { text += own } else if type == .bytes, case .string(let words) = plain {
                print(bytes: GoBytes.of(words))
            } else {
                print(plain, depth)
            }
        }
    }

    /// Bytes in decimal.
    private mutating func print(bytes: [UInt8]) {
        var words: [UInt8] = [UInt8(ascii: "[")]
        words.reserveCapacity(bytes.count * 4 + 2)
        for (index, byte) in bytes.enumerated() {
            if index > 0 { words.append(UInt8(ascii: " ")) }
            if byte >= 100 { words.append(UInt8(ascii: "0") + byte / 100) }
            if byte >= 10 { words.append(UInt8(ascii: "0") + byte / 10 % 10) }
            words.append(UInt8(ascii: "0") + byte % 10)
        }
        words.append(UInt8(ascii: "]"))
        text += String(decoding: words, as: UTF8.self)
    }

    /// A value that is neither list nor map.
    static func plain(_ value: TemplateValue) -> String {
        switch value {
        case .null, .missing: "<nil>"
        case .boolean(let flag): flag ? "true" : "false"
        case .integer(let number): String(number)
        case .number(let number): GoNumber.text(number)
        case .string(let text): text
        case .list, .map, .typed: ""
        }
    }

    /// `Sprint`: blanks between operands when neither is a text.
    static func line(_ values: [TemplateValue]) -> String {
        var result = ""
        var isText = true
        for (index, value) in values.enumerated() {
            var isThisText = false
            if case .string = value { isThisText = true }
            if index > 0, !isText, !isThisText { result += " " }
            isText = isThisText
            var printer = GoPrinter()
            printer.print(value)
            result += printer.text
            if result.utf8.count > TemplateLimits.bytes { break }
        }
        return result
    }
}

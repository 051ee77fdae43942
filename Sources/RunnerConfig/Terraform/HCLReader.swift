/// Reads Terraform's language. It never fails: what it does not understand is skipped to the end of its line or its brackets.
struct HCLReader {
    let bytes: [UInt8]
    var position = 0
    private var depth = 0
    var closings = ClosingMarks()
    /// Deeper nesting is taken for something unknown.
    private static let depthLimit = 64

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The blocks of a file.
    static func blocks(of bytes: [UInt8]) -> [HCL.Block] {
        var reader = HCLReader(bytes)
        var file = HCL.Block(type: "", labels: [])
        reader.readBody(into: &file)
        return file.blocks
    }

    /// Reads attributes and blocks up to the brace that closes the body, or to the end.
    private mutating func readBody(into block: inout HCL.Block) {
        while true {
            skipBlanks(andLines: true)
            guard position < bytes.count else { return }
            if bytes[position] == UInt8(ascii: "}") {
                position += 1
                return
            }
            guard let name = readName() else {
                position += 1
                continue
            }
            skipBlanks(andLines: false)
            if peek == UInt8(ascii: "="), peek(1) != UInt8(ascii: "=") {
                position += 1
                block.attributes.append(HCL.Attribute(name: text(name), nameRange: name, value: readExpression(endsAtLine: true)))
            } else if let inner = readBlock(text(name)) {
                block.blocks.append(inner)
            }
        }
    }

    private mutating func readBlock(_ type: String) -> HCL.Block? {
        var block = HCL.Block(type: type, labels: [])
        while position < bytes.count {
            skipBlanks(andLines: false)
            if peek == UInt8(ascii: "\"") {
                guard case .text(let label) = readQuoted().value else { return nil }
                block.labels.append(String(decoding: label.bytes, as: UTF8.self))
            } else if peek == UInt8(ascii: "{") {
                position += 1
                guard depth < Self.depthLimit else {
                    position -= 1
                    skipBrackets()
                    return nil
                }
                depth += 1
                readBody(into: &block)
                depth -= 1
                return block
            } else if readName() == nil {
                return nil
            }
        }
        return nil
    }

    // MARK: Expressions

    /// Reads one value; with anything after it, an operator or a path, it is unknown.
    mutating func readExpression(endsAtLine: Bool) -> HCL.Expression {
        skipBlanks(andLines: !endsAtLine)
        let start = position
        var value = readPrimary()
        let end = position
        skipBlanks(andLines: !endsAtLine)
        if isEnd(endsAtLine: endsAtLine) { return HCL.Expression(value: value, range: start..<end) }
        value = .unknown
        while position < bytes.count, !isEnd(endsAtLine: endsAtLine) { skipToken() }
        return HCL.Expression(value: value, range: start..<position)
    }

    /// Whether an expression cannot go on here.
    private func isEnd(endsAtLine: Bool) -> Bool {
        guard let byte = peek else { return true }
        return ",]})".utf8.contains(byte) || endsAtLine && (byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: "#"))
    }

    private mutating func readPrimary() -> HCL.Value {
        guard let byte = peek, depth < Self.depthLimit else { return .unknown }
        switch byte {
        case UInt8(ascii: "\""): return readQuoted().value
        case UInt8(ascii: "<"): return readHeredoc() ?? .unknown
        case UInt8(ascii: "["): return .list(readItems(until: UInt8(ascii: "]")))
        case UInt8(ascii: "{"): return readObject()
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            let start = position
            position += 1
            while let next = peek, TellingName.isLetterOrDigit(next) || next == UInt8(ascii: ".") { position += 1 }
            return Double(text(start..<position)).map { .number($0) } ?? .unknown
        default:
            guard let name = readName() else { return .unknown }
            switch text(name) {
            case "true": return .boolean(true)
            case "false": return .boolean(false)
            case "null": return .null
            case let word: return peek == UInt8(ascii: "(") ? .call(word, readItems(until: UInt8(ascii: ")"))) : .unknown
            }
        }
    }

    /// The items of a list or the arguments of a call, from the opening bracket on.
    private mutating func readItems(until close: UInt8) -> [HCL.Expression] {
        position += 1
        depth += 1
        defer { depth -= 1 }
        var items: [HCL.Expression] = []
        while true {
            skipBlanks(andLines: true)
            guard let byte = peek else { return items }
            if byte == close {
                position += 1
                return items
            }
            if byte == UInt8(ascii: ",") || "]})".utf8.contains(byte) {
                position += 1
                continue
            }
            let before = position
            items.append(readExpression(endsAtLine: false))
            if position == before { position += 1 }
        }
    }

    private mutating func readObject() -> HCL.Value {
        position += 1
        depth += 1
        defer { depth -= 1 }
        var members: [HCL.Attribute] = []
        while true {
            skipBlanks(andLines: true)
            guard let byte = peek else { return .object(members) }
            if byte == UInt8(ascii: "}") {
                position += 1
                return .object(members)
            }
            let start = position
            var name: String?
            if byte == UInt8(ascii: "\"") {
                name = readQuoted().literal
            } else if let word = readName() {
                name = text(word)
            } else {
                skipToken()
            }
            let nameRange = start..<position
            skipBlanks(andLines: false)
            guard let sign = peek, sign == UInt8(ascii: "=") || sign == UInt8(ascii: ":") else { continue }
            position += 1
            let value = readExpression(endsAtLine: true)
            if let name { members.append(HCL.Attribute(name: name, nameRange: nameRange, value: value)) }
            skipBlanks(andLines: true)
            if peek == UInt8(ascii: ",") { position += 1 }
        }
    }

    // MARK: Bytes

    var peek: UInt8? { peek(0) }

    func peek(_ distance: Int) -> UInt8? { position + distance < bytes.count ? bytes[position + distance] : nil }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private mutating func readName() -> Range<Int>? {
        let start = position
        while let byte = peek, TellingName.isLetterOrDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") { position += 1 }
        return start < position ? start..<position : nil
    }

    private mutating func skipBlanks(andLines: Bool) {
        while let byte = peek {
            if byte == 0x20 || byte == 0x09 || andLines && (byte == 0x0A || byte == 0x0D) {
                position += 1
            } else if andLines, byte == UInt8(ascii: "#") || byte == UInt8(ascii: "/") && peek(1) == UInt8(ascii: "/") {
                while let next = peek, next != 0x0A { position += 1 }
            } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
                position += 2
                while position < bytes.count, !(bytes[position] == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) { position += 1 }
                position = min(bytes.count, position + 2)
            } else {
                return
            }
        }
    }

    /// Moves over a text, over what brackets hold, or over one byte.
    private mutating func skipToken() {
        switch peek {
        case UInt8(ascii: "\""): _ = readQuoted()
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): skipBrackets()
        default: position += 1
        }
    }

    private mutating func skipBrackets() {
        var level = 0
        while let byte = peek {
            if byte == UInt8(ascii: "\"") {
                _ = readQuoted()
                continue
            }
            position += 1
            if "([{".utf8.contains(byte) { level += 1 }
            if ")]}".utf8.contains(byte) {
                level -= 1
                if level == 0 { return }
            }
        }
    }
}

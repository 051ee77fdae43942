import SourceBytes
import GoTemplate

/// Writes values as Go's JSON encoder does: keys sorted by their bytes, `<`, `>` and `&` as escapes unless they are to stay.
struct JSONEncoder {
    private(set) var text = ""
    private(set) var isBroken = false
    private let escapesHTML: Bool
    /// Blanks per level; nil for one line.
    private let indentation: String?

    /// The text; nil for what JSON cannot hold.
    static func text(_ value: TemplateValue, escapesHTML: Bool = true, indentation: String? = nil) -> String? {
        var encoder = JSONEncoder(escapesHTML: escapesHTML, indentation: indentation)
        encoder.node(value, 0)
        return encoder.isBroken ? nil : encoder.text
    }

    private init(escapesHTML: Bool, indentation: String?) {
        self.escapesHTML = escapesHTML
        self.indentation = indentation
    }

    private mutating func node(_ value: TemplateValue, _ depth: Int) {
        guard depth <= TemplateLimits.valueDepth, text.utf8.count <= TemplateLimits.bytes, !isBroken else {
            isBroken = true
            return
        }
        switch value {
        case .typed(_, let type) where type.isNil: text += "null"
        case .typed(let plain, let type): typed(plain, type, value, depth)
        case .null, .missing: text += "null"
        case .boolean(let flag): text += flag ? "true" : "false"
        case .integer(let number): text += String(number)
        case .number(let number):
            guard let words = GoText.json(number) else { return isBroken = true }
            text += words
        case .string(let words): text += quoted(words)
        case .list(let items):
            collection("[", "]", items, depth) { encoder, item in encoder.node(item, depth + 1) }
        case .map(let map):
            if let own = value.ownText, map.traits?.isTextForActions == false { return text += quoted(own) }
            let (separator, escapes) = (indentation == nil ? ":" : ": ", self)
            collection("{", "}", map.jsonPairs, depth) { encoder, pair in
                encoder.text += escapes.quoted(pair.key) + separator
                encoder.node(pair.value, depth + 1)
            }
        }
    }

    private mutating func typed(_ plain: TemplateValue, _ type: GoType, _ value: TemplateValue, _ depth: Int) {
        switch plain {
        case .string(let words) where type == .bytes: text += "\"" + Base64.encode(GoBytes.of(words)) + "\""
        case .list where type == .time: text += quoted(value.jsonTime)
        case _: node(plain, depth)
        }
    }

    private mutating func collection<Item>(_ open: String, _ close: String, _ items: [Item], _ depth: Int, _ write: (inout JSONEncoder, Item) -> Void)
    {
        text += open
        for (index, item) in items.enumerated() where !isBroken {
            if index > 0 { text += "," }
            line(depth + 1)
            write(&self, item)
        }
        if !items.isEmpty { line(depth) }
        text += close
    }

    private mutating func line(_ depth: Int) {
        guard let indentation else { return }
        text += "\n" + String(repeating: indentation, count: depth)
    }

    private func quoted(_ words: String) -> String {
        var result = "\""
        for scalar in words.unicodeScalars {
            if GoBytes.byte(scalar) != nil {
                result += "\\ufffd"
                continue
            }
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{08}": result += "\\b"
            case "\u{0C}": result += "\\f"
            case "<", ">", "&": result += escapesHTML ? "\\u" + GoText.hexadecimal(scalar.value, 4, uppercase: false) : String(scalar)
            case "\u{2028}", "\u{2029}": result += "\\u" + GoText.hexadecimal(scalar.value, 4, uppercase: false)
            case _ where scalar.value < 0x20: result += "\\u" + GoText.hexadecimal(scalar.value, 4, uppercase: false)
            case _: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

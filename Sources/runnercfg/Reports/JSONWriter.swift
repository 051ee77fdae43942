/// Writes JSON on one line per member of the outer object, compact inside.
struct JSONWriter {
    private(set) var text = ""
    private var isFirst = true

    mutating func object(_ body: (inout JSONWriter) -> Void) { bracketed("{", "}", body) }

    mutating func array<Element>(_ elements: [Element], _ body: (inout JSONWriter, Element) -> Void) {
        bracketed("[", "]") { json in
            for element in elements {
                json.separate()
                body(&json, element)
            }
        }
    }

    mutating func member(_ name: String, _ value: (inout JSONWriter) -> Void) {
        separate()
        string(name)
        text += ": "
        value(&self)
    }

    mutating func raw(_ value: String) { text += value }

    mutating func string(_ value: String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    private mutating func separate() {
        if !isFirst { text += ", " }
        isFirst = false
    }

    private mutating func bracketed(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
        let outer = isFirst
        text += open
        isFirst = true
        body(&self)
        text += close
        isFirst = outer
    }
}

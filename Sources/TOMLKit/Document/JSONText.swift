import SourceBytes

extension TOMLDocument {
    /// The values as toml-test's tagged JSON: every scalar an object of its type and its text.
    public func taggedJSON() -> String {
        var writer = JSONText(isTagged: true)
        writer.table(root)
        return writer.text + "\n"
    }

    /// The values as plain JSON; dates, times, infinities and NaN become strings.
    public func json() -> String {
        var writer = JSONText(isTagged: false)
        writer.table(root)
        return writer.text + "\n"
    }
}

/// Writes values as JSON.
private struct JSONText {
    let isTagged: Bool
    var text = ""
    private var indentation = 0

    init(isTagged: Bool) { self.isTagged = isTagged }

    mutating func table(_ table: TOMLTable) {
        list("{", "}", table.entries) { writer, entry in
            writer.quote(entry.key)
            writer.text += ": "
            writer.value(entry.value)
        }
    }

    private mutating func value(_ value: TOMLValue) {
        switch value.content {
        case .string(let text): scalar("string", text, quoted: true)
        case .integer(let number): scalar("integer", String(number), quoted: false)
        case .float(let number): scalar("float", Self.float(number), quoted: !number.isFinite)
        case .boolean(let flag): scalar("bool", flag ? "true" : "false", quoted: false)
        case .offsetDateTime(let text): scalar("datetime", Self.normalised(text), quoted: true)
        case .localDateTime(let text): scalar("datetime-local", Self.normalised(text), quoted: true)
        case .localDate(let text): scalar("date-local", text, quoted: true)
        case .localTime(let text): scalar("time-local", Self.normalised(text), quoted: true)
        case .array(let values): list("[", "]", values) { $0.value($1) }
        case .table(let table): self.table(table)
        }
    }

    private mutating func scalar(_ type: String, _ value: String, quoted: Bool) {
        if isTagged {
            text += "{\"type\": \"\(type)\", \"value\": "
            quote(value)
            text += "}"
        } else if quoted {
            quote(value)
        } else {
            text += value
        }
    }

    private mutating func list<Element>(_ open: String, _ close: String, _ elements: [Element], _ write: (inout JSONText, Element) -> Void) {
        guard !elements.isEmpty else {
            text += open + close
            return
        }
        text += open
        indentation += 1
        for (index, element) in elements.enumerated() {
            text += index == 0 ? "\n" : ",\n"
            text += String(repeating: "  ", count: indentation)
            write(&self, element)
        }
        indentation -= 1
        text += "\n" + String(repeating: "  ", count: indentation) + close
    }

    private mutating func quote(_ value: String) {
        text += JSONString.quoted(value) { $0.value == 0x7F }
    }

    private static func float(_ number: Double) -> String {
        if number.isNaN { return "nan" }
        if number.isInfinite { return number < 0 ? "-inf" : "inf" }
        return number.description
    }

    /// `T` between date and time, `Z` for UTC, seconds always.
    private static func normalised(_ text: String) -> String {
        var result = text.uppercased()
        if let space = result.firstIndex(of: " ") { result.replaceSubrange(space...space, with: "T") }
        guard let colon = result.firstIndex(of: ":") else { return result }
        let rest = result[result.index(after: colon)...].dropFirst(2)
        if rest.first != ":" { result.insert(contentsOf: ":00", at: rest.startIndex) }
        return result
    }
}

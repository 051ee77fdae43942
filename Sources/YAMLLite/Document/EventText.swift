extension YAMLStream {
    /// The stream in the event notation of the YAML test suite.
    public func events() -> String {
        var writer = EventText()
        writer.lines.append("+STR")
        for document in documents { writer.document(document) }
        writer.lines.append("-STR")
        return writer.lines.joined(separator: "\n") + "\n"
    }
}

/// Writes nodes as events.
private struct EventText {
    var lines: [String] = []
    private var handles: [String: String] = [:]

    mutating func document(_ document: YAMLDocument) {
        handles = document.handles
        lines.append(document.record.isExplicitStart ? "+DOC ---" : "+DOC")
        if let root = document.root { node(root) } else { lines.append("=VAL :") }
        lines.append(document.record.isExplicitEnd ? "-DOC ..." : "-DOC")
    }

    private mutating func node(_ node: YAMLNode) {
        switch node.content {
        case .alias(let name): lines.append("=ALI *\(name)")
        case .scalar: lines.append("=VAL" + properties(node) + " " + indicator(node.style) + Self.escaped(node.text(schema: .core1_2) ?? ""))
        case .sequence(let items):
            lines.append("+SEQ" + (node.style == .flow ? " []" : "") + properties(node))
            for item in items { self.node(item) }
            lines.append("-SEQ")
        case .mapping(let entries):
            lines.append("+MAP" + (node.style == .flow ? " {}" : "") + properties(node))
            for entry in entries {
                self.node(entry.key)
                self.node(entry.value)
            }
            lines.append("-MAP")
        }
    }

    private func properties(_ node: YAMLNode) -> String {
        (node.anchor.map { " &\($0)" } ?? "") + (node.writtenTag.map { " <\(resolved($0))>" } ?? "")
    }

    /// The tag a written one stands for: `!!str` is `tag:yaml.org,2002:str`.
    private func resolved(_ tag: String) -> String {
        if tag.hasPrefix("!<"), tag.hasSuffix(">") { return String(tag.dropFirst(2).dropLast()) }
        guard tag != "!" else { return "!" }
        let second = tag.dropFirst().firstIndex(of: "!")
        let handle = second.map { String(tag[...$0]) } ?? "!"
        let suffix = Self.unescaped(tag.dropFirst(handle.count))
        if let prefix = handles[handle] { return prefix + suffix }
        return handle == "!!" ? "tag:yaml.org,2002:" + suffix : tag.prefix(handle.count) + suffix
    }

    /// Resolves `%21`.
    private static func unescaped(_ text: Substring) -> String {
        guard text.contains("%") else { return String(text) }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.first {
            rest = rest.dropFirst()
            if byte == UInt8(ascii: "%"), rest.count >= 2, let high = rest.first?.hexDigit, let low = rest.dropFirst().first?.hexDigit {
                bytes.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func indicator(_ style: YAMLStyle) -> String {
        switch style {
        case .plain, .none, .block, .flow: ":"
        case .singleQuoted: "'"
        case .doubleQuoted: "\""
        case .literal: "|"
        case .folded: ">"
        }
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{8}": result += "\\b"
            case "\0": result += "\\0"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

import SourceBytes

/// Pages of Markdown and AsciiDoc, whose blocks of code show configurations. They are only looked at on request: a page shows what is wrong, too.
enum DocumentationPage {
    static let name = "documentation"

    static func mayHold(_ path: String) -> Bool { [".md", ".markdown", ".mdx", ".adoc", ".asciidoc"].contains { path.hasSuffix($0) } }

    /// The configurations in the blocks of a page.
    static func carried(by bytes: [UInt8]) -> [Carried] {
        blocks(of: bytes).flatMap { block -> [Carried] in
            let map = block.text.map(allowsEdits: true)
            let surroundings = Surroundings(carrier: name)
            switch block.language {
            case "" where !yaml(block.text, map).isEmpty: return yaml(block.text, map)
            case "toml", "ini", "":
                let (bytes, isExcerpt) = withoutEllipses(block.text.bytes)
                guard ConfigShape.fits(bytes) else { return block.language.isEmpty ? yaml(block.text, map) : [] }
                return [Carried(.config(bytes, map), surroundings).leaving(Gaps(isPartial: isExcerpt))]
            case "yaml", "yml": return yaml(block.text, map)
            case "sh", "shell", "bash", "console", "dockerfile": return ShellScript.carried(by: block.text.bytes, map: map, as: name)
            default: return []
            }
        }
    }

    /// A text with blanks for lines that only say that something is left out.
    private static func withoutEllipses(_ text: [UInt8]) -> (bytes: [UInt8], isExcerpt: Bool) {
        var bytes = text
        var isExcerpt = false
        for line in text.split(separator: 0x0A) where ["...", "…", "(...)", "[...]"].contains(String(decoding: line.filter { $0 != 0x20 && $0 != 0x0D }, as: UTF8.self)) {
            for index in line.indices { bytes[index] = 0x20 }
            isExcerpt = true
        }
        return (bytes, isExcerpt)
    }

    private static func yaml(_ text: MappedText, _ map: SourceMap) -> [Carried] {
        YAMLCarriers.carried(by: YAMLText(text.bytes, map: map)).map { $0.carried(in: name) }
    }

    private struct Block {
        var language: String
        var text = MappedText()
    }

    /// Fenced blocks: between backticks or tildes in Markdown, between dashes in AsciiDoc, where the line before names the language.
    private static func blocks(of bytes: [UInt8]) -> [Block] {
        var blocks: [Block] = []
        var open: (fence: Fence, block: Block)?
        var announced = ""
        var start = 0
        while start < bytes.count {
            let end = bytes.lineEnd(from: start)
            let fence = Fence(bytes[start..<end])
            if let (opening, block) = open {
                if let fence, fence.closes(opening) {
                    blocks.append(block)
                    open = nil
                } else {
                    let margin = min(opening.margin, bytes[start..<end].prefix { $0 == 0x20 }.count)
                    open?.block.text.take(start + margin..<end, of: bytes)
                }
            } else if let fence {
                open = (fence, Block(language: fence.isAsciiDoc ? announced : fence.language))
            }
            announced = language(announcedBy: bytes[start..<end])
            start = end
        }
        // A fence that nothing closes runs to the end of the page.
        return blocks + (open.map { [$0.block] } ?? [])
    }

    /// `[source,toml]` in AsciiDoc.
    private static func language(announcedBy line: ArraySlice<UInt8>) -> String {
        let text = String(decoding: line, as: UTF8.self)
        guard text.hasPrefix("[source,") else { return "" }
        return text.dropFirst(8).prefix { $0.isLetter }.lowercased()
    }

    private struct Fence {
        var mark: UInt8
        var count: Int
        var margin: Int
        var language: String

        var isAsciiDoc: Bool { mark == UInt8(ascii: "-") }

        init?(_ line: ArraySlice<UInt8>) {
            let text = line.drop { $0 == 0x20 }
            margin = text.startIndex - line.startIndex
            guard let first = text.first, "`~-".utf8.contains(first) else { return nil }
            let marks = text.prefix { $0 == first }
            let rest = String(decoding: text[marks.endIndex...], as: UTF8.self).split(whereSeparator: \.isWhitespace)
            let isDashes = first == UInt8(ascii: "-")
            guard marks.count >= (isDashes ? 4 : 3), rest.isEmpty || !isDashes, !(rest.first?.contains("`") ?? false) else { return nil }
            mark = first
            count = marks.count
            language = rest.first.map { String($0.prefix { $0.isLetter }).lowercased() } ?? ""
        }

        func closes(_ opening: Fence) -> Bool { mark == opening.mark && count >= opening.count && language.isEmpty }
    }
}

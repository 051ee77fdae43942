/// Scripts that write a config.toml by a heredoc: `cat > /etc/gitlab-runner/config.toml <<EOF`.
struct ShellScript: TextCarrier {
    let name = "shell script"
    let summary = "each heredoc that goes to a file whose name ends in `config.toml` or `.template.toml`"
    let example = CarrierExample(
        "install.sh", "unknown-key",
        """
        #!/bin/sh
        cat > /etc/gitlab-runner/config.toml <<EOF
        concurrent = ${CONCURRENT}
        «check_intervall» = 3
        EOF

        """)

    func mayCarry(_ name: String) -> Bool { name.hasSuffix(".sh") || name.hasSuffix(".bash") || name == "Dockerfile" || name.hasPrefix("Dockerfile.") }

    func seems(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "#!".utf8) }

    func carried(by bytes: [UInt8]) -> [Carried] { Self.carried(by: bytes, map: .identity, as: name) }

    /// - Parameter map: from the script to the file it stands in.
    static func carried(by bytes: [UInt8], map: SourceMap, as name: String) -> [Carried] {
        var found: [Carried] = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            guard let heredoc = Heredoc(line: start..<end, of: bytes) else {
                start = end
                continue
            }
            let (text, last) = heredoc.text(from: end, of: bytes)
            start = max(end, last)
            guard heredoc.isForConfig, heredoc.isForRunner || ConfigShape.fits(FilledText(toml: text.bytes, [.environment]).bytes) else { continue }
            // Without quotes around the mark, the shell fills in `$NAME`.
            let filled = FilledText(toml: text.bytes, heredoc.isLiteral ? [] : [.environment])
            let place = text.map(allowsEdits: true).through(map)
            found.append(Carried(.config(filled.bytes, place), Surroundings(carrier: name)).leaving(filled.unknown.map(place.file)))
        }
        return found
    }

    /// A line that begins a heredoc.
    private struct Heredoc {
        var mark: [UInt8]
        var isLiteral: Bool
        /// `<<-` takes away tabs.
        var dropsTabs: Bool
        /// It goes to a config.toml.
        var isForConfig: Bool
        /// And that is certainly the Runner's.
        var isForRunner: Bool

        init?(line: Range<Int>, of bytes: [UInt8]) {
            let text = bytes[line]
            guard let sign = text.indices.dropLast(2).first(where: { text[$0] == UInt8(ascii: "<") && text[$0 + 1] == UInt8(ascii: "<") && text[$0 + 2] != UInt8(ascii: "<") })
            else { return nil }
            var place = sign + 2
            dropsTabs = text[place] == UInt8(ascii: "-")
            if dropsTabs { place += 1 }
            let rest = text[place...].drop { $0 == 0x20 }
            guard let first = rest.first else { return nil }
            isLiteral = first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") || first == UInt8(ascii: "\\")
            let word = (isLiteral ? rest.dropFirst() : rest).prefix { TellingName.isLetterOrDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
            guard !word.isEmpty else { return nil }
            mark = Array(word)
            let words = String(decoding: text, as: UTF8.self).split { " \t\r\n\"'<>|;()".contains($0) }
            isForRunner = words.contains { $0.contains("gitlab-runner") }
            isForConfig = words.contains { $0.hasSuffix("config.toml") || $0.hasSuffix(".template.toml") }
        }

        func text(from start: Int, of bytes: [UInt8]) -> (text: MappedText, end: Int) {
            var text = MappedText()
            var start = start
            while start < bytes.count {
                let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
                let line = dropsTabs ? bytes[start..<end].drop { $0 == 0x09 } : bytes[start..<end]
                // Inside another file the whole script can stand further right.
                let content = line.drop { $0 == 0x20 || $0 == 0x09 }
                if content.starts(with: mark), content.dropFirst(mark.count).allSatisfy({ " \r\n".utf8.contains($0) }) { return (text, end) }
                text.take(line.startIndex..<end, of: bytes)
                start = end
            }
            return (text, bytes.count)
        }
    }
}

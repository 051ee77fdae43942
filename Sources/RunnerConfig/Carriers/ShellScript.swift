import SourceBytes

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

    func carried(by bytes: [UInt8], filledInBy engines: [TemplateEngine]) -> [Carried] {
        Self.carried(by: bytes, map: .identity, as: name, filledInBy: engines)
    }

    /// - Parameters:
    ///   - map: from the script to the file it stands in.
    ///   - engines: those that fill in the script itself.
    static func carried(by bytes: [UInt8], map: SourceMap, as name: String, filledInBy engines: [TemplateEngine] = []) -> [Carried] {
        var found: [Carried] = []
        let words = singleWords(of: bytes)
        var start = 0
        while start < bytes.count {
            let end = bytes.lineEnd(from: start)
            let destination = Destination(line: bytes[start..<end])
            var next = end
            for heredoc in Heredoc.begun(by: bytes[start..<end]) {
                // A mark that never comes is no mark, unless a config is cut off.
                guard heredoc.ends(at: words, after: next) || destination.isConfig else { continue }
                let (text, last) = heredoc.text(from: next, of: bytes)
                next = last
                if let config = config(text, heredoc.isLiteral ? engines : engines + [.environment], destination, map, name) { found.append(config) }
            }
            start = next
        }
        return found
    }

    private static func config(_ text: MappedText, _ engines: [TemplateEngine], _ destination: Destination, _ map: SourceMap, _ name: String) -> Carried? {
        guard destination.isConfig else { return nil }
        let filled = FilledText(toml: text.bytes, engines)
        guard destination.isRunners || ConfigShape.fits(filled.bytes) else { return nil }
        let place = text.map(allowsEdits: true).through(map)
        return Carried(.config(filled.bytes, place), Surroundings(carrier: name)).leaving(filled.gaps.moved(by: place))
            .leaving(Gaps(isPartial: destination.isAddedTo))
    }

    /// The lines that are one word, and where the last of each begins.
    private static func singleWords(of bytes: [UInt8]) -> [ArraySlice<UInt8>: Int] {
        var words: [ArraySlice<UInt8>: Int] = [:]
        var start = 0
        while start < bytes.count {
            let end = bytes.lineEnd(from: start)
            if let word = Heredoc.word(of: bytes[start..<end]) { words[word] = start }
            start = end
        }
        return words
    }

    /// Where a line sends what it is given.
    private struct Destination {
        /// To a config.toml.
        var isConfig: Bool
        /// And that is certainly the Runner's.
        var isRunners: Bool
        /// It holds something already.
        var isAddedTo: Bool

        init(line: ArraySlice<UInt8>) {
            let words = String(decoding: line, as: UTF8.self).split { $0.isWhitespace || "\"'<>|;()=".contains($0) }
            isAddedTo = line.indices.dropLast().contains { line[$0] == UInt8(ascii: ">") && line[$0 + 1] == UInt8(ascii: ">") }
                || words.contains("tee") && (words.contains("-a") || words.contains("--append"))
            isRunners = words.contains { $0.contains("gitlab-runner") }
            isConfig = words.contains { $0.hasSuffix("config.toml") || $0.hasSuffix(".template.toml") }
        }
    }
}

import SourceBytes

/// Scripts that write configurations by a heredoc: `cat > /etc/gitlab-runner/config.toml <<EOF`.
struct ShellScript: TextCarrier {
    let name = "shell script"
    let summary = "each heredoc that goes to a file whose name ends in `config.toml`, `.template.toml` or `.yaml`, or to `helm`, `kubectl` and others that read it by `-f -`; chart, version and namespace from the call of `helm`"
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
        var command = 0
        var start = 0
        while start < bytes.count {
            let end = bytes.lineEnd(from: start)
            let heredocs = Heredoc.begun(by: bytes[start..<end])
            var next = end
            // A command of many lines is told by its last ones.
            let target = heredocs.isEmpty ? nil : HeredocTarget(bytes[max(command, start - commandLimit)..<end])
            for heredoc in heredocs {
                // A mark that never comes is no mark, unless a config is cut off.
                guard let target, heredoc.ends(at: words, after: next) || target.isConfig else { continue }
                let (text, last) = heredoc.text(from: next, of: bytes)
                next = last
                let place = text.map(allowsEdits: true).through(map)
                found += carried(by: text.bytes, place, heredoc.isLiteral ? engines : engines + [.environment], target, name)
            }
            if next > end || !goesOn(bytes[start..<end]) { command = next }
            start = next
        }
        return found
    }

    /// Bytes of a command that are looked at before the line that begins a heredoc.
    private static let commandLimit = 4096

    /// Whether a command goes on in the next line.
    private static func goesOn(_ line: ArraySlice<UInt8>) -> Bool {
        line.last { $0 != 0x0A && $0 != 0x0D } == UInt8(ascii: "\\")
    }

    private static func carried(by bytes: [UInt8], _ map: SourceMap, _ engines: [TemplateEngine], _ target: HeredocTarget, _ name: String) -> [Carried] {
        let partial = Gaps(isPartial: target.isAddedTo)
        if target.isConfig {
            let filled = FilledText(toml: bytes, engines)
            guard target.isRunners || ConfigShape.fits(filled.bytes) else { return [] }
            return [Carried(.config(filled.bytes, map), Surroundings(carrier: name)).leaving(filled.gaps.moved(by: map)).leaving(partial)]
        }
        guard target.isYAML else { return [] }
        let filled = FilledText(yaml: bytes, target.engines + engines)
        return YAMLCarriers.carried(within: YAMLText(filled.bytes, map: map), target.surroundings(name))
            .map { $0.leaving(filled.gaps.moved(by: map)).leaving(partial) }
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
}

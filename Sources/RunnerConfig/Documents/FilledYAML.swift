/// YAML, made readable where another program fills it in.
struct FilledYAML {
    let text: YAMLText
    let unknown: [Range<Int>]
    let hasBranches: Bool

    /// - Parameter engines: what the file's name says of it; where it says nothing, the text itself may.
    init(_ bytes: [UInt8], _ engines: [TemplateEngine]) {
        let plain = YAMLText(bytes)
        let isBroken = plain.stream.problems.contains { $0.isError && !$0.isReadByHelm }
        let engines = engines.isEmpty && isBroken ? TemplateEngine.guessed(bytes) : engines
        let filled = FilledText(yaml: bytes, engines)
        let text = filled.unknown.isEmpty && !filled.hasControl ? plain : YAMLText(filled.bytes)
        // A guess has to be worth it.
        let isBetter = text.stream.problems.count < plain.stream.problems.count || !isBroken
        self.text = isBetter ? text : plain
        unknown = isBetter ? filled.unknown : []
        hasBranches = isBetter && filled.hasControl
    }
}

/// TOML, made readable where another program fills it in.
struct FilledTOML {
    let bytes: [UInt8]
    let unknown: [Range<Int>]
    let hasBranches: Bool

    /// - Parameter engines: what the file's name says of it; where it says nothing, the text itself may.
    init(_ bytes: [UInt8], _ engines: [TemplateEngine]) {
        let problems = engines.isEmpty ? TOMLNodes.problemCount(bytes) : 0
        let engines = problems > 0 ? TemplateEngine.guessed(bytes) : engines
        let filled = FilledText(toml: bytes, engines)
        let isBetter = problems == 0 || TOMLNodes.problemCount(filled.bytes) < problems
        self.bytes = isBetter ? filled.bytes : bytes
        unknown = isBetter ? filled.unknown : []
        hasBranches = isBetter && filled.hasControl
    }
}

extension TemplateEngine {
    /// What may fill a text in, by the marks it holds.
    static func guessed(_ bytes: [UInt8]) -> [TemplateEngine] {
        var engines: [TemplateEngine] = []
        let holds = { (pair: String) in
            let pair = Array(pair.utf8)
            return bytes.indices.dropLast().contains { bytes[$0] == pair[0] && bytes[$0 + 1] == pair[1] }
        }
        if holds("{%") || holds("{#") { engines.append(.jinja) } else if holds("{{") { engines.append(.go) }
        if holds("<%") { engines.append(.erb) }
        // `$NAME` alone is no sign: people expect the Runner to fill that in, which it does not everywhere.
        if holds("%{") || holds("${") { engines.append(.terraform) }
        return engines
    }
}

/// What a given chart's manifests say beyond what `register` reads.
extension Converter {
    /// The keys at the top of the config.toml that the chart writes.
    static func globals(_ start: RenderedStart) throws(ConversionFailure) -> Node {
        guard let text = start.config else { return Node(.table([])) }
        let config = ConfigFile([UInt8](text.utf8))
        guard config.syntaxProblems.isEmpty else { throw ConversionFailure(message: "the config.toml that the chart writes is not TOML") }
        return config.root
    }

    /// The config.toml of a chart that calls no `register` and writes the runners itself; nil for all others.
    static func wholeConfig(of values: ValuesFile) throws(ConversionFailure) -> Conversion? {
        guard let start = values.run?.start, !start.registers else { return nil }
        let root = try globals(start)
        guard root["runners"] != nil else { throw ConversionFailure(message: "the chart neither calls `register` nor writes any [[runners]]") }
        return Conversion(text: ConfigWriter.text(root), notes: [])
    }

    /// What is not in the manifests, and so cannot be in the result.
    static func notes(_ start: RenderedStart) -> [String] {
        var notes = start.variablesFromElsewhere.filter { RegisterOption.key($0) != nil }.map {
            "the variable \($0) comes from a Secret or the pod at run time, and is left out"
        }
        if let path = start.foreignTemplate { notes.append("`register` also reads \(path), which is none of the chart's files, and is left out") }
        return notes
    }
}

extension ChartRun {
    /// Whether it is Helm or Kubernetes that does not take the values, and not we who find no Runner.
    var isRefusedByHelm: Bool { failure != nil }
}

extension ConfigFile {
    /// A text that a chart made.
    init(made text: String, target: Target) {
        let bytes = [UInt8](text.utf8)
        self.init(bytes, in: SourceText(bytes), map: .identity, origin: .chartTemplate, target: target)
    }
}

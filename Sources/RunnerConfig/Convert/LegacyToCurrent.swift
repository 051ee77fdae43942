extension Converter {
    /// Values of a chart before 0.53 as values of today's: what stood below `runners` goes into `runners.config`, and everything else stays
    /// as it is, byte for byte.
    ///
    /// What moves is not looked up key by key: the runner that the old chart registers is held against the one that the new chart would,
    /// and what differs is written down. What differs even then is among the losses.
    ///
    /// - Parameter chart: the new one, from 0.53 on.
    public static func currentValues(from values: ValuesFile, to chart: Version = .newestChart) throws(ConversionFailure) -> Conversion {
        guard !values.syntaxProblems.contains(where: \.isFatal) else {
            throw ConversionFailure(message: "the values are not YAML; `runnercfg lint` shows where")
        }
        let old = values.readsLegacyKeys ? values.target.chart : ChartEra.lastOld
        var moved = MovedValues(values, from: old, to: chart)
        guard !moved.isEmpty else { throw ConversionFailure(message: "no key of these values is only for charts before 0.53: there is nothing to convert") }
        let was = try ChartOutcome(values.chart, chart: old)
        try moved.takeAway()
        try moved.keep(was)
        var conversion = Conversion(text: String(decoding: try moved.file(), as: UTF8.self))
        conversion.losses = moved.losses + (try moved.differences(to: was))
        conversion.notes = moved.notes
        return conversion
    }
}

/// What a chart and `register` make of values, read by the newest Runner: the old and the new chart are held against each other by it.
struct ChartOutcome {
    let root: Node
    /// A name that no release has, so that it is seen where it ends up.
    static let namespace = "release-namespace-of-this-comparison"

    init(_ values: Node, chart: Version) throws(ConversionFailure) {
        guard case .map(let map) = ChartContext.value(values) else { throw ConversionFailure(message: "the file holds no values of the chart") }
        let start = ChartStart(map, chart: chart, namespace: Self.namespace)
        let entrypoint = try start.answer { start throws(ChartRefusal) in try EntrypointSecrets(start, files: []) }
        root = try RegisteredConfig(start, entrypoint, Target(runner: .newestRunner, chart: chart)).root.canonical(GlobalTable.schema)
    }

    var runner: Node { root["runners"]?.node.elements.first ?? Node(.table([])) }
}

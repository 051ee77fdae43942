import GoTemplate

extension Converter {
    /// The config.toml that the Runner ends up with when the chart starts it with these values.
    ///
    /// What only the server or the clock knows is left out: the runner's number, times, and a token that is in no Secret at hand;
    /// so is what the Runner writes empty.
    ///
    /// - Parameters:
    ///   - secrets: the Secrets the values name, when they are at hand: their credentials are written in.
    ///   - name: the release; what stands around the values may state it and its namespace, too.
    ///   - namespace: where the release goes.
    public static func config(
        from values: ValuesFile, secrets: [SecretFile] = [], release name: String? = nil, namespace: String? = nil
    ) throws(ConversionFailure) -> Conversion {
        guard !values.syntaxProblems.contains(where: \.isFatal) else {
            throw ConversionFailure(message: "the values are not YAML; `runnercfg lint` shows where")
        }
        let stated = values.surroundings.statedRelease
        let (release, place) = (name ?? stated?.name, namespace ?? stated?.namespace)
        if let run = values.run { return try config(from: run, values.target, secrets, namespace: place) }
        guard case .map(let map) = ChartContext.value(values.chart) else { throw ConversionFailure(message: "the file holds no values of the chart") }
        let start = ChartStart(map, chart: values.target.chart, name: release ?? GivenChart.usualName, namespace: place)
        if let text = try start.answer({ start throws(ChartRefusal) in try start.configOverride() }) {
            return Conversion(text: text, notes: ["`runners.configOverride` is the whole config.toml: nothing is registered"])
        }
        let entrypoint = try start.answer { start throws(ChartRefusal) in try EntrypointSecrets(start, files: secrets) }
        let registered = try RegisteredConfig(start, entrypoint, values.target)
        let notes = ConversionNotes(values, registered, entrypoint, knowsRelease: release != nil, knowsNamespace: place != nil)
        return Conversion(text: ConfigWriter.text(registered.root), notes: notes.all, losses: ValuesWithoutKey(values, registered).losses)
    }
}

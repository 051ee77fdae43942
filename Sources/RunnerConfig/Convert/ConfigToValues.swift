import YAMLLite

extension Converter {
    /// A config.toml as values of the chart, its credentials moved out into Secrets.
    ///
    /// The result is read back the way the chart and `register` read it: what then differs from the file is among the losses.
    ///
    /// - Parameters:
    ///   - index: which `[[runners]]`, from 0; nil for the only one.
    ///   - secretName: of the Secret with the token; that of the cache's credentials gets `-cache` after it.
    ///   - namespace: of both Secrets, or nil to leave it to `kubectl`.
    public static func values(from config: ConfigFile, runner index: Int? = nil, secretName: String, namespace: String?) throws(ConversionFailure) -> Conversion {
        try values(from: config, runner: index, secretName: secretName, namespace: namespace, and: [])
    }

    /// - Parameter chart: what only the chart has, by path.
    static func values(
        from config: ConfigFile, runner index: Int? = nil, secretName: String, namespace: String?, and chartValues: [(path: String, value: YAMLValue)]
    ) throws(ConversionFailure) -> Conversion {
        guard config.syntaxProblems.isEmpty else { throw ConversionFailure(message: "the file is not TOML; `runnercfg lint` shows where") }
        guard index != nil || config.runners.count == 1 else {
            throw ConversionFailure(
                message: config.runners.isEmpty
                    ? "the chart makes one runner, and this file has none" : "the chart makes one runner, and this file has \(config.runners.count): choose one with `--runner`")
        }
        let index = index ?? 0
        let runner = config.runners[index].node.canonical(RunnerTable.schema)
        let secrets = RunnerSecrets(of: runner, secretName, namespace)
        let globals = GlobalsAsValues(config)
        let template = RunnerTemplate(config, index, without: secrets.paths)

        var values = ValuesTree()
        if let url = runner["url"]?.node.string { values.set("gitlabUrl", .string(url)) }
        for (path, value) in globals.values { values.set(path, value) }
        let executor = runner["executor"]?.node.string ?? ""
        let chart = config.target.chart
        if executor == "kubernetes" {
            for path in ["rbac.create", "serviceAccount.create"] where chart.reads(path) { values.set(path, .boolean(true)) }
        }
        for (path, value) in chartValues { values.set(path, value) }
        if let name = runner["name"]?.node.string { values.set("runners.name", .string(name)) }
        if executor != "kubernetes", !executor.isEmpty { values.set("runners.executor", .string(executor)) }
        if secrets.hasToken { values.set("runners.secret", .string(secretName)) }
        if secrets.hasCache { values.set("runners.cache.secretName", .string(secretName + "-cache")) }
        values.set("runners.config", .string(escaped(template.text)))

        let text = YAMLWriter.document(values.value)
        var conversion = Conversion(text: text, secret: secrets.text.isEmpty ? nil : secrets.text)
        let check = ConfigRoundTrip(config, index, executor: executor)
        conversion.notes = check.notes(credentialsLeft: secrets)
        if config.schemaProblems.contains(where: \.isRefused) {
            conversion.notes.append("GitLab Runner cannot read this file, and so the values do not work either; `runnercfg lint` shows why")
            return conversion
        }
        conversion.losses = try check.losses(of: text, secrets: secrets.text) + (template.keepsComments ? [] : [.comments])
        return conversion
    }

    /// The chart puts the text through a template: braces of one's own are printed by an action.
    static func escaped(_ toml: String) -> String { toml.replacing("{{", with: "{{ \"{{\" }}") }
}

extension ConversionLoss {
    fileprivate static let comments = ConversionLoss(.leftOut, "comments", "the text of the runner had to be written anew")
}

/// Values to be written, by dotted path, in the order in which they come.
struct ValuesTree {
    private(set) var value = YAMLValue.map([])

    mutating func set(_ path: String, _ new: YAMLValue) {
        value = Self.setting(value, DottedPath.keys(path)[...], new)
    }

    private static func setting(_ value: YAMLValue, _ path: ArraySlice<String>, _ new: YAMLValue) -> YAMLValue {
        guard let first = path.first else { return new }
        var members: [YAMLMember] = []
        if case .map(let known) = value { members = known }
        let index = members.firstIndex { $0.key == first }
        let inner = setting(index.map { members[$0].value } ?? .map([]), path.dropFirst(), new)
        if let index { members[index] = YAMLMember(first, inner) } else { members.append(YAMLMember(first, inner)) }
        return .map(members)
    }
}

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
        let chart = config.target.chart
        let secrets = RunnerSecrets(of: runner, chart: chart, secretName, namespace)
        let globals = GlobalsAsValues(config)

        var values = ValuesTree()
        if let url = runner["url"]?.node.string { values.set("gitlabUrl", .string(url)) }
        for (path, value) in globals.values { values.set(path, value) }
        let executor = runner["executor"]?.node.string ?? ""
        if let text = secrets.registrationToken { values.set("runnerRegistrationToken", .string(text)) }
        if executor == "kubernetes" {
            for path in ["rbac.create", "serviceAccount.create"] where chart.reads(path) { values.set(path, .boolean(true)) }
        }
        for (path, value) in chartValues { values.set(path, value) }
        if let name = runner["name"]?.node.string, chart.reads("runners.name") { values.set("runners.name", .string(name)) }
        if executor != "kubernetes", !executor.isEmpty, chart.reads("runners.executor") { values.set("runners.executor", .string(executor)) }
        if secrets.hasToken { values.set("runners.secret", .string(secretName)) }
        if secrets.hasCache { values.set("runners.cache.secretName", .string(secretName + "-cache")) }
        let keepsComments = addJobs(of: runner, config, index, without: secrets.paths, to: &values)

        let text = YAMLWriter.document(values.value)
        var conversion = Conversion(text: text, secret: secrets.text.isEmpty ? nil : secrets.text)
        let check = ConfigRoundTrip(config, index, executor: executor)
        let left = check.credentialsLeft(secrets)
        conversion.holdsCredentials = !left.isEmpty
        conversion.notes = left + check.notes(secrets, namespace: namespace)
        if config.schemaProblems.contains(where: \.isRefused) {
            conversion.notes.append("GitLab Runner cannot read this file, and so the values do not work either; `runnercfg lint` shows why")
            conversion.losses = [ConversionLoss(.changed, "runners", "nobody can tell what the Runner makes of it", advice: "correct the file first")]
            return conversion
        }
        conversion.losses = try check.losses(of: text, secrets: secrets.text) + (keepsComments ? [] : [.comments])
        return conversion
    }

    /// What is about jobs: a text for `register` or, in charts that know none, values.
    ///
    /// - Parameter runner: with keys as they are declared.
    /// - Returns: whether the file's comments are kept.
    private static func addJobs(of runner: Node, _ config: ConfigFile, _ index: Int, without paths: [[String]], to values: inout ValuesTree) -> Bool {
        let chart = config.target.chart
        guard chart.reads("runners.config") else {
            for (path, value) in LegacyValues(runner, chart: chart).values { values.set(path, value) }
            return config.comments.isEmpty
        }
        // These charts set the namespace themselves, whatever the text says.
        if !chart.has(.namespaceInConfig), let name = runner[path: ["kubernetes", "namespace"]]?.node.string { values.set("runners.namespace", .string(name)) }
        let template = RunnerTemplate(config, index, without: paths)
        values.set("runners.config", .string(escaped(template.text)))
        return template.keepsComments
    }

    /// The chart puts the text through a template: braces of one's own are printed by an action.
    static func escaped(_ toml: String) -> String { toml.replacing("{{", with: "{{ \"{{\" }}") }
}

extension ConversionLoss {
    fileprivate static let comments = ConversionLoss(.leftOut, "comments", "those beside what is not in `runners.config` go with it")
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

/// What becomes of a config.toml that was turned into values: these read as the chart and `register` read them, and held against the file.
struct ConfigRoundTrip {
    private let config: ConfigFile
    private let executor: String
    /// What the Runner has in mind, with one runner.
    private let expected: Node

    init(_ config: ConfigFile, _ index: Int, executor: String) {
        self.config = config
        self.executor = executor
        var root = config.root.canonical(GlobalTable.schema)
        root.value = .table(root.members.filter { $0.key != "runners" } + [Member("runners", Node(.array([config.runners[index].node.canonical(RunnerTable.schema)])))])
        // What the Runner does without these keys, the chart writes down.
        for (key, value) in [("concurrent", Node(.integer(1))), ("check_interval", Node(.integer(3))), ("log_level", Node(.string("info")))] {
            if root[key]?.node.isUnset ?? true { root.fill([key], with: value, isForced: true) }
        }
        expected = root
    }

    /// - Parameters:
    ///   - text: the values.
    ///   - secrets: manifests.
    func losses(of text: String, secrets: String) throws(ConversionFailure) -> [ConversionLoss] {
        let values = ValuesFile([UInt8](text.utf8), target: config.target)
        guard case .map(let map) = ChartContext.value(values.chart) else { throw ConversionFailure(message: "the file says nothing that the chart has a value for") }
        let files = secrets.isEmpty ? [] : [SecretFile([UInt8](secrets.utf8), target: config.target)]
        let start = ChartStart(map, chart: values.target.chart, namespace: nil)
        let entrypoint = try start.answer { start throws(ChartRefusal) in try EntrypointSecrets(start, files: files) }
        let made = try RegisteredConfig(start, entrypoint, config.target).root.canonical(GlobalTable.schema)
        return ConfigDifference.all(expected, made).filter { !Self.isHandedOut($0.path) && !Self.isSameKey($0) }.map(loss)
    }

    private static func isHandedOut(_ path: String) -> Bool { path.hasPrefix("runners.") && ConfigDifference.handedOut.contains(String(path.dropFirst("runners.".count))) }

    /// A key in PEM form is the same without the line end after it, which the chart's script drops.
    private static func isSameKey(_ difference: ConfigDifference) -> Bool {
        guard difference.path == "runners.cache.gcs.PrivateKey", var old = difference.old?.string, let new = difference.new?.string else { return false }
        while old.hasSuffix("\n") { old.removeLast() }
        return old == new
    }

    /// Where a credential stays in the open.
    func credentialsLeft(_ secrets: RunnerSecrets) -> [String] {
        let runner = expected["runners"]?.node.elements.first ?? Node(.null)
        var notes: [String] = []
        let moved = secrets.paths.map { "runners." + $0.joined(separator: ".") }
        for range in Credentials(config.text.bytes, in: [.config(config)]).pieces {
            guard let path = expected.path(holding: range), !moved.contains(path) else { continue }
            let advice = CredentialAdvice(runner, secrets.name, config.target.chart).words(for: path, at: range)
            let sentence = "the credential in `\(path)` stays in the values, and ends up in a ConfigMap" + (advice.map { "; \($0)" } ?? "")
            if !notes.contains(sentence) { notes.append(sentence) }
        }
        if secrets.registrationToken?.isEmpty == false {
            notes.append("the token stays in the values: chart \(config.target.chart) does not find an authentication token in a Secret")
        }
        return notes
    }

    /// What the pod does not have, and what the chart asks of whoever uses the values.
    ///
    /// - Parameter namespace: where the release goes; nil when nobody says.
    func notes(_ secrets: RunnerSecrets, namespace: String?) -> [String] {
        let runner = expected["runners"]?.node.elements.first ?? Node(.null)
        var notes = FilesOnHost(runner, secret: secrets.name).notes
        let chart = config.target.chart
        if chart.has(.jobValues), TokenHandover.isAuthentication(runner["token"]?.node.string ?? "") {
            notes.append("GitLab Runner 16 and newer refuse to register a `glrt-` token with chart \(chart): use the Runner that comes with the chart, or a newer chart")
        }
        if let namespace, let jobs = runner[path: ["kubernetes", "namespace"]]?.node.string, !jobs.isEmpty, jobs != namespace, !jobs.contains("{{") {
            notes.append("jobs run in the namespace `\(jobs)`, and the release goes to `\(namespace)`: give the manager rights there, or remove `namespace`")
        }
        if executor != "kubernetes" {
            notes.append("the chart is made for the executor `kubernetes`; `\(executor.isEmpty ? "none" : executor)` needs what it uses inside the Runner's pod")
        }
        return notes
    }

    private func loss(_ difference: ConfigDifference) -> ConversionLoss {
        let (reason, advice) = words(difference)
        return ConversionLoss(difference.kind, difference.path, at: difference.old.flatMap { $0.range.isEmpty ? nil : $0.range }, reason, advice: advice)
    }

    private func words(_ difference: ConfigDifference) -> (reason: String, advice: String?) {
        let (path, kind) = (difference.path, difference.kind)
        let entry = KeyIndex.all.first { $0.path == path }
        switch path {
        case _ where path.hasPrefix("runners.referees"): return ("`register` takes no referees over", nil)
        case "runners.docker.volumes": return ("`register` adds the volume `/cache`", nil)
        case "listen_address", "metrics_server": return ("in the pod, metrics are served on all of its addresses", nil)
        case _ where path.hasPrefix("session_server"): return ("the chart has values for the session server, but not for this", nil)
        case "runners.token": return ("the values for this chart cannot hand the token over", "set `runnerToken` yourself")
        default: break
        }
        if let table = Self.executorTables.first(where: { path.hasPrefix("runners.\($0).") || path == "runners.\($0)" }), kind == .leftOut,
            !Executors.sections(for: executor).contains(table) {
            return ("`register` takes over only the tables of the executor, which is `\(executor)`", nil)
        }
        if entry == nil, kind == .leftOut { return ("GitLab Runner \(config.target.runner) has no such key", nil) }
        if !path.hasPrefix("runners") { return ("the chart \(config.target.chart) has no value for it", nil) }
        switch kind {
        case .leftOut: return ("`register` does not take it over", nil)
        case .changed: return ("the chart or `register` puts something else there", nil)
        case .added: return ("the chart or `register` puts it there", nil)
        }
    }

    private static let executorTables = ["docker", "kubernetes", "machine", "ssh", "parallels", "virtualbox", "custom", "autoscaler", "instance"]
}

extension Node {
    /// The key path of the deepest value around a place; nil when it is in none.
    func path(holding place: Range<Int>) -> String? {
        func search(_ node: Node, _ path: String) -> String? {
            for member in node.members {
                let inner = path.isEmpty ? member.key : "\(path).\(member.key)"
                if let found = search(member.node, inner) { return found }
                if !member.node.isTable, !member.node.isListOfTables, member.node.range.overlaps(place) { return inner }
            }
            for element in node.elements {
                if let found = search(element, path) { return found }
            }
            return nil
        }
        return search(self, "")
    }
}

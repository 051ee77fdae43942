extension Converter {
    /// The config.toml that the Runner ends up with when the chart starts it with these values.
    ///
    /// - Parameter secrets: the Secrets the values name, when they are at hand: their credentials are written in.
    public static func config(from values: ValuesFile, secrets: [SecretFile] = []) throws(ConversionFailure) -> Conversion {
        guard !values.syntaxProblems.contains(where: \.isFatal) else {
            throw ConversionFailure(message: "the values are not YAML; `runnercfg lint` shows where")
        }
        if let run = values.run { return try config(from: run, values.target, secrets) }
        guard values.chart.isTable else { throw ConversionFailure(message: "the file holds no values of the chart") }
        // Charts before 0.23 do not know `runners.config`.
        let template = values.target.chart >= "0.23.0" ? values.config : nil
        if let reason = values.uncheckedConfig, values.target.chart >= "0.23.0" { throw ConversionFailure(message: reason) }
        if template?.syntaxProblems.isEmpty == false {
            throw ConversionFailure(message: "`runners.config` is not TOML; `runnercfg lint` shows where")
        }
        let environment = RegisterEnvironment(values)
        if let refusal = environment.refusal { throw ConversionFailure(message: "Helm refuses these values: \(refusal.message)") }
        var notes: [String] = []
        var runner = try Registration(environment, template: template, runner: values.target.runner).runner
        addIdentity(to: &runner, values, secrets, &notes)
        addCacheCredentials(to: &runner, values, secrets, &notes)
        if !values.readsLegacyKeys, values.legacyStore != nil {
            notes.append(
                "\(values.chartDoesNotRead) the cache block, so there is no remote cache; say --chart-version for an older chart, or convert --to current-values first"
            )
        }
        var root = Node(.table([]))
        for (path, key, fallback) in globals(values) {
            let node = values.member(path)?.node ?? fallback
            if let node, !node.isNull { root.fill([key], with: node, isForced: true) }
        }
        if values.member("metrics.enabled").map({ ChartContext.value($0.node).isTrue }) ?? false {
            let port = values.target.chart >= "0.58.0" ? values.member("metrics.port")?.node.integer ?? 9252 : 9252
            root.fill(["listen_address"], with: Node(.string(":\(port)")), isForced: true)
        }
        root.fill(["runners"], with: Node(.array([runner])), isForced: true)
        return Conversion(text: ConfigWriter.text(root), notes: notes)
    }

    /// Values of the chart that become keys at the top of config.toml, with the chart's own defaults.
    private static func globals(_ values: ValuesFile) -> [(path: String, key: String, fallback: Node?)] {
        let chart = values.target.chart
        return [
            ("concurrent", "concurrent", Node(.integer(10))), ("checkInterval", "check_interval", Node(.integer(chart < "0.65.0" ? 30 : 3))),
            ("logLevel", "log_level", Node(.string("info"))), ("logFormat", "log_format", nil), ("sentryDsn", "sentry_dsn", nil),
            ("shutdown_timeout", "shutdown_timeout", nil), ("connectionMaxAge", "connection_max_age", nil),
        ]
    }

    private static func addIdentity(to runner: inout Node, _ values: ValuesFile, _ secrets: [SecretFile], _ notes: inout [String]) {
        if let name = values.member("runners.name")?.node.string { runner.fill(["name"], with: Node(.string(name)), isForced: true) }
        let inline = values.member("runnerToken")?.node.string ?? ""
        let token = inline.isEmpty ? credential("runner-token", of: values.member("runners.secret")?.node.string, secrets) ?? "" : inline
        if token.isEmpty {
            notes.append("the token comes from a Secret or from registration, and is left out")
        } else {
            runner.fill(["token"], with: Node(.string(token)), isForced: true)
        }
    }

    private static func addCacheCredentials(to runner: inout Node, _ values: ValuesFile, _ secrets: [SecretFile], _ notes: inout [String]) {
        guard let name = values.member("runners.cache.secretName")?.node.string, !name.isEmpty, runner["cache"] != nil else { return }
        guard values.target.chart < "0.53.0" || values.target.chart >= "0.53.2" else {
            notes.append("chart \(values.target.chart) mounts no cache Secret: `runners.cache.secretName` is ignored")
            return
        }
        var isAny = false
        for (pair, keys) in cachePairs {
            let texts = pair.compactMap { credential($0, of: name, secrets) }
            guard texts.count == pair.count else { continue }
            isAny = true
            for (key, text) in zip(keys, texts) {
                runner.fill(key.split(separator: ".").map(String.init)[...], with: Node(.string(text)), isForced: true)
            }
        }
        if !isAny {
            notes.append(
                "the credentials of the cache come from the Secret `\(name)` at run time, and are left out; name its file as a second argument to have them in"
            )
        }
    }

    /// Secret keys by pair, and the keys of the runner's table they end up in.
    static let cachePairs: [(pair: [String], keys: [String])] = [
        (["accesskey", "secretkey"], ["cache.s3.AccessKey", "cache.s3.SecretKey"]),
        (["gcs-access-id", "gcs-private-key"], ["cache.gcs.AccessID", "cache.gcs.PrivateKey"]),
        (["azure-account-name", "azure-account-key"], ["cache.azure.AccountName", "cache.azure.AccountKey"]),
    ]

    /// A text of a Secret, without the line ends that the entrypoint's shell drops.
    private static func credential(_ key: String, of name: String?, _ files: [SecretFile]) -> String? {
        guard let name else { return nil }
        for secret in files.flatMap(\.secrets) where secret.name?.node.string == name {
            guard let member = (secret.stringData + secret.data).last(where: { $0.key == key }), var text = secret.text(member) else { continue }
            while text.hasSuffix("\n") { text.removeLast() }
            return text
        }
        return nil
    }
}

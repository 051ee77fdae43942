import YAMLLite

extension Converter {
    /// A config.toml as values of the chart, its credentials moved out into Secrets.
    ///
    /// - Parameters:
    ///   - secretName: of the Secret with the token; that of the cache's credentials gets `-cache` after it.
    ///   - namespace: of both Secrets, or nil to leave it to `kubectl`.
    public static func values(from config: ConfigFile, secretName: String, namespace: String?) throws(ConversionFailure) -> Conversion {
        guard config.syntaxProblems.isEmpty else { throw ConversionFailure(message: "the file is not TOML; `runnercfg lint` shows where") }
        guard config.runners.count == 1, let runner = config.runners.first else {
            throw ConversionFailure(
                message: "the chart makes one runner, and this file has \(config.runners.count): split it first, one release a runner")
        }
        var notes: [String] = []
        var rest = runner.node
        let secrets = try takeSecrets(from: &rest, secretName, namespace)
        var lines: [String] = []
        if let url = runner.url?.value { lines.append("gitlabUrl: \(YAMLWriter.scalar(url))") }
        lines += globals(config, &notes)
        lines += ["", "runners:"]
        if let name = runner.name?.value { lines.append("  name: \(YAMLWriter.scalar(name))") }
        if let executor = runner.executor?.value, executor != "kubernetes" { lines.append("  executor: \(YAMLWriter.scalar(executor))") }
        if secrets.hasToken { lines.append("  secret: \(YAMLWriter.scalar(secretName))") }
        if secrets.hasCache { lines += ["  cache:", "    secretName: \(YAMLWriter.scalar(secretName + "-cache"))"] }
        rest.value = .table(rest.members.filter { !["url", "token", "name"].contains($0.key.lowercased()) })
        lines.append("  config: " + YAMLWriter.block(escaped(ConfigWriter.text(runner: rest)), indentation: 4))
        return Conversion(text: lines.joined(separator: "\n") + "\n", secret: secrets.text.isEmpty ? nil : secrets.text, notes: notes)
    }

    /// The chart puts the text through a template: braces of one's own are printed by an action.
    private static func escaped(_ toml: String) -> String {
        guard toml.contains("{{") else { return toml }
        var result = ""
        var rest = toml[...]
        while let character = rest.first {
            if rest.hasPrefix("{{") {
                result += "{{ \"{{\" }}"
                rest = rest.dropFirst(2)
            } else {
                result.append(character)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    private static func globals(_ config: ConfigFile, _ notes: inout [String]) -> [String] {
        var lines: [String] = []
        for member in config.root.members where member.key != "runners" {
            let key = member.key.lowercased()
            let value = ChartValue.writing(key)
            if let value, value.kind != .block {
                lines.append("\(value.path): \(scalar(member.node))")
            } else if key == "listen_address", let text = member.node.string {
                let port = text.split(separator: ":").last.flatMap { Int($0) } ?? 9252
                lines += ["metrics:", "  enabled: true", "  port: \(port)"]
            } else {
                notes.append("`\(member.key)` has no value in the chart and was left out")
            }
        }
        return lines
    }

    private static func scalar(_ node: Node) -> String {
        if let text = node.string { return YAMLWriter.scalar(text) }
        return TOMLSpelling.inline(node)
    }

    // MARK: Secrets

    /// Secret keys by pair, and the keys of the runner's table they end up in.
    private static let cachePairs: [(pair: [String], keys: [String])] = [
        (["accesskey", "secretkey"], ["cache.s3.AccessKey", "cache.s3.SecretKey"]),
        (["gcs-access-id", "gcs-private-key"], ["cache.gcs.AccessID", "cache.gcs.PrivateKey"]),
        (["azure-account-name", "azure-account-key"], ["cache.azure.AccountName", "cache.azure.AccountKey"]),
    ]

    /// Where the credentials stand that a Secret is made of.
    static func credentialPlaces(in config: ConfigFile) -> [Range<Int>] {
        let paths = [["token"]] + cachePairs.flatMap { $0.keys.map { $0.split(separator: ".").map(String.init) } }
        return (config.root["runners"]?.node.elements ?? []).flatMap { runner in paths.compactMap { runner[path: $0]?.node.range } }
    }

    private static func takeSecrets(from runner: inout Node, _ name: String, _ namespace: String?) throws(ConversionFailure) -> (
        text: String, hasToken: Bool, hasCache: Bool
    ) {
        var manifests: [String] = []
        let token = runner["token"]?.node.string ?? ""
        if !token.isEmpty {
            manifests.append(
                SecretGenerator.text(
                    name, namespace,
                    [Credential(key: "runner-token", value: Array(token.utf8)), Credential(key: "runner-registration-token", value: [])]))
        }
        var credentials: [Credential] = []
        for (pair, keys) in cachePairs {
            let paths = keys.map { $0.split(separator: ".").map(String.init) }
            let texts = paths.compactMap { runner[path: $0]?.node.string }
            guard texts.count == pair.count, texts.allSatisfy({ !$0.isEmpty }) else { continue }
            credentials += zip(pair, texts).map { Credential(key: $0, value: Array($1.utf8)) }
            for path in paths { runner.remove(path[...]) }
        }
        if !credentials.isEmpty { manifests.append(SecretGenerator.text(name + "-cache", namespace, credentials)) }
        return (manifests.joined(separator: "---\n"), !token.isEmpty, !credentials.isEmpty)
    }
}

extension Node {
    /// Takes the member at the end of a path away.
    fileprivate mutating func remove(_ path: ArraySlice<String>) {
        guard let key = path.first else { return }
        if path.count == 1 {
            value = .table(members.filter { $0.key != key })
        } else {
            value = .table(
                members.map { member in
                    guard member.key == key else { return member }
                    var member = member
                    member.node.remove(path.dropFirst())
                    return member
                })
        }
    }
}

/// The credentials of a runner that the chart takes from Secrets.
struct RunnerSecrets {
    /// The manifests; empty where there is nothing for them.
    let text: String
    /// What the values say as `runnerRegistrationToken`; nil for nothing.
    let registrationToken: String?
    let hasToken: Bool
    let hasCache: Bool
    /// The keys of the runner's table that are in them.
    let paths: [[String]]

    /// Secret keys by pair, and the keys of the runner's table they end up in.
    private static let cachePairs: [(pair: [String], keys: [[String]])] = [
        (["accesskey", "secretkey"], [["cache", "s3", "AccessKey"], ["cache", "s3", "SecretKey"]]),
        (["gcs-access-id", "gcs-private-key"], [["cache", "gcs", "AccessID"], ["cache", "gcs", "PrivateKey"]]),
        (["azure-account-name", "azure-account-key"], [["cache", "azure", "AccountName"], ["cache", "azure", "AccountKey"]]),
    ]

    /// - Parameters:
    ///   - runner: with keys as they are declared.
    ///   - name: of the Secret with the token; that of the cache's credentials gets `-cache` after it.
    init(of runner: Node, chart: Version, _ name: String, _ namespace: String?) {
        var manifests: [String] = []
        var paths: [[String]] = []
        let token = runner["token"]?.node.string ?? ""
        let handover = TokenHandover(token, chart: chart)
        let entries = token.isEmpty ? [] : handover.entries(token)
        if !token.isEmpty { paths.append(["token"]) }
        if !entries.isEmpty { manifests.append(SecretGenerator.text(name, namespace, entries)) }
        registrationToken = token.isEmpty ? nil : handover.registrationToken(token)
        var credentials: [Credential] = []
        for (pair, keys) in Self.cachePairs {
            let texts = keys.compactMap { runner[path: $0]?.node.string }
            guard texts.count == pair.count, texts.allSatisfy({ !$0.isEmpty }) else { continue }
            // The entrypoint prints Google's key with `echo -e`, and what the shell takes apart must be one word.
            credentials += zip(pair, texts).map { Credential(key: $0, value: Array(($0 == "gcs-private-key" ? $1.replacing("\n", with: "\\n") : $1).utf8)) }
            paths += keys
        }
        if !credentials.isEmpty { manifests.append(SecretGenerator.text(name + "-cache", namespace, credentials)) }
        text = manifests.joined(separator: "---\n")
        (hasToken, hasCache, self.paths) = (!entries.isEmpty, !credentials.isEmpty, paths)
    }

    /// Where the credentials of a file stand that Secrets can be made of, in any casing.
    static func places(in config: ConfigFile) -> [Range<Int>] {
        let all = [["token"]] + cachePairs.flatMap(\.keys)
        return config.runners.flatMap { runner in
            let runner = runner.node.canonical(RunnerTable.schema)
            return all.compactMap { runner[path: $0]?.node.range }
        }
    }
}

/// The credentials of a runner that the chart takes from Secrets.
struct RunnerSecrets {
    /// Of the Secret with the token, whether there is one or not.
    let name: String
    /// The manifests; empty where there is nothing for them.
    let text: String
    let hasToken: Bool
    let hasCache: Bool
    /// The keys of the runner's table that are in them.
    let paths: [[String]]

    /// Secret keys by pair, and the keys of the runner's table they end up in.
    static let cachePairs: [(pair: [String], keys: [[String]])] = [
        (["accesskey", "secretkey"], [["cache", "s3", "AccessKey"], ["cache", "s3", "SecretKey"]]),
        (["gcs-access-id", "gcs-private-key"], [["cache", "gcs", "AccessID"], ["cache", "gcs", "PrivateKey"]]),
        (["azure-account-name", "azure-account-key"], [["cache", "azure", "AccountName"], ["cache", "azure", "AccountKey"]]),
    ]

    /// - Parameters:
    ///   - runner: with keys as they are declared.
    ///   - name: of the Secret with the token; that of the cache's credentials gets `-cache` after it.
    init(of runner: Node, _ name: String, _ namespace: String?) {
        self.name = name
        var manifests: [String] = []
        var paths: [[String]] = []
        let token = runner["token"]?.node.string ?? ""
        if !token.isEmpty {
            paths.append(["token"])
            let keys = [Credential(key: "runner-token", value: Array(token.utf8)), Credential(key: "runner-registration-token", value: [])]
            manifests.append(GeneratedSecret.manifest(name, namespace, keys))
        }
        var credentials: [Credential] = []
        for (pair, keys) in Self.cachePairs {
            let texts = keys.compactMap { runner[path: $0]?.node.string }
            guard texts.count == pair.count, texts.allSatisfy({ !$0.isEmpty }) else { continue }
            credentials += zip(pair, texts).map { key, text in
                Credential(key: key, value: key == "gcs-private-key" ? EchoedText.source(of: Array(text.utf8)) : Array(text.utf8))
            }
            paths += keys
        }
        if !credentials.isEmpty { manifests.append(GeneratedSecret.manifest(name + "-cache", namespace, credentials)) }
        text = manifests.joined(separator: "---\n")
        (hasToken, hasCache, self.paths) = (!token.isEmpty, !credentials.isEmpty, paths)
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

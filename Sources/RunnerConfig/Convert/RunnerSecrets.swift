import HelmTemplate

/// The credentials of a runner that the chart takes from Secrets.
struct RunnerSecrets {
    /// Of the Secret with the token, whether there is one or not.
    let name: String
    /// One of the Secrets.
    struct Manifest {
        let name: String
        /// The words that `generate secret` takes for it: what it is for, and its keys.
        let kind: SecretKind
        let keys: [String]
        let text: String
        /// A placeholder stands for a credential.
        let isOpen: Bool
    }

    let manifests: [Manifest]
    /// The manifests; empty where there is nothing for them.
    let text: String
    /// What the values say as `runnerRegistrationToken`; nil for nothing.
    let registrationToken: String?
    let hasToken: Bool
    let hasCache: Bool
    /// The keys of the runner's table that are in them.
    let paths: [[String]]

    /// Secret keys by pair, and the keys of the runner's table they end up in.
    static let cachePairs: [(kind: SecretKind, pair: [String], keys: [[String]])] = [
        (.s3, ["accesskey", "secretkey"], [["cache", "s3", "AccessKey"], ["cache", "s3", "SecretKey"]]),
        (.gcs, ["gcs-access-id", "gcs-private-key"], [["cache", "gcs", "AccessID"], ["cache", "gcs", "PrivateKey"]]),
        (.azure, ["azure-account-name", "azure-account-key"], [["cache", "azure", "AccountName"], ["cache", "azure", "AccountKey"]]),
    ]

    /// - Parameters:
    ///   - runner: with keys as they are declared.
    ///   - name: of the Secret with the token; that of the cache's credentials gets `-cache` after it.
    init(of runner: Node, chart: Version, _ name: String, _ namespace: String?) {
        self.name = name
        var manifests: [Manifest] = []
        var paths: [[String]] = []
        let token = runner["token"]?.node.string ?? ""
        let handover = TokenHandover(token, chart: chart)
        let key = token.isEmpty ? nil : handover.secretKey
        if !token.isEmpty { paths.append(["token"]) }
        if let key {
            // The pod mounts both keys, and one that is not there keeps it from starting.
            let entries = [SecretKind.runnerToken, SecretKind.registrationToken].map { Credential(key: $0, value: $0 == key ? Array(token.utf8) : []) }
            manifests.append(Manifest(name: name, kind: .token, keys: [key], text: GeneratedSecret.manifest(name, namespace, entries), isOpen: Placeholders.isReplaced(token)))
        }
        registrationToken = token.isEmpty ? nil : handover.registrationToken(token)
        var credentials: [Credential] = []
        var kind = SecretKind.s3
        var isOpen = false
        for (store, pair, keys) in Self.cachePairs {
            let texts = keys.compactMap { runner[path: $0]?.node.string }
            guard texts.count == pair.count, texts.allSatisfy({ !$0.isEmpty }) else { continue }
            credentials += zip(pair, texts).map { key, text in
                Credential(key: key, value: key == "gcs-private-key" ? EchoedText.source(of: Array(text.utf8)) : Array(text.utf8))
            }
            paths += keys
            kind = store
            isOpen = isOpen || texts.contains(where: Placeholders.isReplaced)
        }
        if !credentials.isEmpty {
            let name = name + "-cache"
            manifests.append(Manifest(name: name, kind: kind, keys: credentials.map(\.key), text: GeneratedSecret.manifest(name, namespace, credentials), isOpen: isOpen))
        }
        self.manifests = manifests
        text = manifests.map(\.text).joined(separator: "---\n")
        (hasToken, hasCache, self.paths) = (key != nil, !credentials.isEmpty, paths)
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

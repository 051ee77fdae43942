/// Files that a runner names by path, and that the chart mounts from Secrets: the pod does not have those of a host.
struct FilesOnHost {
    private let runner: Node
    private let secret: String

    /// - Parameters:
    ///   - runner: with keys as they are declared.
    ///   - secret: a name that those of the Secrets begin with.
    init(_ runner: Node, secret: String) { (self.runner, self.secret) = (runner, secret) }

    /// How to bring them into the pod.
    var notes: [String] { [certificates, google].compactMap { $0 } }

    /// Source: network/client.go: without a path, the Runner looks for `<host>.crt`, `<host>.auth.crt` and `<host>.auth.key` where
    /// `certsSecretName` is mounted.
    private var certificates: String? {
        let named = [("tls-ca-file", ".crt"), ("tls-cert-file", ".auth.crt"), ("tls-key-file", ".auth.key")].filter { path([$0.0]) != nil }
        guard !named.isEmpty else { return nil }
        let name = secret + "-certs"
        let url = ServerAddress(runner["url"]?.node.string ?? "").host
        // A quotation that is longer than a line is shown without its middle.
        let options = named.map { option("\(url.isEmpty ? "HOST" : url)\($0.1)", path([$0.0]) ?? "") }.joined(separator: " ")
        let keys = named.map { "`runners.\($0.0)`" }.joined(separator: ", ")
        let isOne = named.count == 1
        return "\(keys): the pod does not have \(isOne ? "this file" : "these files"); run `runnercfg generate secret certificates --name \(name)` with \(options), set `certsSecretName: \(name)`, and remove the \(isOne ? "key" : "keys")"
    }

    /// From the Secret, the chart's script hands the path in the pod to `register`.
    private var google: String? {
        guard let path = path(["cache", "gcs", "CredentialsFile"]), !path.hasPrefix("/secrets/") else { return nil }
        let name = secret + "-cache"
        return "`runners.cache.gcs.CredentialsFile`: the pod does not have this file; run `runnercfg generate secret gcs --name \(name)` with \(option(SecretKind.googleFile, path)), set `runners.cache.secretName: \(name)`, and remove the key"
    }

    private func path(_ keys: [String]) -> String? { runner[path: keys]?.node.string.flatMap { $0.isEmpty ? nil : $0 } }

    private func option(_ key: String, _ path: String) -> String { "`--from-file \(EnvironmentFormat.shellWord("\(key)=\(path)"))`" }
}

/// Certificates that a runner names by path: the pod does not have them.
///
/// Source: network/client.go: without a path, the Runner looks for `<host>.crt`, `<host>.auth.crt` and `<host>.auth.key` where
/// `certsSecretName` is mounted.
struct TLSFiles {
    private let host: String
    private let files: [(key: String, path: String, ending: String)]

    /// - Parameter runner: with keys as they are declared.
    init(_ runner: Node) {
        host = ServerAddress(runner["url"]?.node.string ?? "").host
        files = [("tls-ca-file", ".crt"), ("tls-cert-file", ".auth.crt"), ("tls-key-file", ".auth.key")].compactMap { key, ending in
            guard let path = runner[key]?.node.string, !path.isEmpty else { return nil }
            return (key, path, ending)
        }
    }

    /// How to bring them into the pod; nil where there are none.
    ///
    /// - Parameter secret: a name that the Secret's begins with.
    func note(secret: String) -> String? {
        guard !files.isEmpty else { return nil }
        let name = secret + "-certs"
        let host = host.isEmpty ? "HOST" : host
        let keys = files.map { "`\($0.key)`" }.joined(separator: ", ")
        let options = files.map { " --from-file \(EnvironmentFormat.shellWord("\(host)\($0.ending)=\($0.path)"))" }.joined()
        return "\(keys): the pod does not have \(files.count == 1 ? "this file" : "these files"); run `runnercfg generate secret certificates --name \(name)\(options)`, set `certsSecretName: \(name)`, and remove the \(files.count == 1 ? "key" : "keys")"
    }
}

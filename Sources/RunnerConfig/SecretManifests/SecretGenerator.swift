import SourceBytes

/// What a Secret is for.
public enum SecretKind: String, CaseIterable, Sendable {
    case s3, gcs, azure
    /// The runner's token, for `runners.secret`.
    case token
    /// Certificates of GitLab and others by host, for `certsSecretName`.
    case certificates
    /// The credentials of a registry, for `imagePullSecrets`.
    case registry

    /// Those that the chart reads for a cache.
    static let stores: [SecretKind] = [.s3, .gcs, .azure]

    /// What Kubernetes calls it.
    fileprivate var type: String { self == .registry ? "kubernetes.io/dockerconfigjson" : "Opaque" }

    /// Whether a key may stand in the Secret.
    fileprivate func takes(_ key: String) -> Bool { self == .certificates ? key.hasSuffix(".crt") : keys.contains { $0.contains(key) } || self == .token && key == Self.registration }

    fileprivate static let registration = "runner-registration-token"

    /// What may stand in the Secret: each row works on its own.
    ///
    /// Source: chart 0.86.0 `configmap.yaml`, `deployment.yaml`.
    public var keys: [[String]] {
        switch self {
        case .s3: [["accesskey", "secretkey"]]
        case .gcs: [["gcs-application-credentials-file"], ["gcs-access-id", "gcs-private-key"]]
        case .azure: [["azure-account-name", "azure-account-key"]]
        case .token: [["runner-token"], [Self.registration]]
        case .certificates: []
        case .registry: [[".dockerconfigjson"]]
        }
    }
}

/// A credential under the key the chart looks for.
public struct Credential: Sendable, Equatable {
    public var key: String
    public var value: [UInt8]

    public init(key: String, value: [UInt8]) {
        self.key = key
        self.value = value
    }
}

/// Why nothing was generated; the message never holds a credential.
public struct GenerationFailure: Error, Sendable, Equatable {
    public var message: String
}

/// Makes the Secrets that the chart mounts.
public enum SecretGenerator {
    /// A manifest for a store's credentials.
    ///
    /// One line break at a value's end, as editors and `echo` leave it, is dropped and noted.
    public static func manifest(_ kind: SecretKind, name: String, namespace: String?, credentials: [Credential]) throws(GenerationFailure) -> (
        text: String, notes: [String]
    ) {
        guard isName(name) else { throw GenerationFailure(message: "`\(name)` is not a valid name for a Secret: use only lowercase letters, digits, `-`, and `.`") }
        if let namespace, !isName(namespace) || namespace.contains(".") {
            throw GenerationFailure(message: "`\(namespace)` is not a valid name for a namespace: use only lowercase letters, digits, and `-`")
        }
        let known = Set(kind.keys.flatMap { $0 })
        for credential in credentials where !kind.takes(credential.key) {
            if kind == .certificates { throw GenerationFailure(message: "the Runner looks for certificates by host: `\(credential.key)` is not of the form `gitlab.example.com.crt`") }
            let near = SecretKeys.meant(by: credential.key) ?? Spelling.closest(to: credential.key, among: known.sorted()).first
            throw GenerationFailure(
                message: "the chart does not read the key `\(credential.key)`"
                    + (near.map { "; did you mean `\($0)`?" } ?? "; it looks for " + known.sorted().joined(separator: ", ")))
        }
        guard kind == .certificates && !credentials.isEmpty || kind.keys.contains(where: { row in row.allSatisfy { key in credentials.contains { $0.key == key } } }) else {
            let rows = kind.keys.map { $0.joined(separator: " and ") }.joined(separator: ", or ")
            throw GenerationFailure(message: "the Secret needs \(kind == .certificates ? "a certificate, such as gitlab.example.com.crt" : rows): give \(kind == .certificates ? "it" : "them") by --from-env, --from-file or --from-stdin")
        }
        var notes: [String] = []
        var values: [Credential] = []
        for var credential in credentials {
            if credential.value.last == UInt8(ascii: "\n"), !credential.key.hasSuffix("file"), !credential.key.hasSuffix("private-key") {
                credential.value.removeLast()
                if credential.value.last == UInt8(ascii: "\r") { credential.value.removeLast() }
                notes.append("the line break after `\(credential.key)` was dropped")
            }
            if credential.key == "gcs-private-key", credential.value.contains(UInt8(ascii: "\n")) {
                credential.value = Array(String(decoding: credential.value, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\n", with: "\\n").utf8)
                notes.append("`gcs-private-key` is stored in one line with `\\n`: the chart's script turns those into line ends, but real line ends into blanks")
            }
            guard !credential.value.isEmpty || kind == .token && credential.key == SecretKind.registration else { throw GenerationFailure(message: "`\(credential.key)` is empty") }
            values.removeAll { $0.key == credential.key }
            values.append(credential)
        }
        // The pod mounts both keys, and one that is not there keeps it from starting.
        if kind == .token, credentials.count == 1 { values.append(Credential(key: values[0].key == "runner-token" ? SecretKind.registration : "runner-token", value: [])) }
        guard values.reduce(0, { $0 + $1.value.count }) <= limit else { throw GenerationFailure(message: "a Secret can hold 1 MiB at most") }
        return (text(name, namespace, values, type: kind.type), notes)
    }

    /// Source: Kubernetes, `MaxSecretSize`.
    private static let limit = 1 << 20

    /// The manifest itself.
    static func text(_ name: String, _ namespace: String?, _ credentials: [Credential], type: String = "Opaque") -> String {
        var lines = ["apiVersion: v1", "kind: Secret", "metadata:", "  name: \(name)"]
        if let namespace { lines.append("  namespace: \(namespace)") }
        lines += ["type: \(type)", "data:"]
        for credential in credentials {
            let encoded = Base64.encode(credential.value)
            lines.append("  \(credential.key): " + (encoded.isEmpty ? "\"\"" : encoded))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The cache's credentials in a config.toml: those of the first runner that has any.
    public static func credentials(in config: ConfigFile) -> (kind: SecretKind, credentials: [Credential])? {
        for runner in config.runners {
            guard let cache = runner.cache?.value else { continue }
            let stores: [(SecretKind, [(String, Setting<String>?)])] = [
                (.s3, [("accesskey", cache.s3?.value.accessKey), ("secretkey", cache.s3?.value.secretKey)]),
                (.gcs, [("gcs-access-id", cache.gcs?.value.accessID), ("gcs-private-key", cache.gcs?.value.privateKey)]),
                (.azure, [("azure-account-name", cache.azure?.value.accountName), ("azure-account-key", cache.azure?.value.accountKey)]),
            ]
            for (kind, settings) in stores {
                let found = settings.compactMap { key, setting in setting.map { Credential(key: key, value: Array($0.value.utf8)) } }
                if found.count == settings.count, found.allSatisfy({ !$0.value.isEmpty }) { return (kind, found) }
            }
        }
        return nil
    }

    /// The token of a config.toml's first runner that has one.
    public static func token(in config: ConfigFile) -> [Credential]? {
        let tokens = config.runners.compactMap { $0.node.canonical(RunnerTable.schema)["token"]?.node.string }
        return tokens.first { !$0.isEmpty }.map { [Credential(key: "runner-token", value: Array($0.utf8))] }
    }

    /// A DNS subdomain, as Kubernetes wants names.
    private static func isName(_ text: String) -> Bool {
        let isWord = { (byte: UInt8) in (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
        guard (1...253).contains(text.utf8.count), let first = text.utf8.first, let last = text.utf8.last, isWord(first), isWord(last) else {
            return false
        }
        return text.utf8.allSatisfy { isWord($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    }
}

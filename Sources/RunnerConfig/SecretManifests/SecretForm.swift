import SourceBytes
import YAMLLite

/// How a Secret is written down.
public enum SecretForm: String, CaseIterable, Sendable {
    /// A manifest with its values in Base64.
    case data
    /// A manifest with its values as text.
    case stringData = "string-data"
    /// A call of `kubectl create secret`, without the values.
    case kubectl
    /// What the External Secrets Operator fetches from a store: keys without values.
    case externalSecret = "external-secret"
    /// A manifest to be encrypted by `kubeseal`.
    case sealedSecret = "sealed-secret"
}

extension GeneratedSecret {
    /// A manifest: the same bytes for the same Secret.
    public var manifest: String { Self.manifest(name, namespace, credentials, type: kind.type) }

    /// A manifest with a line on top for `kubeseal`, which encrypts for one name in one namespace.
    ///
    /// - Parameter path: of the file that holds it.
    public func sealable(in path: String) -> String {
        let sealed = path.hasSuffix(".yaml") ? String(path.dropLast(".yaml".count)) : path
        return "# Encrypt it, and commit only the result: kubeseal --format yaml < \(EnvironmentFormat.shellWord(path)) > \(EnvironmentFormat.shellWord(sealed + ".sealed.yaml"))\n" + manifest
    }

    /// A manifest with texts that people can read; what is not UTF-8 stands below `data` all the same.
    public var readableManifest: (text: String, notes: [String]) {
        let texts = credentials.map { credential in (credential, text: String(decoding: credential.value, as: UTF8.self)) }
        let isText = { (credential: Credential, text: String) in text.utf8.elementsEqual(credential.value) }
        var lines = Self.head(name, namespace, kind.type)
        let binary = texts.filter { !isText($0.0, $0.text) }
        if binary.count < texts.count { lines.append("stringData:") }
        for (credential, text) in texts where isText(credential, text) {
            lines.append("  \(YAMLWriter.scalar(credential.key)): " + (text.contains("\n") ? YAMLWriter.block(text, indentation: 4) : YAMLWriter.quoted(text)))
        }
        if !binary.isEmpty { lines.append("data:") }
        lines += binary.map { "  \(YAMLWriter.scalar($0.0.key)): \(Base64.encode($0.0.value))" }
        return (lines.joined(separator: "\n") + "\n", binary.map { "`\($0.0.key)` is not text, and stands below `data`" })
    }

    /// The manifest itself.
    static func manifest(_ name: String, _ namespace: String?, _ credentials: [Credential], type: String = "Opaque") -> String {
        var lines = head(name, namespace, type) + ["data:"]
        for credential in credentials {
            let encoded = Base64.encode(credential.value)
            lines.append("  \(YAMLWriter.scalar(credential.key)): " + (encoded.isEmpty ? "\"\"" : encoded))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func head(_ name: String, _ namespace: String?, _ type: String) -> [String] {
        ["apiVersion: v1", "kind: Secret", "metadata:"] + metadata(name, namespace) + ["type: \(type)"]
    }

    /// A name that looks like a number, such as `1e3`, is quoted.
    static func metadata(_ name: String, _ namespace: String?) -> [String] {
        ["  name: \(YAMLWriter.scalar(name))"] + (namespace.map { ["  namespace: \(YAMLWriter.scalar($0))"] } ?? [])
    }
}

import YAMLLite

/// What the External Secrets Operator makes the Secret of: where the credentials are, and not what they are.
///
/// Source: external-secrets.io/v1, `ExternalSecretSpec`.
public struct ExternalSecretManifest: Sendable {
    /// Where one key comes from.
    public struct Entry: Sendable, Equatable {
        public var key: String
        /// Its name in the store; nil to leave it open.
        public var remote: String?
        /// The part of a structured entry; nil for all of it.
        public var property: String?

        public init(key: String, remote: String? = nil, property: String? = nil) { (self.key, self.remote, self.property) = (key, remote, property) }
    }

    /// A SecretStore, or a ClusterSecretStore.
    public struct Store: Sendable, Equatable {
        public var name: String
        public var kind: String

        public static let kinds = ["SecretStore", "ClusterSecretStore"]

        /// `NAME` or `KIND/NAME`; nil for anything else.
        public init?(_ text: String) {
            let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            guard parts.count <= 2, let name = parts.last, SecretNames.isSubdomain(name) else { return nil }
            kind = parts.count == 2 ? parts[0] : Self.kinds[0]
            self.name = name
            guard Self.kinds.contains(kind) else { return nil }
        }
    }

    public let text: String
    /// What is left to fill in.
    public let notes: [String]

    /// - Parameter entries: none for the keys that the chart looks for first; of two with one key, the later counts.
    /// - Throws: what Kubernetes or the chart would not take.
    public init(_ kind: SecretKind, name: String, namespace: String?, chart: Version = .newestChart, store: Store?, entries given: [Entry]) throws(GenerationFailure) {
        try SecretNames.check(name, namespace)
        if let refusal = kind.refusal(by: chart) { throw GenerationFailure(message: refusal) }
        var entries: [Entry] = []
        for entry in given.isEmpty ? (kind.keys.first ?? []).map({ Entry(key: $0) }) : given {
            var entry = entry
            entry.key = try kind.checked(entry.key, for: chart)
            if let index = entries.firstIndex(where: { $0.key == entry.key }) { entries[index] = entry } else { entries.append(entry) }
        }
        if let missing = kind.missing(from: entries.map(\.key)) { throw GenerationFailure(message: "the Secret needs \(missing): name the entry of the store by --remote KEY=ENTRY") }

        var lines = ["apiVersion: external-secrets.io/v1", "kind: ExternalSecret", "metadata:"] + GeneratedSecret.metadata(name, namespace)
        lines += ["spec:", "  refreshInterval: 1h", "  secretStoreRef:"]
        lines.append("    name: \(YAMLWriter.scalar(store?.name ?? "secret-store"))" + (store == nil ? " # the name of your store" : ""))
        lines += ["    kind: \(store?.kind ?? Store.kinds[0])", "  target:", "    name: \(YAMLWriter.scalar(name))"]
        // The pod mounts both keys of a token, and one that is not there keeps it from starting.
        let other = kind == .token && entries.count == 1 ? [SecretKind.runnerToken, SecretKind.registrationToken].first { $0 != entries[0].key } : nil
        if kind.type != "Opaque" || other != nil { lines.append("    template:") }
        if kind.type != "Opaque" { lines.append("      type: \(kind.type)") }
        if let other { lines += ["      mergePolicy: Merge", "      data:", "        \(other): \"\""] }
        lines.append("  data:")
        for entry in entries {
            lines.append("    - secretKey: \(YAMLWriter.scalar(SecretKind.spelling(of: entry.key, in: chart)))")
            lines += ["      remoteRef:", "        key: \(YAMLWriter.scalar(entry.remote ?? name))" + (entry.remote == nil ? " # its name in the store" : "")]
            // An entry that nobody named has all keys in it.
            if let property = entry.property ?? (entry.remote == nil ? entry.key : nil) { lines.append("        property: \(YAMLWriter.scalar(property))") }
        }
        text = lines.joined(separator: "\n") + "\n"
        notes = (store == nil ? ["the name of the store is left open; `--store [KIND/]NAME` sets it"] : [])
            + (entries.contains { $0.remote == nil } ? ["where the store has the credentials is left open; `--remote KEY=ENTRY#PROPERTY` sets it"] : [])
    }
}

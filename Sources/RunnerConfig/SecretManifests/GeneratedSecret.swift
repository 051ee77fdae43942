/// A Secret that the chart mounts, with every value as the chart's script needs it.
public struct GeneratedSecret: Sendable {
    public let kind: SecretKind
    public let name: String
    /// Nil to leave it to `kubectl`.
    public let namespace: String?
    /// In the order in which they were given, under the names that the chart looks for.
    public private(set) var credentials: [Credential] = []
    /// What was changed in a value, or is worth knowing about it: never a credential.
    public private(set) var notes: [String] = []

    /// One Secret holds 1 MiB of values at most, and one value for a variable 128 KiB. Source: Kubernetes, `MaxSecretSize`.
    ///
    /// - Parameters:
    ///   - chart: the chart that reads it; older ones look for other names.
    ///   - credentials: of two with one key, the later counts.
    /// - Throws: what Kubernetes, the chart or the Runner would not take.
    public init(_ kind: SecretKind, name: String, namespace: String?, chart: Version = .newestChart, credentials given: [Credential]) throws(GenerationFailure) {
        (self.kind, self.name, self.namespace) = (kind, name, namespace)
        try SecretNames.check(name, namespace)
        if let refusal = kind.refusal(by: chart) { throw GenerationFailure(message: refusal) }
        var names: [String] = []
        for credential in given { names.append(try kind.checked(credential.key, for: chart)) }
        if let missing = kind.missing(from: names) {
            throw GenerationFailure(message: "the Secret needs \(missing): use --from-env, --from-file or --from-stdin")
        }
        for (credential, name) in zip(given, names) {
            let value = try ScriptedValue(credential.value, of: name, kind)
            let spelling = SecretKind.spelling(of: name, in: chart)
            // A name with a letter missing works in every chart that reads the right one.
            let key = name == SecretKind.googleFile && credential.key != name ? credential.key : spelling
            if key != credential.key { notes.append("chart \(chart) looks for `\(credential.key)` under the name `\(key)`") }
            notes += value.notes
            put(credential.stored(under: key, as: value.bytes))
        }
        // The pod mounts both keys, and one that is not there keeps it from starting.
        if kind == .token, credentials.count == 1 {
            put(Credential(key: credentials[0].key == SecretKind.runnerToken ? SecretKind.registrationToken : SecretKind.runnerToken, value: []))
        }
        if kind == .gcs, names.contains(SecretKind.googleFile), names.count > 1 { notes.append("the chart uses the credentials file, and no other key") }
        if SecretKind.stores.contains(kind), chart >= "0.53.0", chart < "0.53.2" { notes.append("chart \(chart) does not mount `runners.cache.secretName`: name the Secret in `secrets` as well") }
        guard credentials.reduce(0, { $0 + $1.value.count }) <= 1 << 20 else { throw GenerationFailure(message: "a Secret can hold 1 MiB at most") }
    }

    private mutating func put(_ credential: Credential) {
        guard let index = credentials.firstIndex(where: { $0.key == credential.key }) else { return credentials.append(credential) }
        if credential.origin != .elsewhere, credentials[index].origin != .elsewhere { notes.append("`\(credential.key)` is given twice, and the last one counts") }
        credentials[index] = credential
    }
}

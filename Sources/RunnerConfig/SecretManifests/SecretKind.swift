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

    /// What Kubernetes calls it.
    var type: String { self == .registry ? "kubernetes.io/dockerconfigjson" : "Opaque" }

    /// Those that the chart reads for a cache.
    static let stores: [SecretKind] = [.s3, .gcs, .azure]

    static let registrationToken = "runner-registration-token"
    static let runnerToken = "runner-token"
    static let googleFile = "gcs-application-credentials-file"

    /// What may stand in the Secret: each row works on its own.
    ///
    /// Source: chart 0.86.0 `configmap.yaml`, `deployment.yaml`.
    public var keys: [[String]] {
        switch self {
        case .s3: [["accesskey", "secretkey"]]
        case .gcs: [[Self.googleFile], ["gcs-access-id", "gcs-private-key"]]
        case .azure: [["azure-account-name", "azure-account-key"]]
        case .token: [[Self.runnerToken], [Self.registrationToken]]
        case .certificates: []
        case .registry: [[".dockerconfigjson"]]
        }
    }

    /// Why a chart cannot use such a Secret; nil when it can.
    func refusal(by chart: Version) -> String? {
        let (what, since): (String, Version?) =
            switch self {
            case .gcs: ("credentials for Google Cloud Storage from a Secret", ChartFeature.googleSecrets.since)
            case .azure: ("credentials for Azure from a Secret", ChartFeature.azureSecrets.since)
            case .token: ("`runners.secret`", ChartValue.named("runners.secret")?.since)
            case .s3, .certificates, .registry: ("", nil)
            }
        guard let since, chart < since else { return nil }
        return "chart \(chart) does not read \(what); chart \(since) and later do"
    }

    /// The name under which a chart looks for a key.
    ///
    /// Source: the charts' `configmap.yaml` and `deployment.yaml`, 0.1.13 to 0.15.0.
    static func spelling(of key: String, in chart: Version) -> String {
        switch key {
        case googleFile where !chart.has(.googleFileName): "gcs-applicaton-credentials-file"
        case "accesskey" where chart < "0.1.14": "accessKey"
        case "secretkey" where chart < "0.1.14": "secretKey"
        default: key
        }
    }

    /// The key that is meant: charts of every version also read a name with a letter missing.
    private static func known(_ key: String, in chart: Version) -> String {
        if key == "gcs-applicaton-credentials-file" { return googleFile }
        return ["accesskey", "secretkey"].first { key == spelling(of: $0, in: chart) } ?? key
    }

    /// Makes sure that the chart reads a key.
    ///
    /// - Returns: its name in ``keys``; a certificate's as it is.
    func checked(_ key: String, for chart: Version) throws(GenerationFailure) -> String {
        if self == .certificates {
            guard SecretNames.isKey(key) else { throw GenerationFailure(message: "`\(key)` is not a valid key for a Secret: use only letters, digits, `-`, `_`, and `.`; a port is not part of it") }
            guard [".crt", ".auth.key"].contains(where: { key.hasSuffix($0) && key.utf8.count > $0.utf8.count }) else {
                throw GenerationFailure(message: "the Runner looks for certificates by host: `\(key)` is not of the form `gitlab.example.com.crt`")
            }
            return key
        }
        let name = Self.known(key, in: chart)
        let names = keys.flatMap { $0 }
        if names.contains(name) { return name }
        let near = SecretKeys.meant(by: key) ?? Spelling.closest(to: key, among: names.sorted()).first
        throw GenerationFailure(
            message: "the chart does not read the key `\(key)`" + (near.map { "; did you mean `\($0)`?" } ?? "; it looks for " + names.sorted().joined(separator: ", ")))
    }

    /// What is missing where no row is complete; nil when one is.
    ///
    /// - Parameter given: names in ``keys``.
    func missing(from given: [String]) -> String? {
        if self == .certificates { return given.isEmpty ? "a certificate, such as gitlab.example.com.crt" : nil }
        guard !keys.contains(where: { $0.allSatisfy(given.contains) }) else { return nil }
        let rest = keys.map { row in row.filter { !given.contains($0) } }
        if rest != keys, let nearest = rest.min(by: { $0.count < $1.count }) { return "\(nearest.joined(separator: " and ")) as well" }
        return keys.map { $0.joined(separator: " and ") }.joined(separator: ", or ")
    }
}

/// The names that Kubernetes accepts.
public enum SecretNames {
    /// - Throws: why Kubernetes refuses one of them.
    public static func check(_ name: String, _ namespace: String?) throws(GenerationFailure) {
        guard isSubdomain(name) else { throw GenerationFailure(message: "`\(name)` is not a valid name for a Secret: use only lowercase letters, digits, `-`, and `.`") }
        if let namespace, !isSubdomain(namespace) || namespace.contains(".") || namespace.utf8.count > 63 {
            throw GenerationFailure(message: "`\(namespace)` is not a valid name for a namespace: use only lowercase letters, digits, and `-`")
        }
    }

    /// Words of lowercase letters, digits and inner `-`, with points between them.
    static func isSubdomain(_ text: String) -> Bool {
        let isWord = { (byte: UInt8) in (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
        return text.utf8.count <= 253 && text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { part in
            guard let first = part.first, let last = part.last else { return false }
            return isWord(first) && isWord(last) && part.allSatisfy { isWord($0) || $0 == UInt8(ascii: "-") }
        }
    }

    /// Whether Helm takes it for the name of a release. Source: Helm, `chartutil.ValidateReleaseName`.
    public static func isRelease(_ text: String) -> Bool { isSubdomain(text) && text.utf8.count <= 53 }

    static func isKey(_ text: String) -> Bool {
        (1...253).contains(text.utf8.count) && !text.hasPrefix("..") && text != "." && text.utf8.allSatisfy { TellingName.isLetterOrDigit($0) || "-_.".utf8.contains($0) }
    }
}

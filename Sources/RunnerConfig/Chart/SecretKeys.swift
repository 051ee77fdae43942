import SourceBytes

/// The keys of Secrets that the chart knows, letter by letter.
///
/// Source: chart 0.86.0 `configmap.yaml`, `deployment.yaml`.
public enum SecretKeys {
    /// What only counts together.
    public static let pairs = [
        ["accesskey", "secretkey"], ["gcs-access-id", "gcs-private-key"], ["azure-account-name", "azure-account-key"],
        ["runner-token", "runner-registration-token"],
    ]

    public static let all: Set<String> = Set(pairs.flatMap { $0 } + ["gcs-application-credentials-file", "gcs-applicaton-credentials-file"])

    /// The key that another spelling stands for; nil for names of another world.
    public static func meant(by name: String) -> String? {
        guard !all.contains(name) else { return nil }
        let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
        if let same = all.sorted().first(where: { $0.filter { $0 != "-" } == letters }) { return same }
        switch letters {
        case "awsaccesskeyid", "s3accesskey", "accesskeyid", "rootuser", "minioaccesskey": return "accesskey"
        case "awssecretaccesskey", "s3secretkey", "secretaccesskey", "rootpassword", "miniosecretkey": return "secretkey"
        case "runnerregistrationtoken", "registrationtoken": return "runner-registration-token"
        default: return nil
        }
    }
}

extension Secret {
    /// Whether the Secret holds, or means to hold, what the chart looks for.
    public var isOurs: Bool {
        keys.contains { SecretKeys.all.contains($0.key) || SecretKeys.meant(by: $0.key) != nil }
    }

    /// The text of a key, decoded.
    public func text(_ member: Member) -> String? {
        guard let text = member.node.string else { return nil }
        let isEncoded = data.contains { $0.keyRange == member.keyRange }
        guard isEncoded else { return text }
        return Base64.decode(text).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The text of a key as `$(cat file)` gives it to a script: the shell drops the line ends after it, and NUL bytes everywhere.
    func exported(_ member: Member) -> String? {
        guard let text = text(member) else { return nil }
        var bytes = text.utf8.filter { $0 != 0 }
        while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

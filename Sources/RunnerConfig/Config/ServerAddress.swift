/// An object store's address taken apart: `[scheme://]host[:port][/path]`.
public struct ServerAddress: Sendable, Equatable {
    /// `http` or `https`, where somebody wrote a URL.
    public var scheme: String?
    public var host: String
    public var port: Int?
    /// From its slash; empty when there is none.
    public var path: String

    private static let schemes = ["https://", "http://"]

    /// Takes any text apart; what is no port stays in the host.
    public init(_ text: String) {
        var rest = text.utf8[...]
        for candidate in Self.schemes where rest.prefix(candidate.utf8.count).elementsEqual(candidate.utf8, by: { $0.lowercasedASCII == $1 }) {
            scheme = String(candidate.dropLast(3))
            rest = rest.dropFirst(candidate.utf8.count)
        }
        let slash = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
        path = String(Substring(rest[slash...]))
        rest = rest[..<slash]
        if let colon = rest.lastIndex(of: UInt8(ascii: ":")), let number = Int(Substring(rest[rest.index(after: colon)...])), (0...65535).contains(number) {
            port = number
            rest = rest[..<colon]
        }
        host = String(Substring(rest))
    }

    /// The bytes of `scheme://`.
    public var schemeLength: Int { scheme.map { $0.utf8.count + 3 } ?? 0 }

    /// A host that a public cloud serves with a certificate.
    public var isPublicStore: Bool {
        let suffixes = [
            "amazonaws.com", "storage.googleapis.com", "aliyuncs.com", "digitaloceanspaces.com", "r2.cloudflarestorage.com",
            "wasabisys.com", "backblazeb2.com", "myqcloud.com", "scw.cloud", "linodeobjects.com",
        ]
        return suffixes.contains { host.lowercased() == $0 || host.lowercased().hasSuffix("." + $0) }
    }

    public var isAmazon: Bool {
        let lower = host.lowercased()
        return lower == "amazonaws.com" || lower.hasSuffix(".amazonaws.com") || lower.hasSuffix(".amazonaws.com.cn")
    }

    /// Why the store most probably has no certificate, or nil when nothing speaks for that.
    public var plainHTTPHint: String? {
        if port == 443 || isPublicStore { return nil }
        if let hint = plainHTTPHost { return hint }
        return port == 9000 ? "port 9000 is MinIO's, which speaks plain http unless it was given a certificate" : nil
    }

    /// What the Runner does without a port, where the store usually has one.
    public var missingPortHint: [String] {
        guard port == nil, host.split(separator: ".").first?.lowercased().hasPrefix("minio") == true else { return [] }
        return ["without a port the Runner connects to 443, or 80 with `Insecure = true`; the Service of MinIO usually has port 9000"]
    }

    /// The host may well have a certificate; only the port speaks against it.
    public var isPlainHTTPByPortAlone: Bool { plainHTTPHost == nil && plainHTTPHint != nil }

    /// Endings that a registered name has, and a namespace hardly ever.
    private static let publicEndings: Set<String> = ["com", "org", "net", "io", "dev", "app", "cloud", "eu", "de", "fr", "uk", "us", "ru", "cn"]

    private var plainHTTPHost: String? {
        let labels = host.split(separator: ".")
        if labels.count == 2, labels[0].hasPrefix("minio"), port == 9000, !Self.publicEndings.contains(String(labels[1])) {
            return "`\(host)` looks like a Service in a namespace, which rarely has a certificate"
        }
        if host.hasSuffix(".svc") || host.hasSuffix(".svc.cluster.local") { return "a Service inside the cluster rarely has a certificate" }
        if isLoopback { return "a store on the same machine rarely has a certificate" }
        if isPrivateAddress { return "a private address rarely has a certificate" }
        if !host.contains("."), !host.contains(":"), !host.isEmpty { return "a bare Service name rarely has a certificate" }
        return nil
    }

    /// A host that only a machine, a cluster or a site of one's own can reach: a name without a dot, `.local` and its like, a Service,
    /// a private address.
    public var isInternal: Bool {
        let name = host.lowercased()
        // GitLab's own Service in its namespace: `gitlab-webservice-default.gitlab`.
        let labels = name.split(separator: ".")
        if labels.count == 2, labels[0].contains("webservice"), !Self.publicEndings.contains(String(labels[1])) { return true }
        if isLoopback || isPrivateAddress || (!name.contains(".") && !name.isEmpty) || name.hasPrefix("[") { return true }
        return [".local", ".localdomain", ".internal", ".intranet", ".lan", ".home", ".home.arpa", ".corp", ".test", ".svc", ".svc.cluster.local"]
            .contains(where: name.hasSuffix) || name.contains(".svc.")
    }

    /// This machine itself.
    public var isLoopback: Bool {
        let name = host.lowercased()
        return name == "localhost" || name.hasSuffix(".localhost") || name.hasPrefix("127.") || name == "[::1]" || name == "::1"
    }

    /// 10/8, 172.16/12, 192.168/16.
    public var isPrivateAddress: Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 4, let first = parts[0], let second = parts[1], parts[2] != nil, parts[3] != nil else { return false }
        return first == 10 || (first == 172 && (16...31).contains(second)) || (first == 192 && second == 168)
    }
}

extension Setting where Value == String {
    /// The place of some bytes of the text; the whole value where its spelling hides them.
    public func range(ofBytes bytes: Range<Int>) -> Range<Int> {
        let quote = range.count == value.utf8.count + 2 ? 1 : 0
        guard quote == 1 || range.count == value.utf8.count else { return range }
        let start = range.lowerBound + quote
        return start + bytes.lowerBound..<start + bytes.upperBound
    }

    /// The place of the text without its quotes.
    public var textRange: Range<Int> { range(ofBytes: 0..<value.utf8.count) }
}

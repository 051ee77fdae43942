/// Words that documentation puts where a real value belongs.
public enum Placeholders {
    private static let words: Set<String> = [
        "access-key", "secret-key", "your_token", "your-token", "token", "xxx", "xxxx", "xxxxx", "xxxxxx", "path/to/prefix", "changeme", "change-me",
        "my-token", "my_token", "runner_token", "runner-token", "access_key", "secret_key", "accesskey", "secretkey", "s3.example.com",
        "akiaiosfodnn7example", "wjalrxutnfemi/k7mdeng/bpxrficyexamplekey", "amazon_s3_access_key", "amazon_s3_secret_key", "project_token",
        "registration_token", "<token>", "token_here", "redacted", "todo", "...",
    ]

    /// Whether a text is one of them.
    public static func contains(_ text: String) -> Bool {
        let lower = text.lowercased()
        if words.contains(lower) { return true }
        if lower.hasPrefix("<"), lower.hasSuffix(">"), lower.count > 2 { return true }
        if lower.hasPrefix("your_") || lower.hasPrefix("your-") || lower.hasPrefix("my_") && lower.hasSuffix("_token") { return true }
        return lower.count >= 3 && lower.allSatisfy { $0 == "x" || $0 == "*" }
    }

    /// Whether a host is reserved for documentation.
    public static func isExampleHost(_ host: String) -> Bool {
        let lower = host.lowercased()
        return ["example.com", "example.org", "example.net"].contains { lower == $0 || lower.hasSuffix("." + $0) }
    }
}

/// Credentials that are printed in tutorials and set by default: everybody knows them.
public enum PublishedCredentials {
    private static let texts: Set<String> = ["minioadmin", "minio123", "secret123456", "mykey", "mysecret", "minio"]
    private static let pairs: Set<String> = ["access"]

    /// Whether a text is published as a key or password.
    ///
    /// - Parameter partner: the other half of the pair: some words only count beside a well-known one.
    public static func contains(_ text: String, partner: String? = nil) -> Bool {
        let lower = text.lowercased()
        return texts.contains(lower) || (pairs.contains(lower) && partner.map { texts.contains($0.lowercased()) } == true)
    }
}

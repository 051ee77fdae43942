import TOMLKit

/// Tells a config.toml by its keys: containerd, Hugo, Cargo and others have files of that name, too.
enum ConfigShape {
    private static let certain = ["runners", "concurrent", "check_interval", "session_server"]
    /// Top-level keys that other programs may have as well.
    private static let possible = certain + ["log_level", "log_format", "listen_address", "sentry_dsn", "shutdown_timeout", "connection_max_age"]

    /// Whether a text is TOML in which at least one top-level key is one of the Runner's.
    static func fits(_ bytes: [UInt8]) -> Bool {
        let document = TOMLDocument(parsing: bytes)
        if document.root.entries.contains(where: { certain.contains($0.key.lowercased()) }) { return true }
        return !document.problems.isEmpty && TellingLines(bytes).areConfig
    }

    /// Whether a text under the Runner's name for it may be its file: nothing in it, or a key that is one of the Runner's but for a slip.
    static func mayFit(_ bytes: [UInt8]) -> Bool {
        let document = TOMLDocument(parsing: bytes)
        let keys = document.root.entries.map { $0.key.lowercased() }
        if keys.isEmpty || !document.problems.isEmpty { return true }
        return keys.contains { key in possible.contains { $0 == key || Spelling.isSlip(key, of: $0) } }
    }
}

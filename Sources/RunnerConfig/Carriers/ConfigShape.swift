import TOMLKit

/// Tells a config.toml by its keys.
enum ConfigShape {
    /// Whether a text is TOML in which at least one top-level key is one of the Runner's.
    static func fits(_ bytes: [UInt8]) -> Bool {
        let document = TOMLDocument(parsing: bytes)
        if document.root.entries.contains(where: { ["runners", "concurrent", "check_interval", "session_server"].contains($0.key.lowercased()) }) {
            return true
        }
        return !document.problems.isEmpty && TellingLines(bytes).areConfig
    }
}

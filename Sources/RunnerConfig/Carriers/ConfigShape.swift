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
        if let first = firstKey(bytes), possible.contains(where: { $0.utf8.elementsEqual(first) }) { return true }
        let document = TOMLDocument(parsing: bytes)
        let keys = document.root.entries.map { $0.key.lowercased() }
        if keys.isEmpty || !document.problems.isEmpty { return true }
        return keys.contains { key in possible.contains { $0 == key || Spelling.isSlip(key, of: $0) } }
    }

    /// What the first line that says something gives a value to, or is the header of; nil where that takes a closer look. Nothing is open
    /// before it, so it is a key of the file, or a mistake.
    private static func firstKey(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
        var place = 0
        while place < bytes.count {
            let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
            let line = bytes[place..<end].drop { " \t\r".utf8.contains($0) }
            place = end + 1
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            let name = line.drop { $0 == UInt8(ascii: "[") }.prefix { TellingName.isLetterOrDigit($0) || $0 == UInt8(ascii: "_") }
            let rest = line[name.endIndex...].drop { $0 == 0x20 }
            return rest.first == UInt8(ascii: "=") || rest.first == UInt8(ascii: "]") ? name : nil
        }
        return nil
    }
}

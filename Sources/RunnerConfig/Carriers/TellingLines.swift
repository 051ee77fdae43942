/// What a file that cannot be read was meant to be, by lines that stand in no other kind of file.
///
/// A conflict marker, a stray `@` or a `{{ if }}` at the top can keep a reader from everything below. Only files that are broken are
/// asked this way: where a reader gets through, what it saw decides.
struct TellingLines {
    /// The lines without their indentation, and whether they had one.
    private let lines: [(text: Substring, isIndented: Bool)]

    init(_ bytes: [UInt8]) {
        lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map { line in
            let text = line.drop { $0 == " " || $0 == "\t" }
            return (text, text.startIndex != line.startIndex)
        }
    }

    /// Tables and top-level keys of a config.toml.
    var areConfig: Bool {
        hasRunnersTable || lines.contains { line in
            ["concurrent", "check_interval", "session_server"].contains { Self.assigns(line.text, $0) } || line.text.hasPrefix("[session_server]")
        }
    }

    /// `kind: Secret` of a manifest, on its own or in a list.
    var areSecret: Bool { kinds.contains("Secret") && lines.contains { Self.value(of: "apiVersion", in: $0.text) == "v1" } }

    /// Keys of the chart's values, alone or in a document that carries them.
    var areValues: Bool {
        guard kinds.allSatisfy({ ["HelmRelease", "Application"].contains($0) }) else { return false }
        let ownKeys = ["gitlabUrl", "runnerRegistrationToken", "runnerToken", "unregisterRunners"]
        if lines.contains(where: { line in ownKeys.contains { Self.value(of: $0, in: line.text) != nil } }) { return true }
        return lines.contains { Self.value(of: "runners", in: $0.text) != nil } && (hasRunnersTable || hasLegacyCache)
    }

    /// Whether anything here is a matter of GitLab Runner.
    var areOurs: Bool { hasRunnersTable || areValues || lines.contains { $0.text.contains("gitlab-runner") } }

    private var hasRunnersTable: Bool {
        lines.contains { line in
            let text = line.text.prefix(10).lowercased()
            return text == "[[runners]" || text.hasPrefix("[runners.") || text.hasPrefix("[[runners.") || text.hasPrefix("[runners]")
        }
    }

    private var hasLegacyCache: Bool {
        lines.contains { line in
            ["cacheType", "s3ServerAddress", "s3BucketName", "gcsBucketName"].contains { Self.value(of: $0, in: line.text) != nil }
        }
    }

    /// What the manifests here call themselves.
    private var kinds: [Substring] {
        lines.compactMap { line in line.isIndented ? Self.value(of: "- kind", in: line.text) : Self.value(of: "kind", in: line.text) }
    }

    /// What stands after `key:`; nil when the line is another.
    private static func value(of key: String, in line: Substring) -> Substring? {
        guard line.hasPrefix(key), let rest = Optional(line.dropFirst(key.count)), rest.first == ":" else { return nil }
        let value = rest.dropFirst()
        guard value.isEmpty || value.first == " " || value.first == "\t" else { return nil }
        return value.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "#" }
    }

    /// Whether a line is `key =`, with or without a value.
    private static func assigns(_ line: Substring, _ key: String) -> Bool {
        guard line.prefix(key.count).lowercased() == key else { return false }
        return line.dropFirst(key.count).drop { $0 == " " || $0 == "\t" }.first == "="
    }
}

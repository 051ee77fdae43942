/// The keys of `.runnercfg.toml` as a page of text.
enum SettingsPage {
    static let name = "settings"

    /// A key and the table it stands in; empty for the top.
    private typealias Entry = (key: KeyDeclaration, table: String)

    private static var entries: [Entry] {
        SettingsTable.schema.keys.map { ($0, "") } + SettingsOverrideTable.schema.keys.map { ($0, "overrides") }
    }

    /// Names and paths of the keys.
    static var topics: [String] { entries.map { $0.table.isEmpty ? $0.key.name : "\($0.table).\($0.key.name)" } }

    static var all: String {
        var lines = ["# \(SettingsFile.name), the settings of runnercfg", ""]
        lines.append("The nearest one counts, from the current folder up to the root of the repository. Options and environment variables override it.".wrapped(indentation: ""))
        for table in ["", "overrides"] {
            if !table.isEmpty { lines += ["", "[[\(table)]]"] }
            lines.append("")
            lines += entries.filter { $0.table == table }.map { "  \($0.key.name): \($0.key.meaning)".wrapped(indentation: "    ") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The pages of the keys that a name or a path means.
    static func pages(about name: String) -> [String] {
        guard name != Self.name else { return [all] }
        return entries.filter { entry in
            entry.key.name == name || entry.key.environment == name || entry.key.flag.map { "--\($0)" } == name || "\(entry.table).\(entry.key.name)" == name
        }.map(page)
    }

    private static func page(_ entry: Entry) -> String {
        let key = entry.key
        var lines = ["# \(entry.table.isEmpty ? "" : entry.table + ".")\(key.name), a setting of runnercfg", "", "\(key.meaning).".wrapped(indentation: ""), ""]
        lines.append("Table: " + (entry.table.isEmpty ? "the top of \(SettingsFile.name)" : "[[\(entry.table)]] in \(SettingsFile.name)"))
        lines.append("Type: \(key.kind.words)")
        if let fallback = key.fallback { lines.append("Default: \(fallback)") }
        if !key.allowed.isEmpty { lines.append("Allowed: \(key.allowed.joined(separator: ", "))") }
        if let flag = key.flag { lines.append("Option: --\(flag)") }
        if let variable = key.environment { lines.append("Environment variable: \(variable)") }
        return lines.joined(separator: "\n") + "\n"
    }
}

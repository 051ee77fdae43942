/// Tells what a file is.
enum Recognition {
    static func kind(path: String, bytes: [UInt8]) -> FileKind? {
        if let text = UTF16Text.utf8(bytes) { return kind(path: path, bytes: text) }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let folders = path.split(separator: "/").dropLast()
        if isTerraformTemplate(name: name, bytes) { return nil }
        if folders.contains("templates"), hasSuffix(name, [".yaml", ".yml", ".tpl", ".txt", ".bak"]) { return .template }
        if name.hasSuffix(".tpl") || name.hasSuffix(".tpl.bak") { return .template }
        if name == "config.toml" { return .config }
        if name.hasSuffix(".toml") { return ConfigShape.fits(bytes) ? .config : nil }
        if hasSuffix(name, [".yaml", ".yml", ".yaml.bak"]) { return yamlKind(bytes) }
        // Values first: `[[runners]]` in them is a table to the TOML reader, while a config.toml is never values to the YAML reader.
        if name == "-" { return yamlKind(bytes) ?? (ConfigShape.fits(bytes) ? .config : nil) }
        return nil
    }

    /// A template of Terraform, whose names for itself are those of Helm: `${...}` or `%{...}`, and no action of a chart.
    static func isTerraformTemplate(name: String, _ bytes: [UInt8]) -> Bool {
        hasSuffix(name, [".tpl", ".tpl.bak"]) && (contains(bytes, "${") || contains(bytes, "%{")) && !contains(bytes, "{{")
    }

    private static func contains(_ bytes: [UInt8], _ pair: StaticString) -> Bool {
        let (first, second) = pair.withUTF8Buffer { ($0[0], $0[1]) }
        return bytes.indices.dropLast().contains { bytes[$0] == first && bytes[$0 + 1] == second }
    }

    private static func hasSuffix(_ name: String, _ endings: [String]) -> Bool {
        endings.contains { name.hasSuffix($0) }
    }

    private static func yamlKind(_ bytes: [UInt8]) -> FileKind? {
        let yaml = YAMLText(bytes)
        let found = YAMLCarriers.carried(by: yaml)
        if found.contains(where: { $0.secret != nil }) { return .secret }
        if !found.isEmpty { return .values }
        guard yaml.stream.problems.contains(where: \.isError) else { return nil }
        let lines = TellingLines(bytes)
        return lines.areSecret ? .secret : lines.areValues ? .values : nil
    }
}

extension Linter {
    /// Whether a file has the name of a chart's template and is one of Terraform, which is not checked.
    public static func isTerraformTemplate(path: String, bytes: [UInt8]) -> Bool {
        Recognition.isTerraformTemplate(name: path.split(separator: "/").last.map(String.init) ?? path, bytes)
    }

    /// Whether a file that could not be recognised has to do with GitLab Runner all the same.
    public static func mentionsRunner(_ bytes: [UInt8]) -> Bool {
        TellingLines(UTF16Text.utf8(bytes) ?? bytes).areOurs
    }
}

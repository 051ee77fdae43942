import TOMLKit
import YAMLLite

/// Tells what a file is.
enum Recognition {
    static func kind(path: String, bytes: [UInt8]) -> FileKind? {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let folders = path.split(separator: "/").dropLast()
        if folders.contains("templates"), hasSuffix(name, [".yaml", ".yml", ".tpl", ".txt", ".bak"]) { return .template }
        if name.hasSuffix(".tpl") || name.hasSuffix(".tpl.bak") { return .template }
        if name == "config.toml" { return .config }
        if name.hasSuffix(".toml") || name == "-" { if isConfig(bytes) { return .config } }
        if hasSuffix(name, [".yaml", ".yml", ".yaml.bak"]) || name == "-" { return yamlKind(bytes) }
        return nil
    }

    private static func hasSuffix(_ name: String, _ endings: [String]) -> Bool {
        endings.contains { name.hasSuffix($0) }
    }

    /// TOML in which at least one top-level key is one of the Runner's.
    private static func isConfig(_ bytes: [UInt8]) -> Bool {
        let root = TOMLDocument(parsing: bytes).root
        return root.entries.contains { ["runners", "concurrent", "check_interval", "session_server"].contains($0.key.lowercased()) }
    }

    private static func yamlKind(_ bytes: [UInt8]) -> FileKind? {
        let documents = YAMLStream(parsing: bytes).documents.map(YAMLNodes.root)
        if documents.contains(where: { !Secret.all(in: $0).isEmpty }) { return .secret }
        guard let root = documents.first, root.isTable else { return nil }
        if root["kind"] != nil, root["apiVersion"] != nil {
            guard ["HelmRelease", "Application"].contains(root["kind"]?.node.string ?? "") else { return nil }
            return ValuesFile.looksLikeChartValues(root) ? .values : nil
        }
        return ValuesFile.looksLikeChartValues(root) ? .values : nil
    }
}

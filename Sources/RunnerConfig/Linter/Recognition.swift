import SourceBytes

/// Tells what a file is: by its name, and by what it holds.
struct Recognition {
    var kind: FileKind
    /// What fills the file in before anybody reads it.
    var engines: [TemplateEngine] = []
    /// What carries configurations in it, when it is not YAML.
    var carrier: (any TextCarrier)?
    /// It is YAML in which configurations stand.
    var isYAML = false

    init(_ kind: FileKind, _ engines: [TemplateEngine] = [], _ carrier: (any TextCarrier)? = nil) {
        (self.kind, self.engines, self.carrier) = (kind, engines, carrier)
    }

    /// What is known of a file that is taken for a kind its plain name goes with, without a look at it; nil where that is not enough.
    static func taken(for kind: FileKind, path: String, bytes: [UInt8]) -> Recognition? {
        guard TemplateEngine.named(path) == nil else { return nil }
        return switch kind {
        case .config where path.hasSuffix(".toml"): Recognition(kind)
        case .values where hasSuffix(path, [".yaml", ".yml"]), .secret where hasSuffix(path, [".yaml", ".yml"]):
            Recognition(kind, TemplateEngine.usual(for: path, bytes))
        case .settings: Recognition(kind)
        case .config, .values, .secret, .template, .documentation, .toml, .yaml: nil
        }
    }

    /// Nil when the file is none of ours.
    static func of(path: String, bytes: [UInt8]) -> Recognition? {
        if let text = UTF16Text.utf8(bytes) { return of(path: path, bytes: text) }
        let name = String(path.fileName)
        let folders = path.pathSteps.dropLast()
        if name == SettingsFile.name { return Recognition(.settings) }
        if folders.contains("templates"), hasSuffix(name, [".yaml", ".yml", ".tpl", ".txt", ".bak"]) { return Recognition(.template) }
        let (plain, engines) = TemplateEngine.named(name) ?? (name, [])
        let carrier = Carriers.texts.first { $0.mayCarry(plain) }
        if hasSuffix(plain, [".yaml", ".yml"]), hasSuffix(name, [".tpl"]), let found = yaml(bytes, engines) { return found }
        // `config.toml.tpl` is no template of a chart, and `_helpers.tpl` is none of anything else.
        if hasSuffix(name, [".tpl", ".tpl.bak"]), carrier == nil, !plain.hasSuffix(".toml"), !isTerraformTemplate(bytes) { return Recognition(.template) }
        if let carrier {
            let first = carrier.carried(by: bytes, filledInBy: engines).first
            return first.map { Recognition($0.kind, engines, carrier) }
        }
        if plain == "config.toml" {
            let mayFit = folders.contains("gitlab-runner") || ConfigShape.mayFit(FilledText(toml: bytes, engines).bytes)
            return mayFit ? Recognition(.config, engines) : nil
        }
        if plain.hasSuffix(".toml") { return isConfig(bytes, engines) ? Recognition(.config, engines) : nil }
        if hasSuffix(plain, [".yaml", ".yml", ".yaml.bak"]) { return yaml(bytes, engines + TemplateEngine.usual(for: path, bytes)) }
        // Standard input has no name: what calls the provider's resource, or begins as a script, is that.
        if name == "-", let carrier = Carriers.texts.first(where: { $0.seems(bytes) }), let first = carrier.carried(by: bytes, filledInBy: []).first {
            return Recognition(first.kind, [], carrier)
        }
        // Values first: `[[runners]]` in them is a table to the TOML reader, while a config.toml is never values to the YAML reader.
        if name == "-" || !engines.isEmpty { return yaml(bytes, engines) ?? (isConfig(bytes, engines) ? Recognition(.config, engines) : nil) }
        return nil
    }

    /// Whether a file found in a folder is worth opening, by its name.
    static func isCandidate(_ path: String) -> Bool {
        let name = String(path.fileName)
        let plain = TemplateEngine.named(name)?.name ?? name
        return hasSuffix(plain, [".toml", ".yaml", ".yml", ".bak"]) || hasSuffix(name, [".tpl", ".tftpl"]) || name.hasSuffix(".txt") && path.contains("templates/")
            || Carriers.texts.contains { $0.mayCarry(plain) }
    }

    static func kind(path: String, bytes: [UInt8]) -> FileKind? { of(path: path, bytes: bytes)?.kind }

    /// A template of Terraform, whose names for itself are those of Helm: `${...}` or `%{...}`, and no action of a chart.
    private static func isTerraformTemplate(_ bytes: [UInt8]) -> Bool {
        (contains(bytes, "${") || contains(bytes, "%{")) && !contains(bytes, "{{")
    }

    private static func contains(_ bytes: [UInt8], _ pair: StaticString) -> Bool {
        let (first, second) = pair.withUTF8Buffer { ($0[0], $0[1]) }
        return bytes.indices.dropLast().contains { bytes[$0] == first && bytes[$0 + 1] == second }
    }

    private static func hasSuffix(_ name: String, _ endings: [String]) -> Bool {
        endings.contains { name.hasSuffix($0) }
    }

    private static func isConfig(_ bytes: [UInt8], _ engines: [TemplateEngine]) -> Bool {
        ConfigShape.fits(FilledText(toml: bytes, engines).bytes)
    }

    private static func yaml(_ bytes: [UInt8], _ engines: [TemplateEngine]) -> Recognition? {
        let yaml = YAMLText(FilledText(yaml: bytes, engines).bytes)
        let found = YAMLCarriers.carried(by: yaml)
        if let kind = found.contains(where: { $0.secret != nil }) ? .secret : found.first?.kind {
            var recognition = Recognition(kind, engines)
            recognition.isYAML = true
            return recognition
        }
        guard yaml.stream.problems.contains(where: \.isError) else { return nil }
        let lines = TellingLines(bytes)
        return lines.areSecret ? Recognition(.secret, engines) : lines.areValues ? Recognition(.values, engines) : nil
    }
}

extension Linter {
    /// Whether a file found in a folder is worth opening, by its name.
    public static func isCandidate(_ path: String) -> Bool { Recognition.isCandidate(path) }

    /// Whether a file found in a folder is a page of documentation, by its name.
    public static func isDocumentation(_ path: String) -> Bool { DocumentationPage.mayHold(path) }

    /// Whether a file only names charts, by its name.
    public static func isOfChart(_ path: String) -> Bool {
        ["Chart.yaml", "Chart.lock", "requirements.yaml", "requirements.lock"].contains(String(path.fileName))
    }

    /// Whether a file that could not be recognised has to do with GitLab Runner all the same.
    public static func mentionsRunner(_ bytes: [UInt8]) -> Bool {
        let text = UTF16Text.utf8(bytes) ?? bytes
        return TellingLines(text).areOurs && !RunnerResource.stands(in: text)
    }
}

/// What the program can do.
enum Subcommand: String, CaseIterable {
    case lint, fix, convert, generate, dump, explain, rules

    var summary: String {
        switch self {
        case .lint: "find mistakes"
        case .fix: "apply safe repairs"
        case .convert: "turn values.yaml into config.toml, and back"
        case .generate: "make Secrets and environment variables"
        case .dump: "show what the reader sees"
        case .explain: "explain a rule or a key"
        case .rules: "list the rules"
        }
    }

    var usage: String {
        switch self {
        case .lint: "runnercfg lint [OPTION]... [PATH]..."
        case .fix: "runnercfg fix [OPTION]... PATH..."
        case .convert: "runnercfg convert [OPTION]... PATH [SECRET]..."
        case .generate: "runnercfg generate secret s3|gcs|azure|CONFIG --name NAME [OPTION]...\n       runnercfg generate env [OPTION]... PATH"
        case .dump: "runnercfg dump [OPTION]... PATH"
        case .explain: "runnercfg explain RULE|KEY|VARIABLE|FLAG | --all"
        case .rules: "runnercfg rules [OPTION]..."
        }
    }

    var options: [OptionDeclaration] {
        switch self {
        case .lint:
            [
                .init("--format", "FORMAT", "how to report: text or json", allowed: ["text", "json"]),
                .init("--fail-on", "SEVERITY", "exit 1 from this severity on: error, warning (default), info, never", allowed: ["error", "warning", "info", "never"]),
                .init("--exit-zero", nil, "exit 0 even with findings"),
                .init("--kind", "KIND", "what the files are: config, values, secret or template", allowed: ["config", "values", "secret", "template"]),
                .init("--stdin-name", "NAME", "name to use for standard input (`-`)"), .quiet, .verbose, .color,
            ] + Self.versions
        case .fix:
            [
                .init("--unsafe", nil, "apply repairs that change what the Runner does, too"), .init("--diff", nil, "print a patch and change nothing"),
                .init("--check", nil, "change nothing; exit 1 if something would change"),
                .init("--kind", "KIND", "what the files are: config, values, secret or template", allowed: ["config", "values", "secret", "template"]), .quiet,
            ] + Self.versions
        case .convert:
            [
                .init("--to", "FORM", "config, values or current-values; by the kind of file when not given", allowed: ["config", "values", "current-values"]),
                .init("--output", "FILE", "write there instead of standard output", short: "-o"),
                .init("--secret-output", "FILE", "write the Secret there instead of behind the values"),
                .init("--secret-name", "NAME", "name of the Secret (default gitlab-runner-secret)"), .init("--namespace", "NAMESPACE", "namespace of the Secret"),
                .init("--kind", "KIND", "what the file is: config or values", allowed: ["config", "values"]),
            ] + Self.versions
        case .generate:
            [
                .init("--name", "NAME", "name of the Secret"), .init("--namespace", "NAMESPACE", "namespace of the Secret"),
                .init("--from-env", "KEY=VARIABLE", "take a credential from the environment", repeats: true),
                .init("--from-file", "KEY=PATH", "take a credential from a file", repeats: true),
                .init("--from-stdin", nil, "read lines of KEY=VALUE from standard input"),
                .init("--from-literal", "KEY=VALUE", "take a credential from the command line, where others can see it", repeats: true),
                .init("--format", "FORMAT", "of variables: dotenv, kubernetes or shell", allowed: ["dotenv", "kubernetes", "shell"]),
                .init("--runner", "NUMBER", "which runner of a config.toml, counted from 0"), .init("--output", "FILE", "write there instead of standard output", short: "-o"),
                .init("--kind", "KIND", "what the file is: config or values", allowed: ["config", "values"]),
            ] + Self.versions
        case .dump:
            [
                .init("--as", "FORM", "json, json-1.2, tagged-json or events", allowed: ["json", "json-1.2", "tagged-json", "events"]),
                .init("--kind", "KIND", "toml or yaml", allowed: ["toml", "yaml", "config", "values", "secret"]),
                .init("--toml-version", "VERSION", "1.0 or 1.1 (default)", allowed: ["1.0", "1.1"]),
            ]
        case .explain: [.init("--all", nil, "print every rule's page")]
        case .rules: [.init("--format", "FORMAT", "text or json", allowed: ["text", "json"])]
        }
    }

    private static let versions: [OptionDeclaration] = [
        .init("--runner-version", "VERSION", "GitLab Runner the files are meant for (default 19.4)"),
        .init("--chart-version", "VERSION", "Helm chart the values are meant for (default: newest)"),
    ]
}

/// One option of a subcommand.
struct OptionDeclaration {
    var name: String
    /// What its value is called; nil for a switch.
    var value: String?
    var help: String
    var allowed: [String]
    var repeats: Bool
    var short: String?

    init(_ name: String, _ value: String?, _ help: String, allowed: [String] = [], repeats: Bool = false, short: String? = nil) {
        self.name = name
        self.value = value
        self.help = help
        self.allowed = allowed
        self.repeats = repeats
        self.short = short
    }

    static let quiet = OptionDeclaration("--quiet", nil, "print findings only, no summary and notes", short: "-q")
    static let verbose = OptionDeclaration("--verbose", nil, "say which files are skipped", short: "-v")
    static let color = OptionDeclaration("--color", "WHEN", "auto, always or never", allowed: ["auto", "always", "never"])
}

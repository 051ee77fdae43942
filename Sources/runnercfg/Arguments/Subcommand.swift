/// Every command, as it is typed.
enum Subcommand: String, CaseIterable, Sendable {
    case lint, fix, convert, render
    case generateSecret = "generate secret"
    case generateEnvironment = "generate env"
    case dump, explain, schema, rules, completions, version, help

    /// The commands of two words that begin with one: those of `generate`.
    static func family(_ first: String) -> [Subcommand] { allCases.filter { $0.rawValue.hasPrefix(first + " ") } }

    /// One line for the list of commands.
    var summary: String {
        switch self {
        case .lint: "find mistakes in config.toml, chart values, templates and Secrets"
        case .fix: "repair what can be repaired"
        case .convert: "turn chart values into config.toml, config.toml into values"
        case .render: "print what Helm would make of a chart and values"
        case .generateSecret: "make the Secret that the chart mounts for a cache"
        case .generateEnvironment: "make the environment variables of `register`"
        case .dump: "print what the parser sees"
        case .explain: "explain a rule, a key of config.toml or a value of the chart"
        case .schema: "print the JSON Schema of config.toml or of the chart's values"
        case .rules: "list the rules"
        case .completions: "print a completion script for a shell"
        case .version: "print the version"
        case .help: "print the help of a command"
        }
    }

    /// What stands after the options, as the help shows it.
    var operands: String {
        switch self {
        case .lint: "[PATH]..."
        case .fix: "PATH..."
        case .convert: "PATH [SECRET]..."
        case .render: "CHART"
        case .generateSecret: "[s3|gcs|azure] [PATH]"
        case .dump, .generateEnvironment: "PATH"
        case .explain: "RULE|KEY|VALUE|MESSAGE..."
        case .schema: "config|values"
        case .rules, .version: ""
        case .completions: "bash|zsh|fish"
        case .help: "[COMMAND]"
        }
    }

    /// How many operands may be given.
    var operandLimit: Int? {
        switch self {
        case .lint, .fix, .convert, .explain: nil
        case .render, .generateEnvironment, .dump, .schema, .completions: 1
        case .generateSecret, .help: 2
        case .rules, .version: 0
        }
    }

    /// Whether an option that is none of its own may be a flag of `gitlab-runner` that is asked about.
    var explainsFlags: Bool { self == .explain }

    /// What the operands are, for the shell to complete.
    var completesPaths: Bool {
        switch self {
        case .lint, .fix, .convert, .render, .generateSecret, .generateEnvironment, .dump: true
        case .explain, .schema, .rules, .completions, .version, .help: false
        }
    }

    var options: [Option] {
        switch self {
        case .lint:
            [.format, .profile, .failOn, .exitZero, .listFiles, .exclude, .noIgnore, .allowEmpty, .skipForeign, .kind] + Option.layers + [.chart, .runnerVersion, .chartVersion, .stdinName, .color, .quiet, .verbose, .help]
        case .fix:
            [.diff, .check, .unsafe, .profile, .failOn, .exitZero, .exclude, .noIgnore, .allowEmpty, .skipForeign, .kind, .chart, .runnerVersion, .chartVersion, .stdinName, .color, .quiet, .verbose, .help]
        case .convert:
            [.conversionForm, .output, .secretOutput, .force, .secretName, .namespace, .convertedKind] + Option.layers + [.chart, .runnerVersion, .chartVersion, .stdinName, .help]
        case .render:
            Option.layers + [.showOnly, .releaseName, .releaseNamespace, .kubeVersion, .apiVersion, .output, .force, .help]
        case .generateSecret:
            [.name, .namespace, .fromEnvironment, .fromFile, .fromStandardInput, .standardInputKey, .fromLiteral, .output, .force, .help]
        case .generateEnvironment:
            [.environmentFormat, .runner, .output, .force, .convertedKind] + Option.layers + [.chart, .runnerVersion, .chartVersion, .stdinName, .help]
        case .dump: [.language, .dumpForm, .tomlVersion, .stdinName, .help]
        case .explain: [.all, .list, .log, .help]
        case .schema: [.runnerVersion, .chartVersion, .draft, .strict, .help]
        case .rules: [.format, .help]
        case .completions, .version, .help: [.help]
        }
    }

    private static let layering =
        "-f, --set-json, --set, --set-string and --set-file lay values over those of PATH, in this order, as `helm install` does; what is found is shown where the value that counts stands. Without PATH the first -f is the lowest layer."

    private static let ignoring =
        "Where a directory is searched, what .gitignore leaves out in a repository, .helmignore in a chart, or --exclude anywhere, is not looked at. A file or directory that is named always is."

    /// What the help says beyond the options, one paragraph each.
    var details: [String] {
        switch self {
        case .lint:
            [
                "Without PATH the current directory is searched. Directories are searched for files of ours, hidden ones left out; `-` reads standard input.",
                Self.ignoring,
                "With --chart the templates of that chart are run with each values file, by itself: what they do not read and where they fail is found. The values.yaml of a chart's own folder is judged by that chart without being told.",
                Self.layering,
                "Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage, 3 a file could not be read.",
            ]
        case .fix:
            [
                Self.ignoring,
                "Only files that change and that have no syntax error are written, each as a whole; `-` reads standard input and writes the repaired text to standard output.",
                "Mode, owner, access list, and extended attributes are kept, and a symbolic link stays one. A file with several hard links is refused.",
                "Exit codes: 0 nothing left at or above --fail-on, 1 findings left, or under --check a file that would change, 2 wrong usage, 3 a file could not be read or written.",
            ]
        case .convert:
            [
                "Values become the config.toml that the Runner ends up with; Secrets named after PATH provide credentials. With --chart the templates of that chart are run, patched ones too. A config.toml becomes values with the credentials moved out into a Secret, which follows the values unless --secret-output says where to.",
                "Exit codes: 0 converted, 1 impossible, 2 wrong usage, 3 a file could not be read or written.",
            ]
        case .render:
            [
                "CHART is a folder or a .tgz; `-` reads a .tgz from standard input. The templates run in runnercfg itself: no Helm, no cluster, no network. `lookup` finds nothing, NOTES.txt is run but not printed, and functions that depend on chance or the clock are refused.",
                "What is printed is what Helm would send to the cluster, credentials included.",
                "Exit codes: 0 rendered, 1 a template fails or a manifest is not valid YAML, 2 wrong usage, 3 the chart or a values file could not be read.",
            ]
        case .generateSecret:
            [
                "Keys are accesskey and secretkey for s3, gcs-application-credentials-file or gcs-access-id and gcs-private-key for gcs, azure-account-name and azure-account-key for azure. With PATH, a config.toml, they are taken from there.",
            ]
        case .generateEnvironment: ["PATH is a config.toml or the chart's values; what is printed can hold credentials.", Self.layering]
        case .dump:
            [
                "`-` reads standard input. Credentials in files of ours are masked.",
                "Exit codes: 0 read, 1 a syntax error, 2 wrong usage, 3 the file could not be read.",
            ]
        case .explain:
            [
                "A key of config.toml and a value of the chart are named by their path (runners.cache.s3.Insecure, runners.cache.secretName), their name, or the environment variable or flag (--cache-s3-insecure) of `register` that they become; a feature flag by its name. `carriers` lists the files in which configurations are found.",
                "A message, in quotes, is answered with the rules that explain it; a piece of one is enough, and numbers, addresses and times do not matter. With --log, the operands are configurations, and rules that they break come first.",
            ]
        case .schema:
            [
                "Fit for SchemaStore, taplo, tombi, yaml-language-server, check-jsonschema and, as values.schema.json of a chart, for Helm. A Runner's keys and a chart's values are those it reads: older ones know fewer.",
                "The schema of values refuses only what Helm or Kubernetes refuse. With --strict it also refuses values that the chart does not read, quoted numbers and booleans, and other slips that go through.",
            ]
        case .completions: ["For bash: source <(runnercfg completions bash)"]
        case .rules, .version, .help: []
        }
    }
}

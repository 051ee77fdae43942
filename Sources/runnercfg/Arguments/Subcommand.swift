import GoTemplate
import HelmTemplate

/// Every command, as it is typed.
enum Subcommand: String, CaseIterable, Sendable {
    case lint, fix, convert, upgrade, render
    case generateConfig = "generate config"
    case generateValues = "generate values"
    case generateSecret = "generate secret"
    case generateEnvironment = "generate env"
    case generateRegister = "generate register"
    case dump, explain, schema, rules
    case initialize = "init"
    case man, completions, version, help

    /// The standard library would make a table of all the names to find one.
    init?(named name: String) {
        guard let command = Self.allCases.first(where: { $0.rawValue == name }) else { return nil }
        self = command
    }

    /// The commands of two words that begin with one: those of `generate`.
    static func family(_ first: String) -> [Subcommand] { allCases.filter { $0.rawValue.hasPrefix(first + " ") } }

    /// One line for the list of commands.
    var summary: String {
        switch self {
        case .lint: "find mistakes in config.toml, chart values, templates and Secrets"
        case .fix: "repair what can be repaired"
        case .convert: "convert chart values to config.toml, or config.toml to values"
        case .upgrade: "rewrite a config.toml or values for a newer Runner or chart"
        case .render: "print what Helm would render from a chart and values"
        case .generateSecret: "create the Secret of a cache, a token, certificates or a registry"
        case .generateEnvironment: "create the environment variables for `register`"
        case .generateRegister: "create the call of `gitlab-runner register` for a runner"
        case .generateConfig: "create a config.toml from a preset"
        case .generateValues: "create chart values and Secrets from a preset"
        case .dump: "print what the parser sees"
        case .explain: "explain a rule, a key, a chart value, or a message from a log"
        case .schema: "print the JSON Schema of config.toml, of the chart's values or of the settings"
        case .rules: "list the rules"
        case .initialize: "write a settings file to begin with"
        case .man: "print a page of the manual, or write all of them"
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
        case .render: "[NAME] CHART"
        case .generateSecret: "[s3|gcs|azure|token|certificates|registry] [PATH]"
        case .upgrade, .dump, .generateEnvironment, .generateRegister: "PATH"
        case .explain: "RULE|KEY|VALUE|MESSAGE..."
        case .schema: "config|values|settings"
        case .generateConfig, .generateValues, .rules, .initialize, .version: ""
        case .completions: "bash|zsh|fish|powershell|nushell"
        case .man, .help: "[COMMAND]"
        }
    }

    /// What it cannot do without, in words.
    var need: String {
        switch self {
        case .fix: "a file or folder to repair"
        case .convert: "a file to convert: chart values or a config.toml"
        case .render: "a chart: a folder or a .tgz file"
        case .generateEnvironment: "a file: a config.toml or chart values"
        case .generateRegister: "a config.toml"
        case .upgrade: "a file: a config.toml or chart values"
        case .dump: "a file to print"
        case .explain: "a rule, a key, a chart value, or a message to explain"
        case .schema: "the kind of file: `config`, `values` or `settings`"
        case .completions: "a shell: `bash`, `zsh`, `fish`, `powershell` or `nushell`"
        case .lint, .generateSecret, .generateConfig, .generateValues, .rules, .initialize, .man, .version, .help: ""
        }
    }

    /// How many operands may be given.
    var operandLimit: Int? {
        switch self {
        case .lint, .fix, .convert, .explain: nil
        case .upgrade, .generateEnvironment, .generateRegister, .dump, .schema, .completions: 1
        case .render, .generateSecret, .man, .help: 2
        case .generateConfig, .generateValues, .rules, .initialize, .version: 0
        }
    }

    /// Whether an option that is none of its own may be a flag of `gitlab-runner` that is asked about.
    var explainsFlags: Bool { self == .explain }

    /// Whether flags of `gitlab-runner register` set the keys they set there.
    var takesRegisterFlags: Bool { self == .generateConfig || self == .generateValues }

    /// Whether options that only `helm template` has are understood.
    var takesHelmOptions: Bool { self == .render }

    /// What the operands are, for the shell to complete.
    var completesPaths: Bool {
        switch self {
        case .lint, .fix, .convert, .upgrade, .render, .generateSecret, .generateEnvironment, .generateRegister, .dump: true
        case .generateConfig, .generateValues, .explain, .schema, .rules, .initialize, .man, .completions, .version, .help: false
        }
    }

    var options: [Option] {
        switch self {
        case .lint:
            [.reportFormat, .reportOutput, .statistics, .timings, .profile, .failOn, .exitZero, .listFiles, .exclude, .noIgnore, .allowEmpty, .skipForeign, .kind] + Option.layers + [.chart, .runnerVersion, .chartVersion, .stdinName] + Option.settings + [.baseline, .writeBaseline, .prune, .showSuppressed, .color, .quiet, .verbose, .help]
        case .fix:
            [.diff, .check, .unsafe, .profile, .failOn, .exitZero, .exclude, .noIgnore, .allowEmpty, .skipForeign, .kind, .chart, .runnerVersion, .chartVersion, .stdinName] + Option.settings + [.baseline, .color, .quiet, .verbose, .help]
        case .convert:
            [.conversionForm, .runner, .output, .secretOutput, .outputFolder, .force, .withoutLoss, .conversionReport, .secretName, .statedRelease, .namespace, .convertedKind] + Option.layers + [.chart, .runnerVersion, .chartVersion, .config, .isolated, .stdinName, .help]
        case .render:
            Option.layers + [
                .showOnly, .releaseName, .releaseNamespace, .isUpgrade, .kubeVersion, .apiVersion, .includeDefinitions, .skipHooks, .skipTests, .skipSchema, .placeholders, .lookup,
                .output, .force, .manifestFolder, .belowRelease, .printBroken, .help,
            ]
        case .generateSecret:
            [.runner, .secretForm, .name, .namespace, .fromEnvironment, .fromFile, .fromStandardInput, .standardInputKey, .fromLiteral, .secretStore, .remoteEntry, .chartVersion, .config, .isolated, .output, .force, .help]
        case .generateEnvironment:
            [.environmentFormat, .runner, .output, .force, .convertedKind] + Option.layers + [.chart, .runnerVersion, .chartVersion, .config, .isolated, .stdinName, .help]
        case .upgrade: [.upgradeTo, .plan, .output, .force, .convertedKind, .runnerVersion, .chartVersion, .config, .isolated, .stdinName, .help]
        case .generateRegister: [.runner, .output, .force, .runnerVersion, .config, .isolated, .stdinName, .help]
        case .generateConfig: [.preset, .presets, .key, .interactive, .explained, .output, .force, .runnerVersion, .config, .isolated, .help]
        case .generateValues:
            [.chartPreset, .presets, .key, .interactive, .explained, .output, .secretOutput, .force, .secretName, .namespace, .runnerVersion, .chartVersion, .config, .isolated, .help]
        case .dump: [.language, .dumpForm, .tomlVersion, .stdinName, .help]
        case .explain: [.all, .list, .log, .help]
        case .schema: [.runnerVersion, .chartVersion, .draft, .strict, .help]
        case .rules: [.format, .help]
        case .initialize: [.force, .help]
        case .man: [.manualFolder, .help]
        case .completions, .version, .help: [.help]
        }
    }

    private static let layering =
        "-f, --set-json, --set, --set-string, --set-file and --set-literal override the values in PATH, in this order, as in `helm install`; findings point to the value that is used in the end. Without PATH, the first -f is the lowest layer."

    private static let registerFlags =
        "Flags of `gitlab-runner register`, such as --docker-image ruby:3.4, set their keys. What is left open is noted and has a placeholder such as `__RUNNER_TOKEN__`; what `lint` finds in the result is noted, too."

    private static let ignoring =
        "When searching a directory, files that match .gitignore in a repository, .helmignore in a chart, or --exclude anywhere are skipped. A file or directory that you name is always checked."

    /// What the help says beyond the options, one paragraph each.
    var details: [String] {
        switch self {
        case .lint:
            [
                "Without PATH, the current directory is searched. Directories are searched for GitLab Runner configuration, except hidden files; `-` reads standard input.",
                Self.ignoring,
                "With --chart, the templates of that chart are run with each values file separately, to find values that they do not read, and failures. The values.yaml in a chart's own folder is always checked against that chart.",
                Self.layering,
                "Settings come from options, from RUNNERCFG_ environment variables, and from the settings file, in this order. Comments such as `# runnercfg: ignore[rule] reason` suppress findings.",
            ]
        case .fix:
            [
                Self.ignoring,
                "Only files that change and have no syntax errors are written, each in one step; `-` reads standard input and writes the repaired text to standard output.",
                "Mode, owner, access list, and extended attributes are kept, and a symbolic link stays a link. A file with several hard links is refused.",
            ]
        case .convert:
            [
                "Values become the config.toml that the Runner ends up with; Secrets given after PATH provide credentials. With --chart, the templates of that chart are run, including modified ones. A config.toml becomes values, with the credentials moved to a Secret, which is printed after the values unless --secret-output names a file.",
                "--to kubernetes rewrites runners of docker, docker-windows, docker+machine and docker-autoscaler, --to docker-autoscaler and --to instance those of docker+machine on AWS, Google Cloud and Azure; --runner chooses one of them. The draft keeps the rest of the file. Its comments say what is left to fill in; what has no counterpart is told.",
            ]
        case .render:
            [
                "CHART is a folder or a .tgz; `-` reads a .tgz from standard input. The templates run in runnercfg itself: no Helm, no cluster, no network. `lookup` finds what --lookup names, NOTES.txt is run but not printed, and functions that depend on chance, a key or the clock are refused without --placeholders.",
                "What is printed is what `helm template` prints, credentials included. Its options that change nothing of that, such as --wait, are accepted; those that need a cluster, a network or another program are refused.",
                "Limits: a chart and what it renders to have \(Chart.sizeLimit >> 20) MiB at most, a text \(TemplateLimits.bytes >> 20) MiB; templates may take \(TemplateLimits.steps / 1_000_000) million steps, be \(TemplateLimits.depth) levels deep, and have values \(TemplateLimits.valueDepth) levels deep.",
            ]
        case .generateSecret:
            [
                "Keys are accesskey and secretkey for s3, gcs-application-credentials-file or gcs-access-id and gcs-private-key for gcs, azure-account-name and azure-account-key for azure; runner-token for token, HOST.crt for certificates, .dockerconfigjson for registry. With PATH, a config.toml, the credentials of its cache, or its token, are taken from there.",
                "What the chart's script cannot hand over to the Runner is refused. With --chart-version, keys have the names that this chart looks for: charts before 0.16.0 read gcs-applicaton-credentials-file, with that spelling.",
                "--format kubectl needs bash, zsh or ksh, and takes credentials from variables and files when it runs. --format external-secret needs no credentials.",
            ]
        case .upgrade:
            [
                "The rules are asked for the version of today (--runner-version, --chart-version, or what the file states) and for the new one: what only the new one finds is told. What keeps its meaning is rewritten; the rest is left to you. The result goes to standard output unless --output names a file.",
            ]
        case .generateRegister:
            [
                "What has a flag becomes one; the rest, and credentials, which a command line would show to other users, go into a file for `--template-config`. The token is taken from the variable `CI_SERVER_TOKEN` when the script runs.",
            ]
        case .generateConfig:
            [
                "Without a preset, the file has what every runner needs, and what you set. Keys can be written in any casing; the value is checked against the type of the key. A list takes commas, KEY[]=VALUE adds to it, and any value can be written as in TOML.",
                Self.registerFlags,
            ]
        case .generateValues:
            [
                "The chart takes most of a runner from `runners.config`, and its credentials from Secrets: those that are set are printed after the values unless --secret-output names a file. KEY is a key of config.toml, or a value that only the chart has.",
                Self.registerFlags,
            ]
        case .generateEnvironment: ["PATH is a config.toml or the chart's values; the output can contain credentials.", Self.layering]
        case .dump:
            [
                "`-` reads standard input. Credentials in GitLab Runner configuration are masked.",
            ]
        case .explain:
            [
                "A key of config.toml and a value of the chart are named by their path (runners.cache.s3.Insecure, runners.cache.secretName), their name, or the environment variable or flag (--cache-s3-insecure) of `register` that they become; a feature flag by its name. `carriers` lists the kinds of files in which configurations are found, and `symptoms` all known messages.",
                "For a message in quotes, the rules that explain it are listed. A part of the message is enough, and numbers, addresses and times do not matter. With --log, you can add configuration files, and rules that they break are listed first.",
            ]
        case .schema:
            [
                "For SchemaStore, taplo, tombi, yaml-language-server, check-jsonschema and, as the values.schema.json of a chart, for Helm. The schema contains the keys that the given Runner or chart version reads; older versions have fewer.",
                "The schema of values refuses only what Helm or Kubernetes refuse. With --strict it also refuses values that the chart does not read, quoted numbers and booleans, and other mistakes that Helm accepts.",
            ]
        case .man: ["`runnercfg man lint | man -l -` shows a page. With --output-dir all pages are written, to be installed."]
        case .completions: ["For bash: `source <(runnercfg completions bash)`. docs/completions.md says where the script goes in each shell."]
        case .initialize: ["Looks at the files below the current folder and writes `.runnercfg.toml` there, with a word on each setting."]
        case .rules, .version, .help: []
        }
    }
}

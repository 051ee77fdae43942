import HelmTemplate
import Reports
import RunnerConfig

/// How findings are printed.
enum ListFormat: String, CaseIterable, Sendable {
    case text, json
}

/// What `--color` says.
enum ColorChoice: String, CaseIterable, Sendable {
    case auto, always, never
}

/// What makes the exit code 1.
enum FailOn: String, CaseIterable, Sendable {
    case error, warning, info, never

    /// The mildest severity that fails; nil when none does.
    var severity: Severity? {
        switch self {
        case .error: .error
        case .warning: .warning
        case .info: .info
        case .never: nil
        }
    }
}

/// What `convert` makes.
enum ConversionForm: String, CaseIterable, Sendable {
    case config, values
    case currentValues = "current-values"
    case kubernetes
    case dockerAutoscaler = "docker-autoscaler"
    case instance

    /// The executor that a draft is for; nil for what converts the same runner.
    var draft: DraftExecutor? { DraftExecutor(rawValue: rawValue) }
}

/// How `dump` writes.
enum DumpForm: String, CaseIterable, Sendable {
    case json
    case json1_2 = "json-1.2"
    case taggedJSON = "tagged-json"
    case events
}

/// The languages `dump` reads.
enum DumpLanguage: String, CaseIterable, Sendable {
    case toml, yaml
}

extension FileKind {
    /// What a file can be for `lint` and `fix`.
    static let checked: [FileKind] = [.config, .values, .secret, .template, .settings, .documentation]
    /// What a file can be for `convert` and `generate env`.
    static let convertible: [FileKind] = [.config, .values]
    /// What there is a schema of.
    static let described: [FileKind] = [.config, .values, .settings]
}

/// Every option of every command, each declared once.
extension Option {
    static let help = Option("help", "h", help: "print this text")
    static let version = Option("version", help: "print the version")

    static let format = Option("format", nil, .choice("FORMAT", ListFormat.allCases.map(\.rawValue)), help: "text (default) or json")
    static let reportFormat = Option(
        "format", nil, .report("FORMAT[=FILE]", ReportFormats.all.map(\.name)), repeats: true, variable: "RUNNERCFG_FORMATS",
        help: "write this report, to a file or to standard output: " + ReportFormats.all.map(\.name).joined(separator: ", "))
    static let reportOutput = Option("output", "o", .path("FILE"), help: "write the report to a file; one that is there is replaced")
    static let statistics = Option("statistics", help: "also count the findings of each rule")
    static let timings = Option("timings", help: "also say how long reading, checking and reporting took, and which files took longest")
    static let failOn = Option(
        "fail-on", nil, .choice("SEVERITY", FailOn.allCases.map(\.rawValue)), variable: "RUNNERCFG_FAIL_ON",
        help: "exit with 1 from this severity on: error, warning (default), info, never")
    static let exitZero = Option("exit-zero", help: "exit with 0 regardless of findings")
    static let kind = Option(
        "kind", "k", .choice("KIND", FileKind.checked.map(\.rawValue)),
        help: "what the files are, if name and content do not show it: config, values, secret, template, settings, docs")
    static let runnerVersion = Option(
        "runner-version", nil, .text("VERSION"), variable: "RUNNERCFG_RUNNER_VERSION", offers: .runnerVersions, help: "the GitLab Runner the files are meant for, \(Version.oldestRunner) to \(Version.newestRunner) (default)")
    static let chartVersion = Option(
        "chart-version", nil, .text("VERSION"), variable: "RUNNERCFG_CHART_VERSION", offers: .chartVersions, help: "the Helm chart the files are meant for, \(Version.oldestChart) to \(Version.newestChart) (default)")
    static let profile = Option(
        "profile", nil, .choice("PROFILE", Profile.allCases.map(\.rawValue)), repeats: true,
        help: "also look for this: security (privileges and exposures that work as written), strict (good practice)")
    static let color = Option("color", nil, .choice("WHEN", ColorChoice.allCases.map(\.rawValue)), help: "auto (default: on a terminal), always, never")
    static let skipForeign = Option("skip-foreign", help: "skip files given as arguments that are not GitLab Runner configuration (for Git hooks)")
    static let allowEmpty = Option("allow-empty", help: "exit with 0 if a folder has no configuration")
    static let exclude = Option(
        "exclude", nil, .text("GLOB"), repeats: true, variable: "RUNNERCFG_EXCLUDE",
        help: "skip matching files when searching folders: a pattern as in .gitignore, from the current folder on")
    static let noIgnore = Option("no-ignore", help: "also check files that .gitignore and .helmignore exclude")
    static let listFiles = Option("list-files", help: "only list what would be checked: kind, carrier and versions")
    static let quiet = Option("quiet", "q", help: "no summary, and no notes on standard error")
    static let verbose = Option("verbose", "v", help: "also say which files were skipped")
    static let stdinName = Option("stdin-name", nil, .text("NAME"), help: "the file name to use for `-`")

    static let config = Option("config", nil, .path("FILE"), variable: "RUNNERCFG_CONFIG", help: "the settings file (default: the nearest \(SettingsFile.name), up to the root of the repository)")
    static let isolated = Option("isolated", help: "use neither a settings file nor RUNNERCFG_ variables")
    static let showSettings = Option("show-settings", help: "only print the settings, and where each comes from")
    static let select = Option(
        "select", nil, .text("RULES"), repeats: true, variable: "RUNNERCFG_SELECT", takesCommas: true, offers: .rules,
        help: "check only these rules: default, security, strict, all, a category, or the name of a rule")
    static let ignore = Option(
        "ignore", nil, .text("RULES"), repeats: true, variable: "RUNNERCFG_IGNORE", takesCommas: true, offers: .rules, help: "do not report what these rules find: the same words as for --select")
    static let severity = Option(
        "severity", nil, .text("RULE=SEVERITY"), repeats: true, variable: "RUNNERCFG_SEVERITY", takesCommas: true, offers: .severities, help: "report a rule's findings with this severity")
    static let baseline = Option(
        "baseline", nil, .path("FILE"), variable: "RUNNERCFG_BASELINE", help: "do not report the findings that are listed in this file")
    static let writeBaseline = Option("write-baseline", help: "add all findings to the baseline (default file: \(Baseline.usualName))")
    static let prune = Option("prune", help: "with --write-baseline: remove what no longer occurs")
    static let noSuppressions = Option("no-suppressions", help: "report findings that comments in the files suppress")
    static let showSuppressed = Option("show-suppressed", help: "also list findings that comments or the baseline suppress")
    /// Only as a variable and in the settings file.
    static let suppressions = Option("suppressions", variable: "RUNNERCFG_SUPPRESSIONS", help: "whether comments can suppress findings")
    /// What says how files are judged.
    static let settings = [config, isolated, showSettings, select, ignore, severity, noSuppressions]

    static let unsafe = Option("unsafe", help: "also apply repairs that change what the Runner does")
    static let diff = Option("diff", help: "print a patch and change nothing; changes next to credentials are left out")
    static let check = Option("check", help: "change nothing; exit with 1 if a file would change or findings remain")

    static let output = Option("output", "o", .path("FILE"), help: "write to a new file instead of standard output")
    static let force = Option("force", help: "replace files that exist")
    static let namespace = Option("namespace", "n", .text("NAMESPACE"), help: "namespace of the Secret, or of the release")
    static let convertedKind = Option(
        "kind", "k", .choice("KIND", FileKind.convertible.map(\.rawValue)), help: "config or values, if name and content do not show it")

    static let conversionForm = Option(
        "to", nil, .choice("FORM", ConversionForm.allCases.map(\.rawValue)),
        help: "config, values, current-values (runners.config for the keys charts no longer read), or the executor that a config.toml is drafted for")
    static let statedRelease = Option("release-name", nil, .text("NAME"), help: "name of the release that the values are for")
    static let secretOutput = Option("secret-output", nil, .path("FILE"), help: "write the Secret to a new file")
    static let secretName = Option("secret-name", nil, .text("NAME"), help: "name of the Secret (default: \(Option.defaultSecretName))")
    static let defaultSecretName = "gitlab-runner-secret"

    static let chart = Option(
        "chart", nil, .path("CHART"), help: "the chart the values are for, a folder or a .tgz: use the templates and version of this chart")

    static let valuesFile = Option("values", "f", .path("FILE"), repeats: true, help: "a values file, as in `helm -f`; later files override earlier ones")
    static let set = Option("set", nil, .text("KEY=VALUE"), repeats: true, help: "a value, as in `helm --set`: a.b=1,c={x,y}")
    static let setString = Option("set-string", nil, .text("KEY=VALUE"), repeats: true, help: "as --set, but every value is a string")
    static let setJSON = Option("set-json", nil, .text("KEY=JSON"), repeats: true, help: "as --set, but every value is JSON")
    static let setFile = Option("set-file", nil, .text("KEY=PATH"), repeats: true, help: "as --set, but every value is the content of a file")
    static let setLiteral = Option("set-literal", nil, .text("KEY=TEXT"), repeats: true, help: "one value, which is all that follows the equals sign")
    /// What gives values in layers.
    static let layers = [valuesFile, setJSON, set, setString, setFile, setLiteral]

    /// The option for one way of giving values.
    static func setting(_ form: SetForm) -> Option {
        switch form {
        case .json: setJSON
        case .typed: set
        case .text: setString
        case .file: setFile
        case .literal: setLiteral
        }
    }
    static let showOnly = Option("show-only", "s", .text("TEMPLATE"), repeats: true, help: "print only the output of templates/x.yaml")
    static let releaseName = Option("name", nil, .text("NAME"), help: "name of the release, as NAME before CHART (default: release-name)")
    static let releaseNamespace = Option("namespace", "n", .text("NAMESPACE"), help: "namespace of the release (default: default)")
    static let kubeVersion = Option("kube-version", nil, .text("VERSION"), help: "the Kubernetes version for .Capabilities")
    static let apiVersion = Option("api-versions", "a", .text("API"), repeats: true, help: "additional APIs for .Capabilities, with commas between them")
    static let isUpgrade = Option("is-upgrade", help: "set .Release.IsUpgrade instead of .Release.IsInstall")
    static let includeDefinitions = Option("include-crds", help: "also print the files of `crds` folders")
    static let skipHooks = Option("no-hooks", help: "leave hooks out")
    static let skipTests = Option("skip-tests", help: "leave out hooks for `helm test`")
    static let skipSchema = Option("skip-schema-validation", help: "do not check values by the chart's JSON Schema")
    static let placeholders = Option("placeholders", help: "give marked text for what depends on chance, a key or the clock")
    static let lookup = Option("lookup", nil, .path("FILE"), repeats: true, help: "manifests that `lookup` finds, as if they were in the cluster")
    static let manifestFolder = Option("output-dir", nil, .path("DIR"), help: "write a file for each template to this folder; files that exist are replaced")
    static let belowRelease = Option("release-name", help: "with --output-dir: write to a folder with the release's name in it")
    static let printBroken = Option("debug", help: "print manifests that are not valid YAML, too")

    static let name = Option("name", nil, .text("NAME"), help: "name of the Secret, which the values name, too")
    static let fromEnvironment = Option(
        "from-env", nil, .text("KEY=VARIABLE"), repeats: true, help: "take a credential from an environment variable")
    static let fromFile = Option("from-file", nil, .text("KEY=PATH"), repeats: true, help: "take a credential from a file")
    static let fromStandardInput = Option("from-stdin", help: "read lines of KEY=VALUE from standard input")
    static let standardInputKey = Option("stdin-key", nil, .text("KEY"), help: "take all of standard input as this key's credential")
    static let fromLiteral = Option(
        "from-literal", nil, .text("KEY=VALUE"), repeats: true, help: "take a credential from the command line, where others can see it")

    static let secretForm = Option(
        "format", nil, .choice("FORMAT", SecretForm.allCases.map(\.rawValue)),
        help: "data (default), string-data (readable), kubectl (a command without credentials), external-secret, or sealed-secret (for kubeseal)")
    static let secretStore = Option("store", nil, .text("[KIND/]NAME"), help: "for external-secret: a SecretStore, or ClusterSecretStore/NAME")
    static let remoteEntry = Option("remote", nil, .text("KEY=ENTRY[#PROPERTY]"), repeats: true, help: "for external-secret: where the store has a credential")

    static let environmentFormat = Option(
        "format", nil, .choice("FORMAT", EnvironmentFormat.allCases.map(\.rawValue)), help: "dotenv (default), kubernetes, shell, docker (run), compose, systemd, or values (of the chart)")
    static let preset = Option("preset", nil, .text("NAME"), offers: .words(Preset.all.map(\.name)), help: "the setup to begin with; --list shows all")
    static let chartPreset = Option("preset", nil, .text("NAME"), offers: .words(Preset.all.filter(\.isForChart).map(\.name)), help: "the setup to begin with; --list shows all")
    static let presets = Option("list", help: "only list the presets")
    static let key = Option("set", nil, .text("KEY=VALUE"), repeats: true, help: "set a key of config.toml, by its path: runners.docker.image=ruby:3.4")
    static let interactive = Option("interactive", "i", help: "ask for what the preset needs; standard input has the answers, a line each")
    static let explained = Option("explain", help: "add comments that say where each line comes from, and why")

    static let upgradeTo = Option("to", nil, .text("VERSION"), help: "the Runner of a config.toml, or the chart of values (default: the newest)")
    static let plan = Option("plan", help: "print what changes, and write nothing")
    static let outputFolder = Option("output-dir", nil, .path("DIR"), help: "write values and a Secret for each runner of a config.toml to this folder")
    static let withoutLoss = Option("strict", help: "write nothing, and exit with 1, if something cannot be carried over as it is")
    static let conversionReport = Option("report", nil, .path("FILE"), help: "write what is not carried over to a file: Markdown, or JSON for *.json")
    static let runner = Option("runner", nil, .text("NAME|NUMBER"), help: "which runner of a config.toml, by name or counted from 1")

    static let language = Option("kind", "k", .choice("KIND", DumpLanguage.allCases.map(\.rawValue)), help: "toml or yaml, if the name does not show it")
    static let dumpForm = Option(
        "as", nil, .choice("FORM", DumpForm.allCases.map(\.rawValue)),
        help: "json (default; YAML as Helm reads it), json-1.2 (YAML 1.2 core schema), tagged-json (TOML, with types), events (YAML)")
    static let tomlVersion = Option("toml-version", nil, .choice("VERSION", ["1.0", "1.1"]), help: "1.0 or 1.1 (default)")

    static let all = Option("all", help: "all rules, one after the other")
    static let log = Option("log", nil, .path("FILE"), help: "read a log of the Runner, its pod or a job, and say what its messages mean and which rules explain them; `-` reads standard input")
    static let list = Option("list", help: "only list the names of everything that can be explained, one per line")

    static let manualFolder = Option("output-dir", nil, .path("DIR"), help: "write all pages to this folder")

    static let draft = Option(
        "draft", nil, .choice("DRAFT", SchemaDraft.allCases.map(\.rawValue)), help: "7 (default) or 2020-12")
    static let strict = Option("strict", help: "also refuse what the chart accepts but ignores or misreads")
}

/// Every command, as it is typed.
enum Subcommand: String, CaseIterable, Sendable {
    case lint, fix, dump, explain, rules, completions, version, help

    /// One line for the list of commands.
    var summary: String {
        switch self {
        case .lint: "find mistakes in config.toml, chart values, templates and Secrets"
        case .fix: "repair what can be repaired"
        case .dump: "print what the parser sees"
        case .explain: "explain a rule or a key of config.toml"
        case .rules: "list the rules"
        case .completions: "print a completion script for a shell"
        case .version: "print the version"
        case .help: "print the help of a command"
        }
    }

    /// What stands behind the options, as the help shows it.
    var operands: String {
        switch self {
        case .lint: "[PATH]..."
        case .fix: "PATH..."
        case .dump: "PATH"
        case .explain: "RULE|KEY..."
        case .rules, .version: ""
        case .completions: "bash|zsh|fish"
        case .help: "[COMMAND]"
        }
    }

    /// How many operands may be given.
    var operandLimit: Int? {
        switch self {
        case .lint, .fix, .explain: nil
        case .dump, .completions: 1
        case .help: 2
        case .rules, .version: 0
        }
    }

    /// What the operands are, for the shell to complete.
    var completesPaths: Bool {
        switch self {
        case .lint, .fix, .dump: true
        case .explain, .rules, .completions, .version, .help: false
        }
    }

    var options: [Option] {
        switch self {
        case .lint:
            [.format, .failOn, .exitZero, .kind, .runnerVersion, .chartVersion, .stdinName, .color, .quiet, .verbose, .help]
        case .fix:
            [.diff, .check, .unsafe, .failOn, .exitZero, .kind, .runnerVersion, .chartVersion, .stdinName, .color, .quiet, .verbose, .help]
        case .dump: [.language, .dumpForm, .tomlVersion, .stdinName, .help]
        case .explain: [.all, .help]
        case .rules: [.format, .help]
        case .completions, .version, .help: [.help]
        }
    }

    /// What the help says beyond the options, one paragraph each.
    var details: [String] {
        switch self {
        case .lint:
            [
                "Without PATH the current directory is searched. Directories are searched for files of ours, hidden ones left out; `-` reads standard input.",
                "Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage, 3 a file could not be read.",
            ]
        case .fix:
            [
                "Only files that change and that have no syntax error are written, each as a whole; `-` reads standard input and writes the repaired text to standard output.",
                "Exit codes: 0 nothing left at or above --fail-on, 1 findings left, or under --check a file that would change, 2 wrong usage, 3 a file could not be read or written.",
            ]
        case .dump:
            [
                "`-` reads standard input. Credentials in files of ours are masked.",
                "Exit codes: 0 read, 1 a syntax error, 2 wrong usage, 3 the file could not be read.",
            ]
        case .explain: ["A key is named by its path (runners.cache.s3.Insecure), its environment variable or its flag."]
        case .completions: ["For bash: source <(runnercfg completions bash)"]
        case .rules, .version, .help: []
        }
    }
}

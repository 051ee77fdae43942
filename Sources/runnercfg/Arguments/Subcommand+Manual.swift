import Reports
import RunnerConfig

extension Subcommand {
    /// What each exit code of it means; empty where only 0 and 2 are to be expected.
    var exitCodes: [(ExitCode, String)] {
        switch self {
        case .lint: [(.success, "nothing at or above --fail-on"), (.findings, "findings"), (.usage, "wrong usage or settings"), (.failure, "a file could not be read")]
        case .fix:
            [
                (.success, "nothing left at or above --fail-on"), (.findings, "findings left, or under --check a file that would change"), (.usage, "wrong usage or settings"),
                (.failure, "a file could not be read or written"),
            ]
        case .convert: [(.success, "converted"), (.findings, "impossible, or with `--strict` not without a loss"), (.usage, "wrong usage"), (.failure, "a file could not be read or written")]
        case .upgrade: [(.success, "done"), (.findings, "something is left to do by hand"), (.usage, "wrong usage"), (.failure, "a file could not be read or written")]
        case .render:
            [
                (.success, "rendered"), (.findings, "a template fails or a manifest is not valid YAML"), (.usage, "wrong usage"),
                (.failure, "a file could not be read or written"),
            ]
        case .dump: [(.success, "read"), (.findings, "a syntax error"), (.usage, "wrong usage"), (.failure, "the file could not be read")]
        case .generateSecret:
            [(.success, "done"), (.findings, "the config.toml lacks a credential"), (.usage, "wrong usage, or a credential that the chart cannot hand over"), (.failure, "a file could not be read or written")]
        case .generateEnvironment, .generateRegister, .explain, .initialize, .man: [(.success, "done"), (.usage, "wrong usage"), (.failure, "a file could not be read or written")]
        case .generateConfig, .generateValues: [(.success, "done"), (.findings, "written, with mistakes that `lint` finds or without what the chart cannot take"), (.usage, "wrong usage"), (.failure, "standard input ended too early, or a file could not be written")]
        case .schema, .rules, .completions, .version, .help: []
        }
    }

    /// Files with names of their own that it reads or writes.
    var files: [(name: String, meaning: String)] {
        let settings = (SettingsFile.name, "the settings: the nearest one from the current folder up to the root of the repository")
        switch self {
        case .lint, .fix: return [settings, (Baseline.usualName, "the baseline, unless the settings name another file"), (".gitignore, .helmignore", "what is skipped when folders are searched")]
        case .convert, .upgrade, .generateSecret, .generateEnvironment, .generateRegister, .generateConfig, .generateValues, .initialize: return [settings]
        case .render, .dump, .explain, .schema, .rules, .man, .completions, .version, .help: return []
        }
    }

    /// A command line, and what it does.
    var examples: [(command: String, meaning: String)] {
        switch self {
        case .lint:
            [
                ("runnercfg lint", "Check everything below the current folder."),
                ("runnercfg lint --chart-version 0.86.0 values.yaml", "Check values for one version of the chart."),
                ("runnercfg lint --format text --format gitlab=gl-code-quality-report.json .", "Show findings and write a report for a merge request in GitLab."),
                ("runnercfg lint --write-baseline", "Set today's findings aside, so that only new ones are reported."),
            ]
        case .fix:
            [("runnercfg fix --diff .", "Show the safe repairs as a patch."), ("runnercfg fix --unsafe config.toml", "Also make repairs that change what the Runner does.")]
        case .convert:
            [
                ("runnercfg convert --chart-version 0.42.1 values.yaml", "Print the config.toml that the Runner ends up with."),
                ("runnercfg convert --to values --secret-output secret.yaml config.toml", "Turn a config.toml into chart values and a Secret."),
                ("runnercfg convert --to docker-autoscaler -o draft.toml config.toml", "Draft a config.toml that needs no docker-machine."),
            ]
        case .render:
            [
                ("runnercfg render gitlab-runner-0.86.0.tgz -f values.yaml", "Print what Helm would send to the cluster."),
                ("runnercfg render ci ./chart --placeholders --output-dir manifests", "Write a file for each template, with marked text for random values."),
            ]
        case .generateSecret:
            [
                ("runnercfg generate secret s3 --name s3access config.toml", "Make the Secret of a cache from a config.toml."),
                ("runnercfg generate secret token --name t --from-env runner-token=TOKEN", "Make the Secret of a token; `| kubectl apply -f -` sends it to the cluster."),
                ("runnercfg generate secret s3 --name s3access --format external-secret", "Let the External Secrets Operator make the Secret."),
            ]
        case .upgrade: [("runnercfg upgrade --plan --chart-version 0.42.1 values.yaml", "Print what changes with the newest chart.")]
        case .generateRegister: [("runnercfg generate register --runner gpu config.toml > register.sh", "Write a script that registers a runner like this one.")]
        case .generateEnvironment: [("runnercfg generate env --format kubernetes config.toml", "Print the variables of `register` as a list for a pod.")]
        case .generateConfig:
            [
                ("runnercfg generate config --list", "List the presets."),
                ("runnercfg generate config --preset docker --interactive -o config.toml", "Answer a few questions, and write a config.toml."),
                ("runnercfg generate config --preset docker-s3 --set concurrent=8 --explain", "Print a config.toml that says why each line is there."),
            ]
        case .generateValues: [("runnercfg generate values --preset kubernetes-gcs --namespace ci", "Print values for a cache in Google Cloud Storage.")]
        case .dump: [("runnercfg dump --as json values.yaml", "Print a YAML file as Helm reads it.")]
        case .explain:
            [
                ("runnercfg explain runners.cache.s3.Insecure", "Explain a key of config.toml."),
                ("runnercfg explain \"x509: certificate signed by unknown authority\"", "Find the rules that explain a message."),
                ("runnercfg explain --log runner.log config.toml", "Look for known messages in a log, and for their causes in a configuration."),
            ]
        case .schema: [("runnercfg schema values --chart-version 0.86.0 > values.schema.json", "Write the schema of a chart's values.")]
        case .rules: [("runnercfg rules --format json", "List the rules for a program.")]
        case .initialize: [("runnercfg init", "Write `.runnercfg.toml` in the current folder.")]
        case .man: [("runnercfg man lint | man -l -", "Read a page."), ("runnercfg man --output-dir /usr/local/share/man/man1", "Install all pages.")]
        case .completions: [("source <(runnercfg completions bash)", "Complete commands in the current bash.")]
        case .version, .help: []
        }
    }

    /// The commands that a reader of its page may want next.
    var related: [Subcommand] {
        switch self {
        case .lint: [.fix, .explain, .initialize]
        case .fix: [.lint]
        case .convert: [.render, .generateSecret, .upgrade]
        case .upgrade: [.convert, .lint]
        case .render: [.convert]
        case .generateSecret, .generateEnvironment, .generateRegister: [.convert]
        case .generateConfig: [.generateValues, .generateRegister, .lint]
        case .generateValues: [.generateConfig, .generateSecret, .lint]
        case .explain, .rules: [.lint, .rules]
        case .schema, .dump, .initialize: [.lint]
        case .man, .completions, .version, .help: [.help]
        }
    }
}

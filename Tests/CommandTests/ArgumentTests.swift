import Testing
@testable import runnercfg

@Suite struct ArgumentTests {
    private func parse(_ command: Subcommand, _ arguments: String...) throws(UsageProblem) -> ParsedArguments {
        try ArgumentParser(command: command).parse(arguments)
    }

    @Test func valuesCanBeAttachedOrFollow() throws {
        for arguments in [["--kind=config"], ["--kind", "config"], ["-k", "config"], ["-kconfig"], ["-k=config"], ["-qk", "config"]] {
            let parsed = try ArgumentParser(command: .lint).parse(arguments + ["a.toml"])
            #expect(parsed.value(.kind) == "config")
            #expect(parsed.operands == ["a.toml"])
        }
    }

    @Test func dashesEndOptionsAndStandForInput() throws {
        let parsed = try parse(.lint, "-q", "-", "--", "--format", "-x")
        #expect(parsed.has(.quiet))
        #expect(parsed.operands == ["-", "--format", "-x"])
    }

    @Test func emptyValuesAreValues() throws {
        #expect(try parse(.lint, "--stdin-name=").value(.stdinName) == "")
    }

    @Test(arguments: [
        (["lint", "--fromat", "json"], "`--fromat` is not an option of `runnercfg lint`; did you mean `--format`?"),
        (["lint", "-format"], "`-format` is not an option of `runnercfg lint`; did you mean `--format`?"),
        (["lint", "-x"], "`-x` is not an option of `runnercfg lint`"),
        (["lint", "--diff"], "`--diff` is not an option of `runnercfg lint`"),
        (["lint", "--format", "jsno"], "`--format jsno`: expected `text`, `concise`, `json`, `jsonl`, `sarif`, `gitlab`, `junit`, `github`, `checkstyle`, `markdown` or `html`; did you mean `json`?"),
        (["lint", "--format", "sarfi"], "`--format sarfi`: expected `text`, `concise`, `json`, `jsonl`, `sarif`, `gitlab`, `junit`, `github`, `checkstyle`, `markdown` or `html`; did you mean `sarif`?"),
        (["lint", "--format"], "`--format` needs a value: `--format FORMAT[=FILE]`"),
        (["lint", "--format", "--quiet"], "`--format` needs a value: `--format FORMAT[=FILE]`"),
        (["lint", "--quiet=yes"], "`--quiet` takes no value, but `yes` was given"),
        (["lint", "--format", "json", "--format", "text"], "only one report can go to standard output: give the others a file, as in `--format sarif=report.sarif`"),
        (["lint", "--runner-version", "new"], "`--runner-version new`: expected a version such as `19.4` or `0.53.1`"),
        (["lint", "--runner-version", "8.0"], "`--runner-version 8.0`: the oldest version runnercfg knows is 9.0"),
        (["lint", "-", "-"], "`-` can be given only once, because standard input can be read only once"),
        (["lnit"], "`lnit` is not a command; did you mean `lint`?"),
        (["config.toml"], "`config.toml` is not a command; did you mean `runnercfg lint config.toml`?"),
        (["frobnicate"], "`frobnicate` is not a command"),
        (["fix"], "`runnercfg fix` needs a file or folder to repair"),
        (["explain"], "`runnercfg explain` needs a rule, a key, a chart value, or a message to explain"),
        (["schema"], "`runnercfg schema` needs the kind of file: `config`, `values` or `settings`"),
        (["generate"], "`runnercfg generate` needs another word: `config`, `values`, `secret`, `env` or `register`"),
        (["explain", "--logs", "job.log"], "`--logs` is not an option of `runnercfg explain`; did you mean `--log`?"),
        (["explain", "--all", "image"], "`image` is one argument too many for `runnercfg explain --all`"),
        (["explain", "banana"], "`banana` is not known; ask about a rule (`runnercfg rules` lists them), a key of config.toml, a value of the chart, a feature flag, or a message in quotes"),
        (["explain", "a b c"], "this message is not known; `runnercfg explain symptoms` lists all known messages, and `runnercfg explain --log FILE` looks for them in a log"),
        (["dump", "a.toml", "b.toml"], "`b.toml` is one argument too many for `runnercfg dump`"),
        (["dump", "--as", "events", "a.toml"], "`--as events` is for YAML only"),
        (["dump", "--as", "tagged-json", "a.yaml"], "`--as tagged-json` is for TOML only"),
        (["completions", "bsh"], "`completions bsh`: expected `bash`, `zsh`, `fish`, `powershell` or `nushell`; did you mean `bash`?"),
        (["explain", "sceme-in-server-address"], "`sceme-in-server-address` is not known; did you mean `scheme-in-server-address`, `bucket-in-server-address` or `path-in-server-address`?"),
    ])
    func wrongUsage(_ arguments: [String], _ sentence: String) {
        let session = Session.run(list: arguments)
        #expect(session.code == .usage)
        #expect(session.output == "")
        #expect(session.errors.hasPrefix("runnercfg: \(sentence)\nrun `runnercfg "), "\(session.errors)")
    }

    @Test func withoutArgumentsTheHelpIsNoResult() {
        let session = Session.run()
        #expect(session.code == .usage)
        #expect(session.output == "")
        #expect(session.errors == HelpText().overview())
    }

    @Test func versionsNewerThanKnownAreNoted() {
        let session = Session.run("lint", "--runner-version", "99.1", "--stdin-name", "config.toml", "-", input: "concurrent = 1\n")
        #expect(session.errors.contains("note: `--runner-version 99.1` is newer than 19.4, the newest version runnercfg knows"))
    }

    @Test func helpFitsEightyColumns() {
        let texts = [HelpText().overview()] + Subcommand.allCases.map { HelpText().text($0) }
        for line in texts.joined(separator: "\n").split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }

    @Test func helpIsTheSameEverywhere() {
        #expect(Session.run("--help").output == HelpText().overview())
        #expect(Session.run("help").output == HelpText().overview())
        for command in Subcommand.allCases {
            let words = command.rawValue.split(separator: " ").map(String.init)
            let asked = Session.run(list: words + ["--help"])
            #expect(asked.code == .success)
            #expect(asked.output == Session.run(list: ["help"] + words).output)
            #expect(asked.output.contains("usage: runnercfg \(command.rawValue)"))
        }
    }

    @Test func versionNamesWhatIsKnown() {
        let text = "runnercfg 0.1.0\nknows GitLab Runner 9.0 to 19.4, its Helm chart 0.1.13 to 0.91.0\n"
        for word in ["--version", "-V", "version"] { #expect(Session.run(word).output == text) }
    }
}

extension Session {
    static func run(list arguments: [String], input: String = "") -> Session {
        let output = Collector()
        let errors = Collector()
        let command = Command(
            input: Input { () throws(FileProblem) in [UInt8](input.utf8) },
            output: Output { bytes throws(FileProblem) in output.bytes += bytes },
            errors: Output { bytes throws(FileProblem) in errors.bytes += bytes },
            environment: Environment { _ in nil })
        let code = command.run(arguments)
        return Session(code: code, output: output.text, errors: errors.text)
    }
}

import Testing
@testable import runnercfg

/// `-f` and `--set` and the like, in the commands that read values.
@Suite struct LayerCommandTests {
    private static let base = "gitlabUrl: https://gitlab.acme.dev\nrbac: {create: true}\nserviceAccount: {create: true}\nrunners:\n  secret: runner-token\n"

    private func directory() throws -> TemporaryDirectory {
        let directory = try TemporaryDirectory()
        try directory.write("base.yaml", Self.base)
        try directory.write("prod.yaml", "runners:\n  tagz: a\n")
        try directory.write("config.toml", "[[runners]]\n  executor = \"shell\"\n")
        try directory.write("runner.toml", "[[runners]]\n  output_limt = 1\n")
        return directory
    }

    /// Runs a command on files of the folder.
    private func run(_ arguments: [String], in directory: TemporaryDirectory, input: String = "") -> Session {
        let located = arguments.map { argument in
            let file = argument.split(separator: "=").last.map(String.init) ?? argument
            let isFile = ["base.yaml", "prod.yaml", "config.toml", "runner.toml", "none.yaml"].contains(file)
            return isFile ? argument.replacing(file, with: directory.path(file)) : argument
        }
        return Session.run(located, input: input, in: directory)
    }

    @Test func `lint shows a finding where the value that counts stands`() throws {
        let directory = try directory()
        let session = run(["lint", "base.yaml", "-f", "prod.yaml", "--set", "runners.tags=b,concurrent=4", "--set-file", "runners.config=runner.toml"], in: directory)
        #expect(session.code == .findings)
        #expect(session.output == """
            warning[unknown-chart-value]: the chart does not read `runners.tagz`
             --> prod.yaml:2:3 at runners.tagz
              |
            2 |   tagz: a
              |   ^^^^ has no effect
              |
            help: did you mean `tags`?
              = explain: runnercfg explain unknown-chart-value

            warning[unknown-key]: unknown key `output_limt`
             --> runner.toml:2:3 at runners[0].output_limt
              |
            1 | [[runners]]
              | ----------- in this table
            2 |   output_limt = 1
              |   ^^^^^^^^^^^ the Runner ignores it
              |
            help: did you mean `output_limit`?
              = explain: runnercfg explain unknown-key

            2 warnings in 3 files · GitLab Runner 19.4 · chart 0.91.0

            """)
        #expect(run(["lint", "-f", "base.yaml"], in: directory).output == "no mistakes in 1 file · GitLab Runner 19.4 · chart 0.91.0\n")
        #expect(run(["lint", "-", "-f", "prod.yaml", "--stdin-name=values.yaml"], in: directory, input: Self.base).output.contains("--> prod.yaml:2:3"))
        let set = run(["lint", "base.yaml", "--set-string", "runners.executer=x"], in: directory)
        #expect(set.output.contains(" --> --set-string:1:9 at runners.executer\n") && set.output.contains("1 warning in 1 file ·"))
    }

    @Test func `convert and generate env take the values that count`() throws {
        let directory = try directory()
        #expect(run(["convert", "base.yaml", "--set", "concurrent=7"], in: directory).output.contains("concurrent = 7\n"))
        #expect(run(["convert", "-f", "base.yaml", "--set-json", #"concurrent=8"#], in: directory).output.contains("concurrent = 8\n"))
        #expect(run(["generate", "env", "base.yaml", "--set", "runners.tags=x\\,y"], in: directory).output.contains("RUNNER_TAG_LIST=x,y\n"))
        #expect(run(["generate", "env", "-f", "base.yaml", "-f", "prod.yaml"], in: directory).output.contains("CI_SERVER_URL=https://gitlab.acme.dev\n"))
        let bad = run(["convert", "base.yaml", "--set-json", #"runners.config="[[runners]]\n  output_limit = \n""#], in: directory)
        #expect(bad.code == .failure && bad.errors.contains("--set-json:1:"))
    }

    @Test(arguments: [
        (["lint", "--set", "a=b", "config.toml"], "`-f` and `--set` override chart values, but `config.toml` is a config.toml"),
        (["lint", "base.yaml", "prod.yaml", "-f", "base.yaml", "-k", "values"], "`-f` and `--set` override the values of a single file, but 2 are given"),
        (["lint", "base.yaml", "--set", "runnerToken"], "`--set` needs `KEY=VALUE`: key \"runnerToken\" has no value"),
        (["convert", "config.toml", "-f", "base.yaml"], "`-f` and `--set` override chart values, but `config.toml` is a config.toml"),
        (["convert", "base.yaml", "-f", "prod.yaml", "--to", "current-values"], "`--to current-values` and `--values` cannot be combined"),
        (["convert", "base.yaml", "--set", "a=b", "--to", "current-values"], "`--to current-values` and `--set` cannot be combined"),
        (["convert", "--set", "a=b"], "`runnercfg convert` needs a file to convert: chart values or a config.toml"), (["lint", "-", "-f", "-"], "`-` can be given only once, because standard input can be read only once"),
    ])
    func `wrong usage`(_ arguments: [String], _ sentence: String) throws {
        let session = run(arguments, in: try directory())
        #expect(session.code == .usage)
        #expect(session.errors.hasPrefix("runnercfg: \(sentence)\n"), "\(session.errors)")
    }

    @Test func `what cannot be read is named`() throws {
        let directory = try directory()
        for arguments in [["lint", "base.yaml", "-f", "none.yaml"], ["convert", "base.yaml", "--set-file", "a=none.yaml"], ["render", ".", "--set-file", "a=none.yaml"]] {
            let session = run(arguments, in: directory)
            #expect(session.code == .failure, "\(arguments)")
        }
        let format = run(["lint", "-f", "json", "base.yaml"], in: directory)
        #expect(format.code == .failure && format.errors.hasSuffix("note: `-f` names a values file; the format is `--format json`\n"))
    }

    @Test func `no credential of an argument shows`() throws {
        let directory = try directory()
        for arguments in [["lint", "base.yaml"], ["lint", "--format", "json", "base.yaml"], ["convert", "base.yaml", "--set", "runners.config=[[x"]] {
            let session = run(arguments + ["--set", "runnerToken=hunter2hunter2,runners.executer=x"], in: directory)
            #expect(!session.errors.contains("hunter2hunter2") && (!session.output.contains("hunter2hunter2") || arguments[0] == "convert"), "\(arguments)")
        }
    }

    @Test(arguments: ["", "# nothing\n", "null\n", "---\n"])
    func `an empty lowest layer is one`(_ text: String) throws {
        let directory = try directory()
        try directory.write("prod.yaml", text)
        #expect(run(["lint", "prod.yaml", "-f", "base.yaml"], in: directory).output == "no mistakes in 2 files · GitLab Runner 19.4 · chart 0.91.0\n")
        #expect(run(["lint", "-", "-f", "base.yaml"], in: directory, input: text).code == .success)
    }

    @Test func `a credential in the place of a path is hidden`() throws {
        let directory = try directory()
        for arguments in [["lint", "base.yaml", "--set-file", "runnerToken=glrt-Zq3xNv8Lk2mPw7RtYs4B"], ["lint", "-f", "glrt-Zq3xNv8Lk2mPw7RtYs4B"]] {
            #expect(!run(arguments, in: directory).errors.contains("Zq3xNv8Lk2mPw7RtYs4B"))
        }
    }
}

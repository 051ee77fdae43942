import Foundation
import Testing
@testable import runnercfg

/// `.runnercfg.toml`, `RUNNERCFG_` variables and options: what counts, and what is said of mistakes.
@Suite struct SettingsTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
        try directory.write("config.toml", Self.config)
        try directory.write("legacy/config.toml", Self.config)
    }

    private static let config = "concurent = 1\n[[runners]]\n  name = \"a\"\n  url = \"https://gitlab.acme.dev\"\n  token = \"glrt-Zx4Kq9Lm2Np7Rt5Vw8Yb\"\n  executor = \"shell\"\n"

    /// - Parameter settings: the text of the settings file; nil for none.
    private func lint(_ settings: String?, _ arguments: String..., environment: [String: String] = [:]) throws -> Session {
        var words = ["lint", "--format", "concise"]
        if let settings { words += ["--config", try directory.write(".runnercfg.toml", settings)] }
        return Session.run(words + arguments, environment: environment, in: directory)
    }

    @Test func `the settings file selects, ignores, and sets severities`() throws {
        let file = directory.path("config.toml")
        #expect(try lint("", file).output == "config.toml:1:1: warning[unknown-key] unknown key `concurent`\n")
        #expect(try lint("ignore = [\"unknown-key\"]\n", file).output == "")
        #expect(try lint("select = [\"cache\"]\n", file).output == "")
        #expect(try lint("severity = { structure = \"error\" }\n", file).output.contains("error[unknown-key]"))
        let mild = try lint("fail-on = \"error\"\n", file)
        #expect(mild.code == .success && mild.output.contains("warning[unknown-key]"))
    }

    @Test func `an option outweighs a variable, and that the file`() throws {
        let file = directory.path("config.toml")
        let settings = "fail-on = \"error\"\n"
        #expect(try lint(settings, file).code == .success)
        #expect(try lint(settings, file, environment: ["RUNNERCFG_FAIL_ON": "warning"]).code == .findings)
        #expect(try lint(settings, "--fail-on", "never", file, environment: ["RUNNERCFG_FAIL_ON": "warning"]).code == .success)
        let path = try directory.write("settings.toml", settings)
        #expect(Session.run("lint", "--isolated", file, environment: ["RUNNERCFG_FAIL_ON": "never", "RUNNERCFG_CONFIG": path]).code == .findings)
        #expect(Session.run("lint", "--isolated", "--config", path, file).code == .usage)
        #expect(try lint(nil, file, environment: ["RUNNERCFG_IGNORE": "cache, unknown-key"]).output == "")
        #expect(try lint(nil, "--ignore", "cache,unknown-key", file).output == "")
        #expect(try lint(nil, file, environment: ["RUNNERCFG_CONFIG": directory.path("none.toml")]).code == .failure)
    }

    @Test func `overrides hold for their paths, from the folder of the file on`() throws {
        let settings = "[[overrides]]\npaths = [\"legacy/\"]\nignore = [\"unknown-key\"]\n"
        #expect(try lint(settings, directory.path).output == "config.toml:1:1: warning[unknown-key] unknown key `concurent`\n")
        let negated = "[[overrides]]\npaths = [\"*.toml\", \"!/config.toml\"]\nseverity = { unknown-key = \"error\" }\n"
        #expect(try lint(negated, directory.path).output.split(separator: "\n").map { $0.contains("error") } == [false, true])
        let versions = "runner-version = \"17.0\"\n[[overrides]]\npaths = [\"legacy\"]\nrunner-version = \"12.0\"\n"
        let list = try lint(versions, "--list-files", directory.path).output
        #expect(list.contains("/config.toml: config · GitLab Runner 12.0") && list.contains("config.toml: config · GitLab Runner 17.0"), "\(list)")
    }

    @Test func `what a file states of its version outweighs the settings, and an option outweighs both`() throws {
        try directory.write("release.yaml", """
            apiVersion: helm.toolkit.fluxcd.io/v2
            kind: HelmRelease
            metadata:
              name: gitlab-runner
            spec:
              chart:
                spec:
                  chart: gitlab-runner
                  version: 0.70.0
              values:
                gitlabUrl: https://gitlab.acme.dev

            """)
        let file = directory.path("release.yaml")
        #expect(try lint("chart-version = \"0.60.0\"\n", "--list-files", file).output.contains("chart 0.70.0"))
        #expect(try lint("chart-version = \"0.60.0\"\n", "--list-files", "--chart-version", "0.80.0", file).output.contains("chart 0.80.0"))
        #expect(try lint(nil, "--list-files", file, environment: ["RUNNERCFG_CHART_VERSION": "0.81.0"]).output.contains("chart 0.81.0"))
    }

    /// As .gitignore reads them, from the folder of the settings on.
    @Test(arguments: [
        ("legacy", true), ("legacy/", true), ("/legacy", true), ("/legacy/", true), ("legacy/config.toml", true), ("/config.toml", false), ("config.toml", true), ("*.toml", true),
        ("**/config.toml", true), ("legacy/*", true), ("legacy/**", true), ("*/config.toml", true), ("leg*", true), ("leg", false), ("Legacy", false), ("legacy/*.yaml", false),
        ("[a-l]egacy", true), ("other/config.toml", false), ("./legacy", true), ("..", false),
    ])
    func `patterns of overrides`(_ pattern: String, _ isMeant: Bool) throws {
        let list = try lint("[[overrides]]\npaths = [\"\(pattern)\"]\nignore = [\"all\"]\n", directory.path("legacy/config.toml")).output
        #expect(list.isEmpty == isMeant)
        let found = try lint("exclude = [\"\(pattern)\"]\n", "--allow-empty", "--list-files", directory.path).output
        #expect(found.contains("legacy/config.toml") != isMeant)
    }

    @Test func `an empty list selects nothing, at the top and in overrides`() throws {
        #expect(try lint("select = []\n", directory.path).output == "")
        #expect(try lint("[[overrides]]\npaths = [\"legacy/\"]\nselect = []\n", directory.path).output == "config.toml:1:1: warning[unknown-key] unknown key `concurent`\n")
        #expect(try lint("select = []\n", "--select", "default", directory.path("config.toml")).code == .findings)
    }

    @Test func `settings that are a link start from the link's folder`() throws {
        try directory.write("shared/settings.toml", "[[overrides]]\npaths = [\"/legacy/\"]\nignore = [\"all\"]\n")
        try FileManager.default.createSymbolicLink(atPath: directory.path("link.toml"), withDestinationPath: "shared/settings.toml")
        let run = { (name: String) in Session.run("lint", "--format", "concise", "--config", self.directory.path(name), self.directory.path("legacy/config.toml"), in: self.directory) }
        #expect(run("link.toml").output == "")
        #expect(run("shared/settings.toml").output != "")
        try FileManager.default.createSymbolicLink(atPath: directory.path("gone.toml"), withDestinationPath: "nothing")
        #expect(run("gone.toml").errors == "runnercfg: cannot read `gone.toml`: it is a symbolic link to a file that does not exist\n")
        #expect(run("legacy").code == .failure)
    }

    @Test func `excluded files are not looked at`() throws {
        let session = try lint("exclude = [\"legacy/\"]\n", "--verbose", directory.path)
        #expect(session.output.split(separator: "\n").count == 1)
        #expect(session.errors.contains("ignored by `exclude = [\"legacy/\"]`"), "\(session.errors)")
    }

    @Test func `mistakes in the settings are shown at their place, and nothing runs`() throws {
        let session = try lint("fail_on = \"error\"\nselect = [\"securty\"]\n", directory.path("config.toml"))
        #expect(session.code == .usage && session.output == "")
        #expect(session.errors.contains("error[settings-unknown-key]: `fail_on` is not a setting") && session.errors.contains("did you mean `fail-on`?"))
        #expect(session.errors.contains(".runnercfg.toml:2:11") && session.errors.contains("did you mean `security`?"))
        #expect(session.errors.hasSuffix("cannot be used; `--isolated` runs without them\n"))
        let wrong = try lint("select = [1]\nseverity = { image-latest = 1, cache = \"fatal\" }\n[[overrides]]\npaths = \"a\"\n", directory.path).errors
        for sentence in ["`select` must be a list of strings", "`image-latest` must be a string", "`fatal` is not a severity", "`paths` must be a list of strings"] { #expect(wrong.contains(sentence), "\(wrong)") }
        #expect(!wrong.contains("needs `paths`"))
        #expect(try lint("formats = [\"pdf\"]\n", directory.path).code == .usage, "even beside --format")
        #expect(try lint("baseline = \"\"\n", directory.path).errors.contains("error[settings-value-wrong]: `baseline` names no file"))
        #expect(try lint("runner-version = \"glrt-Zx4Kq9Lm2Np7Rt5Vw8Yb\"\n", directory.path).errors.contains("Kq9Lm2Np") == false)
        #expect(Session.run("lint", "--config", try directory.write(".runnercfg.toml", "formats = [\"sarf\"]\n"), in: directory).errors.contains("`sarf` in .runnercfg.toml:1: expected `text`, "))
    }

    @Test(arguments: [
        (["--select", "securty"], "`--select securty`: there is no such rule or group of rules; did you mean `security`?"),
        (["--severity", "unknown-key"], "`--severity` needs a value of the form `RULE=SEVERITY`"),
        (["--format", "gitlab="], "`--format` needs a value of the form `FORMAT=FILE`"),
        (["--severity", "unknown-key=fatal"], "`--severity unknown-key=fatal`: expected `error`, `warning` or `info`"),
    ])
    func `wrong words on the command line`(_ arguments: [String], _ sentence: String) {
        let session = Session.run(["lint"] + arguments + [directory.path("config.toml")])
        #expect(session.code == .usage && session.errors.contains(sentence), "\(session.errors)")
    }

    @Test func `wrong words in variables name the variable`() throws {
        let session = try lint(nil, directory.path("config.toml"), environment: ["RUNNERCFG_FAIL_ON": "fatal"])
        for (name, value) in [("SUPPRESSIONS", "maybe"), ("SEVERITY", "cache=fatal"), ("SELECT", "nonsense"), ("FORMATS", "pdf")] {
            let session = Session.run("lint", directory.path("config.toml"), environment: ["RUNNERCFG_\(name)": value])
            #expect(session.code == .usage && session.errors.contains("`RUNNERCFG_\(name)=\(value)`"), "\(session.errors)")
        }
        #expect(session.code == .usage && session.errors.contains("`RUNNERCFG_FAIL_ON=fatal`: expected `error`, `warning`, `info` or `never`"), "\(session.errors)")
    }

    @Test func `the settings are shown with their sources`() throws {
        let settings = "runner-version = \"17.0\"\nignore = [\"cache\"]\n[severity]\nunknown-key = \"info\"\n"
        let session = try lint(settings, "--show-settings", "--fail-on", "error", environment: ["RUNNERCFG_SELECT": "all"])
        #expect(session.output == """
            # settings file: .runnercfg.toml
            runner-version = "17.0"   # .runnercfg.toml:1
            chart-version = "0.91.0"  # default
            select = ["all"]          # RUNNERCFG_SELECT
            ignore = ["cache"]        # .runnercfg.toml:2
            fail-on = "error"         # --fail-on
            exclude = []              # default
            formats = ["concise"]     # --format
            suppressions = true       # default

            [severity]
            unknown-key = "info"  # .runnercfg.toml:3

            """)
    }

    @Test func `settings of the file count for conversions, too`() throws {
        try directory.write("values.yaml", "gitlabUrl: https://gitlab.acme.dev\nrunners:\n  privileged: true\n")
        let settings = try directory.write(".runnercfg.toml", "chart-version = \"0.42.1\"\n")
        #expect(Session.run("convert", "--config", settings, directory.path("values.yaml")).output.contains("privileged = true"))
    }

    @Test func `comments can be disregarded`() throws {
        let file = try directory.write("a/config.toml", "concurent = 1 # runnercfg: ignore[unknown-key]\n" + Self.config.split(separator: "\n").dropFirst().joined(separator: "\n"))
        #expect(try lint(nil, file).output == "")
        for settings in ["suppressions = false\n"] { #expect(try lint(settings, file).code == .findings) }
        #expect(try lint(nil, "--no-suppressions", file).code == .findings)
        #expect(try lint(nil, file, environment: ["RUNNERCFG_SUPPRESSIONS": "false"]).code == .findings)
    }
}

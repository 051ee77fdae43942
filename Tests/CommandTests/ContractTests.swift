import Foundation
@testable import Reports
import RunnerConfig
import Testing
@testable import runnercfg

/// Exit codes, help and lengths: what scripts and readers rely on.
@Suite struct ContractTests {
    // MARK: Missing files

    @Test(arguments: [
        ["generate", "secret", "--name", "x", "missing.toml"], ["generate", "secret", "--name", "x", "none/missing"],
        ["generate", "secret", "s3", "--name", "x", "missing"], ["dump", "none/x"], ["dump", "missing"], ["dump", "--kind=yaml", "missing"],
        ["dump", "--as=events", "missing.yaml"], ["convert", "missing"], ["generate", "env", "missing"], ["lint", "missing"], ["fix", "missing"],
    ])
    func aMissingFileIsNoWrongUsage(_ arguments: [String]) {
        let session = Session.run(arguments)
        #expect(session.code == .failure, "\(arguments)")
        #expect(session.errors.hasPrefix("runnercfg: cannot read `"), "\(session.errors)")
    }

    @Test func aWordThatIsNoPathIsStillWrongUsage() {
        #expect(Session.run("generate", "secret", "s33", "--name", "x").code == .usage)
        let piped = Session.run("dump", "-", input: "")
        #expect(piped.code == .usage)
        #expect(piped.errors.hasPrefix("runnercfg: `-` can be TOML or YAML; specify `--kind toml` or `--kind yaml`\n"))
        #expect(Session.run("dump", "--as=events", "missing.toml").code == .usage)
    }

    // MARK: Help and version

    @Test(arguments: [["--version", "junk"], ["-V", "junk"], ["--version", "--help"], ["version", "junk"], ["--help", "junk"], ["help", "junk"], ["help", "lint", "fix"]])
    func wordsTooManyAreWrongUsage(_ arguments: [String]) {
        let session = Session.run(arguments)
        #expect(session.code == .usage)
        #expect(session.output == "")
        #expect(session.errors.contains("`\(arguments.last ?? "")`"), "\(session.errors)")
    }

    @Test func helpForAFamily() {
        let expected = """
            usage: runnercfg generate config|values|secret|env|register [OPTION]...

            commands:
              generate config             create a config.toml from a preset
              generate values             create chart values and Secrets from a preset
              generate secret             create the Secret of a cache, a token,
                                          certificates or a registry
              generate env                create the environment variables for `register`
              generate register           create the call of `gitlab-runner register` for a
                                          runner

            run `runnercfg generate COMMAND --help` for the options of a command

            """
        for arguments in [["generate", "--help"], ["generate", "-h"], ["help", "generate"], ["--help", "generate"]] {
            let session = Session.run(arguments)
            #expect(session.code == .success)
            #expect(session.output == expected)
            #expect(session.errors == "")
        }
        #expect(Session.run("--help", "lint").output == Session.run("lint", "--help").output)
        #expect(Session.run("help", "generate", "env").output == Session.run("generate", "env", "--help").output)
        #expect(Session.run("generate").code == .usage)
    }

    // MARK: Colours

    @Test(arguments: [
        ([:], true), (["CLICOLOR": "0"], false), (["CLICOLOR": "1"], true), (["CLICOLOR": "0", "FORCE_COLOR": "1"], true),
        (["CLICOLOR": "0", "CLICOLOR_FORCE": "1"], true), (["CLICOLOR_FORCE": "0"], true), (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false),
    ])
    func coloursAskTheEnvironment(_ environment: [String: String], _ isOn: Bool) {
        let session = Session.run("lint", "--stdin-name=config.toml", "-", input: "x = \n", terminal: true, environment: environment)
        #expect(session.output.contains("\u{1B}[") == isOn)
    }

    // MARK: What could not be read

    @Test func jsonListsWhatCouldNotBeRead() throws {
        let directory = try TemporaryDirectory()
        let good = try directory.write("config.toml", "[[runners]]\n")
        let other = try directory.write("notes.txt", "")
        let link = directory.path("gone.toml")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere")
        let terraform = try directory.write("a.tpl", "${x}")
        let session = Session.run("lint", "--format", "json", "--exit-zero", good, other, terraform, directory.path("none"), directory.path("*.md"), directory.path, in: directory)
        #expect(session.code == .failure)
        let json = try #require(JSONSerialization.jsonObject(with: Data(session.output.utf8)) as? [String: Any])
        let unreadable = try #require(json["unreadable"] as? [[String: String]])
        #expect(unreadable == [
            ["path": "notes.txt", "reason": "neither config.toml, chart values, a chart template nor a Secret; specify it with `--kind`"],
            ["path": "a.tpl", "reason": "neither config.toml, chart values, a chart template nor a Secret; specify it with `--kind`"],
            ["path": "none", "reason": "there is no such file"], ["path": "*.md", "reason": "no file matches"],
            ["path": "gone.toml", "reason": "there is no such file"],
        ])
        let all = Session.run("lint", "--format", "json", good)
        #expect(all.output.contains("\"unreadable\": []"))
    }

    // MARK: Lengths

    @Test(arguments: ["x", "x ", "ä", "`", "x`", "\u{301}"]) func nothingIsQuotedAtLength(_ unit: String) {
        let long = String(repeating: unit, count: 20_000)
        let name = long.replacing("`", with: "'")
        let configs = [
            "[[runners]]\n  \(long) = 1\n", "[[runners]]\n  executor = \"\(long)\"\n", "[[runners]]\n  limit = \(long)\n", "[[runners]]\n  \"\(name)\" = 1\n",
            "concurrent = \(String(repeating: "9", count: 20_000))\n", "[\(long)]\nx = 1\n[[runners]]\n[runners.docker]\n  memory = \"\(long)\"\n",
        ]
        for config in configs {
            for width in [80, 200] {
                let session = Session.run("lint", "--stdin-name=config.toml", "-", input: config, width: width)
                // A line of the file is cut to the terminal, a sentence to what can be read.
                let longest = session.output.split(separator: "\n").map { $0.unicodeScalars.count }.max() ?? 0
                #expect(longest < 2200, "\(unit) \(config.prefix(30)) \(longest)")
                #expect(session.errors.utf8.count < 5000)
            }
            let convert = Session.run("convert", "--stdin-name=config.toml", "-", input: config)
            #expect(convert.errors.utf8.count < 5000)
        }
    }

    @Test func wrongUsageShowsNoCredential() {
        let token = "glrt-t3_k7abcdefghijkmnpqrst"
        for arguments in [[token], ["explain", token], ["lint", "--" + token], ["lint", "--format", token], ["schema", token]] {
            let session = Session.run(arguments)
            #expect(session.code == .usage && !session.errors.contains(token), "\(session.errors)")
        }
    }

    @Test func wrongUsageAndTemplatesAreNotQuotedAtLength() throws {
        let long = String(repeating: "z", count: 20_000)
        for arguments in [
            [long], ["lint", "--" + long], ["explain", long], ["rules", "--format", long], ["lint", "--runner-version", long],
            ["generate", "secret", "s3", "--name", long, "--from-literal", "accesskey=a", "--from-literal", "secretkey=b"],
        ] {
            let session = Session.run(arguments)
            #expect(session.code == .usage)
            #expect(session.errors.utf8.count < 1000, "\(arguments[0].prefix(10))")
        }
        let directory = try TemporaryDirectory()
        try directory.write("Chart.yaml", "apiVersion: v2\nname: c\nversion: 1.0.0\n")
        let values = try directory.write("own.yaml", "message: \(long)\n\(long): 1\n")
        for template in ["{{ fail .Values.message }}", "{{ \(long) }}", "{{ include .Values.message . }}", "{{ .Values.\(long).\(long).x }}", "a: 1"] {
            try directory.write("templates/a.yaml", template + "\n")
            let session = Session.run("render", directory.path, "-f", values, in: directory)
            #expect(session.errors.utf8.count < 1000, "\(template.prefix(20)): \(session.errors.utf8.count)")
        }
    }

    @Test func excerptsKeepBothEnds() {
        #expect(Excerpt.of("`\(String(repeating: "a", count: 100))` is long") == "`\(String(repeating: "a", count: 100))` is long")
        let cut = Excerpt.of("unknown key `begin\(String(repeating: "-", count: 5000))end` in `[[runners]]`")
        #expect(cut.hasPrefix("unknown key `begin---") && cut.hasSuffix("---end` in `[[runners]]`"))
        #expect(cut.count == "unknown key `` in `[[runners]]`".count + 100)
        let sentence = String(repeating: "one `two` three. ", count: 20)
        #expect(Excerpt.of(sentence) == sentence)
        #expect(Excerpt.of(String(repeating: "one two ", count: 100_000)).count <= 800)
    }

    @Test func jsonSentencesAreShortAndEditsWhole() {
        let value = String(repeating: "y", count: 100_000)
        let file = ReportedFile(FileReport(path: "a", bytes: [], kind: .config))
        #expect(file.mask.sentence("`\(value)` is wrong").count == 111)
        let json = Session.run("lint", "--format", "json", "--stdin-name=config.toml", "-", input: "[[runners]]\n  executor = \"\(value)\"\n").output
        #expect(json.utf8.count < 20_000)
    }
}

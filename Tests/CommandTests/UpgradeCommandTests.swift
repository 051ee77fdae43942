import Testing
@testable import runnercfg

/// Whole paths to the newest versions, and what a newcomer tries first.
@Suite struct UpgradeCommandTests {
    /// Both whole outputs are held against files, which were judged line by line against the CHANGELOGs.
    @Test(arguments: [
        ("config.toml", ["--runner-version", "11.11", "--to", "19.4"]), ("values.yaml", ["--chart-version", "0.19.0", "--to", "0.91.0"]),
    ])
    func `many versions at once`(_ name: String, _ versions: [String]) {
        let text = UpgradeTexts.before[name] ?? ""
        let plan = Session.run(["upgrade", "--plan"] + versions + ["--stdin-name=\(name)", "-"], input: text)
        #expect(plan.code == .findings)
        #expect(plan.output == UpgradeTexts.plan[name])
        #expect(plan.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        let upgrade = Session.run(["upgrade"] + versions + ["--stdin-name=\(name)", "-"], input: text)
        #expect(upgrade.code == .findings)
        #expect(upgrade.output == UpgradeTexts.after[name])
        #expect(upgrade.errors.split(separator: "\n").allSatisfy { $0.hasPrefix("note: ") } && upgrade.errors.contains(" changes made") && upgrade.errors.contains("; `--plan` lists them\n"))
        #expect(!plan.output.contains("veryverysecret") && !upgrade.errors.contains("veryverysecret"))
    }

    private static let config = "concurrent = 1\n[[runners]]\n  name = \"a\"\n  url = \"https://gitlab.acme.dev\"\n  token = \"__TOKEN__\"\n  executor = \"docker\"\n  [runners.docker]\n    image = \"alpine\"\n"

    @Test(arguments: [
        ([], "config.toml", config, ExitCode.usage, "runnercfg: `--runner-version VERSION` is missing\nrun `runnercfg upgrade --help` for usage\n"),
        (["--to", "0.91.0"], "values.yaml", "gitlabUrl: https://gitlab.acme.dev\nrunners:\n  secret: t\n", .usage, "runnercfg: `--chart-version VERSION` is missing\nrun `runnercfg upgrade --help` for usage\n"),
        (["--runner-version", "13.0", "--to", "12.0"], "config.toml", config, .findings, "runnercfg: 12.0 is not newer than 13.0, the version that the file is for\n"),
        (["--runner-version", "13.0", "--to", "0.91.0"], "config.toml", config, .usage, "runnercfg: `--to 0.91.0`: that is a version of the chart, and the file is a config.toml\nrun `runnercfg upgrade --help` for usage\n"),
        (["--chart-version", "0.80.0", "--to", "19.4"], "values.yaml", "gitlabUrl: https://gitlab.acme.dev\nrunners:\n  secret: t\n", .usage, "runnercfg: `--to 19.4`: that is a version of GitLab Runner, and the file holds chart values\nrun `runnercfg upgrade --help` for usage\n"),
        (["--runner-version", "13.0"], "config.toml", "[[runners]\n", .failure, "runnercfg: config.toml:1:11: expected `]]` to close the table header, found the end of the line; the file was not used\n"),
        (["--runner-version", "19.4", "--to", "19.5"], "config.toml", config, .success, "note: `--to 19.5` is newer than 19.4, the newest version runnercfg knows; it is treated as that version\n"),
        (["--runner-version", "18.9", "--to", "18.10"], "config.toml", config, .success, ""),
    ] as [([String], String, String, ExitCode, String)])
    func `what a newcomer tries`(_ options: [String], _ name: String, _ text: String, _ code: ExitCode, _ errors: String) throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write(name, text)
        let session = Session.run(["upgrade"] + options + [path], in: directory)
        #expect(session.code == code)
        #expect(session.errors == errors)
        #expect(session.output == (code == .success ? text : ""))
    }

    @Test func `a release of Flux still names its chart`() throws {
        let directory = try TemporaryDirectory()
        let release = "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: r\nspec:\n  chart:\n    spec:\n      chart: gitlab-runner\n      version: 0.90.0\n  values:\n    gitlabUrl: https://gitlab.acme.dev\n    runners:\n      secret: t\n"
        let path = try directory.write("release.yaml", release)
        let session = Session.run(["upgrade", "--plan", path], in: directory)
        #expect(session.code == .findings)
        #expect(session.output == """
            chart 0.90.0 to 0.91.0: 0 changes made by `runnercfg upgrade`, 1 to look at, 1
              changed default

            To look at:
            - warning[stated-version] `spec.chart.spec.version` still names chart 0.90.0
              to do: let it name 0.91.0

            Defaults that change:
            - from Runner 19.2 on, the helper image is made of the latest Alpine; before, of
                a fixed version
              to keep the old behaviour: set `helper_image_flavor = "alpine3.21"` in the
                executor's table

            """)
    }
}

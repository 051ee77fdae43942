import Foundation
import Testing
@testable import runnercfg

@Suite struct LintCommandTests {
    /// A syntax error and nothing else: what rules find is tested where they live.
    private static let broken = "concurrent = \n"
    private static let sound = "concurrent = 4\ncheck_interval = 3\nlog_level = \"info\"\n"

    @Test func standardInputIsNamed() {
        let session = Session.run("lint", "-", "--stdin-name", "config.toml", input: Self.broken)
        #expect(session.code == .findings)
        #expect(
            session.output == """
                error[syntax-error]: expected a value, found the end of the line
                 --> config.toml:1:14
                  |
                1 | concurrent =\u{20}
                  |              ^
                  |
                  = explain: runnercfg explain syntax-error

                1 error in 1 file · GitLab Runner 19.4

                """)
        #expect(session.errors == "")
    }

    @Test func `five mistakes of syntax are five findings, and the rest of the file is judged`() {
        let config = """
            concurrent = 4
            check_interval = 3s

            [[runners]
              name = "build
              url = "https://gitlab.example.com"
              token: "glrt-x"
              executor = "docker"
              [runners.docker]
                image = alpine
                pull_polcy = "always"
            """
        let session = Session.run("lint", "-", "--stdin-name", "config.toml", input: config)
        let heads = session.output.split(separator: "\n").filter { $0.hasPrefix("error") || $0.hasPrefix("warning") }.map { $0.prefix { $0 != ":" } }
        let places = session.output.components(separatedBy: "--> config.toml:").dropFirst().map { String($0.prefix(while: \.isNumber)) }
        #expect(session.code == .findings)
        #expect(places == ["2", "4", "5", "7", "10", "11"], "\(session.output)")
        #expect(heads == Array(repeating: "error[syntax-error]", count: 5) + ["warning[unknown-key]"])
        #expect(session.output.contains("pull_policy"))
    }

    @Test func exitCodes() {
        let run = { (options: [String], input: String) in
            Session.run(list: ["lint", "--stdin-name", "config.toml"] + options + ["-"], input: input).code
        }
        #expect(run([], Self.broken) == .findings)
        #expect(run(["--exit-zero"], Self.broken) == .success)
        #expect(run(["--fail-on", "never"], Self.broken) == .success)
        #expect(run(["--fail-on=error"], Self.broken) == .findings)
        #expect(run([], Self.sound) == .success)
        #expect(run(["--fail-onn", "x"], Self.sound) == .usage)
    }

    @Test func json() throws {
        let session = Session.run("lint", "--format=json", "-", "--stdin-name", "config.toml", input: Self.broken)
        let root = try #require(try JSONSerialization.jsonObject(with: Data(session.output.utf8)) as? [String: Any])
        #expect(root["schemaVersion"] as? Int == 1)
        #expect((root["tool"] as? [String: String]) == ["name": "runnercfg", "version": "0.1.0"])
        #expect((root["summary"] as? [String: Int]) == ["files": 1, "errors": 1, "warnings": 0, "infos": 0, "fixable": 0, "suppressed": 0, "baseline": 0])
        let file = try #require((root["files"] as? [[String: Any]])?.first)
        #expect(file["path"] as? String == "config.toml" && file["kind"] as? String == "config")
        let configuration = try #require((file["configurations"] as? [[String: Any]])?.first)
        #expect((configuration["runner"] as? [String: Any])?["version"] as? String == "19.4")
        let finding = try #require((root["findings"] as? [[String: Any]])?.first)
        #expect(finding["rule"] as? String == "syntax-error")
        #expect(finding["path"] as? String == "config.toml")
        #expect((finding["range"] as? [String: [String: Int]])?["start"] == ["line": 1, "column": 14, "offset": 13])
        #expect((finding["fingerprint"] as? String)?.count == 16)
    }

    @Test func fingerprintsOutliveTheLinesAbove() throws {
        let print = { (text: String) -> String? in
            let output = Session.run("lint", "--format=json", "-", "--stdin-name", "config.toml", input: text).output
            let root = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
            return (root?["findings"] as? [[String: Any]])?.first?["fingerprint"] as? String
        }
        #expect(try print(Self.broken) == print("# new\n\n  " + Self.broken))
        #expect(try print(Self.broken) != print("check_interval = \n"))
    }

    @Test func whatCannotBeReadIsSaidAndTheRestIsRead() throws {
        let directory = try TemporaryDirectory()
        let good = try directory.write("config.toml", Self.sound)
        let session = Session.run("lint", directory.path("none.toml"), good, in: directory)
        #expect(session.code == .failure)
        #expect(session.errors.contains("runnercfg: cannot read `none.toml`: there is no such file\n"))
        #expect(session.output.hasSuffix(" in 1 file · GitLab Runner 19.4\n"))
        #expect(Session.run("lint", directory.path("none.toml"), "--exit-zero").code == .failure)
        #expect(Session.run("lint", directory.path("none.toml")).output == "")
    }

    @Test func namedFilesOfOtherKinds() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("notes.md", "hello\n")
        let session = Session.run("lint", path, in: directory)
        #expect(session.code == .failure)
        #expect(session.errors.hasPrefix("runnercfg: cannot tell what `notes.md` is: "))
        #expect(session.errors.contains("`--kind`"))
        #expect(Session.run("lint", "--kind", "config", path).code == .findings)
    }

    @Test func directoriesAreSearched() throws {
        let directory = try TemporaryDirectory()
        try directory.write("a/config.toml", Self.broken)
        try directory.write("a/other.yaml", "kind: Deployment\n")
        try directory.write("empty/readme.md", "")
        let session = Session.run("lint", "--verbose", "--allow-empty", directory.path("a"), directory.path("empty"), in: directory)
        #expect(session.code == .findings)
        #expect(session.output.contains(" --> a/config.toml:1:14\n"))
        #expect(session.errors == "note: no GitLab Runner configuration found in `empty`\nnote: skipped `a/other.yaml`: not GitLab Runner configuration\n")
        #expect(Session.run("lint", directory.path("empty")).code == .failure)
        #expect(Session.run("lint", "--allow-empty", directory.path("empty")).code == .success)
    }

    @Test func hooksNameForeignFiles() throws {
        let directory = try TemporaryDirectory()
        let foreign = try directory.write("notes.md", "")
        let own = try directory.write("config.toml", Self.broken)
        #expect(Session.run("lint", foreign).code == .failure)
        let session = Session.run("lint", "--skip-foreign", foreign, in: directory)
        #expect(session.code == .success && session.output == "" && session.errors.contains("skipped `notes.md`"))
        #expect(Session.run("lint", "--skip-foreign", foreign, own).code == .findings)
    }

    @Test(arguments: [
        ("", "gitlab-runner", nil, "by `Chart.yaml`"), (", alias: ci", "ci", nil, "by `Chart.yaml`"),
        ("", "gitlab-runner", "dependencies:\n  - {name: gitlab-runner, version: 0.31.0}\n", "by `Chart.lock`"),
    ] as [(String, String, String?, String)])
    func theVersionOfADependencyCounts(_ alias: String, _ key: String, _ lock: String?, _ source: String) throws {
        let directory = try TemporaryDirectory()
        _ = try directory.write("Chart.yaml", "apiVersion: v2\nname: ci\nversion: 1.0.0\ndependencies:\n  - {name: gitlab-runner, version: \(lock == nil ? "0.31.0" : ">=0.30.0 <0.60.0")\(alias)}\n")
        if let lock { _ = try directory.write("Chart.lock", lock) }
        let path = try directory.write("values-prod.yaml", "\(key):\n  gitlabUrl: https://gitlab.acme.dev\n  runners:\n    secret: s\n    privileged: true\n    cache: {cacheType: s3, s3BucketName: b}\n")
        #expect(Session.run("lint", "--list-files", directory.path("."), in: directory).output.contains("values-prod.yaml: values · GitLab Runner 14.1 · chart 0.31.0, \(source)\n"))
        #expect(!Session.run("lint", path, in: directory).output.contains("legacy-"))
        #expect(Session.run("convert", path, in: directory).output.contains("privileged = true"))
    }

    @Test(arguments: [".", "secret.yaml runner.yaml"])
    func theSecretOfTheOperatorNeedsNoSecondKey(_ paths: String) throws {
        let directory = try TemporaryDirectory()
        let secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: token}\nstringData: {runner-token: \"${TOKEN}\"}\n"
        try directory.write("secret.yaml", secret)
        let named = paths.split(separator: " ").map { directory.path(String($0)) }
        #expect(Session.run(["lint", "--skip-foreign"] + named.filter { !$0.hasSuffix("runner.yaml") }, in: directory).output.contains("secret-half-pair"))
        try directory.write("runner.yaml", "apiVersion: apps.gitlab.com/v1beta2\nkind: Runner\nmetadata: {name: r}\nspec: {gitlabUrl: https://gitlab.acme.dev, token: token}\n")
        #expect(!Session.run(["lint", "--skip-foreign"] + named, in: directory).output.contains("secret-half-pair"))
    }

    @Test func valuesThatOnlyAReleaseTellsAreLookedAt() throws {
        let directory = try TemporaryDirectory()
        try directory.write("a-extra.yaml", "concurent: 7\nrunners: {imagePullPolicy: x}\n")
        try directory.write("other.yaml", "runners: {imagePullPolicy: x}\n")
        try directory.write("helmfile.yaml", "releases:\n  - name: gitlab-runner\n    chart: gitlab/gitlab-runner\n    version: 0.86.0\n    values: [a-extra.yaml]\n")
        let session = Session.run("lint", "--list-files", directory.path("."), in: directory)
        #expect(session.output.contains("a-extra.yaml: values · GitLab Runner 18.9 · chart 0.86.0") && !session.output.contains("other.yaml"), "\(session.output)")
    }

    /// A kustomization that makes a ConfigMap of a file.
    private static func generated(key: String) -> String {
        "configMapGenerator:\n  - name: gitlab-runner-values\n    files: [\(key == "values.yaml" ? "" : key + "=")../runner/values.yaml]\n"
    }

    /// A release that takes its values from that ConfigMap.
    private static func release(key: String?) -> String {
        "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: gitlab-runner}\nspec:\n  chart: {spec: {chart: gitlab-runner, version: 0.31.0}}\n  valuesFrom:\n    - kind: ConfigMap\n      name: gitlab-runner-values\n"
            + (key.map { "      valuesKey: \($0)\n" } ?? "")
    }

    @Test(arguments: [
        ("helmfile.yaml", "releases:\n  - name: gitlab-runner\n    chart: gitlab/gitlab-runner\n    version: 0.31.0\n    values:\n      - runner/values.yaml\n", "`releases[0].version`"),
        ("deploy/kustomization.yaml", "helmCharts:\n  - name: gitlab-runner\n    version: 0.31.0\n    valuesFile: ../runner/values.yaml\n", "`helmCharts[0].version`"),
        ("main.tf", "resource \"helm_release\" \"r\" {\n  chart = \"gitlab-runner\"\n  version = \"0.31.0\"\n  values = [file(\"${path.module}/runner/values.yaml\")]\n}\n", "`version`"),
        ("apps/app.yaml", "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: gitlab-runner}\nspec:\n  sources:\n    - chart: gitlab-runner\n      repoURL: https://charts.gitlab.io\n      targetRevision: 0.31.0\n      helm: {valueFiles: [$values/runner/values.yaml]}\n    - {ref: values, repoURL: https://gitlab.acme.dev/ci.git}\n", "`spec.sources[0].targetRevision`"),
        ("apps/flux.yaml", Self.generated(key: "values.yaml") + "---\n" + Self.release(key: nil), "`spec.chart.spec.version`"),
        ("apps/flux.yaml", Self.generated(key: "prod.yaml") + "---\n" + Self.release(key: "prod.yaml"), "`spec.chart.spec.version`"),
    ])
    func theVersionOfAReleaseThatNamesTheFileCounts(_ carrier: String, _ text: String, _ source: String) throws {
        let directory = try TemporaryDirectory()
        let documents = text.split(separator: "---\n").map(String.init)
        _ = try directory.write(carrier, documents.last ?? "")
        if documents.count == 2 { _ = try directory.write("apps/kustomization.yaml", documents[0]) }
        _ = try directory.write("runner/values.yaml", "gitlabUrl: https://gitlab.acme.dev\nrunners:\n  secret: s\n  privileged: true\n")
        _ = try directory.write("other/values.yaml", "gitlabUrl: https://gitlab.acme.dev\nrunners:\n  secret: s\n")
        let session = Session.run("lint", "--list-files", directory.path("."), in: directory)
        #expect(session.output.contains("/runner/values.yaml: values · GitLab Runner 14.1 · chart 0.31.0, by \(source)\n") || session.output.contains("\nrunner/values.yaml: values · GitLab Runner 14.1 · chart 0.31.0, by \(source)\n"), "\(session.output)")
        #expect(session.output.contains("other/values.yaml: values · GitLab Runner 19.4 · chart 0.91.0\n"), "\(session.output)")
        #expect(session.errors.isEmpty, "\(session.errors)")
    }

    @Test func eachAliasOfADependencyHasItsVersion() throws {
        let directory = try TemporaryDirectory()
        _ = try directory.write("Chart.yaml", "apiVersion: v2\nname: ci\nversion: 1.0.0\ndependencies:\n  - {name: gitlab-runner, alias: a, version: 0.50.0}\n  - {name: gitlab-runner, alias: b, version: 0.80.0}\n")
        let path = try directory.write("values.yaml", "a: {gitlabUrl: https://gitlab.acme.dev, runners: {secret: s}}\nb: {gitlabUrl: https://gitlab.acme.dev, runners: {secret: s}}\n")
        let output = Session.run("lint", "--list-files", path, in: directory).output
        #expect(output.contains("chart 0.50.0, by `Chart.yaml`\n") && output.contains("chart 0.80.0, by `Chart.yaml`\n"), "\(output)")
    }

    @Test func pagesOfDocumentationAreLookedAtOnRequest() throws {
        let directory = try TemporaryDirectory()
        _ = try directory.write("docs/a.md", "# A\n\n```toml\ncheck_interval = 3\nconcurent = 4\n```\n")
        _ = try directory.write("docs/b.md", "# B\n")
        let session = Session.run("lint", "--kind", "docs", directory.path("docs"), in: directory)
        #expect(session.code == .findings)
        #expect(session.output.contains("--> docs/a.md:5:1 at concurent\n") && session.output.contains("1 warning in 1 file"))
        #expect(Session.run("lint", directory.path("docs"), in: directory).code == .failure)
    }

    @Test func filesAreListedWithTheirVersions() throws {
        let directory = try TemporaryDirectory()
        let release = """
            apiVersion: helm.toolkit.fluxcd.io/v2
            kind: HelmRelease
            spec:
              chart: {spec: {chart: gitlab-runner, version: 0.86.0}}
              values: {gitlabUrl: https://gitlab.acme.dev}

            """
        try directory.write("release.yaml", release + "---\n" + release.replacing("0.86.0", with: "0.60.x"))
        try directory.write("config.toml", "concurrent = 1\n")
        let session = Session.run("lint", "--list-files", directory.path, in: directory)
        #expect(session.code == .success)
        #expect(session.output == """
            config.toml: config · GitLab Runner 19.4
            release.yaml: values (Flux HelmRelease) · GitLab Runner 18.9 · chart 0.86.0, by `spec.chart.spec.version`
            release.yaml: values (Flux HelmRelease) · GitLab Runner 16.7 · chart 0.60.0, by `spec.chart.spec.version`

            """)
    }

    @Test func patternsThatTheShellLeftAlone() throws {
        let directory = try TemporaryDirectory()
        try directory.write("x/config.toml", Self.broken)
        try directory.write("y/z/config.toml", Self.broken)
        let session = Session.run("lint", directory.path("**/*.toml"), in: directory)
        #expect(session.output.hasSuffix("2 errors in 2 files · GitLab Runner 19.4\n"))
        let none = Session.run("lint", directory.path("*.nothing"), in: directory)
        #expect(none.code == .failure)
        #expect(none.errors == "runnercfg: no file matches `*.nothing`\n")
    }

    @Test func aFileIsReadOnce() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("config.toml", Self.broken)
        #expect(Session.run("lint", path, path, directory.path).output.hasSuffix("1 error in 1 file · GitLab Runner 19.4\n"))
    }

    @Test func quietLeavesTheFindings() {
        let session = Session.run("lint", "-q", "-", "--stdin-name", "config.toml", input: Self.broken)
        #expect(session.output.hasSuffix("  = explain: runnercfg explain syntax-error\n\n"))
        #expect(Session.run("lint", "-q", "-", "--stdin-name", "config.toml", input: Self.sound).output == "")
    }

    @Test func coloursOnATerminal() {
        let session = Session.run("lint", "-", "--stdin-name", "config.toml", input: Self.broken, terminal: true, width: 80)
        #expect(session.output.hasPrefix("\u{1B}[1;31merror[syntax-error]\u{1B}[0m\u{1B}[1m: expected"))
        #expect(!Session.run("lint", "--color=never", "-", "--stdin-name", "config.toml", input: Self.broken, terminal: true).output.contains("\u{1B}"))
    }

    @Test func tokensAreNeverShown() {
        let text = "[[runners]]\n  token = \"glrt-veryverysecret\" x\n  url = \n"
        for format in ["text", "json"] {
            let session = Session.run("lint", "--format", format, "-", "--stdin-name", "config.toml", input: text)
            #expect(session.code == .findings)
            #expect(!session.output.contains("veryverysecret"), "\(session.output)")
        }
    }

    @Test(arguments: [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE, 0x61, 0x00], [0x00], [0x0D, 0x0A], [UInt8](repeating: 0x5B, count: 100_000)] as [[UInt8]])
    func badInputNeverTraps(_ bytes: [UInt8]) throws {
        let directory = try TemporaryDirectory()
        for kind in ["config", "values", "secret", "template"] {
            let code = Session.run("lint", "--kind", kind, try directory.write("f", bytes: bytes)).code
            #expect(code == .success || code == .findings)
        }
    }
}

import Foundation
import Testing
@testable import runnercfg

@Suite struct ConvertCommandTests {
    private static let config = """
        concurrent = 2
        [[runners]]
          name = "a"
          url = "https://gitlab.example.org"
          token = "glrt-veryverysecret"
          executor = "kubernetes"
          [runners.kubernetes]
            image = "alpine"

        """
    private static let values = "gitlabUrl: https://gitlab.example.org\nrunners:\n  cache:\n    cacheType: s3\n    s3BucketName: b\n    s3CacheInsecure: \"false\"\n"

    @Test func valuesBecomeConfig() {
        let session = Session.run("convert", "--chart-version=0.20.0", "--stdin-name=values.yaml", "-", input: Self.values)
        #expect(session.code == .success)
        #expect(session.output.contains("[[runners]]"))
        // The text "false" is truthy to the chart's template.
        #expect(session.output.contains("Insecure = true"))
    }

    @Test(arguments: [
        (["convert"], "values.yaml.j2", "gitlabUrl: {{ url }}\nrunners:\n  config: |\n    [[runners]]\n      limit = {{ limit }}\n", "5:15"),
        (["convert"], "config.toml.j2", "concurrent = {{ n }}\n[[runners]]\n  url = \"https://gitlab.acme.dev\"\n  executor = \"kubernetes\"\n", "1:14"),
        (["convert"], "config.toml.j2", "[[runners]]\n  url = \"https://gitlab.acme.dev\"\n  token = \"{{ token }}\"\n  executor = \"kubernetes\"\n", "3:12"),
        (["generate", "env"], "config.toml.j2", "[[runners]]\n  url = \"https://gitlab.acme.dev\"\n  limit = {{ limit }}\n  executor = \"shell\"\n", "3:11"),
        (["generate", "secret", "--name", "s"], "config.toml.j2", "[[runners]]\n  [runners.cache]\n    Type = \"s3\"\n    [runners.cache.s3]\n      AccessKey = \"{{ id }}\"\n      SecretKey = \"{{ key }}\"\n", "5:20"),
    ])
    func `what another program fills in is not made into something else`(_ call: [String], _ name: String, _ text: String, _ place: String) throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write(name, text)
        let session = Session.run(call + [path], in: directory)
        #expect(session.code == .findings || session.code == .failure)
        #expect(session.output.isEmpty)
        #expect(session.errors == "runnercfg: \(name):\(place): another program fills this in; use the file that it writes\n")
    }

    @Test func configBecomesValuesAndASecret() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("config.toml", Self.config)
        let both = Session.run("convert", path)
        #expect(both.code == .success)
        #expect(both.output.contains("\n---\napiVersion: v1\nkind: Secret\n"))
        #expect(!both.output.contains("veryverysecret"))

        let values = directory.path("values.yaml")
        let secret = directory.path("secret.yaml")
        #expect(Session.run("convert", path, "-o", values, "--secret-output", secret, "--secret-name", "s").output == "")
        #expect(try directory.read("values.yaml").contains("secret: s\n"))
        #expect(try directory.read("secret.yaml").contains("kind: Secret"))
        #expect(try directory.mode("secret.yaml") == 0o600)

        let again = Session.run("convert", path, "-o", values, in: directory)
        #expect(again.code == .failure)
        #expect(again.errors.contains("cannot write `values.yaml`: it already exists; `--force` replaces it\n"))
        #expect(again.errors.contains("note: the credentials were left out; `--secret-output FILE` writes them to a Secret\n"))
        #expect(Session.run("convert", path, "-o", values, "--force").code == .success)
    }

    @Test func whatCannotBeConverted() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("config.toml", Self.config)
        #expect(Session.run("convert", "--to=config", path, in: directory).errors == "runnercfg: `config.toml` cannot be converted to config\n")
        #expect(Session.run("convert", "--to=config", path).code == .findings)
        let other = try directory.write("x.txt", "a")
        let session = Session.run("convert", other, in: directory)
        #expect(session.code == .failure)
        #expect(session.errors == "runnercfg: cannot tell what `x.txt` is: neither config.toml nor chart values; specify it with `--kind`\n")
        #expect(Session.run("convert").code == .usage)
        #expect(Session.run("convert", "--to", "conifg", path).errors.contains("did you mean `config`?"))
    }

    @Test func `certificates beside the file are told with the Secret to make of them`() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("config.toml", "[[runners]]\n  url = \"https://gitlab.acme.dev\"\n  executor = \"kubernetes\"\n")
        let run = { Session.run("convert", path, "--secret-name", "ci", in: directory) }
        #expect(run().errors == "")
        for name in ["gitlab.acme.dev.crt", "gitlab.acme.dev.auth.key", "README"] { try directory.write("certs/\(name)", "-----BEGIN ") }
        #expect(run().errors == "note: the pod does not have the certificates in `certs`; run `runnercfg generate secret certificates --name ci-certs --from-file gitlab.acme.dev.auth.key=certs/gitlab.acme.dev.auth.key --from-file gitlab.acme.dev.crt=certs/gitlab.acme.dev.crt`, and set `certsSecretName: ci-certs`\n", "\(run().errors)")
        #expect(Session.run("convert", "--output-dir", directory.path("out"), path).errors.contains("certsSecretName: gitlab-runner-secret-certs"))
    }

    @Test func `each runner of a file has values and a Secret of its own`() throws {
        let directory = try TemporaryDirectory()
        let other = Self.config.replacing("concurrent = 2\n", with: "").replacing("\"a\"", with: "\"GPU (big)\"")
        let path = try directory.write("config.toml", Self.config + other + other)
        try directory.write("out/.keep", "")
        let session = Session.run("convert", "--output-dir", directory.path("out"), path, in: directory)
        #expect(session.code == .success && session.output == "", "\(session.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path("out")).sorted() == [
            ".keep", "a.secret.yaml", "a.values.yaml", "gpu-big-3.secret.yaml", "gpu-big-3.values.yaml", "gpu-big.secret.yaml", "gpu-big.values.yaml",
        ])
        #expect(try directory.read("out/gpu-big.values.yaml").contains("secret: gitlab-runner-secret-gpu-big\n"))
        #expect(try directory.mode("out/gpu-big.secret.yaml") == 0o600)
        #expect(Session.run("convert", "--output-dir", directory.path("out"), path).code == .failure, "nothing is replaced")
        #expect(Session.run("convert", "--output-dir", directory.path("out"), "--runner", "1", path).code == .usage)
    }

    @Test(arguments: [
        (["--secret-name", "Bad/Name"], "`Bad/Name` is not a valid name for a Secret: use only lowercase letters, digits, `-`, and `.`"),
        (["--namespace", "../x"], "`../x` is not a valid name for a namespace: use only lowercase letters, digits, and `-`"),
        (["--release-name", "UPPER"], "`--release-name UPPER` is not a valid release name: use at most 53 lowercase letters, digits, `-` and `.`"),
        (["--runner", "same"], "`--runner same`: several runners in `config.toml` have this name; choose one by its number"),
        (["--runner", "9"], "`--runner 9`: `config.toml` has 2 runners, and none by that name or number"),
    ])
    func `names are checked before anything is made`(_ options: [String], _ sentence: String) {
        let text = "[[runners]]\n  name = \"same\"\n  executor = \"shell\"\n[[runners]]\n  name = \"same\"\n  executor = \"shell\"\n"
        let session = Session.run(["convert", "--stdin-name=config.toml"] + (options.first == "--runner" ? [] : ["--runner", "1"]) + options + ["-"], input: text)
        #expect(session.code == .usage && session.output == "" && session.errors.hasPrefix("runnercfg: \(sentence)\n"), "\(session.errors)")
    }

    @Test func `the namespace of jobs and that of the release are told apart`() {
        let text = "[[runners]]\n  name = \"a\"\n  url = \"https://gitlab.acme.dev\"\n  token = \"t\"\n  executor = \"docker\"\n  [runners.docker]\n    image = \"alpine\"\n"
        let draft = Session.run("convert", "--to", "kubernetes", "-n", "ci", "--stdin-name=config.toml", "-", input: text)
        #expect(draft.output.contains("    namespace = \"ci\" # "))
        let same = Session.run("convert", "-n", "ci", "--stdin-name=config.toml", "-", input: draft.output)
        #expect(!same.errors.contains("jobs run in the namespace"))
        let other = Session.run("convert", "-n", "elsewhere", "--stdin-name=config.toml", "-", input: draft.output)
        #expect(other.errors.contains("note: jobs run in the namespace `ci`, and the release goes to `elsewhere`: give the manager rights there, or remove `namespace`\n"), "\(other.errors)")
    }

    @Test func `what is not carried over is told, reported, and refused on request`() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("config.toml", "exporter = 1\n" + Self.config)
        let told = Session.run("convert", path, in: directory)
        #expect(told.code == .success && told.errors == "note: config.toml:1:12: `exporter` is left out: GitLab Runner 19.4 has no such key\nnote: the Secret follows the values; `--secret-output FILE` writes it to a file of its own\n", "\(told.errors)")
        let refused = Session.run("convert", "--strict", path)
        #expect(refused.code == .findings && refused.output == "" && refused.errors.hasSuffix("1 setting would not be carried over as it is; nothing was written because of `--strict`\n"))
        #expect(Session.run("convert", "-o", directory.path("v.yaml"), "--report", directory.path("r.md"), path).code == .success)
        #expect(try directory.read("r.md").contains("| `exporter` | \(path):1:12 | left out | GitLab Runner 19.4 has no such key |  |\n"))
        #expect(Session.run("convert", "-o", directory.path("w.yaml"), "--report", directory.path("r.json"), path).code == .success)
        #expect(try directory.read("r.json").contains("\"kind\": \"left out\""))
        #expect(Session.run("convert", "--report", path, path).code == .usage)
    }
}

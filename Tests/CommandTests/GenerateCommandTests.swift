import Testing
@testable import runnercfg

@Suite struct GenerateCommandTests {
    private static let manifest = """
        apiVersion: v1
        kind: Secret
        metadata:
          name: s3access
          namespace: ci
        type: Opaque
        data:
          accesskey: QUI=
          secretkey: YT1i

        """
    private static let base = ["generate", "secret", "s3", "--name", "s3access", "-n", "ci"]

    @Test func credentialsFromEverywhere() throws {
        #expect(Session.run(list: Self.base + ["--from-stdin"], input: "accesskey=AB\r\nsecretkey=a=b\n").output == Self.manifest)
        let literal = Session.run(list: Self.base + ["--from-literal", "accesskey=AB", "--from-literal=secretkey=a=b"])
        #expect(literal.output == Self.manifest)
        #expect(literal.errors.hasPrefix("note: `--from-literal` is visible in the process list"))
        let directory = try TemporaryDirectory()
        let file = try directory.write("key", "AB\n")
        let mixed = Session.run(list: Self.base + ["--from-file", "accesskey=\(file)", "--stdin-key", "secretkey"], input: "a=b")
        #expect(mixed.output == Self.manifest)
        #expect(
            Session.run(
                "generate", "secret", "s3", "--name", "s3access", "-n", "ci", "--from-env", "accesskey=KEY", "--from-env", "secretkey=SECRET",
                environment: ["KEY": "AB", "SECRET": "a=b"]
            ).output == Self.manifest)
    }

    @Test func credentialsFromAConfig() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("config.toml", "[[runners]]\n[runners.cache]\nType = \"s3\"\n[runners.cache.s3]\nAccessKey = \"AB\"\nSecretKey = \"a=b\"\n")
        #expect(Session.run("generate", "secret", path, "--name", "s3access", "-n", "ci").output == Self.manifest)
        #expect(Session.run("generate", "secret", "s3", path, "--name", "s3access", "-n", "ci").output == Self.manifest)
        let other = Session.run("generate", "secret", "gcs", path, "--name", "x", in: directory)
        #expect(other.code == .usage)
        #expect(other.errors.hasPrefix("runnercfg: `config.toml` contains credentials for `s3`, not for `gcs`\n"))
    }

    @Test(arguments: [
        (["generate"], "`runnercfg generate` needs another word: `config`, `values`, `secret`, `env` or `register`"),
        (["generate", "secrte"], "`generate secrte` is not a command; did you mean `generate secret`?"),
        (["generate", "secret", "s3"], "`--name NAME` is missing"),
        (["generate", "secret", "--name", "x"], "say what the Secret is for: `s3`, `gcs`, `azure`, `token`, `certificates` or `registry`, or name a config.toml to take the credentials from"),
        (["generate", "secret", "gcp", "--name", "x"], "`gcp` is neither `s3`, `gcs`, `azure`, `token`, `certificates`, `registry` nor a file; did you mean `gcs`?"),
        (["generate", "secret", "s3", "--name", "x", "--from-env", "accesskey=NONE"], "the environment has no variable `NONE`"),
        (["generate", "secret", "s3", "--name", "x", "--from-stdin", "--stdin-key", "a"], "`--from-stdin` and `--stdin-key` cannot be combined"),
    ])
    func wrongUsage(_ arguments: [String], _ sentence: String) {
        let session = Session.run(list: arguments)
        #expect(session.code == .usage)
        #expect(session.errors.hasPrefix("runnercfg: \(sentence)\n"), "\(session.errors)")
    }

    @Test func mistypedCredentialsAreNotRepeated() {
        for option in ["--from-literal", "--from-env", "--from-file"] {
            let session = Session.run(list: Self.base + [option, "topsecret"])
            #expect(session.code == .usage)
            #expect(!session.errors.contains("topsecret"))
        }
    }

    @Test func variables() {
        let config = "[[runners]]\nexecutor = \"shell\"\n[[runners]]\nexecutor = \"docker\"\n[runners.cache.s3]\nInsecure = false\n"
        let run = { (options: [String]) in Session.run(list: ["generate", "env", "--stdin-name=config.toml"] + options + ["-"], input: config) }
        #expect(run([]).output == "RUNNER_EXECUTOR=shell\n")
        #expect(run(["--runner=2", "--format=shell"]).output.contains("export CACHE_S3_INSECURE=false\n"))
        #expect(run(["--format", "kubernetes"]).output == "- name: RUNNER_EXECUTOR\n  value: \"shell\"\n")
        let none = run(["--runner", "3"])
        #expect(none.code == .usage)
        #expect(none.errors.hasPrefix("runnercfg: `--runner 3`: `config.toml` has 2 runners, counted from 1\n"))
    }
}

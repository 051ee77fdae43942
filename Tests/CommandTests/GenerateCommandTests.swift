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
        (["generate", "secret", "s3", "--name", "x"], "the Secret needs accesskey and secretkey: use --from-env, --from-file or --from-stdin"),
        (["generate", "secret", "s3", "--name", "x", "--format", "strng-data"], "`--format strng-data`: expected `data`, `string-data`, `kubectl`, `external-secret` or `sealed-secret`; did you mean `string-data`?"),
        (["generate", "secret", "s3", "--name", "x", "--format", "sealed-secret"], "`--format sealed-secret` needs `--namespace NAMESPACE`"),
        (["generate", "secret", "s3", "--name", "x", "--store", "vault"], "`--store` needs `--format external-secret`"),
        (["generate", "secret", "s3", "--name", "x", "--format", "external-secret", "--from-stdin"], "`--format external-secret` and `--from-stdin` cannot be combined"),
        (["generate", "secret", "s3", "--name", "x", "--format", "external-secret", "--store", "a/b"], "`--store a/b`: expected the name of a SecretStore, or `ClusterSecretStore/NAME`"),
        (["generate", "secret", "s3", "--name", "x", "--format", "external-secret", "--remote", "accesskey"], "`--remote` needs a value of the form `KEY=ENTRY[#PROPERTY]`"),
        (["generate", "secret", "azure", "--name", "x", "--chart-version", "0.24.0"], "chart 0.24.0 does not read credentials for Azure from a Secret; chart 0.25.0 and later do"),
        (["generate", "secret", "s3", "--name", "x", "--from-file", "accesskey=-", "--stdin-key", "secretkey"], "`-` can be given only once, because standard input can be read only once"),
    ])
    func wrongUsage(_ arguments: [String], _ sentence: String) {
        let session = Session.run(list: arguments)
        #expect(session.code == .usage)
        #expect(session.errors.hasPrefix("runnercfg: \(sentence)\n"), "\(session.errors)")
    }

    @Test func formsOfOneSecret() throws {
        let directory = try TemporaryDirectory()
        let file = try directory.write("id", "AB\n")
        let run = { (form: String, more: [String]) in
            Session.run(Self.base + ["--format", form, "--from-file", "accesskey=\(file)", "--from-env", "secretkey=SECRET"] + more, environment: ["SECRET": "a=b"])
        }
        #expect(run("data", []).output == Self.manifest)
        #expect(run("string-data", []).output == "apiVersion: v1\nkind: Secret\nmetadata:\n  name: s3access\n  namespace: ci\ntype: Opaque\nstringData:\n  accesskey: \"AB\"\n  secretkey: \"a=b\"\n")
        #expect(run("sealed-secret", []).output == "# Encrypt it, and commit only the result: kubeseal --format yaml < s3access.yaml > s3access.sealed.yaml\n" + Self.manifest)
        let kubectl = run("kubectl", [])
        #expect(kubectl.output == "kubectl create secret generic s3access --namespace ci \\\n  --from-file=accesskey=<(printf %s \"$(cat -- \(file))\") \\\n  --from-file=secretkey=<(printf %s \"$SECRET\")\n")
        #expect(kubectl.errors == "note: the line break after `accesskey` was dropped\nnote: the command needs bash, zsh or ksh: it takes credentials from variables and files when it runs\n")
        let external = run("external-secret", ["--store", "vault", "--remote", "accesskey=ci/s3#id", "--remote", "secretkey=ci/s3#key"])
        #expect(external.output.hasSuffix("  data:\n    - secretKey: accesskey\n      remoteRef:\n        key: ci/s3\n        property: id\n    - secretKey: secretkey\n      remoteRef:\n        key: ci/s3\n        property: key\n"))
        #expect(external.errors == "note: an ExternalSecret holds no credentials: only the keys of the options are used\n")
    }

    @Test func credentialsStandInTheOrderOfTheCommandLine() {
        let keys = { (options: [String]) in
            Session.run(Self.base + options, input: "a", environment: ["V": "b"]).output.split(separator: "\n").filter { $0.hasSuffix("=") }.map { $0.prefix { $0 != ":" } }
        }
        #expect(keys(["--from-env", "secretkey=V", "--stdin-key", "accesskey"]) == ["  secretkey", "  accesskey"])
        #expect(keys(["--stdin-key", "accesskey", "--from-env", "secretkey=V"]) == ["  accesskey", "  secretkey"])
    }

    @Test func aSealableSecretNamesItsFile() throws {
        let directory = try TemporaryDirectory()
        let path = directory.path + "/out.yaml"
        #expect(Session.run(list: Self.base + ["--format", "sealed-secret", "--from-stdin", "-o", path], input: "accesskey=AB\nsecretkey=a=b\n").code == .success)
        #expect(try directory.read("out.yaml") == "# Encrypt it, and commit only the result: kubeseal --format yaml < \(path) > \(path.dropLast(5)).sealed.yaml\n" + Self.manifest)
    }

    @Test func anExternalSecretNeedsNoCredentials() {
        let session = Session.run("generate", "secret", "s3", "--name", "s3access", "--format", "external-secret")
        #expect(session.code == .success)
        #expect(session.errors == "note: the name of the store is left open; `--store [KIND/]NAME` sets it\nnote: where the store has the credentials is left open; `--remote KEY=ENTRY#PROPERTY` sets it\n")
        // What is not there is not looked for.
        #expect(Session.run("generate", "secret", "s3", "--name", "s", "--format", "external-secret", "--from-env", "accesskey=NONE", "--from-file", "secretkey=none").code == .success)
    }

    @Test func olderChartsLookForOtherNames() {
        let session = Session.run(list: ["generate", "secret", "gcs", "--name", "s", "--chart-version", "0.15.0", "--stdin-key", "gcs-application-credentials-file"], input: "{}")
        #expect(session.output.hasSuffix("data:\n  gcs-applicaton-credentials-file: e30=\n"))
        #expect(session.errors == "note: chart 0.15.0 looks for `gcs-application-credentials-file` under the name `gcs-applicaton-credentials-file`\n")
    }

    @Test func mistypedCredentialsAreNotRepeated() {
        for option in ["--from-literal", "--from-env", "--from-file"] {
            let session = Session.run(list: Self.base + [option, "topsecret"])
            #expect(session.code == .usage)
            #expect(!session.errors.contains("topsecret"))
        }
    }

    @Test func `of several runners one is chosen, or the first is told`() {
        let config = "[[runners]]\nname = \"a\"\ntoken = \"made-up-lantern\"\n[[runners]]\nname = \"b\"\ntoken = \"made-up-harbour\"\n"
        let run = { (options: [String]) in Session.run(["generate", "secret", "token", "--name", "t"] + options + ["-"], input: config) }
        let first = run([])
        #expect(first.output.contains("bWFkZS11cC1sYW50ZXJu") && first.errors == "note: of the 2 runners, the first with such credentials counts; `--runner` chooses another\n", "\(first)")
        let second = run(["--runner", "b"])
        #expect(second.output.contains("bWFkZS11cC1oYXJib3Vy") && second.errors == "")
        let env = Session.run(["generate", "env", "--stdin-name=config.toml", "-"], input: config)
        #expect(env.errors == "note: this is `a`, the first of 2 runners; `--runner` chooses another\n")
    }

    @Test func variables() {
        let config = "[[runners]]\nexecutor = \"shell\"\n[[runners]]\nexecutor = \"docker\"\n[runners.cache.s3]\nInsecure = false\n"
        let run = { (options: [String]) in Session.run(list: ["generate", "env", "--stdin-name=config.toml"] + options + ["-"], input: config) }
        #expect(run([]).output == "RUNNER_EXECUTOR=shell\n")
        #expect(run(["--runner=2", "--format=shell"]).output.contains("export CACHE_S3_INSECURE=false\n"))
        #expect(run(["--format", "kubernetes"]).output == "- name: RUNNER_EXECUTOR\n  value: \"shell\"\n")
        let none = run(["--runner", "3"])
        #expect(none.code == .usage)
        #expect(none.errors.hasPrefix("runnercfg: `--runner 3`: `config.toml` has 2 runners, and none by that name or number\n"))
    }
}

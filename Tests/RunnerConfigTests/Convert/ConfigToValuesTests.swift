import SourceBytes
import Testing
@testable import RunnerConfig

/// A config.toml as values: nothing of it gets lost untold.
@Suite struct ConfigToValuesTests {
    private static let runner = """
        [[runners]] # the runner
          Name = "one"
          URL = "https://gitlab.acme.dev"
          Token = "glrt-Zx4Kq9Lm2Np7Rt5Vw8Yb"
          executor = "kubernetes"
          [runners.kubernetes]
            image = "alpine:3.20" # small

        """

    private func convert(_ text: String, runner: Int? = nil, chart: Version? = nil) throws -> Conversion {
        try Converter.values(from: ConfigFile([UInt8](text.utf8), target: Target(chart: chart)), runner: runner, secretName: "s", namespace: nil)
    }

    @Test func `keys count in any casing`() throws {
        let text = Self.runner + "  [runners.cache]\n    type = \"s3\"\n    [runners.cache.S3]\n      accesskey = \"AKIAACMEACMEACME0001\"\n      secretKEY = \"lantern-harbour-0001\"\n      BucketName = \"ci\"\n"
        let made = try convert(text)
        #expect(made.text.contains("  name: one\n  secret: s\n  cache:\n    secretName: s-cache\n"))
        #expect(made.secret?.contains("accesskey: QUtJQUFDTUVBQ01FQUNNRTAwMDE=\n  secretkey: bGFudGVybi1oYXJib3VyLTAwMDE=") == true)
        #expect(!made.text.contains("lantern") && !made.text.contains("glrt-"))
        #expect(made.losses == [] && made.notes == [], "\(made.losses) \(made.notes)")
    }

    @Test func `comments of the runner stay, those of what is taken away go with it`() throws {
        let made = try convert("# a header\n\n# jobs\nconcurrent = 4\n" + Self.runner)
        #expect(made.text.contains("    [[runners]] # the runner\n") && made.text.contains("        image = \"alpine:3.20\" # small\n") && made.text.contains("    # a header\n"))
        #expect(!made.text.contains("# jobs"))
    }

    @Test func `what the Runner does by default is written down where the chart has other defaults`() throws {
        let made = try convert(Self.runner)
        #expect(made.text.hasPrefix("gitlabUrl: https://gitlab.acme.dev\nconcurrent: 1\ncheckInterval: 3\nrbac:\n  create: true\nserviceAccount:\n  create: true\n"))
        #expect(try convert(Self.runner, chart: "0.40.0").text.contains("serviceAccount:") == false)
        #expect(try convert("check_interval = 0\nconcurrent = 7\n" + Self.runner).text.contains("concurrent: 7\ncheckInterval: 3\n"))
    }

    @Test func `globals with a value in the chart are carried over`() throws {
        let text = "log_level = \"debug\"\nlisten_address = \":9300\"\nsentry_dsn = \"https://sentry.acme.dev/1\"\n[session_server]\n  listen_address = \"0.0.0.0:8093\"\n  advertise_address = \"runner.acme.dev:9000\"\n  session_timeout = 900\n"
        let made = try convert(text + Self.runner)
        #expect(made.text.contains("logLevel: debug\n") && made.text.contains("sentryDsn: ") && made.text.contains("  port: 9300\n"))
        #expect(made.text.contains("sessionServer:\n  enabled: true\n  internalPort: 8093\n  timeout: 900\n  publicIP: runner.acme.dev\n  externalPort: 9000\n"), "\(made.text)")
        #expect(made.losses.allSatisfy { $0.path == "listen_address" }, "\(made.losses)")
    }

    @Test(arguments: [
        ("", "  [runners.referees]\n    [runners.referees.metrics]\n      prometheus_address = \"http://p\"\n", "runners.referees.metrics.prometheus_address", ConversionLoss.Kind.leftOut),
        ("", "  [runners.docker]\n    image = \"alpine\"\n", "runners.docker.image", .leftOut),
        ("exporter = 1\n", "", "exporter", .leftOut),
        ("listen_address = \"127.0.0.1:9252\"\n", "", "listen_address", .changed),
        ("", "  [runners.monitoring]\n    tag = \"x\"\n", "runners.monitoring.tag", .leftOut),
    ])
    func `what is not carried over is told, with its place`(_ head: String, _ tail: String, _ path: String, _ kind: ConversionLoss.Kind) throws {
        let made = try convert(head + Self.runner + tail)
        #expect(made.losses.map(\.path) == [path] && made.losses.map(\.kind) == [kind], "\(made.losses.map(\.sentence))")
        #expect(made.losses.allSatisfy { $0.range != nil })
    }

    @Test(arguments: [
        ("    bearer_token = \"lantern-harbour-0002\"\n", "runners.kubernetes.bearer_token", "remove it, and let `extraEnvFrom.KUBERNETES_BEARER_TOKEN.secretKeyRef` take it from a Secret of yours"),
        ("  [runners.cache]\n    [runners.cache.s3]\n      AccessKey = \"AKIAACMEACMEACME0001\"\n", "runners.cache.s3.AccessKey", "the chart takes it from a Secret only together with `runners.cache.s3.SecretKey`, which is not set"),
        ("  [runners.cache]\n    [runners.cache.s3]\n      SecretKey = \"lantern-harbour-0002\"\n      AccessKey = \"\"\n", "runners.cache.s3.SecretKey", "the chart takes it from a Secret only together with `runners.cache.s3.AccessKey`, which is not set"),
        ("  [runners.cache]\n    [runners.cache.azure]\n      AccountKey = \"lantern-harbour-0002\"\n", "runners.cache.azure.AccountKey", "the chart takes it from a Secret only together with `runners.cache.azure.AccountName`, which is not set"),
        ("  [runners.cache]\n    [runners.cache.gcs]\n      PrivateKey = \"lantern-harbour-0002\"\n", "runners.cache.gcs.PrivateKey", "the chart takes it from a Secret only together with `runners.cache.gcs.AccessID`, which is not set"),
        ("  [runners.cache]\n    [runners.cache.s3]\n      SessionToken = \"lantern-harbour-0002\"\n", "runners.cache.s3.SessionToken", "it expires soon: use `AuthenticationType = \"iam\"`, or remove it, and let `extraEnvFrom.CACHE_S3_SESSION_TOKEN.secretKeyRef` take it from a Secret of yours"),
    ])
    func `credentials that no Secret of the chart takes are told, with what to do`(_ lines: String, _ path: String, _ advice: String) throws {
        let made = try convert(Self.runner + lines)
        #expect(made.notes == ["the credential in `\(path)` stays in the values, and ends up in a ConfigMap; \(advice)"])
        #expect(made.secret?.contains("s-cache") == false)
    }

    @Test func `charts without the means are not told to use them`() throws {
        let text = Self.runner + "    bearer_token = \"lantern-harbour-0002\"\n"
        #expect(try convert(text, chart: "0.60.0").notes == ["the credential in `runners.kubernetes.bearer_token` stays in the values, and ends up in a ConfigMap; keep the text of `runners.config` in a Secret that `volumes` and `volumeMounts` mount, and name its path in `runners.configPath`"])
        #expect(try convert(text, chart: "0.57.0").notes == ["the credential in `runners.kubernetes.bearer_token` stays in the values, and ends up in a ConfigMap"])
    }

    /// Jobs may read the variable themselves: moving it would change what they see.
    @Test func `credentials of a registry stay, with the command that moves them`() throws {
        let text = Self.runner.replacing("  executor", with: "  environment = [\"A=b\", 'DOCKER_AUTH_CONFIG={\"auths\":{\"registry.acme.dev\":{\"auth\":\"Y2k6bGFudGVybi1oYXJib3Vy\"}}}']\n  executor")
        let made = try convert(text)
        #expect(made.text.contains("DOCKER_AUTH_CONFIG") && made.losses == [])
        #expect(made.notes.count == 1 && made.notes[0].hasSuffix("; if only images are pulled with it, `runnercfg generate secret registry --name s-registry` with `--from-file .dockerconfigjson=FILE` makes a Secret of it: set `image_pull_secrets = [\"s-registry\"]` in `[runners.kubernetes]` and remove the entry"), "\(made.notes)")
    }

    @Test(arguments: [("/etc/gitlab-runner/ci.json", 1), ("/secrets/gcs-application-credentials-file", 0), ("", 0)]) func `Google's file on a host is told`(_ path: String, _ notes: Int) throws {
        let made = try convert(Self.runner + "  [runners.cache]\n    Type = \"gcs\"\n    [runners.cache.gcs]\n      BucketName = \"ci\"\n      CredentialsFile = \"\(path)\"\n")
        #expect(made.notes == [
            "`runners.cache.gcs.CredentialsFile`: the pod does not have this file; run `runnercfg generate secret gcs --name s-cache` with `--from-file gcs-application-credentials-file=/etc/gitlab-runner/ci.json`, set `runners.cache.secretName: s-cache`, and remove the key"
        ].prefix(notes).map { $0 })
    }

    @Test func `certificates named by path are told with the Secret to make of them`() throws {
        let made = try convert(Self.runner.replacing("  executor", with: "  tls-ca-file = \"/etc/ca dir/ca.pem\"\n  tls-cert-file = \"c.crt\"\n  TLS-Key-File = \"c.key\"\n  executor"))
        #expect(made.notes == [
            "`runners.tls-ca-file`, `runners.tls-cert-file`, `runners.tls-key-file`: the pod does not have these files; run `runnercfg generate secret certificates --name s-certs` with `--from-file 'gitlab.acme.dev.crt=/etc/ca dir/ca.pem'` `--from-file gitlab.acme.dev.auth.crt=c.crt` `--from-file gitlab.acme.dev.auth.key=c.key`, set `certsSecretName: s-certs`, and remove the keys"
        ], "\(made.notes)")
        let one = try convert(Self.runner.replacing("  executor", with: "  tls-ca-file = \"ca.pem\"\n  executor"))
        #expect(one.notes.count == 1 && one.notes[0].hasPrefix("`runners.tls-ca-file`: the pod does not have this file; ") && one.notes[0].hasSuffix("and remove the key"))
    }

    @Test func `one of several runners`() throws {
        let text = Self.runner + Self.runner.replacing("one", with: "two").replacing("alpine:3.20", with: "busybox")
        #expect(throws: ConversionFailure(message: "the chart makes one runner, and this file has 2: choose one with `--runner`")) { try convert(text) }
        let second = try convert(text, runner: 1)
        #expect(second.text.contains("name: two") && second.text.contains("busybox") && !second.text.contains("alpine"))
        #expect(second.losses == [])
    }

    @Test func `a private key of Google survives the entrypoint`() throws {
        let key = "-----BEGIN PRIVATE KEY-----\\nAAAA\\nBBBB\\n-----END PRIVATE KEY-----\\n"
        let made = try convert(Self.runner + "  [runners.cache]\n    Type = \"gcs\"\n    [runners.cache.gcs]\n      AccessID = \"a@b.iam.gserviceaccount.com\"\n      PrivateKey = \"\(key)\"\n      BucketName = \"ci\"\n")
        let secret = SecretFile([UInt8]((made.secret ?? "").utf8))
        let texts = secret.secrets.flatMap { secret in secret.data.map { ($0.key, $0.node.string ?? "") } }
        let text = try #require(texts.first { $0.0 == "gcs-private-key" }.flatMap { Base64.decode($0.1) })
        // One line: the entrypoint's `echo -e` makes the line ends.
        #expect(String(decoding: text, as: UTF8.self) + "\\n" == key)
        #expect(made.losses == [], "\(made.losses)")
    }

    /// Independent of the account that the conversion keeps: every setting of the file is in the result, or its path is told.
    @Test func `every setting of the corpus is carried over or told`() throws {
        var count = 0
        for folder in ["toml", "docs-toml"] {
            for file in try Shared.files("corpus/\(folder)", endings: [".toml"]) {
                let config = ConfigFile(file.bytes)
                // What the Runner cannot read, nobody can carry over.
                guard !config.schemaProblems.contains(where: \.isRefused) else { continue }
                for index in config.runners.indices {
                    guard let made = try? Converter.values(from: config, runner: index, secretName: "s", namespace: nil) else { continue }
                    let secrets = made.secret.map { [SecretFile([UInt8]($0.utf8))] } ?? []
                    let back = ConfigFile([UInt8](try Converter.config(from: ValuesFile([UInt8](made.text.utf8)), secrets: secrets).text.utf8))
                    let before = Self.leaves(config.root, runner: index)
                    let after = Self.leaves(back.root, runner: 0)
                    for (path, value) in before where after[path] != value && !Self.isServers(path) {
                        let isTold = made.losses.contains { path.hasPrefix($0.path.lowercased()) || $0.path.lowercased().hasPrefix(path) }
                        if !isTold { Issue.record("\(file.name): `\(path)` of runner \(index + 1): \(value) becomes \(after[path] ?? "nothing")") }
                    }
                    count += 1
                }
            }
        }
        #expect(count > 150, "\(count)")
    }

    private static func isServers(_ path: String) -> Bool { ["runners.id", "runners.token_obtained_at", "runners.token_expires_at"].contains(path) }

    /// Every value that says something, as text, by its path in small letters.
    private static func leaves(_ root: Node, runner: Int) -> [String: String] {
        var leaves: [String: String] = [:]
        func collect(_ node: Node, _ path: String) {
            switch node.value {
            case .table(let members): for member in members { collect(member.node, path.isEmpty ? member.key.lowercased() : "\(path).\(member.key.lowercased())") }
            case .array(let elements) where !elements.isEmpty && elements.allSatisfy(\.isTable):
                if path == "runners" { collect(elements[runner], path) } else { for (index, element) in elements.enumerated() { collect(element, elements.count > 1 ? "\(path)[\(index)]" : path) } }
            case .null, .boolean(false), .integer(0), .array([]): break
            case .string(let text): if !text.isEmpty { leaves[path] = text.hasSuffix("\n") ? String(text.dropLast()) : text }
            default: leaves[path] = TOMLSpelling.inline(node)
            }
        }
        collect(root, "")
        return leaves
    }
}

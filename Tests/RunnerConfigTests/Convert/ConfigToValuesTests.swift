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

    private static let handovers: [(chart: Version, key: String?, registration: String?)] = [
        ("0.52.0", "runner-token", nil), ("0.53.0", nil, token), ("0.53.1", nil, token), ("0.53.2", "runner-registration-token", nil),
        ("0.58.1", "runner-registration-token", nil), ("0.59.0", "runner-token", ""), ("0.73.0", "runner-token", ""), ("0.74.0", "runner-token", nil),
    ]
    private static let token = "glrt-Zx4Kq9Lm2Np7Rt5Vw8Yb"

    @Test(arguments: handovers)
    func `each chart gets an authentication token where it takes it for one`(_ chart: Version, _ key: String?, _ registration: String?) throws {
        let made = try convert(Self.runner, chart: chart)
        let secret = made.secret.map { SecretFile([UInt8]($0.utf8)) }?.secrets.first
        let filled = secret.flatMap { secret in secret.data.first { secret.exported($0) == Self.token }?.key }
        #expect(filled == key)
        let values = ValuesFile([UInt8](made.text.utf8), target: Target(chart: chart))
        #expect(values.member("runnerRegistrationToken")?.node.string == registration)
        #expect(!made.losses.contains { $0.path == "runners.token" })
        #expect(made.holdsCredentials == (registration?.isEmpty == false) && made.notes.contains { $0.hasPrefix("the token stays in the values") } == made.holdsCredentials)
    }

    @Test func `an old token goes where any chart looks for it`() throws {
        let text = Self.runner.replacing("glrt-Zx4Kq9Lm2Np7Rt5Vw8Yb", with: "Zx4Kq9Lm2Np7Rt5Vw8Yb")
        for chart in ["0.40.0", "0.53.1", "0.58.0", "0.60.0", "0.86.0"] as [Version] {
            let made = try convert(text, chart: chart)
            #expect(made.secret?.contains("  runner-token: Wng0S3E5TG0yTnA3UnQ1Vnc4WWI=\n  runner-registration-token: \"\"\n") == true && !made.text.contains("runnerRegistrationToken"), "\(chart)")
        }
    }

    @Test func `charts without a text for register get values`() throws {
        let text = Self.runner + "    privileged = true\n    cpu_limit = \"1\"\n    pull_policy = [\"always\"]\n    image_pull_secrets = [\"one\", \"two\"]\n    [runners.kubernetes.node_selector]\n      disk = \"ssd\"\n  [runners.cache]\n    Type = \"s3\"\n    [runners.cache.s3]\n      BucketName = \"ci\"\n      Insecure = true\n"
        let made = try convert(text.replacing("  executor", with: "  environment = [\"A=b=c\"]\n  executor"), chart: "0.19.0")
        #expect(made.text.contains("""
            runners:
              secret: s
              image: alpine:3.20
              imagePullPolicy: always
              imagePullSecrets:
                - one
                - two
              privileged: true
              env:
                A: b=c
              nodeSelector:
                disk: ssd
              builds:
                cpuLimit: "1"
              cache:
                cacheType: s3
                s3BucketName: ci
                s3CacheInsecure: true

            """), "\(made.text)")
        #expect(!made.losses.contains { $0.kind == .leftOut && $0.path != "comments" && $0.path != "runners.name" }, "\(made.losses)")
    }

    @Test func `a template that prints nothing, and names of the release`() throws {
        let text = "gitlabUrl: https://a.dev\nrunners:\n  config: |\n    [[runners]]\n      [runners.kubernetes]\n        image = \"{{ printf \"%s/alpine\" .Values.registry }}\"\n        [runners.kubernetes.pod_labels]\n          \"app\" = \"{{ include \"gitlab-runner.fullname\" . }}\"\n"
        let made = try Converter.config(from: ValuesFile([UInt8](text.utf8)))
        #expect(made.losses.map(\.path) == ["runners.kubernetes.image"] && made.text.contains("app = \"gitlab-runner\""))
        #expect(made.notes.contains { $0.contains("--release-name") })
        for (chart, name, label) in [("0.86.0", "prod", "prod-gitlab-runner"), ("0.86.0", "gitlab-runner-prod", "gitlab-runner-prod"), ("0.40.0", "gitlab-runner-prod", "gitlab-runner-prod-gitlab-runner")] as [(Version, String, String)] {
            let told = try Converter.config(from: ValuesFile([UInt8](text.utf8), target: Target(chart: chart)), release: name)
            #expect(told.text.contains("app = \"\(label)\"") && !told.notes.contains { $0.contains("--release-name") })
        }
    }

    @Test func `charts that set the namespace themselves are told it in the values`() throws {
        let text = Self.runner + "    namespace = \"jobs\"\n"
        #expect(try convert(text, chart: "0.30.0").text.contains("  namespace: jobs\n  config: |"))
        #expect(try !convert(text, chart: "0.31.0").text.contains("  namespace: jobs\n"))
        let values = ValuesFile(Array("gitlabUrl: https://a.dev\nrunners:\n  config: |\n    [[runners]]\n      [runners.kubernetes]\n        namespace = \"jobs\"\n".utf8), target: Target(chart: "0.28.0"))
        let made = try Converter.config(from: values)
        #expect(!made.text.contains("namespace") && made.notes.contains { $0.contains("use `runners.namespace`") })
        #expect(try Converter.config(from: values, namespace: "ci").text.contains("namespace = \"ci\""))
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

    /// A config.toml made of values, and values made of that: the runner stays what it is, or the difference is told.
    @Test func `values of the corpus come back from a config`() throws {
        var count = 0
        for folder in ["values", "docs-values"] {
            for file in try Shared.files("corpus/\(folder)", endings: [".yaml", ".yml"]) {
                guard let there = try? Converter.config(from: ValuesFile(file.bytes), namespace: "ci") else { continue }
                let config = ConfigFile([UInt8](there.text.utf8))
                guard config.runners.count == 1, let back = try? Converter.values(from: config, secretName: "s", namespace: nil) else { continue }
                let again = try Converter.config(from: ValuesFile([UInt8](back.text.utf8)), secrets: back.secret.map { [SecretFile([UInt8]($0.utf8))] } ?? [], namespace: "ci")
                let differences = ConfigDifference.all(config.root, ConfigFile([UInt8](again.text.utf8)).root).filter { difference in
                    // The chart writes down what the Runner does without the key.
                    difference.path != "check_interval" && !back.losses.contains { $0.path == difference.path }
                }
                #expect(differences.isEmpty, "\(file.name): \(differences)")
                count += 1
            }
        }
        #expect(count > 90, "\(count)")
    }

    private static func isServers(_ path: String) -> Bool { ["runners.id", "runners.token_obtained_at", "runners.token_expires_at"].contains(path) }

    /// Every value that says something, as text, by its path in small letters.
    private static func leaves(_ root: Node, runner: Int) -> [String: String] {
        var leaves: [String: String] = [:]
        func collect(_ node: Node, _ path: String) {
            switch node.value {
            case .table(let members): for member in members { collect(member.node, (path.isEmpty ? "" : path + ".") + DottedPath.step(member.key.lowercased())) }
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

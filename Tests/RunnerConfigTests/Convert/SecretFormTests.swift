import SourceBytes
import Testing
@testable import RunnerConfig

/// The forms in which a Secret is written down, each read back by our own readers.
@Suite struct SecretFormTests {
    private static let odd = ["lantern-58", "0x1e3", "no", "~", "{a: [b]} # c", "a\"b'c\\d", "$HOME `id`", "  a  ", "a\r\nb", "one\n\n two\nthree", " \nx", "schlüssel-🔑", "\u{1}\u{7F}\u{85}\u{2028}\u{FEFF}", "a\tb", "| >", "- x", "a: b", "a\n\n\nb", "\u{1F}\n\ta"]

    private func secret(_ value: String, origin: Credential.Origin = .elsewhere, _ kind: SecretKind = .s3) throws(GenerationFailure) -> GeneratedSecret {
        let keys = kind.keys.last ?? []
        return try GeneratedSecret(kind, name: "s3access", namespace: "ci", credentials: keys.map { Credential(key: $0, value: Array(value.utf8), origin: origin) })
    }

    @Test(arguments: odd) func `manifests say the same as data and as text`(_ value: String) throws {
        let made = try secret(value)
        for text in [made.manifest, made.readableManifest.text, made.sealable(in: "s.yaml")] {
            let file = SecretFile(Array(text.utf8))
            let read = try #require(file.secrets.first)
            #expect(file.syntaxProblems.isEmpty && read.name?.node.string == "s3access", "\(text)")
            #expect((read.data + read.stringData).map { read.text($0) } == [value, value], "\(text)")
        }
    }

    @Test(arguments: SecretKind.allCases) func `every form lints without a finding`(_ kind: SecretKind) throws {
        let values = ["registry": "{\"auths\": {}}", "certificates": "-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----\n"]
        let keys = kind == .certificates ? ["gitlab.acme.dev.crt"] : kind.keys[0]
        let made = try GeneratedSecret(kind, name: "s3access", namespace: "ci", credentials: keys.map { Credential(key: $0, value: Array((values[kind.rawValue] ?? "lantern-58").utf8)) })
        let external = try ExternalSecretManifest(kind, name: "s3access", namespace: nil, store: nil, entries: keys.map { ExternalSecretManifest.Entry(key: $0) }).text
        for text in [made.manifest, made.readableManifest.text, made.sealable(in: "s.yaml"), external] {
            let reports = Linter(profiles: Set(Profile.allCases)).lint([InputFile(path: "secret.yaml", bytes: Array(text.utf8))])
            #expect(reports.flatMap(\.findings).map(\.message) == [], "\(text)")
        }
    }

    @Test func `what is not text stands below data`() throws {
        let bytes: [UInt8] = [0xFE, 0x01]
        let made = try GeneratedSecret(.gcs, name: "s", namespace: nil, credentials: [Credential(key: "gcs-application-credentials-file", value: bytes)])
        #expect(made.readableManifest.text.hasSuffix("type: Opaque\ndata:\n  gcs-application-credentials-file: /gE=\n"))
        #expect(made.readableManifest.notes == ["`gcs-application-credentials-file` is not text, and stands below `data`"])
    }

    @Test func `names that YAML takes for something else are quoted`() throws {
        let made = try GeneratedSecret(.token, name: "1e3", namespace: "123", credentials: [Credential(key: "runner-token", value: [0x61])])
        #expect(made.manifest.contains("  name: \"1e3\"\n  namespace: \"123\"\n"))
    }

    @Test(arguments: [
        (Credential.Origin.variable("KEY"), "a", "<(printf %s \"$KEY\")"), (.variable("KEY"), "a\n", "<(printf %s \"$(printf %s \"$KEY\")\")"), (.variable("my.key"), "a", "<(printf %s \"$(printenv my.key)\")"),
        (.file("id"), "a", "id"), (.file("my id"), "a", "'my id'"), (.file("a=b"), "a", "<(printf %s \"$(cat -- a=b)\")"), (.file("-x"), "a\n", "<(printf %s \"$(cat -- -x)\")"), (.file("id"), "a\r\n", "<(printf %s \"$(cat -- id | tr -d '\\r')\")"),
    ])
    func `kubectl takes a credential from where it is`(_ origin: Credential.Origin, _ value: String, _ word: String) throws {
        let command = try secret(value, origin: origin).kubectlCommand()
        #expect(command == "kubectl create secret generic s3access --namespace ci \\\n  --from-file=accesskey=\(word) \\\n  --from-file=secretkey=\(word)\n")
    }

    @Test func `kubectl gets an empty key and a type`() throws {
        let token = try GeneratedSecret(.token, name: "t", namespace: nil, credentials: [Credential(key: "runner-token", value: [0x61], origin: .file("t"))])
        #expect(try token.kubectlCommand() == "kubectl create secret generic t \\\n  --from-file=runner-token=t \\\n  --from-literal=runner-registration-token=\n")
        #expect(try secret("{}", origin: .file("c.json"), .registry).kubectlCommand().contains(" \\\n  --type=kubernetes.io/dockerconfigjson \\\n  --from-file=.dockerconfigjson=c.json\n"))
    }

    @Test func `no credential becomes part of a command`() throws {
        #expect(throws: GenerationFailure.self) { try secret("lantern-58").kubectlCommand() }
        #expect(throws: GenerationFailure.self) { try secret("a\nb", origin: .file("f"), .gcs).kubectlCommand() }
        for origin in [Credential.Origin.file("f"), .variable("V")] { #expect(try !secret("lantern-58", origin: origin).kubectlCommand().contains("lantern")) }
    }

    @Test func `an ExternalSecret has the keys, and where they come from`() throws {
        let store = try #require(ExternalSecretManifest.Store("ClusterSecretStore/vault"))
        let entries = [ExternalSecretManifest.Entry(key: "runner-token", remote: "ci/runner", property: "token")]
        let made = try ExternalSecretManifest(.token, name: "t", namespace: "ci", store: store, entries: entries)
        #expect(
            made.text == """
                apiVersion: external-secrets.io/v1
                kind: ExternalSecret
                metadata:
                  name: t
                  namespace: ci
                spec:
                  refreshInterval: 1h
                  secretStoreRef:
                    name: vault
                    kind: ClusterSecretStore
                  target:
                    name: t
                    template:
                      mergePolicy: Merge
                      data:
                        runner-registration-token: ""
                  data:
                    - secretKey: runner-token
                      remoteRef:
                        key: ci/runner
                        property: token

                """)
        #expect(made.notes == [])
        #expect(try ExternalSecretManifest(.gcs, name: "t", namespace: nil, chart: "0.15.0", store: nil, entries: []).text.contains("secretKey: gcs-applicaton-credentials-file\n"))
        #expect(try ExternalSecretManifest(.token, name: "t", namespace: nil, store: nil, entries: []).text.contains("    - secretKey: runner-token\n"))
        for (kind, key) in [(SecretKind.s3, "accesskey"), (.certificates, "ca.pem"), (.registry, "x")] {
            #expect(throws: GenerationFailure.self) { try ExternalSecretManifest(kind, name: "t", namespace: nil, store: store, entries: [ExternalSecretManifest.Entry(key: key)]) }
        }
        #expect(throws: GenerationFailure.self) { try ExternalSecretManifest(.certificates, name: "t", namespace: nil, store: store, entries: []) }
        for text in ["", "Store/a", "a/b/c", "A", "SecretStore/"] { #expect(ExternalSecretManifest.Store(text) == nil, "\(text)") }
    }
}

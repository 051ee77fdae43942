import SourceBytes
import Testing
@testable import RunnerConfig

/// What Kubernetes, the chart and its script ask of Secrets.
@Suite struct SecretGeneratorTests {
    private func secret(_ kind: SecretKind, chart: Version = .newestChart, _ credentials: [(String, String)]) throws(GenerationFailure) -> GeneratedSecret {
        try GeneratedSecret(kind, name: "s", namespace: nil, chart: chart, credentials: credentials.map { Credential(key: $0.0, value: Array($0.1.utf8)) })
    }

    private func stored(_ secret: GeneratedSecret) -> [String] { secret.credentials.map { "\($0.key)=\(String(decoding: $0.value, as: UTF8.self))" } }

    @Test func `the token's Secret has both keys`() throws {
        #expect(try secret(.token, [("runner-token", "abc")]).manifest.hasSuffix("data:\n  runner-token: YWJj\n  runner-registration-token: \"\"\n"))
        #expect(try secret(.token, [("runner-registration-token", "abc")]).manifest.hasSuffix("  runner-registration-token: YWJj\n  runner-token: \"\"\n"))
        #expect(throws: GenerationFailure(message: "`runner-token` is empty")) { try secret(.token, [("runner-token", "\n")]) }
        #expect(throws: GenerationFailure.self) { try secret(.token, [("token", "abc")]) }
    }

    @Test func `certificates are named by host`() throws {
        let made = try secret(.certificates, [("gitlab.acme.dev.crt", "-----BEGIN CERTIFICATE-----\n"), ("gitlab.acme.dev.auth.key", "\u{FEFF}-----BEGIN PRIVATE KEY-----\n")])
        #expect(stored(made) == ["gitlab.acme.dev.crt=-----BEGIN CERTIFICATE-----\n", "gitlab.acme.dev.auth.key=-----BEGIN PRIVATE KEY-----\n"])
        #expect(made.notes == ["the byte order mark before `gitlab.acme.dev.auth.key` was dropped"])
        #expect(throws: GenerationFailure(message: "`a.crt` is not in PEM form, which the Runner needs: `-----BEGIN ...` is missing")) { try secret(.certificates, [("a.crt", "0\u{82}")]) }
        #expect(throws: GenerationFailure(message: "the Runner looks for certificates by host: `ca.pem` is not of the form `gitlab.example.com.crt`")) { try secret(.certificates, [("ca.pem", "PEM")]) }
        for key in ["gitlab.acme.dev:8443.crt", ".crt", "..crt", "a/b.crt"] { #expect(throws: GenerationFailure.self) { try secret(.certificates, [(key, "PEM")]) } }
        #expect(throws: GenerationFailure.self) { try secret(.certificates, []) }
    }

    @Test func `a registry's Secret has a type of its own, and is JSON`() throws {
        #expect(try secret(.registry, [(".dockerconfigjson", "{}")]).manifest.contains("type: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: e30=\n"))
        #expect(throws: GenerationFailure(message: "`.dockerconfigjson` is not JSON, which Kubernetes needs")) { try secret(.registry, [(".dockerconfigjson", "{")]) }
    }

    @Test func `a private key with line ends becomes one line`() throws {
        let made = try secret(.gcs, [("gcs-access-id", "a"), ("gcs-private-key", "-----BEGIN\r\nAAAA\nBBBB\n")])
        #expect(stored(made) == ["gcs-access-id=a", "gcs-private-key=-----BEGIN\\nAAAA\\nBBBB"] && made.notes.count == 2)
    }

    /// The text that the script makes of what is stored, by our account of bash; `.ci/entrypoints.py` asks bash itself.
    @Test(arguments: ["a\nb", "a\\nb", "  a   b  ", "\ta\t", "* ? [x]", "-n", "-e x", "a\\tb\\\\c\\0101\\x41", "\\", "ключ", "\u{1}\u{7F}"])
    func `what the script prints by echo arrives as it was given`(_ text: String) {
        let file = EchoedText.source(of: Array(text.utf8))
        #expect(String(decoding: EchoedText.text(of: file), as: UTF8.self) == text.replacing("\\n", with: "\n"))
    }

    @Test(arguments: [("a\\tb  c\n", "a\tb c"), ("\\x41\\0102\\xZ\\q", "AB\\xZ\\q"), ("a\\cb", "a"), ("x\\", "x\\"), ("\\n\\n", "")])
    func `escapes that the script resolves`(_ file: String, _ text: String) {
        #expect(String(decoding: EchoedText.text(of: Array(file.utf8)), as: UTF8.self) == text)
    }

    @Test(arguments: [
        ([0x61, 0, 0x62], "`accesskey` contains a NUL byte, which no variable can hold"), ([0x73, 0xFC], "`accesskey` is not UTF-8, which config.toml needs; what is not text does not belong here"),
        ([0xFF, 0xFE, 0x61, 0], "`accesskey` is UTF-16, as PowerShell writes files; save it as UTF-8"), ([], "`accesskey` is empty"), ([0x0D, 0x0A], "`accesskey` is empty"),
        ([UInt8](repeating: 0x61, count: 128 << 10), "`accesskey` is longer than a variable can be, which is 128 KiB"),
    ])
    func `what the script cannot hand over is refused`(_ value: [UInt8], _ message: String) {
        let other = Credential(key: "secretkey", value: [0x62])
        #expect(throws: GenerationFailure(message: message)) { try GeneratedSecret(.s3, name: "s", namespace: nil, credentials: [Credential(key: "accesskey", value: value), other]) }
    }

    @Test(arguments: [
        ("a\n", "a", ["the line break after `accesskey` was dropped"]), ("a\r\n\n\r\n", "a", ["the line break after `accesskey` was dropped"]),
        ("\u{FEFF}a", "a", ["the byte order mark before `accesskey` was dropped"]), (" a", " a", ["`accesskey` begins or ends with a blank, which is part of it"]),
        ("a\nb", "a\nb", ["`accesskey` has 2 lines, and all of them are part of it"]), ("$a \"b' \\n", "$a \"b' \\n", []),
    ])
    func `what is changed or odd is told`(_ value: String, _ kept: String, _ notes: [String]) throws {
        let made = try secret(.s3, [("accesskey", value), ("secretkey", "b")])
        #expect(stored(made)[0] == "accesskey=\(kept)" && made.notes == notes, "\(made.notes)")
    }

    @Test(arguments: [
        (SecretKind.gcs, "0.15.0", "gcs-application-credentials-file", "gcs-applicaton-credentials-file", 1), (.gcs, "0.15.0", "gcs-applicaton-credentials-file", "gcs-applicaton-credentials-file", 0),
        (.gcs, "0.16.0", "gcs-application-credentials-file", "gcs-application-credentials-file", 0), (.gcs, "0.91.0", "gcs-applicaton-credentials-file", "gcs-applicaton-credentials-file", 0),
    ])
    func `keys have the names that the chart looks for`(_ kind: SecretKind, _ chart: Version, _ given: String, _ name: String, _ notes: Int) throws {
        let made = try secret(kind, chart: chart, [(given, "{}")])
        #expect(made.credentials.map(\.key) == [name] && made.notes.count == notes, "\(made.notes)")
    }

    @Test func `charts before 0.1.14 have names of their own for S3`() throws {
        #expect(try secret(.s3, chart: "0.1.13", [("accesskey", "a"), ("secretKey", "b")]).credentials.map(\.key) == ["accessKey", "secretKey"])
        #expect(throws: GenerationFailure(message: "the chart does not read the key `accessKey`; did you mean `accesskey`?")) { try secret(.s3, chart: "0.1.14", [("accessKey", "a"), ("secretkey", "b")]) }
    }

    @Test(arguments: [(SecretKind.gcs, "0.1.39", "0.1.40"), (.azure, "0.24.0", "0.25.0"), (.token, "0.1.13", "0.1.14")])
    func `a chart that mounts no such Secret is named`(_ kind: SecretKind, _ chart: Version, _ first: Version) {
        #expect(kind.refusal(by: chart)?.hasPrefix("chart \(chart) does not read") == true && kind.refusal(by: first) == nil)
    }

    @Test(arguments: [("0.52.0", 0), ("0.53.0", 1), ("0.53.1", 1), ("0.53.2", 0)]) func `a chart that ignores the cache's Secret is told`(_ chart: Version, _ notes: Int) throws {
        #expect(try secret(.s3, chart: chart, [("accesskey", "a"), ("secretkey", "b")]).notes.count == notes)
        #expect(try secret(.token, chart: chart, [("runner-token", "a")]).notes == [])
    }

    @Test(arguments: [("a\r\n", "a\r"), ("a\n\n", "a"), ("a\0b", "ab"), (" a ", " a ")]) func `what the shell makes of a file`(_ file: String, _ text: String) throws {
        let manifest = SecretFile(Array(GeneratedSecret.manifest("s", nil, [Credential(key: "accesskey", value: Array(file.utf8))]).utf8))
        let read = try #require(manifest.secrets.first)
        #expect(read.data.map { read.exported($0) } == [text])
    }

    @Test func `of two with one key the later counts, where the first stood`() throws {
        let credentials = ["accesskey": "a", "secretkey": "b"].sorted { $0.key < $1.key }.map { Credential(key: $0.key, value: Array($0.value.utf8), origin: .variable("A")) }
        let made = try GeneratedSecret(.s3, name: "s", namespace: nil, credentials: credentials + [Credential(key: "accesskey", value: [0x63], origin: .file("f"))])
        #expect(stored(made) == ["accesskey=c", "secretkey=b"] && made.notes == ["`accesskey` is given twice, and the last one counts"])
    }

    @Test(arguments: [(1 << 20, true), ((1 << 20) + 1, false)]) func `Kubernetes takes one mebibyte`(_ size: Int, _ isTaken: Bool) throws {
        let made = try? secret(.registry, [(".dockerconfigjson", "\"\(String(repeating: "x", count: size - 2))\"")])
        #expect((made != nil) == isTaken)
    }

    @Test(arguments: ["S3", "a..b", "-a", "a-", "a_b", "", "a.-b"]) func `names that Kubernetes refuses`(_ name: String) {
        #expect(throws: GenerationFailure.self) { try SecretNames.check(name, nil) }
        #expect(throws: GenerationFailure.self) { try SecretNames.check("s", name) }
        #expect(throws: GenerationFailure.self) { try SecretNames.check("s", "a.b") }
    }
}

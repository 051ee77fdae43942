import SourceBytes
import Testing
@testable import RunnerConfig

/// Secrets beside those of a cache, and what Kubernetes and the chart's script ask of all.
@Suite struct SecretGeneratorTests {
    private func manifest(_ kind: SecretKind, _ credentials: [(String, String)]) throws -> (text: String, notes: [String]) {
        try SecretGenerator.manifest(kind, name: "s", namespace: nil, credentials: credentials.map { Credential(key: $0.0, value: Array($0.1.utf8)) })
    }

    @Test func `the token's Secret has both keys`() throws {
        #expect(try manifest(.token, [("runner-token", "abc")]).text.hasSuffix("data:\n  runner-token: YWJj\n  runner-registration-token: \"\"\n"))
        #expect(try manifest(.token, [("runner-registration-token", "abc")]).text.hasSuffix("  runner-registration-token: YWJj\n  runner-token: \"\"\n"))
        #expect(throws: GenerationFailure.self) { try manifest(.token, [("runner-token", "")]) }
        #expect(throws: GenerationFailure.self) { try manifest(.token, [("token", "abc")]) }
    }

    @Test func `certificates are named by host`() throws {
        #expect(try manifest(.certificates, [("gitlab.acme.dev.crt", "PEM"), ("registry.acme.dev.crt", "PEM")]).text.contains("gitlab.acme.dev.crt: UEVN"))
        #expect(throws: GenerationFailure(message: "the Runner looks for certificates by host: `ca.pem` is not of the form `gitlab.example.com.crt`")) { try manifest(.certificates, [("ca.pem", "PEM")]) }
        #expect(throws: GenerationFailure.self) { try manifest(.certificates, []) }
    }

    @Test func `a registry's Secret has a type of its own`() throws {
        #expect(try manifest(.registry, [(".dockerconfigjson", "{}")]).text.contains("type: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: e30=\n"))
    }

    @Test func `a private key with line ends becomes one line`() throws {
        let made = try manifest(.gcs, [("gcs-access-id", "a"), ("gcs-private-key", "-----BEGIN\r\nAAAA\nBBBB\n")])
        #expect(made.text.contains("gcs-private-key: " + Base64.encode("-----BEGIN\\nAAAA\\nBBBB\\n".utf8)) && made.notes.count == 1)
    }

    @Test(arguments: [(1 << 20, true), ((1 << 20) + 1, false)]) func `Kubernetes takes one mebibyte`(_ size: Int, _ isTaken: Bool) throws {
        let made = try? manifest(.registry, [(".dockerconfigjson", String(repeating: "x", count: size))])
        #expect((made != nil) == isTaken)
    }
}

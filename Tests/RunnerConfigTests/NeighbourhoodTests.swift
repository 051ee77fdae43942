import Testing
@testable import RunnerConfig

/// Which files of a run are looked at together.
@Suite struct NeighbourhoodTests {
    private static let values = "gitlabUrl: https://gitlab.acme.dev\nrunners:\n  secret: runner-tokn\n"
    private static let secret = """
        apiVersion: v1
        kind: Secret
        metadata:
          name: runner-token
        data:
          runner-token: Z2xydC10M19YcTdWd1oybUtwOUxyVDRiTmNZZA==
          runner-registration-token: ""

        """

    private func mismatches(_ valuesPath: String, _ secretPath: String, named: Bool = false) -> Int {
        let files = [
            InputFile(path: valuesPath, bytes: Array(Self.values.utf8), kind: .values, isNamed: named),
            InputFile(path: secretPath, bytes: Array(Self.secret.utf8), kind: .secret),
        ]
        return Linter().lint(files)[0].findings.count { $0.rule == "secret-name-mismatch" }
    }

    @Test(arguments: [("values.yaml", "secret.yaml"), ("a/values.yaml", "a//secret.yaml"), ("chart/values.yaml", "./chart/templates/secret.yaml")])
    func `a Secret of the same folder or chart counts`(_ values: String, _ secret: String) {
        #expect(mismatches(values, secret) == 1)
        #expect(mismatches(values, secret, named: true) == 1)
    }

    @Test(arguments: [("a/values.yaml", "b/secret.yaml"), ("templates/a/values.yaml", "templates/b/templates/secret.yaml"), ("values.yaml", "sub/secret.yaml")])
    func `one of another folder does not`(_ values: String, _ secret: String) {
        #expect(mismatches(values, secret) == 0)
    }

    @Test func `files named one by one belong together`() {
        let files = [
            InputFile(path: "a/values.yaml", bytes: Array(Self.values.utf8), kind: .values, isNamed: true),
            InputFile(path: "b/secret.yaml", bytes: Array(Self.secret.utf8), kind: .secret, isNamed: true),
        ]
        #expect(Linter().lint(files)[0].findings.contains { $0.rule == "secret-name-mismatch" })
    }
}

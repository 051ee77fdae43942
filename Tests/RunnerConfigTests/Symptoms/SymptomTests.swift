import RunnerConfig
import Testing

struct SymptomTests {
    private static let search = SymptomSearch()

    @Test func symptomsNameRulesThatExist() {
        let rules = Set(Explainer.allRules.map(\.name))
        for symptom in Symptom.all {
            #expect(symptom.rules.allSatisfy(rules.contains), "\(symptom.message): \(symptom.rules.filter { !rules.contains($0) })")
            #expect(!symptom.rules.isEmpty || symptom.meaning != nil, "\(symptom.message) is not explained")
        }
        #expect(Set(Symptom.all.map(\.message)).count == Symptom.all.count)
    }

    @Test(arguments: Symptom.all.map(\.message)) func aMessageIsExplained(_ message: String) throws {
        let real = message.replacingStars(with: "10.1.117.2")
        let found = try #require(Self.search.explaining("2026-11-28T10:15:30Z ERROR: Job failed (system failure): \(real) runner=t3_Xq7Vw job=4711").first)
        let expected = try #require(Symptom.all.first { $0.message == message })
        #expect(found.message == message || found.rules.contains { expected.rules.contains($0) }, "\(message) is explained as \(found.message)")
    }

    @Test(arguments: Symptom.all.map(\.message)) func aLineOfALogShowsItsMessage(_ message: String) {
        let line = "{\"level\":\"error\",\"time\":\"2026-11-28T10:15:30Z\"} \(message.replacingStars(with: "4711"))"
        let log = SymptomLog([UInt8]("starting\n\(line)\nok\n\(line)\n".utf8))
        #expect(log.entries.contains { $0.symptom.message == message && $0.line == 2 && $0.count == 2 } || log.entries.contains { entry in
            Symptom.all.first { $0.message == message }?.rules.contains { entry.symptom.rules.contains($0) } == true
        }, "\(message): \(log.entries.map(\.symptom.message))")
    }

    @Test(arguments: [
        ("dial tcp 10.1.117.2:443: i/o timeout", "insecure-value-means-https"),
        ("secrets is forbidden", "rbac-disabled-without-account"),
        ("http: server gave HTTP response to HTTPS client", "http-store-without-insecure"),
        ("Cannot connect to the Docker daemon at tcp://docker:2375", "env-expected-in-job-pods"),
        ("No URL provided, cache will not be uploaded", "cache-type-missing"),
    ]) func piecesAreEnough(_ piece: String, _ rule: String) {
        #expect(Self.search.explaining(piece).first?.rules.contains(rule) == true)
    }

    @Test(arguments: ["hello world", "the job succeeded", "", "1 2 3", "x509", "***", "Checking out main as detached HEAD", "Uploading artifacts to coordinator... ok"])
    func otherTextsExplainNothing(_ text: String) {
        #expect(SymptomLog([UInt8](text.utf8)).entries.isEmpty)
    }

    @Test func numbersAreComparedAsWords() {
        for (text, message) in [
            ("ERROR: Job failed: exit code 1", "ERROR: Job failed: exit code *"), ("ERROR: Job failed: exit code 137", "Job failed: exit code 137"),
            ("ERROR: Job failed: exit code 2", "ERROR: Job failed: exit code *"), ("ERROR: Job failed: command terminated with exit code 137", "command terminated with exit code 137"),
            ("ERROR: Job failed: command terminated with exit code 1", "command terminated with exit code *"), ("exit code 137", "Job failed: exit code 137"),
            ("Cannot connect to the Docker daemon at tcp://docker:2376", "Cannot connect to the Docker daemon at tcp://docker:2376. Is the docker daemon running?"),
        ] {
            let found = Self.search.explaining(text)
            #expect(found.first?.message == message, "\(text): \(found.map(\.message))")
            if !text.contains("137") { #expect(!found.contains { $0.message.contains("137") }) }
        }
        #expect(SymptomLog([UInt8]("WARNING: Job failed: exit code 1 duration_s=137.2 job=137\n".utf8)).entries.map(\.symptom.message) == ["ERROR: Job failed: exit code *"])
    }

    @Test(arguments: [
        "prepare environment: waiting for pod running: timed out waiting for pod to start. Check https://docs.gitlab.com/runner/shells/#shell-profile-loading for more information",
        "ERROR: Job failed (system failure): prepare environment: waiting for pod running: timed out waiting for pod to start. Check https://docs.gitlab.com/runner/shells/index.html#shell-profile-loading for more information",
    ]) func theAdviceAtTheEndDoesNotCount(_ text: String) {
        #expect(Self.search.explaining(text).first?.rules.first == "poll-timeout-small")
        #expect(SymptomLog([UInt8](text.utf8)).entries.map { $0.symptom.rules.first } == ["poll-timeout-small"])
    }

    @Test(arguments: [
        "Failed to pull image \"registry.acme.test/tool:1\": failed to do request: Head \"https://registry.acme.test/v2/tool/manifests/1\": x509: certificate signed by unknown authority",
        "ERROR: Job failed: failed to pull image \"registry.acme.test/tool:1\" with specified policies [always]: Error response from daemon: Get \"https://registry.acme.test/v2/\": x509: certificate signed by unknown authority (manager.go:237:0s)",
        "Failed to pull image \"registry.acme.test/tool:1\": rpc error: code = Unknown desc = failed to do request: tls: failed to verify certificate: x509: certificate signed by unknown authority",
        "Error response from daemon: Get \"https://registry.acme.test/v2/\": tls: failed to verify certificate: x509: certificate signed by unknown authority",
    ]) func aRegistryThatIsNotTrustedIsNotGitLab(_ text: String) {
        let found = Self.search.explaining(text)
        #expect(found.first?.meaning?.contains("/etc/docker/certs.d/") == true && !found.contains { $0.rules.contains("tls-ca-file-missing") }, "\(found.map(\.message))")
        let logged = SymptomLog([UInt8](text.utf8)).entries
        #expect(!logged.isEmpty && logged.allSatisfy { !$0.symptom.rules.contains("tls-ca-file-missing") }, "\(logged.map(\.symptom.message))")
    }

    @Test func aLogOfAnySizeAndContentIsRead() {
        let line = [UInt8]("ERROR: Job failed (system failure): prepare environment: waiting for pod running: timed out waiting for pod to start \u{1B}[0;m\r\n".utf8)
        let noise: [UInt8] = [0xFF, 0xFE, 0x00, 0x0A] + [UInt8](repeating: 0x61, count: 300_000) + [0x0A]
        let bytes = noise + (0..<5_000).flatMap { _ in line } + noise
        let log = SymptomLog(bytes)
        #expect(log.entries.map(\.count) == [5_000])
        #expect(log.entries.first?.line == 3)
    }
}

extension String {
    /// With something real in the place of each `*`.
    fileprivate func replacingStars(with text: String) -> String { split(separator: "*", omittingEmptySubsequences: false).joined(separator: text) }
}

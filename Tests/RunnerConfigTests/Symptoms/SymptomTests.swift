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

import Testing
@testable import RunnerConfig

@Suite struct ExplainerTests {
    @Test(arguments: [
        ("runners.cache.s3.Insecure", ["runners.cache.s3.Insecure"]), ("runners[0].cache.s3.insecure", ["runners.cache.s3.Insecure"]),
        ("CACHE_S3_INSECURE", ["runners.cache.s3.Insecure"]), ("--cache-s3-insecure", ["runners.cache.s3.Insecure"]),
        ("cache-s3-insecure", ["runners.cache.s3.Insecure"]), ("cache_s3_insecure", ["runners.cache.s3.Insecure"]),
        ("[runners.docker]", ["runners.docker"]), ("[[runners.docker.services]]", ["runners.docker.services"]), ("concurrent", ["concurrent"]),
        ("kubectl_context", ["runners.kubernetes.context"]), ("s3.BucketName", ["runners.cache.s3.BucketName"]),
        ("BucketName", ["runners.cache.s3.BucketName", "runners.cache.gcs.BucketName"]),
        ("runner_job_status_final_update_retry_limit", ["runners.job_status_final_update_retry_limit"]), ("FF_TIMESTAMPS", ["FF_TIMESTAMPS"]),
    ])
    func `a key is found by path, name, variable and flag`(_ topic: String, _ titles: [String]) throws {
        let text = try #require(Explainer.explain(topic))
        let found = text.split(separator: "\n").filter { $0.hasPrefix("# ") && !$0.hasSuffix("a value of the chart") }
        #expect(found.map { String($0.dropFirst(2)).replacing(", a key of config.toml", with: "") } == titles)
    }

    @Test func `unknown topics find their neighbours`() {
        #expect(Explainer.explain("banana") == nil && Explainer.explain("") == nil && Explainer.explain("[]") == nil)
        #expect(Explainer.suggestions(for: "CACHE_S3_INSECUR").first == "CACHE_S3_INSECURE")
        #expect(Explainer.suggestions(for: "FF_TIMESTAMP").first == "FF_TIMESTAMPS")
        #expect(Explainer.suggestions(for: "runners.docker.privilaged").first == "runners.docker.privileged")
    }

    @Test func `a page tells what is declared`() throws {
        let services = try #require(Explainer.explain("runners.docker.services"))
        #expect(services.contains("Before 12.7: a list of strings") && services.contains("Keys: name, alias"))
        let gone = try #require(Explainer.explain("metrics_server"))
        #expect(gone.contains("Removed in: GitLab Runner 12.0\nUse instead: listen_address") && !gone.contains("Example"))
        let shared = try #require(Explainer.explain("runners.kubernetes.autoscaler.policy.preemptive_mode"))
        #expect(shared.contains("Since: GitLab Runner 18.11"))
        #expect(try #require(Explainer.explain("runners.docker.memory")).contains("Format: a size of Docker"))
    }

    @Test func `every example is what the Runner takes`() throws {
        for entry in KeyIndex.all where entry.key.removed == nil {
            let page = KeyPage.text(entry)
            let block = page.split(separator: "```toml\n").last?.split(separator: "```").first ?? ""
            let config = ConfigFile([UInt8](block.utf8))
            #expect(config.syntaxProblems.isEmpty, "\(page)")
            let leaf = entry.path
            let found = config.entries.contains { KeyIndex.withoutIndices($0.path) == leaf }
            #expect(found, "\(page)")
            let wrong = config.schemaProblems.filter { problem in
                switch problem.kind {
                // One key says nothing of the others that a table needs.
                case .missing, .deprecated: false
                case .unknownKey, .wrongKind, .wrongElement, .badFormat, .ignoredValue, .otherCase, .duplicateByCase, .tooNew, .removed, .outOfRange: true
                }
            }
            #expect(wrong.isEmpty, "\(page)")
        }
    }
}

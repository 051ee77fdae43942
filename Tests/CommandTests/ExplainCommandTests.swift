import Foundation
import RunnerConfig
import Testing
@testable import runnercfg

@Suite struct ExplainCommandTests {
    @Test func rulesAndKeys() {
        #expect(Session.run("explain", "syntax-error").output.hasPrefix("# syntax-error\n"))
        #expect(Session.run("explain", "runners.cache.s3.Insecure").output.contains("CACHE_S3_INSECURE"))
        #expect(Session.run("explain", "--cache-s3-insecure", "FF_TIMESTAMPS").output.contains("CACHE_S3_INSECURE"))
        #expect(Session.run("explain", "--no-such-flag").code == .usage)
        #expect(Session.run("explain").code == .usage)
    }

    @Test func everyRuleHasAPage() {
        let all = Session.run("explain", "--all").output
        for rule in Explainer.allRules { #expect(all.contains("# \(rule.name)\n")) }
    }

    @Test func rulesAreListed() throws {
        let rows = Session.run("rules").output.split(separator: "\n")
        #expect(rows.count == Explainer.allRules.count)
        let root = try JSONSerialization.jsonObject(with: Data(Session.run("rules", "--format", "json").output.utf8)) as? [String: Any]
        #expect((root?["rules"] as? [[String: Any]])?.count == rows.count)
    }
}

import Foundation
import Testing
@testable import RunnerConfig

/// What real charts and real Runners made of values files, and what we say they make.
@Suite(.enabled(if: Shared.isPresent, "needs ../shared")) struct RegistrationOracleTests {
    @Test func `the cache section is the one that register wrote`() throws {
        var count = 0
        for row in try Shared.jsonLines("helm-oracle/register.jsonl") {
            let chart = try #require(row["chart"] as? String)
            // Charts that somebody patched are judged by evaluating their templates, not by their number.
            guard !chart.contains("fix") else { continue }
            let name = "\(row["case"] ?? "") on \(chart)"
            let target = Target(runner: Version(row["runner"] as? String ?? "") ?? "19.4", chart: Version(chart))
            let values = ValuesFile([UInt8]((row["values"] as? String ?? "").utf8), target: target)
            count += 1
            guard row["exit"] as? Int == 0, let text = row["config"] as? String else {
                if (try? Converter.config(from: values)) != nil { Issue.record("\(name): register fails with \(row["message"] ?? "")") }
                continue
            }
            guard let converted = try? Converter.config(from: values) else {
                Issue.record("\(name): cannot be converted")
                continue
            }
            let (ours, theirs) = (Self.cache(converted.text), Self.cache(text))
            if ours != theirs { Issue.record("\(name): \(TOMLSpelling.inline(ours)) is really \(TOMLSpelling.inline(theirs))") }
        }
        #expect(count == 168)
    }

    /// The cache table without credentials, which come from a Secret, and without the empty tables `register` leaves.
    private static func cache(_ text: String) -> Node {
        let cache = ConfigFile([UInt8](text.utf8)).runners.first?.cache?.value.node ?? Node(.table([]))
        let secret = ["AccessKey", "SecretKey", "AccessID", "PrivateKey", "AccountName", "AccountKey", "CredentialsFile", "AssumeRoleMaxConcurrency", "MaxUploadedArchiveSize"]
        let members = cache.members.compactMap { member -> Member? in
            if secret.contains(member.key) { return nil }
            guard member.node.isTable else { return Member(member.key, Node(member.node.value)) }
            let kept = member.node.members.filter { !secret.contains($0.key) }.map { Member($0.key, Node($0.node.value)) }
            return kept.isEmpty ? nil : Member(member.key, Node(.table(kept)))
        }
        return Node(.table(members))
    }
}

import Foundation
import GoTemplate
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

    @Test func `the environment is the one that the chart rendered`() throws {
        for row in try Shared.jsonLines("helm-oracle/register.jsonl") {
            let chart = try #require(row["chart"] as? String)
            guard !chart.contains("fix"), let rendered = row["env"] as? [[String?]] else { continue }
            let values = try UserValues.merging(file: Array((row["values"] as? String ?? "").utf8))
            let start = ChartStart(values, chart: try #require(Version(chart)), name: "runner", namespace: "ns")
            let theirs = rendered.map { "\($0.first?.flatMap { $0 } ?? "")=\($0.last?.flatMap { $0 } ?? "")" }
            #expect(start.environment.map { "\($0.name)=\($0.value)" } == theirs, "\(row["case"] ?? "") on \(chart)")
        }
    }

    @Test func `a patched chart gives what its template says, refusals included`() throws {
        var count = 0
        for row in try Shared.jsonLines("helm-oracle/register.jsonl") {
            let chart = try #require(row["chart"] as? String)
            guard let mark = chart.range(of: " + ") else { continue }
            count += 1
            let target = Target(runner: Version(row["runner"] as? String ?? "") ?? "19.4", chart: Version(String(chart[..<mark.lowerBound])))
            let values = ValuesFile([UInt8]((row["values"] as? String ?? "").utf8), target: target)
            let template = chart.contains("tutorial") ? PatchedCharts.tutorial : PatchedCharts.hash
            let environment = try PatchedCharts.environment(values, template: template)
            let name = "\(row["case"] ?? "") on \(chart)"
            let registration = try? Registration(environment, template: values.target.chart >= "0.23.0" ? values.config : nil, runner: target.runner)
            guard row["exit"] as? Int == 0, let text = row["config"] as? String else {
                #expect(registration == nil, "\(name)")
                continue
            }
            let runner = try #require(registration?.runner, "\(name)")
            let ours = Self.cache(ConfigWriter.text(Node(.table([Member("runners", Node(.array([runner])))]))))
            #expect(ours == Self.cache(text), "\(name): \(TOMLSpelling.inline(ours)) is really \(TOMLSpelling.inline(Self.cache(text)))")
        }
        #expect(count == 20)
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

import Foundation
import GoTemplate
import Testing
@testable import RunnerConfig

/// What real Helm made of the corpus with seven charts, and what our own account of those charts says.
@Suite(.enabled(if: Shared.isPresent, "needs ../shared")) struct ChartStartOracleTests {
    @Test func `environment, flags, config.toml and template are those that Helm rendered, and what it refuses is refused`() throws {
        var count = 0
        for row in try Shared.jsonLines("helm-oracle/render.jsonl") {
            let chart = try #require(row["chart"] as? String)
            let file = row["file"] as? String
            let name = "\(file ?? "no values") on \(chart)"
            let bytes = try file.map { try Shared.bytes("corpus/\($0)") } ?? []
            count += 1
            // The copy of 0.49.0 is a fork with values and a service account of its own.
            let isFork = chart == "0.49.0"
            if isFork, file == nil { continue }
            let start = ChartStart(try Self.values(bytes), chart: try #require(Version(chart)), name: "release-name", namespace: "default")
            let rendered = Result { try start.template() }
            let isRefused = start.refusal != nil || rendered.isFailure
            #expect(isRefused != (row["ok"] as? Bool), "\(name): \(start.refusal?.message ?? "accepted"), \(row["error"] ?? "accepted")")
            guard !isRefused, row["ok"] as? Bool == true else { continue }
            let theirs = (row["env"] as? [[String: Any]] ?? []).map { "\($0["name"] ?? "")=\($0["value"] as? String ?? "")" }
            let ours = start.environment.map { "\($0.name)=\($0.value)" }
            let isCompared = { (line: String) in !isFork || !Self.forked.contains { line.hasPrefix($0) } }
            if ours.filter(isCompared) != theirs.filter(isCompared) { Issue.record("\(name): \(ours.filter(isCompared)) is really \(theirs.filter(isCompared))") }
            let flags = (row["registerFlags"] as? [String] ?? []).map { $0.replacingOccurrences(of: " &", with: "") }
            let own = { (flags: [String]) in flags.filter { !isFork || $0 != "--run-untagged=true" } }
            if own(start.flags) != own(flags) { Issue.record("\(name): \(start.flags) is really \(flags)") }
            #expect(try isFork || start.managerConfig() == row["config.toml"] as? String, "\(name)")
            let template = row["config.template.toml"] as? String
            if try rendered.get() != template, !(isFork && template?.contains("docker-sock") == true) {
                Issue.record("\(name): \(try rendered.get() ?? "no template") is really \(template ?? "none")")
            }
        }
        #expect(count == 742)
    }

    /// What the chart sees of a file, which may be for a chart around it.
    private static func values(_ bytes: [UInt8]) throws -> TemplateMap {
        let all = try UserValues.merging(file: bytes)
        for key in ["gitlab-runner", "upstream"] {
            if case .map(let inner)? = all[key] { return inner }
        }
        return all
    }

    private static let forked = ["KUBERNETES_SERVICE_ACCOUNT=", "CI_SERVER_URL=", "RUNNER_TAG_LIST=", "REGISTER_LOCKED="]
}

extension Result {
    fileprivate var isFailure: Bool { if case .failure = self { true } else { false } }
}

import GoTemplate
import Testing
@testable import RunnerConfig

/// What real Helm made of the corpus with seven charts, and what our own account of those charts says.
@Suite(.enabled(if: Shared.isPresent, "needs ../shared")) struct ChartStartOracleTests {
    @Test func `environment, flags, config.toml and template are those that Helm rendered, and what it refuses is refused`() throws {
        var count = 0
        for row in try RenderRow.all {
            count += 1
            if row.isFork, row.file == nil { continue }
            let start = ChartStart(try row.values, chart: row.chart, name: "release-name", namespace: "default")
            let rendered = Result { try start.template() }
            let isRefused = start.refusal != nil || rendered.isFailure
            #expect(isRefused != row.isRendered, "\(row.name): \(start.refusal?.message ?? "accepted")")
            guard !isRefused, row.isRendered else { continue }
            let lines = { (variables: [(name: String, value: String)]) in
                variables.map { "\($0.name)=\($0.value)" }.filter { line in !row.isFork || !Self.forked.contains { line.hasPrefix($0) } }
            }
            #expect(lines(start.environment) == lines(row.variables), "\(row.name)")
            let own = { (flags: [String]) in flags.filter { !row.isFork || $0 != "--run-untagged=true" } }
            #expect(own(start.flags) == own(row.flags), "\(row.name)")
            #expect(try row.isFork || start.managerConfig() == row.managerConfig, "\(row.name)")
            if try rendered.get() != row.template, !(row.isFork && row.template?.contains("docker-sock") == true) {
                Issue.record("\(row.name): \(try rendered.get() ?? "no template") is really \(row.template ?? "none")")
            }
        }
        #expect(count == 742)
    }

    private static let forked = ["KUBERNETES_SERVICE_ACCOUNT=", "CI_SERVER_URL=", "RUNNER_TAG_LIST=", "REGISTER_LOCKED="]
}

extension Result {
    fileprivate var isFailure: Bool { if case .failure = self { true } else { false } }
}

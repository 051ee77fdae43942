import Foundation
import GoTemplate
import Testing
@testable import RunnerConfig

/// What real charts and real Runners made of values files, and what we say they make.
@Suite(.enabled(if: Shared.isPresent, "needs ../shared")) struct RegistrationOracleTests {
    @Test func `the whole config.toml is the one that register wrote, and what it refuses is refused`() throws {
        var (written, refused) = (0, 0)
        for row in try RegisterRow.all where row.patch == nil {
            let values = ValuesFile([UInt8](row.values.utf8), target: row.target)
            let text = Result { try Converter.config(from: values, secrets: row.secrets, release: RegisterRow.release.name, namespace: RegisterRow.release.namespace).text }
            switch row.config {
            case nil:
                refused += 1
                #expect(throws: ConversionFailure.self, "\(row.name): register fails") { try text.get() }
            case let theirs?:
                written += 1
                compare(try row.completed(ConfigFile([UInt8](text.get().utf8)).root), with: theirs, row)
            }
        }
        #expect(written == 161 && refused == 7)
    }

    @Test func `a patched chart gives what its template says, refusals included`() throws {
        var (written, refused) = (0, 0)
        for row in try RegisterRow.all {
            guard let patch = row.patch else { continue }
            let values = ValuesFile([UInt8](row.values.utf8), target: row.target)
            let start = try row.start()
            let variables = try PatchedCharts.variables(values, start.environment, template: patch)
            let entrypoint = try EntrypointSecrets(start, files: row.secrets)
            let root = Result { try RegisteredConfig(start, variables: variables, entrypoint, row.target).root }
            switch row.config {
            case nil:
                refused += 1
                #expect(throws: ConversionFailure.self, "\(row.name): register fails") { try root.get() }
            case let theirs?:
                written += 1
                compare(row.completed(try root.get()), with: theirs, row)
            }
        }
        #expect(written == 18 && refused == 2)
    }

    @Test func `the environment is the one that the chart rendered`() throws {
        for row in try RegisterRow.all where row.patch == nil {
            #expect(try row.start().environment.map { "\($0.name)=\($0.value)" } == row.environment, "\(row.name)")
        }
    }

    private func compare(_ ours: Node, with text: String, _ row: RegisterRow) {
        let theirs = ConfigFile([UInt8](text.utf8)).root
        if ours != theirs { Issue.record("\(row.name):\n\(ConfigWriter.text(ours))\nis really\n\(ConfigWriter.text(theirs))") }
    }
}

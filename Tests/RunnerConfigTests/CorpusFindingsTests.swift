import Foundation
import Testing
@testable import RunnerConfig

/// Every finding on the real files, against the list that was judged by eye: what changes in it shows in the review of the change.
///
/// `RUNNERCFG_RECORD=1 swift test --filter CorpusFindingsTests` writes the list anew.
@Suite(.enabled(if: Shared.isPresent, "needs ../shared")) struct CorpusFindingsTests {
    private static let record = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Recorded/corpus-findings.txt")

    @Test func `the findings on the corpus are those that were judged`() throws {
        var lines: [String] = []
        for (folder, ending, kind) in [
            ("corpus/toml", ".toml", FileKind.config), ("corpus/docs-toml", ".toml", .config), ("corpus/values", ".yaml", .values),
            ("corpus/docs-values", ".yaml", .values), ("corpus/templates", ".tpl", .template),
        ] {
            for file in try Shared.files(folder, endings: [ending]) {
                let report = Linter().lint([InputFile(path: file.name, bytes: file.bytes, kind: kind)])[0]
                for finding in report.findings {
                    let line = 1 + file.bytes[..<finding.range.lowerBound].count { $0 == UInt8(ascii: "\n") }
                    let fixes = finding.fixes.map(\.safety.rawValue).joined(separator: ",")
                    lines.append("\(folder.dropFirst(7))/\(file.name):\(line) \(finding.severity.rawValue) \(finding.rule) \(finding.keyPath) \(fixes)".trimmingCharacters(in: .whitespaces))
                }
            }
        }
        let text = lines.joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["RUNNERCFG_RECORD"] != nil { try Data(text.utf8).write(to: Self.record) }
        let recorded = try String(contentsOf: Self.record, encoding: .utf8)
        let new = Set(lines).subtracting(recorded.split(separator: "\n").map(String.init))
        let gone = Set(recorded.split(separator: "\n").map(String.init)).subtracting(lines)
        #expect(new.isEmpty, "new: \(new.sorted().prefix(20))")
        #expect(gone.isEmpty, "gone: \(gone.sorted().prefix(20))")
    }
}

import Foundation
import Testing
import TOMLKit

/// What every invalid file of toml-test is told, place by place. `RUNNERCFG_RECORD=1 swift test --filter MessageSnapshot` writes the
/// record anew; read what changed before committing it.
@Suite(.enabled(if: Shared.root != nil, "needs ../shared")) struct MessageSnapshotTests {
    private static let record = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snapshots/invalid.txt")

    @Test func `messages for invalid files are those reviewed`() throws {
        let newest = try Shared.suiteNames("1.1.0").filter { $0.hasPrefix("invalid/") }
        let older = try Shared.suiteNames("1.0.0").filter { $0.hasPrefix("invalid/") && !newest.contains($0) }
        let actual = try (newest.map { try Self.entry($0, .v1_1) } + older.map { try Self.entry($0, .v1_0) }).joined()
        if ProcessInfo.processInfo.environment["RUNNERCFG_RECORD"] != nil {
            try actual.write(to: Self.record, atomically: true, encoding: .utf8)
        }
        let expected = try String(contentsOf: Self.record, encoding: .utf8)
        let difference = actual.split(separator: "\n").difference(from: expected.split(separator: "\n"))
        #expect(difference.isEmpty, "\(difference)")
    }

    private static func entry(_ name: String, _ version: TOMLVersion) throws -> String {
        let bytes = try Shared.bytes("toml-test/" + name)
        let document = TOMLDocument(parsing: bytes, version: version)
        let problems = document.problems.map { problem in
            let related = problem.related.map { " (\(place($0.range.lowerBound, bytes)): \($0.note))" } ?? ""
            return "  \(place(problem.range.lowerBound, bytes))+\(problem.range.count) \(problem.message)\(related)\n"
        }
        return name.dropFirst("invalid/".count).dropLast(5) + "\n" + problems.joined()
    }

    /// Line and column, in bytes, from 1.
    private static func place(_ offset: Int, _ bytes: [UInt8]) -> String {
        let before = bytes[..<offset]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return "\(before.count { $0 == UInt8(ascii: "\n") } + 1):\(offset - lineStart + 1)"
    }
}

import Foundation
import Testing
@testable import RunnerConfig

/// The systems in Examples/: each as its tutorial has it and as it should be, with the findings beside it.
@Suite struct ExamplesTests {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Examples")

    static let systems = ((try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? [])
        .filter { FileManager.default.fileExists(atPath: root.appendingPathComponent($0).appendingPathComponent("corrected").path) }
        .sorted()

    @Test func `there are the five systems`() {
        #expect(Self.systems == ["docker-machine", "kubernetes-serverless", "minio-in-docker", "minio-in-kubernetes", "minio-on-gke"])
    }

    @Test(arguments: systems)
    func `the tutorial's mistakes are found where they are`(_ system: String) throws {
        let expected = try String(contentsOf: Self.root.appendingPathComponent("\(system)/tutorial/findings.txt"), encoding: .utf8)
        #expect(try Self.findings(system, "tutorial").joined(separator: "\n") + "\n" == expected)
    }

    @Test(arguments: systems)
    func `the corrected system has neither errors nor warnings`(_ system: String) throws {
        #expect(try Self.findings(system, "corrected").filter { !$0.contains(" info ") } == [])
    }

    /// `values.yaml:12:5 error legacy-cache-value`, in order of path and place.
    static func findings(_ system: String, _ state: String) throws -> [String] {
        let folder = root.appendingPathComponent("\(system)/\(state)")
        let paths = (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []).sorted()
        let inputs = try paths.filter { $0.hasSuffix(".toml") || $0.hasSuffix(".yaml") || $0.hasSuffix(".tpl") }
            .map { InputFile(path: $0, bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent($0)))) }
        return Linter().lint(inputs).flatMap { report in
            report.findings.map { finding in
                let before = report.bytes[..<finding.range.lowerBound]
                let line = 1 + before.count { $0 == UInt8(ascii: "\n") }
                let column = before.count - (before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0) + 1
                return "\(report.path):\(line):\(column) \(finding.severity.rawValue) \(finding.rule)"
            }
        }
    }
}

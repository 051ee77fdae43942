import Foundation
@testable import RunnerConfig

/// The findings of one text.
func lint(
    _ kind: FileKind, _ text: String, runner: Version = .newestRunner, chart: Version? = nil, path: String = "test"
) -> [Finding] {
    let linter = Linter(target: Target(runner: runner, chart: chart))
    return linter.lint([InputFile(path: path, bytes: [UInt8](text.utf8), kind: kind)])[0].findings
}

/// Findings as short lines, `3 error cache-type-missing`, in order of place: what most tests compare.
func summary(_ findings: [Finding], in text: String) -> [String] {
    let bytes = [UInt8](text.utf8)
    return findings.map { finding in
        let line = 1 + bytes[..<min(finding.range.lowerBound, bytes.count)].count { $0 == UInt8(ascii: "\n") }
        return "\(line) \(finding.severity.rawValue) \(finding.rule)"
    }
}

/// The findings of a config.toml as short lines.
func lint(config text: String, runner: Version = .newestRunner) -> [String] {
    summary(lint(.config, text, runner: runner), in: text)
}

/// The findings of a values.yaml as short lines.
func lint(values text: String, chart: Version? = nil, runner: Version = .newestRunner) -> [String] {
    summary(lint(.values, text, runner: runner, chart: chart), in: text)
}

/// The findings of a chart template as short lines.
func lint(template text: String, chart: Version? = nil, path: String = "templates/_cache.tpl") -> [String] {
    summary(lint(.template, text, chart: chart, path: path), in: text)
}

/// The findings of Secret manifests as short lines.
func lint(secret text: String, chart: Version? = nil) -> [String] {
    summary(lint(.secret, text, chart: chart), in: text)
}

/// Facts and corpora that live beside the project; nil on a machine without them.
enum Shared {
    static let root: URL? = {
        let package = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let path = ProcessInfo.processInfo.environment["RUNNERCFG_SHARED"] ?? package.appendingPathComponent("../shared").path
        return FileManager.default.fileExists(atPath: path) ? URL(fileURLWithPath: path).standardizedFileURL : nil
    }()

    static var isPresent: Bool { root != nil }

    /// The files of a folder with one of the endings, sorted by name.
    static func files(_ folder: String, endings: [String]) throws -> [(name: String, bytes: [UInt8])] {
        guard let root else { return [] }
        let directory = root.appendingPathComponent(folder)
        return try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
            .filter { name in endings.contains { name.hasSuffix($0) } }
            .map { ($0, [UInt8](try Data(contentsOf: directory.appendingPathComponent($0)))) }
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        guard let root else { return [] }
        return [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
    }

    /// The lines of a file of JSON objects.
    static func jsonLines(_ path: String) throws -> [[String: Any]] {
        guard let root else { return [] }
        let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
        return try text.split(separator: "\n").compactMap { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
    }
}

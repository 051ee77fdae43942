import Foundation
@testable import GoTemplate
@testable import HelmTemplate

/// Files beside the tests.
enum Beside {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: root.appendingPathComponent(path))) }

    static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

    static func json(_ path: String) throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: Data(try bytes(path))) as? [String: Any] ?? [:]
    }

    /// The files of a chart's folder.
    static func chart(_ name: String) throws -> [ChartFile] { try files(of: "Charts/\(name)") }

    static func files(of path: String) throws -> [ChartFile] {
        let folder = root.appendingPathComponent(path)
        let paths = (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []).sorted()
        return try paths.compactMap { path in
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path, isDirectory: &isFolder)
            return isFolder.boolValue ? nil : ChartFile(path: path, bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent(path))))
        }
    }
}

/// A chart of a few files, by path.
func chart(_ files: [String: String], name: String = "test") throws -> Chart {
    let all = files.merging(["Chart.yaml": "apiVersion: v2\nname: \(name)\nversion: 1.0.0\n"]) { own, _ in own }
    return try Chart(directory: all.sorted { $0.key < $1.key }.map { ChartFile(path: $0.key, bytes: [UInt8]($0.value.utf8)) })
}

/// Values from YAML.
func values(_ text: String) throws -> TemplateMap { try UserValues.merging(file: [UInt8](text.utf8)) }

/// The JSON of values, for comparing.
func json(_ map: TemplateMap) -> String { JSONEncoder.text(.map(map)) ?? "" }

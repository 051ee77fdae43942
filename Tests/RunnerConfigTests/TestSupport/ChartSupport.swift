import Foundation
import HelmTemplate

/// Charts beside the tests: `Charts/runner` is a small one that starts a Runner, to follow values through it to config.toml.
enum Beside {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: root.appendingPathComponent(path))) }

    static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

    /// The files of a chart's folder.
    static func chart(_ name: String) throws -> [ChartFile] {
        let folder = root.appendingPathComponent("Charts/\(name)")
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

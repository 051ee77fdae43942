import Foundation
import Testing

@testable import runnercfg

/// A report never takes the place of what it tells of.
struct ReportOverSourceTests {
    private let directory: TemporaryDirectory
    private static let config = "concurent = 4\n"

    init() throws {
        directory = try TemporaryDirectory()
        try directory.write("config.toml", Self.config)
        try directory.write("values.yaml", "gitlabUrl: https://gitlab.acme.dev\nrunners: {}\n")
        try directory.write("more.yaml", "concurrent: 4\n")
        try directory.write("known.json", "{\"schemaVersion\": 1, \"findings\": []}")
        try FileManager.default.createSymbolicLink(atPath: directory.path("link.toml"), withDestinationPath: "config.toml")
    }

    @Test(arguments: [
        ["-o", "config.toml", "config.toml"], ["--format", "text=./config.toml", "."], ["--format", "json=link.toml", "."], ["-o", "config.toml", "link.toml"],
        ["-o", "more.yaml", "values.yaml", "-f", "more.yaml"], ["-o", "known.json", "--baseline", "known.json", "config.toml"],
        ["-o", "settings.toml", "--config", "settings.toml", "config.toml"], ["--config", "report.toml", "config.toml"],
    ])
    func `what is read is not overwritten`(_ words: [String]) throws {
        try directory.write("settings.toml", "")
        try directory.write("report.toml", "formats = [\"json=\(directory.path("config.toml"))\"]\n")
        let before = try Self.texts(directory)
        let arguments = words.map { word in
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            let isPath = { (text: String) in text == "." || text.contains(".toml") || text.contains(".yaml") || text.contains(".json") }
            if parts.count == 2 { return parts[0] + "=" + directory.path(parts[1]) }
            return isPath(word) ? directory.path(word) : word
        }
        let session = Session.run(["lint"] + arguments, in: directory)
        #expect(session.code == .usage && session.output.isEmpty)
        #expect(session.errors.hasPrefix("runnercfg: the report would overwrite `"), "\(session.errors)")
        #expect(try Self.texts(directory) == before)
    }

    private static func texts(_ directory: TemporaryDirectory) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted().map { try "\($0): " + directory.read($0) }
    }

    @Test func `another file is replaced`() throws {
        try directory.write("report.txt", "old")
        #expect(Session.run("lint", "-o", directory.path("report.txt"), directory.path("config.toml")).code == .findings)
        #expect(try directory.read("report.txt").hasPrefix("warning[unknown-key]"))
        #expect(try directory.read("config.toml") == Self.config)
    }
}

import Foundation
import Testing

/// What README and docs/ show on a console is what the command prints.
///
/// Each line with `$` in a `console` block is run by a shell in the folder of the last `cd`, beginning at the root of the repository, with the
/// built command on its path. `RUNNERCFG_RECORD=1` writes what is printed into the page.
@Suite struct DocumentationTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let pages: [String] = {
        let docs = (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent("docs").path)) ?? []
        return (["README.md"] + docs.filter { $0.hasSuffix(".md") }.sorted().map { "docs/\($0)" })
            .filter { (try? String(contentsOf: root.appendingPathComponent($0), encoding: .utf8))?.contains("```console\n") == true }
    }()

    @Test(arguments: pages) func `console examples print what they show`(_ page: String) throws {
        let url = Self.root.appendingPathComponent(page)
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var result: [String] = []
        var index = 0
        while index < lines.count {
            result.append(lines[index])
            index += 1
            guard lines[index - 1] == "```console" else { continue }
            let end = lines[index...].firstIndex(of: "```") ?? lines.count
            let block = Array(lines[index..<end])
            // What a machine lacks cannot be tried there.
            result += block.contains { $0.contains("| jq ") } && !Self.hasJQ ? block : try Self.run(block)
            index = end
        }
        if ProcessInfo.processInfo.environment["RUNNERCFG_RECORD"] != nil {
            try result.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
        }
        for (shown, printed) in zip(lines, result) where shown != printed {
            Issue.record("\(page) shows:\n\(shown)\nbut the command prints:\n\(printed)")
            break
        }
        #expect(lines.count == result.count)
    }

    private static let hasJQ = ["/usr/bin/jq", "/usr/local/bin/jq"].contains(where: FileManager.default.isExecutableFile)

    /// A block with what its commands print.
    private static func run(_ block: [String]) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("runnercfg-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        // Commands may write: they work on a copy.
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: root.appendingPathComponent("Examples"), to: folder.appendingPathComponent("Examples"))
        var place = folder
        var result: [String] = []
        for command in block where command.hasPrefix("$ ") {
            result.append(command)
            let words = String(command.dropFirst(2))
            if words.hasPrefix("cd ") {
                place = place.appendingPathComponent(String(words.dropFirst(3)))
            } else {
                result += try shell(words, in: place)
            }
        }
        return result
    }

    private static func shell(_ command: String, in folder: URL) throws -> [String] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command + " 2>&1"]
        process.currentDirectoryURL = folder
        let products = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
        process.environment = ["PATH": "\(products):/usr/local/bin:/usr/bin:/bin", "STORE_KEY": "ci-writer", "STORE_SECRET": "lantern-58", "LC_ALL": "C", "HOME": folder.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last == "" { lines.removeLast() }
        return lines
    }
}

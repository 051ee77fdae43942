import Foundation
import Testing
@testable import runnercfg

/// Several reports of one run, and the files they go to.
@Suite struct ReportFilesTests {
    private static let broken = "[[runners]]\n  url = \"gitlab.acme.dev\"\n"

    @Test func `each report goes to its file, and one to standard output`() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("config.toml", Self.broken)
        try directory.write("old.json", "what was there before")
        let session = Session.run(
            "lint", "--format", "concise", "--format", "gitlab=\(directory.path("old.json"))", "--format=junit=\(directory.path("a=b.xml"))", path, in: directory)
        #expect(session.code == .findings && session.errors == "")
        #expect(session.output.contains("config.toml:2:9: error[server-url-without-scheme] "))
        #expect(try directory.read("old.json").hasPrefix("[\n"))
        #expect(try directory.read("a=b.xml").contains("<testsuites name=\"runnercfg\""))
    }

    @Test func `--output takes the report that has no file of its own`() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("config.toml", Self.broken)
        let file = directory.path("report.txt")
        #expect(Session.run("lint", "--output", file, path).output == "")
        #expect(try directory.read("report.txt").contains("error[server-url-without-scheme]"))
        #expect(Session.run("lint", "--format", "sarif", "-o", file, path).output == "")
        #expect(try directory.read("report.txt").contains("\"version\": \"2.1.0\""))
        #expect(Session.run("lint", "--format", "sarif=\(file)", "-o", file, path).code == .usage)
    }

    @Test func `two reports never share a place`() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("config.toml", Self.broken)
        let file = directory.path("report")
        let twice = Session.run("lint", "--format", "sarif=\(file)", "--format", "junit=\(directory.path)/./report", path, in: directory)
        #expect(twice.code == .usage && twice.errors.contains("name the same file"), "\(twice.errors)")
        #expect(!FileManager.default.fileExists(atPath: file))
        #expect(Session.run("lint", "--format", "junit=", path).code == .usage)
    }

    @Test func `a report that cannot be written is a failure, and the others are written`() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("config.toml", Self.broken)
        let session = Session.run("lint", "--format", "json", "--format", "html=\(directory.path)/no/such/folder.html", path, in: directory)
        #expect(session.code == .failure && session.errors.contains("cannot write"), "\(session.errors)")
        #expect(session.output.hasPrefix("{"))
    }

    @Test(arguments: ["text", "concise", "json", "jsonl", "sarif", "gitlab", "junit", "github", "checkstyle", "markdown", "html"])
    func `the exit code is the same in every format`(_ format: String) throws {
        let directory = try TemporaryDirectory()
        let broken = try directory.write("config.toml", Self.broken)
        let clean = try directory.write("a/config.toml", "concurrent = 2\n[[runners]]\n  name = \"a\"\n  url = \"https://gitlab.acme.dev\"\n  token = \"$T\"\n  executor = \"shell\"\n")
        #expect(Session.run("lint", "--format", format, broken).code == .findings)
        #expect(Session.run("lint", "--format", format, clean).code == .success)
        #expect(Session.run("lint", "--format", format, broken, directory.path("gone.toml")).code == .failure)
        #expect(Session.run("lint", "--format", format, "--exit-zero", broken).code == .success)
    }

    @Test func `statistics count each rule on standard error`() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("config.toml", Self.broken + Self.broken)
        let session = Session.run("lint", "--format", "concise", "--statistics", path)
        #expect(session.errors.split(separator: "\n").contains("2 server-url-without-scheme"), "\(session.errors)")
        #expect(!session.output.contains("2 server-url-without-scheme"))
    }
}

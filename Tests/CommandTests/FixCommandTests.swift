import Foundation
import Testing
@testable import runnercfg

@Suite struct FixCommandTests {
    private let directory: TemporaryDirectory
    private static let text = """
        concurrent = 1
        [[runners]]
          name = "a"
          url = "https://gitlab.example.org"
          token = "glrt-veryverysecret"
          executor = "shell"
          [runners.cache]
            Type = "s3"
            [runners.cache.s3]
              ServerAddress = "https://minio.internal:9443"
              AccessKey = "AKIAVERYSECRETKEY"
              SecretKey = "veryverysecretkey"
              BucketName = "cache"
              BucketLocation = "us-east-1"

        """
    /// What the scheme said is written down before it goes.
    private static let repaired = text.replacingOccurrences(of: "\"https://minio", with: "\"minio")
        .replacingOccurrences(of: "\"us-east-1\"\n", with: "\"us-east-1\"\n      Insecure = false\n")

    init() throws { directory = try TemporaryDirectory() }

    @Test func repairsAreWrittenAndListed() throws {
        let path = try directory.write("config.toml", Self.text)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        let session = Session.run("fix", path, in: directory)
        #expect(try directory.read("config.toml") == Self.repaired)
        #expect(try directory.mode("config.toml") == 0o600)
        #expect(session.output.hasPrefix("config.toml: scheme-in-server-address at runners[0].cache.s3.ServerAddress: remove the scheme\n1 repair made in 1 file; remaining: "))
        #expect(session.code != .failure)
        #expect(Session.run("fix", path, in: directory).output.hasPrefix("nothing to repair; remaining: "))
    }

    @Test func patchesChangeNothingAndHideCredentials() throws {
        let path = try directory.write("config.toml", Self.text)
        let session = Session.run("fix", "--diff", path, in: directory)
        #expect(try directory.read("config.toml") == Self.text)
        #expect(session.output.contains("+      Insecure = false\n"))
        #expect(!session.output.contains("VERYSECRET") && !session.output.contains("verysecret"))
        #expect(session.errors.contains("1 change next to credentials left out of the patch"), "\(session.errors)\(session.output)")
    }

    @Test(arguments: [["git", "apply"], ["patch", "-p1", "-s", "-i"]])
    func patchesCanBeApplied(_ tool: [String]) throws {
        let text = "concurrent = \"4\"\ncheck_interval = 3\n[[runners]]\n  name = \"a b\"\n  limit = \"2\"\r\n  executor = \"shell\"\n  output_limit = \"7\""
        let path = try directory.write("a b.toml", text)
        let patch = Session.run("fix", "--diff", path, in: directory).output.replacingOccurrences(of: "aa b.toml", with: "a/a b.toml")
            .replacingOccurrences(of: "ba b.toml", with: "b/a b.toml")
        try directory.write("p.patch", patch)
        guard try run(tool + ["p.patch"]) else { return }
        #expect(try directory.read("a b.toml") == text.replacingOccurrences(of: "\"4\"", with: "4").replacingOccurrences(of: "\"2\"", with: "2").replacingOccurrences(of: "\"7\"", with: "7"))
    }

    /// False where the tool is not installed.
    private func run(_ command: [String]) throws -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.currentDirectoryURL = URL(fileURLWithPath: directory.path)
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus == 127 { return false }
        #expect(process.terminationStatus == 0)
        return true
    }

    @Test func checkingChangesNothing() throws {
        let path = try directory.write("config.toml", Self.text)
        let session = Session.run("fix", "--check", "--exit-zero", path, in: directory)
        #expect(session.code == .findings)
        #expect(session.output.contains("1 repair possible in 1 file; remaining: "))
        #expect(try directory.read("config.toml") == Self.text)
        try directory.write("config.toml", Self.repaired)
        #expect(Session.run("fix", "--check", "--exit-zero", path).code == .success)
    }

    @Test func standardInputIsRepairedToStandardOutput() {
        let session = Session.run("fix", "-", "--stdin-name", "config.toml", input: Self.text)
        #expect(session.output == Self.repaired)
        #expect(session.errors.contains("note: 1 repair made in 1 file; remaining: "))
    }

    @Test func filesWithSyntaxErrorsAreLeftAlone() throws {
        let path = try directory.write("config.toml", Self.text + "broken = \n")
        let session = Session.run("fix", path, in: directory)
        #expect(session.code == .findings)
        #expect(session.errors == "note: `config.toml` has syntax errors and was not changed; `runnercfg lint` shows them\n")
        #expect(try directory.read("config.toml") == Self.text + "broken = \n")
    }

    @Test func severalFilesAndTheMissingOne() throws {
        let one = try directory.write("1/config.toml", Self.text)
        let two = try directory.write("2/config.toml", Self.text)
        let session = Session.run("fix", one, directory.path("none.toml"), two, in: directory)
        #expect(session.code == .failure)
        #expect(session.errors == "runnercfg: cannot read `none.toml`: there is no such file\n")
        #expect(session.output.contains("2 repairs made in 2 files; remaining: "))
        #expect(try directory.read("2/config.toml") == Self.repaired)
    }
}

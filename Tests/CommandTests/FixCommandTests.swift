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
        #expect(session.output.hasPrefix("config.toml: scheme-in-server-address at runners[0].cache.s3.ServerAddress: remove the scheme\n1 repair made in 1 file; left: "))
        #expect(session.code != .failure)
        #expect(Session.run("fix", path, in: directory).output.hasPrefix("nothing to repair; left: "))
    }

    @Test func patchesChangeNothingAndHideCredentials() throws {
        let path = try directory.write("config.toml", Self.text)
        let session = Session.run("fix", "--diff", path, in: directory)
        #expect(try directory.read("config.toml") == Self.text)
        #expect(session.output.contains("-      ServerAddress = \"https://minio.internal:9443\"\n+      ServerAddress = \"minio.internal:9443\"\n       AccessKey = \"********\"\n"))
        #expect(session.errors.contains("note: credentials are masked in this patch"))
    }

    @Test func checkingChangesNothing() throws {
        let path = try directory.write("config.toml", Self.text)
        let session = Session.run("fix", "--check", "--exit-zero", path, in: directory)
        #expect(session.code == .findings)
        #expect(session.output.contains("1 repair possible in 1 file; left: "))
        #expect(try directory.read("config.toml") == Self.text)
        try directory.write("config.toml", Self.repaired)
        #expect(Session.run("fix", "--check", "--exit-zero", path).code == .success)
    }

    @Test func standardInputIsRepairedToStandardOutput() {
        let session = Session.run("fix", "-", "--stdin-name", "config.toml", input: Self.text)
        #expect(session.output == Self.repaired)
        #expect(session.errors.contains("note: 1 repair made in 1 file; left: "))
    }

    @Test func filesWithSyntaxErrorsAreLeftAlone() throws {
        let path = try directory.write("config.toml", Self.text + "broken = \n")
        let session = Session.run("fix", path, in: directory)
        #expect(session.code == .findings)
        #expect(session.errors == "note: `config.toml` has syntax errors and was left as it is; `runnercfg lint` shows them\n")
        #expect(try directory.read("config.toml") == Self.text + "broken = \n")
    }

    @Test func severalFilesAndTheMissingOne() throws {
        let one = try directory.write("1/config.toml", Self.text)
        let two = try directory.write("2/config.toml", Self.text)
        let session = Session.run("fix", one, directory.path("none.toml"), two, in: directory)
        #expect(session.code == .failure)
        #expect(session.errors == "runnercfg: cannot read `none.toml`: there is no such file\n")
        #expect(session.output.contains("2 repairs made in 2 files; left: "))
        #expect(try directory.read("2/config.toml") == Self.repaired)
    }
}

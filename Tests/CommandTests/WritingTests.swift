import Foundation
import Testing
@testable import runnercfg
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What a file has beside its content, and what must not happen to it while it is written.
@Suite struct WritingTests {
    private let directory: TemporaryDirectory
    private static let mistake = "[[runners]]\n  name = \"a\"\n  url = \"https://gitlab.example.org\"\n  token = \"glrt-x\"\n  executor = \"shell\"\n  Limit = 1\n"
    private static let config = """
        [[runners]]
          name = "a"
          url = "https://gitlab.example.org"
          token = "glrt-veryverysecret"
          executor = "kubernetes"
          [runners.kubernetes]
            image = "alpine"

        """

    init() throws { directory = try TemporaryDirectory() }

    private var files: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted() } }

    private func mode(_ mode: Int, of path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    private func replace(_ path: String, isPrivate: Bool = false) throws {
        try Platform.replace(path, with: [UInt8]("new".utf8), ifStill: try Platform.read(path).identity, isPrivate: isPrivate)
    }

    // MARK: Attributes

    #if os(Linux)
    /// Whether the file system here has extended attributes at all.
    private static let hasAttributes: Bool = {
        guard let directory = try? TemporaryDirectory(), let path = try? directory.write("a", "") else { return false }
        return Attributes.set("user.a", [1], at: path)
    }()

    /// `user::rw-, user:65534:r--, group::---, mask::r--, other::---`.
    private static let access: [UInt8] =
        [2, 0, 0, 0] + entry(1, 6, nil) + entry(2, 4, 65534) + entry(4, 0, nil) + entry(0x10, 4, nil) + entry(0x20, 0, nil)

    private static func entry(_ tag: UInt8, _ rights: UInt8, _ id: UInt32?) -> [UInt8] {
        [tag, 0, rights, 0] + withUnsafeBytes(of: (id ?? .max).littleEndian) { Array($0) }
    }

    @Test(.enabled(if: hasAttributes)) func replacingKeepsAttributesAndAccessLists() throws {
        let path = try directory.write("a", "old")
        #expect(Attributes.set("user.origin", [UInt8]("ansible".utf8), at: path))
        #expect(Attributes.set("user.empty", [], at: path))
        #expect(Attributes.set("system.posix_acl_access", Self.access, at: path))
        let mode = try directory.mode("a")
        try replace(path)
        #expect(try directory.read("a") == "new")
        #expect(Attributes.get("user.origin", at: path) == [UInt8]("ansible".utf8))
        #expect(Attributes.get("user.empty", at: path) == [])
        #expect(Attributes.get("system.posix_acl_access", at: path) == Self.access)
        #expect(try directory.mode("a") == mode)
    }

    @Test(.enabled(if: hasAttributes)) func whatTheFolderHandsOutIsNotAdded() throws {
        let path = try directory.write("a", "old")
        try mode(0o640, of: path)
        #expect(Attributes.set("system.posix_acl_default", Self.access, at: directory.path))
        try replace(path)
        #expect(Attributes.get("system.posix_acl_access", at: path) == nil)
        #expect(try directory.mode("a") == 0o640)
    }

    @Test(.enabled(if: hasAttributes)) func privateFilesLoseTheirAccessList() throws {
        let path = try directory.write("a", "old")
        #expect(Attributes.set("system.posix_acl_access", Self.access, at: path))
        #expect(Attributes.set("user.origin", [1], at: path))
        try replace(path, isPrivate: true)
        #expect(Attributes.get("system.posix_acl_access", at: path) == nil)
        #expect(Attributes.get("user.origin", at: path) == [1])
        #expect(try directory.mode("a") == 0o600)
    }
    #endif

    // MARK: Names

    @Test func filesWithOtherNamesAreLeftAlone() throws {
        let path = try directory.write("config.toml", Self.mistake)
        try FileManager.default.linkItem(atPath: path, toPath: directory.path("kept"))
        let session = Session.run("fix", "--unsafe", path, in: directory)
        #expect(session.code == .failure)
        #expect(session.errors.contains("cannot write `config.toml`: it has 1 other name (hard links) that would keep the old text; nothing was written; to change this name alone, replace it with a copy of itself first\n"))
        #expect(try directory.read("config.toml") == Self.mistake)
        #expect(try files == ["config.toml", "kept"])
    }

    @Test func aLinkAndItsTargetAreOneFile() throws {
        let path = try directory.write("config.toml", Self.mistake)
        let link = directory.path("link.toml")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        for operands in [[path, link], [link, path], [directory.path], [directory.path("*.toml")]] {
            let session = Session.run(["lint"] + operands)
            #expect(session.output.contains("in 1 file"), "\(session.output)")
        }
        let session = Session.run("fix", path, link, in: directory)
        #expect(session.code != .failure, "\(session.errors)")
        #expect(!session.errors.contains("changed by another program"))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
    }

    // MARK: Interruptions

    @Test(arguments: Platform.interruptions) func interruptionsWait(_ signal: Int32) throws {
        let path = try directory.write("a", "old")
        // The threads of tests may have it blocked; the command's has not.
        var before = sigset_t()
        var wanted = sigset_t()
        sigemptyset(&wanted)
        sigaddset(&wanted, signal)
        pthread_sigmask(SIG_UNBLOCK, &wanted, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try Platform.uninterrupted { () throws(FileProblem) in
            pthread_kill(pthread_self(), signal)
            try Platform.replace(path, with: [UInt8]("new".utf8), ifStill: try Platform.read(path).identity)
            // Taken here, it does not end the tests when the mask is lifted.
            var taken: Int32 = 0
            #expect(sigwait(&wanted, &taken) == 0)
            #expect(taken == signal)
        }
        #expect(try directory.read("a") == "new")
        var mask = sigset_t()
        pthread_sigmask(SIG_BLOCK, nil, &mask)
        #expect(sigismember(&mask, signal) == 0)
    }

    // MARK: Where results go

    @Test func aFileThatGetsASecretBecomesPrivate() throws {
        let config = try directory.write("config.toml", Self.config)
        let secret = try directory.write("secret.yaml", "old")
        let values = try directory.write("values.yaml", "old")
        for path in [secret, values] { try mode(0o644, of: path) }
        #expect(Session.run("convert", config, "-o", values, "--secret-output", secret, "--force").code == .success)
        #expect(try directory.mode("secret.yaml") == 0o600)
        // The credentials were moved out of these.
        #expect(try directory.mode("values.yaml") == 0o644)
        let made = ["generate", "secret", "s3", "--name", "x", "--from-stdin", "--force", "-o", values]
        #expect(Session.run(made, input: "accesskey=A\nsecretkey=B\n").code == .success)
        #expect(try directory.mode("values.yaml") == 0o600)
    }

    @Test(arguments: ["-", "/dev/stdout", "/dev/fd/1", "//dev/./stdout"]) func standardOutputIsWrittenTo(_ name: String) throws {
        let config = try directory.write("config.toml", Self.config)
        for force in [[], ["--force"]] {
            let session = Session.run(["convert", config, "-o", name] + force)
            #expect(session.code == .success, "\(session.errors)")
            #expect(session.output.contains("gitlabUrl: "))
        }
    }

    @Test func openFilesAreNeverReplaced() throws {
        let path = try directory.write("redirected", "")
        let descriptor = open(path, O_WRONLY)
        defer { close(descriptor) }
        let link = directory.path("link")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/dev/fd/\(descriptor)")
        let inode = try Platform.identity(at: path).inode
        #expect(Platform.descriptor(at: link) == descriptor)
        #expect(Platform.descriptor(at: path) == nil)
        let config = try directory.write("config.toml", Self.config)
        #expect(Session.run("convert", config, "--force", "-o", link).code == .success)
        #expect(try directory.read("redirected").contains("gitlabUrl: "))
        #expect(try Platform.identity(at: path).inode == inode)
    }

    @Test func devicesAreWrittenTo() throws {
        let config = try directory.write("config.toml", Self.config)
        #expect(Session.run("convert", config, "--force", "-o", "/dev/null").code == .success)
        #expect(Session.run("convert", config, "-o", "/dev/null").code == .failure)
    }

    @Test func oneFileForTwoThingsIsRefused() throws {
        let config = try directory.write("config.toml", Self.config)
        let existing = try directory.write("there.yaml", "old")
        let link = directory.path("link.yaml")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: existing)
        let new = directory.path("new.yaml")
        for (one, other) in [(new, new), (new, "\(directory.path)/./new.yaml"), (existing, link), ("-", "/dev/stdout")] {
            let session = Session.run("convert", config, "--force", "-o", one, "--secret-output", other)
            #expect(session.code == .usage, "\(one) \(other)")
            #expect(session.errors.hasPrefix("runnercfg: `--output` and `--secret-output` name the same file\n"), "\(session.errors)")
        }
        #expect(try directory.read("there.yaml") == "old")
        #expect(!FileManager.default.fileExists(atPath: new))
    }
}

#if os(Linux)
/// Extended attributes, for which Foundation has no words.
private enum Attributes {
    static func set(_ name: String, _ value: [UInt8], at path: String) -> Bool {
        value.withUnsafeBytes { setAttribute(path, name, $0.baseAddress, $0.count, 0) } == 0
    }

    static func get(_ name: String, at path: String) -> [UInt8]? {
        var value = [UInt8](repeating: 0, count: 1024)
        let count = value.withUnsafeMutableBytes { getAttribute(path, name, $0.baseAddress, $0.count) }
        return count < 0 ? nil : Array(value.prefix(count))
    }
}

@_silgen_name("setxattr") private func setAttribute(
    _ path: UnsafePointer<CChar>, _ name: UnsafePointer<CChar>, _ value: UnsafeRawPointer?, _ size: Int, _ flags: Int32
) -> Int32
@_silgen_name("getxattr") private func getAttribute(
    _ path: UnsafePointer<CChar>, _ name: UnsafePointer<CChar>, _ value: UnsafeMutableRawPointer?, _ size: Int
) -> Int
#endif

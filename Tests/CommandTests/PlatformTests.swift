import Foundation
import RunnerConfig
import Testing
@testable import runnercfg

@Suite struct PlatformTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func replacingKeepsTheMode() throws {
        let path = try directory.write("a", "old")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        try Platform.replace(path, with: [UInt8]("new".utf8), ifStill: try Platform.read(path).identity)
        #expect(try directory.read("a") == "new")
        #expect(try directory.mode("a") == 0o640)
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path) == ["a"])
    }

    @Test func linksStayLinks() throws {
        let path = try directory.write("real/a", "old")
        let link = directory.path("link")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        try Platform.replace(link, with: [UInt8]("new".utf8), ifStill: try Platform.read(link).identity)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
        #expect(try directory.read("real/a") == "new")
    }

    @Test func filesThatChangedMeanwhileAreLeftAlone() throws {
        let path = try directory.write("a", "old")
        let identity = try Platform.read(path).identity
        try directory.write("a", "other")
        #expect(throws: FileProblem.changed) { try Platform.replace(path, with: [], ifStill: identity) }
        #expect(try directory.read("a") == "other")
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path) == ["a"])
    }

    @Test func newFilesNeverReplaceOthersUnasked() throws {
        let path = directory.path("a")
        try Platform.create(path, with: [1], isPrivate: true, replacing: false)
        #expect(try directory.mode("a") == 0o600)
        #expect(throws: FileProblem.exists) { try Platform.create(path, with: [2], isPrivate: true, replacing: false) }
        try Platform.create(path, with: [3], isPrivate: true, replacing: true)
        #expect(try Platform.read(path).bytes == [3])
    }

    @Test func readingSaysWhatIsWrong() throws {
        #expect(throws: FileProblem.missing) { try Platform.read(directory.path("none")) }
        #expect(throws: FileProblem.isDirectory) { try Platform.read(directory.path) }
        let path = try directory.write("a", "x")
        #expect(throws: FileProblem.notADirectory) { try Platform.read(path + "/b") }
        let loop = directory.path("loop")
        try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
        #expect(throws: FileProblem.tooManyLinks) { try Platform.read(loop) }
        #expect(throws: FileProblem.tooLarge(limit: Platform.sizeLimit)) { try Platform.read("/dev/zero") }
    }

    @Test func everyByteIsRead() throws {
        for size in [0, 1, 4095, 4096, 4097, 100_000] {
            let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
            #expect(try Platform.read(try directory.write("f\(size)", bytes: bytes)).bytes == bytes)
        }
    }

    @Test func walksAreSortedAndSkipWhatIsHidden() throws {
        for name in ["b/z.toml", "b/.git/x.toml", "a.yaml", ".hidden.toml", "b/a.txt", "templates/n.txt", "c.yml.bak"] { try directory.write(name, "") }
        try FileManager.default.createSymbolicLink(atPath: directory.path("b/circle"), withDestinationPath: directory.path)
        let walk = DirectoryWalk(directory.path, accepts: Linter.isCandidate)
        #expect(walk.files == ["a.yaml", "b/z.toml", "c.yml.bak", "templates/n.txt"])
        #expect(walk.problems.isEmpty)
    }
}

import Foundation
import Testing
@testable import runnercfg

/// What `lint` and `fix` leave out where they search folders.
@Suite struct IgnoredFilesTests {
    private static let broken = "concurrent = \n"
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    /// The files that `lint` looks at, as `--list-files` tells.
    private func listed(_ arguments: String...) -> [String] {
        let session = Session.run(["lint", "--list-files", "--allow-empty"] + arguments, in: directory)
        return session.output.split(separator: "\n").map { String($0.prefix { $0 != ":" }) }
    }

    private func write(_ files: String...) throws {
        for file in files { try directory.write(file, "concurrent = 4\n") }
    }

    // MARK: Git

    @Test func aRepositoryIgnoresWhatGitIgnores() throws {
        try write("config.toml", "old/config.toml", "sub/config.toml", "sub/keep/config.toml", "sub/gone/config.toml", "local/config.toml")
        try directory.write(".git/info/exclude", "local/\n")
        try directory.write(".gitignore", "/old\ngone\n")
        try directory.write("sub/.gitignore", "/config.toml\n!gone\n")
        #expect(listed(directory.path) == ["config.toml", "sub/gone/config.toml", "sub/keep/config.toml"])
        #expect(listed("--no-ignore", directory.path).count == 6)
    }

    @Test func parentsCountUpToTheRootOfTheRepository() throws {
        try write("repository/sub/config.toml", "repository/sub/a/config.toml", "repository/sub/b/config.toml", "repository/sub/c/config.toml")
        try directory.write(".gitignore", "config.toml\n")
        try directory.write("repository/.git/info/exclude", "/sub/c\n")
        try directory.write("repository/.gitignore", "/sub/a\nb/\n")
        #expect(listed(directory.path("repository/sub")) == ["repository/sub/config.toml"])
        // What is named is looked at, and so is what lies in it.
        #expect(listed(directory.path("repository/sub/b")) == ["repository/sub/b/config.toml"])
    }

    @Test func aRepositoryInsideAnotherOneIsAWorldOfItsOwn() throws {
        try write("inner/config.toml", "inner/a/config.toml", "b/config.toml")
        try directory.write(".git/HEAD", "")
        try directory.write(".gitignore", "config.toml\n")
        try directory.write("inner/.git/HEAD", "")
        try directory.write("inner/.gitignore", "a\n")
        #expect(listed(directory.path) == ["inner/config.toml"])
    }

    @Test func withoutARepositoryTheWalkedFolderIsTheRoot() throws {
        try write("walked/config.toml", "walked/a/config.toml", "walked/a/b/config.toml")
        try directory.write(".gitignore", "*\n")
        try directory.write("walked/.gitignore", "/a/config.toml\n")
        try directory.write("walked/a/.gitignore", "b\n")
        #expect(listed(directory.path("walked")) == ["walked/config.toml"])
    }

    @Test func workTreesShareWhatTheirRepositoryExcludes() throws {
        try write("tree/config.toml", "tree/a/config.toml", "tree/b/config.toml")
        try directory.write("main/.git/info/exclude", "a\n")
        try directory.write("main/.git/worktrees/tree/commondir", "../..\n")
        try directory.write("main/.git/worktrees/tree/info/exclude", "b\n")
        try directory.write("tree/.git", "gitdir: \(directory.path("main/.git/worktrees/tree"))\n")
        #expect(listed(directory.path("tree")) == ["tree/b/config.toml", "tree/config.toml"])
        try directory.write("tree/.git", "gitdir: ../main/.git\n")
        #expect(listed(directory.path("tree")) == ["tree/b/config.toml", "tree/config.toml"])
    }

    @Test func anIgnoreFileThatIsALinkOrAFolderSaysNothing() throws {
        try write("config.toml", "a/config.toml")
        try directory.write("patterns", "config.toml\n")
        try FileManager.default.createSymbolicLink(atPath: directory.path(".gitignore"), withDestinationPath: "patterns")
        try directory.write("a/.gitignore/x", "")
        #expect(listed(directory.path) == ["a/config.toml", "config.toml"])
    }

    @Test func linksToFoldersAreNotFollowed() throws {
        try write("a/config.toml")
        try FileManager.default.createSymbolicLink(atPath: directory.path("a/circle"), withDestinationPath: directory.path)
        try directory.write(".gitignore", "!circle\n!*/\n")
        #expect(listed(directory.path) == ["a/config.toml"])
    }

    @Test func aFolderReachedByALinkIsInTheRepositoryThatHoldsIt() throws {
        try write("repository/sub/config.toml", "repository/sub/a/config.toml")
        try directory.write("repository/.git/HEAD", "")
        try directory.write("repository/.gitignore", "/sub/a\n")
        try FileManager.default.createSymbolicLink(atPath: directory.path("link"), withDestinationPath: "repository/sub")
        #expect(listed(directory.path("link")) == ["link/config.toml"])
    }

    // MARK: Charts

    @Test func aChartIgnoresWhatHelmIgnores() throws {
        try write("chart/config.toml", "chart/ci/config.toml", "chart/ci/deep/config.toml", "chart/deep/ci/config.toml", "ci/config.toml", "other/config.toml")
        try directory.write("chart/Chart.yaml", "apiVersion: v2\nname: x\nversion: 1.0.0\n")
        try directory.write("chart/.helmignore", "# tests\r\n/ci/\r\n**/deep\n")
        try directory.write("other/.helmignore", "config.toml\n")
        let expected = ["chart/config.toml", "chart/deep/ci/config.toml", "ci/config.toml", "other/config.toml"]
        #expect(listed(directory.path) == expected)
        #expect(listed("--no-ignore", directory.path).count == 6)
        // From inside the chart, too.
        try directory.write("chart/.helmignore", "deep/ci\n")
        #expect(listed(directory.path("chart/deep")) == [])
        #expect(listed(directory.path("chart/deep/ci")) == ["chart/deep/ci/config.toml"])
    }

    @Test func whatGitTakesBackHelmStillIgnores() throws {
        try write("config.toml", "ci/config.toml")
        try directory.write("Chart.yaml", "apiVersion: v2\nname: x\nversion: 1.0.0\n")
        try directory.write(".helmignore", "ci\n")
        try directory.write(".gitignore", "!ci\n")
        #expect(listed(directory.path) == ["config.toml"])
        #expect(listed("--exclude", "!ci", directory.path) == ["ci/config.toml", "config.toml"])
    }

    // MARK: The command line

    @Test func whatIsNamedIsLookedAt() throws {
        let path = try directory.write("old/config.toml", Self.broken)
        try directory.write(".gitignore", "old\n")
        #expect(Session.run("lint", "--exclude", "*.toml", "--exclude=old", path).code == .findings)
        #expect(Session.run("lint", "--allow-empty", directory.path, path).code == .findings)
        #expect(Session.run("lint", directory.path("old")).code == .findings)
        #expect(Session.run("lint", "--allow-empty", directory.path).code == .success)
    }

    @Test func exclusionsAreRepeatable() throws {
        try write("a/config.toml", "b/config.toml", "c/config.toml", "c/d/config.toml")
        #expect(listed("--exclude", "a", "--exclude=b/", directory.path) == ["c/config.toml", "c/d/config.toml"])
        #expect(listed("--exclude", "*", "--exclude", "!*/", "--exclude", "!config.toml", directory.path).count == 4)
        #expect(listed("--exclude", "**/d/**", directory.path) == ["a/config.toml", "b/config.toml", "c/config.toml"])
        #expect(listed("--no-ignore", "--exclude", "c", directory.path) == ["a/config.toml", "b/config.toml"])
        // The command line has the last word.
        try directory.write(".gitignore", "a\n")
        #expect(listed("--exclude", "!a", "--exclude", "c", directory.path) == ["a/config.toml", "b/config.toml"])
    }

    @Test func patternsForFilesRespectThemToo() throws {
        try write("a/config.toml", "b/config.toml")
        try directory.write(".gitignore", "b\n")
        #expect(listed(directory.path("*/config.toml")) == ["a/config.toml"])
        #expect(listed("--no-ignore", directory.path("*/config.toml")).count == 2)
        let session = Session.run("lint", "--exclude=a", directory.path("*/config.toml"), in: directory)
        #expect(session.code == .failure)
        #expect(session.errors == "runnercfg: no file matches `*/config.toml`; 2 paths are ignored, `--verbose` lists them\n")
    }

    @Test func repairsLeaveThemAlone() throws {
        let text = "concurrent = \"4\"\n"
        for path in ["config.toml", "a/config.toml", "b/config.toml"] { try directory.write(path, text) }
        try directory.write(".gitignore", "a\n")
        _ = Session.run("fix", "--exclude", "b", directory.path)
        #expect(try directory.read("config.toml") == "concurrent = 4\n")
        #expect(try directory.read("a/config.toml") == text)
        #expect(try directory.read("b/config.toml") == text)
        _ = Session.run("fix", "--no-ignore", directory.path("b"), directory.path("a/config.toml"))
        #expect(try directory.read("a/config.toml") == "concurrent = 4\n")
    }

    // MARK: What is said

    @Test func nothingIsSaidUnlessItIsAskedFor() throws {
        try write("config.toml", "a/config.toml", "b.toml", "c/config.toml")
        try directory.write("notes.md", "")
        try directory.write(".gitignore", "notes.md\n# more\na/\nb.*\n")
        #expect(Session.run("lint", "--exclude=c", "--exit-zero", directory.path).errors == "")
        let session = Session.run("lint", "--exclude=c", "--verbose", "--exit-zero", directory.path, in: directory)
        #expect(
            session.errors == """
                note: skipped `a/`: ignored by `.gitignore:3`
                note: skipped `b.toml`: ignored by `.gitignore:4`
                note: skipped `c/`: ignored by `--exclude c`

                """)
    }

    @Test func aFolderInWhichEverythingIsIgnoredIsSaid() throws {
        try write("a/config.toml")
        try directory.write("a/.gitignore", "*\n")
        let session = Session.run("lint", directory.path("a"), in: directory)
        #expect(session.code == .failure)
        #expect(session.errors == "runnercfg: no GitLab Runner configuration found in `a`; 1 path is ignored, `--verbose` lists them; `--allow-empty` accepts that\n")
    }

    @Test func anIgnoreFileThatCannotBeReadIsSaid() throws {
        try write("config.toml")
        let file = try directory.write(".gitignore", "a\n")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
        guard (try? Platform.read(file)) == nil else { return }
        let session = Session.run("lint", "--exit-zero", directory.path, in: directory)
        #expect(session.code == .failure)
        #expect(session.errors.hasPrefix("runnercfg: cannot read `.gitignore`: permission denied\n"))
    }
}

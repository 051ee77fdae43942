import SourceBytes
import Testing

@Suite struct PathStepsTests {
    @Test(arguments: [
        ("", [], ""), ("/", [], "/"), ("a", ["a"], "a"), ("a/", ["a"], "a"), ("/etc//gitlab-runner/config.toml", ["etc", "gitlab-runner", "config.toml"], "config.toml"),
        ("a/b//", ["a", "b"], "b"), ("ü/\u{301}x", ["ü", "\u{301}x"], "\u{301}x"),
    ] as [(String, [String], String)])
    func `a path has names, and the last is that of the file`(_ path: String, _ steps: [String], _ name: String) {
        #expect(path.pathSteps.map { Array($0.utf8) } == steps.map { Array($0.utf8) })
        #expect(path.resolvedSteps == path.pathSteps)
        #expect(Array(path.fileName.utf8) == Array(name.utf8))
    }

    @Test(arguments: [("a/./b/..", ["a"]), ("../../x", ["..", "..", "x"]), ("a/../../b", ["..", "b"]), ("/../a", ["..", "a"]), (".", [])] as [(String, [String])])
    func `steps up take back the one before`(_ path: String, _ steps: [String]) {
        #expect(path.resolvedSteps.map { String($0) } == steps)
    }
}

import Testing
@testable import RunnerConfig

/// What runners that are alike share is made up once: those that only look alike must not get each other's.
@Suite struct AlikeRunnersTests {
    @Test func `a key whose name continues an executor's is no other key`() {
        let text = """
            [[runners]]
            name = "a"
            executor = "a"
            "false buids_dir" = {}
            [[runners]]
            name = "b"
            executor = "a true"
            buids_dir = "/x"

            """
        let told = findings(text).filter { $0.rule == "unknown-key" }
        #expect(told.map { $0.help?.contains("builds_dir") } == [false, true])
    }

    /// Several cores share a long list.
    @Test func `what is wrong in a long list is told in its order`() {
        let runner = "[[runners]]\n  limmit = 1\n  limit = \"x\"\n  [[runners.services]]\n    name = 5\n"
        let count = 1201
        let told = findings(String(repeating: runner, count: count) + "[[runners]]\n").filter { ["unknown-key", "wrong-type"].contains($0.rule) }
        #expect(told.map(\.keyPath) == (0..<count).flatMap { ["runners[\($0)].limmit", "runners[\($0)].limit"] })
    }

    @Test func `a token that continues on another line is not that of another server`() {
        let text = """
            [[runners]]
            url = "b"
            token = "t1\\nx"
            [[runners]]
            url = "x\\nb"
            token = "t1"

            """
        #expect(findings(text).filter { $0.rule == "duplicate-token" }.isEmpty)
    }

    @Test func `a token is told for each server by itself`() {
        let text = ["https://a.acme.dev", "https://b.acme.dev", "https://a.acme.dev/", "https://b.acme.dev/"]
            .map { "[[runners]]\nname = \"x\"\nurl = \"\($0)\"\ntoken = \"glrt-abcdefghij1234567890\"\n" }.joined()
        #expect(findings(text).filter { $0.rule == "duplicate-token" }.map(\.keyPath) == ["runners[2].token", "runners[3].token"])
    }

    private func findings(_ text: String) -> [Finding] {
        Linter().lint([InputFile(path: "config.toml", bytes: Array(text.utf8), kind: .config)])[0].findings
    }
}

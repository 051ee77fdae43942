import Testing
@testable import runnercfg

/// Values that nothing tells but the chart they stand beside.
@Suite struct DependencyValuesTests {
    static func chart(_ dependencies: String...) -> String {
        "apiVersion: v2\nname: ci\nversion: 1.0.0\ndependencies:\n" + dependencies.map { "  - {\($0)}\n" }.joined()
    }
    static let alias = "name: gitlab-runner, version: 0.86.0, repository: https://charts.gitlab.io, alias: runner"

    @Test(arguments: [
        ("values.yaml", "runner:\n  concurent: 3\n", 2), ("values-prod.yaml", "runner:\n  concurent: 3\n", 2), ("prod.values.yml", "global: {}\nrunner: {concurent: 3}\n", 2),
        ("values.yaml", "# ours\n---\nother: {a: b}\nrunner:\n  concurent: 3\n", 5), ("values.tpl.yaml", "runner:\n  concurrent: {{ .n }}\n  concurent: 3\n", 3), ("values.yaml", "runner:\r\n  concurent: 3\r\n", 2),
    ])
    func `the alias of a dependency tells them`(_ name: String, _ text: String, _ line: Int) throws {
        let directory = try TemporaryDirectory()
        _ = try directory.write("Chart.yaml", Self.chart(Self.alias))
        let path = try directory.write(name, text)
        for session in [Session.run("lint", path, in: directory), Session.run("lint", directory.path("."), in: directory)] {
            #expect(session.code == .findings && session.output.contains("\(name):\(line):") && session.output.contains("concurent"), "\(session)")
        }
        #expect(Session.run("lint", "--list-files", path, in: directory).output.contains("chart 0.86.0, by `Chart.yaml`"))
        #expect(Session.run("lint", "-", "--stdin-name", path, input: text, in: directory).output.contains("concurent"))
        if !name.contains("tpl") {
            #expect(Session.run("fix", path, in: directory).output.contains("concurrent"))
            #expect(!Session.run("lint", path, in: directory).output.contains("concurent"))
        }
    }

    @Test func `each alias is looked at, told by itself or not`() throws {
        let directory = try TemporaryDirectory()
        _ = try directory.write("Chart.yaml", Self.chart("name: gitlab-runner, version: 0.86.0, alias: a", "name: gitlab-runner, version: 0.31.0, alias: b", "name: redis, version: 1.0.0, alias: c"))
        for text in ["a: {concurent: 3}\nb: {concurent: 4}\nc: {concurent: 5}\n", "a: {gitlabUrl: https://gitlab.acme.dev, runners: {name: x}, concurent: 3}\nb: {concurent: 4}\nc: {concurent: 5}\n"] {
            let path = try directory.write("values.yaml", text)
            let output = Session.run("lint", path, in: directory).output
            #expect(output.contains("values.yaml:1:") && output.contains("values.yaml:2:") && !output.contains("values.yaml:3:"), "\(output)")
        }
        let path = try directory.write("values.yaml", "b: {concurrent: 4}\n")
        #expect(Session.run("convert", path, in: directory).output.contains("concurrent = 4"))
    }

    @Test(arguments: [
        ("values.yaml", "redis:\n  concurent: 3\n"), ("values.yaml", "runner: yes\n"), ("values.yaml", "runner:\n"), ("values.yaml", ""), ("values.yaml", "- runner\n"), ("ci.yaml", "runner:\n  concurent: 3\n"),
        ("values.yaml", "kind: X\nrunner:\n  concurent: 3\n"), ("deeper/values.yaml", "runner:\n  concurent: 3\n"),
    ])
    func `all else beside a chart is left alone`(_ name: String, _ text: String) throws {
        let directory = try TemporaryDirectory()
        _ = try directory.write("Chart.yaml", Self.chart(Self.alias))
        let path = try directory.write(name, text)
        #expect(Session.run("lint", path, in: directory).code == .failure)
    }

    @Test(arguments: ["", "dependencies: x\n", "dependencies: [{name: gitlab-runner}]\n", "{{{", "dependencies: [{name: redis, version: 1.0.0, alias: runner}]\n"])
    func `a chart that does not build on the Runner's tells nothing`(_ chart: String) throws {
        let directory = try TemporaryDirectory()
        _ = try directory.write("Chart.yaml", chart)
        let path = try directory.write("values.yaml", "runner:\n  concurent: 3\n")
        #expect(Session.run("lint", path, in: directory).code == .failure)
    }

    @Test func `credentials below an alias are hidden`() throws {
        let directory = try TemporaryDirectory()
        _ = try directory.write("Chart.yaml", Self.chart(Self.alias))
        let path = try directory.write("values.yaml", "runner:\n  concurent: 3\n  runnerToken: lantern-58-quiet-river\n  runnerTokn: lantern-58-quiet-river\n")
        for session in [Session.run("lint", path, in: directory), Session.run("fix", "--diff", path, in: directory)] {
            #expect(!session.output.contains("lantern-58") && !session.errors.contains("lantern-58"))
        }
    }

    @Test func `a Runner of the Operator is understood`() throws {
        let directory = try TemporaryDirectory()
        _ = try directory.write("config.toml", "concurrent = 4\n")
        _ = try directory.write("runner.yaml", "apiVersion: apps.gitlab.com/v1beta2\nkind: Runner\nmetadata: {name: gitlab-runner}\nspec: {gitlabUrl: https://gitlab.acme.dev, token: gitlab-runner-secret}\n")
        #expect(Session.run("lint", directory.path("."), in: directory).errors.isEmpty)
    }
}

import Foundation
import Testing
@testable import RunnerConfig

/// `generate env`: what a real shell makes of it, and what is told of the rest.
@Suite struct GeneratedEnvironmentTests {
    private static let odd = "a $HOME `id` \"q\" 'x' \\ % é\nb"

    @Test(arguments: [
        (EnvironmentFormat.docker, "-e 'A=a $HOME `id` \"q\" '\\''x'\\'' \\ % é\nb'\n"), (.systemd, "[Service]\nEnvironment=\"A=a $HOME `id` \\\"q\\\" 'x' \\\\ %% é\\nb\"\n"),
        (.compose, "environment:\n  A: \"a $$HOME `id` \\\"q\\\" 'x' \\\\ % é\\nb\"\n"), (.values, "envVars:\n  - name: A\n    value: \"a $HOME `id` \\\"q\\\" 'x' \\\\ % é\\nb\"\n"),
    ])
    func `each format holds any text`(_ format: EnvironmentFormat, _ text: String) {
        #expect(format.text([("A", Self.odd)]) == text)
        #expect(format.text([]) == "")
    }

    @Test func `what a variable cannot hold is told, with its place`() {
        let text = """
            [[runners]]
              name = "a"
              executor = "docker"
              environment = ["A=1", "B=2"]
              [runners.docker]
                image = "alpine"
                volumes = ["/cache"]
                [[runners.docker.services]]
                  name = "redis"

            """
        let config = ConfigFile([UInt8](text.utf8))
        let losses = EnvironmentGenerator.losses(of: config.runners[0], runner: .newestRunner)
        #expect(losses.map(\.path) == ["runners.environment", "runners.docker.services"], "\(losses)")
        #expect(losses[0].sentence == "`runners.environment` is left out: the variable `RUNNER_ENV` holds one element, and the list has more; write it into the file after `--template-config`")
        #expect(losses.allSatisfy { $0.range != nil })
    }

    /// The shell reads the text, `register` what the shell exports: every setting of the file is there, or told.
    @Test func `every setting of the corpus is in the environment of a real shell, or told`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("runnercfg-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var count = 0
        for file in try Shared.files("corpus/toml", endings: [".toml"]) {
            let config = ConfigFile(file.bytes)
            guard !config.schemaProblems.contains(where: \.isRefused), config.syntaxProblems.isEmpty else { continue }
            for runner in config.runners {
                let script = folder.appendingPathComponent("env.sh")
                try EnvironmentFormat.shell.text(EnvironmentGenerator.variables(from: runner)).write(to: script, atomically: true, encoding: .utf8)
                let exported = try Self.environment(sourcing: script)
                let made = try RegisterOptions(RegisterEnvironment(exported), flags: [], runner: .newestRunner).table.canonical(RunnerTable.schema)
                let told = Set(EnvironmentGenerator.losses(of: runner, runner: .newestRunner).map(\.path))
                let untold = ConfigDifference.all(runner.node.canonical(RunnerTable.schema), made).map(\.path).filter { !told.contains("runners." + $0) && !["id", "token", "token_obtained_at", "token_expires_at"].contains($0) }
                #expect(untold.isEmpty, "\(file.name): \(untold)")
                count += 1
            }
        }
        #expect(count > 80, "\(count)")
    }

    @Test func `no line of a template ends it, and no credential is a flag`() throws {
        let text = "[[runners]]\n  url = \"https://user:lantern-harbour-58@gitlab.acme.dev\"\n  executor = \"kubernetes\"\n  environment = [\"DB_PASSWORD=lantern-harbour-58\"]\n  [runners.kubernetes]\n    image = \"a\"\n    [[runners.kubernetes.pod_spec]]\n      name = \"p\"\n      patch = \"\"\"\na: 1\nTEMPLATE\ntouch x\n\"\"\"\n"
        let config = ConfigFile([UInt8](text.utf8))
        let script = try RegisterScript(config.runners[0], runner: .newestRunner, credentials: Credentials(config.text.bytes, in: [.config(config)]).pieces)
        let call = try #require(script.text.firstRange(of: "gitlab-runner register"))
        #expect(!script.text[call.lowerBound...].contains("lantern"), "\(script.text)")
        let ends = script.text.split(separator: "\n").filter { $0 == "TEMPLATE" }
        #expect(ends.count == (script.text.contains("<<'TEMPLATE'\n") ? 1 : ends.count))
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("runnercfg-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try Self.run("cd \"$0\"\ngitlab-runner() { :; }\nCI_SERVER_TOKEN=t\n" + script.text, in: folder)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test(arguments: [("$HOME", "$HOME"), ("$(A)", "$$(A)"), ("$$ $(A)", "$$$$ $$(A)")]) func `what the kubelet would expand is escaped`(_ value: String, _ written: String) {
        #expect(EnvironmentFormat.kubernetes.text([("A", value)]) == "- name: A\n  value: \"\(written)\"\n")
        #expect(EnvironmentFormat.values.text([("A", value)]).hasSuffix("value: \"\(written)\"\n"))
    }

    /// A shell runs the script, a stand-in notes what `gitlab-runner` is called with, and `register` is asked what that makes.
    @Test func `every setting of the corpus is in the call of register, or told`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("runnercfg-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let standIn = folder.appendingPathComponent("gitlab-runner")
        try "#!/bin/sh\nfor word; do case \"$word\" in --template-config=*) cp \"${word#*=}\" taken.toml;; esac; done\nprintf '%s\\0' \"$@\"\n".write(to: standIn, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: standIn.path)
        var count = 0
        for file in try Shared.files("corpus/toml", endings: [".toml"]) {
            let config = ConfigFile(file.bytes)
            guard !config.schemaProblems.contains(where: \.isRefused), config.syntaxProblems.isEmpty else { continue }
            for runner in config.runners {
                guard let script = try? RegisterScript(runner, runner: .newestRunner, credentials: Credentials(config.text.bytes, in: [.config(config)]).pieces) else { continue }
                let words = try Self.run("PATH=\"$0:$PATH\"; cd \"$0\" && rm -f taken.toml\nCI_SERVER_TOKEN=t\n" + script.text, in: folder)
                #expect(words.prefix(2) == ["register", "--non-interactive"])
                let flags = words.dropFirst(2).filter { !$0.hasPrefix("--template-config") }.map { $0.prefix { $0 != "=" } + "=" + EnvironmentFormat.shellWord(String($0.drop { $0 != "=" }.dropFirst())) }
                let template = (try? Data(contentsOf: folder.appendingPathComponent("taken.toml"))).map { ConfigFile([UInt8]($0)) }
                let made = try Registration(RegisterEnvironment([]), flags: flags.map { String($0) }, template: template, runner: .newestRunner).runner.canonical(RunnerTable.schema)
                let told = Set(script.losses.map(\.path))
                let untold = ConfigDifference.all(runner.node.canonical(RunnerTable.schema), made).map(\.path).filter { !told.contains("runners." + $0) && !["id", "token", "token_obtained_at", "token_expires_at"].contains($0) }
                #expect(untold.isEmpty, "\(file.name): \(untold)\n\(script.text)")
                count += 1
            }
        }
        #expect(count > 80, "\(count)")
    }

    private static func environment(sourcing script: URL) throws -> [(name: String, value: String)] {
        try output(["-i", "/bin/sh", "-c", ". \"$0\" && exec /usr/bin/env -0", script.path]).map { text in
            let equals = text.firstIndex(of: "=") ?? text.endIndex
            return (String(text[..<equals]), String(text[equals...].dropFirst()))
        }
    }

    private static func run(_ script: String, in folder: URL) throws -> [String] { try output(["/bin/sh", "-c", script, folder.path]) }

    /// What a command prints, at each NUL.
    private static func output(_ words: [String]) throws -> [String] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }
}

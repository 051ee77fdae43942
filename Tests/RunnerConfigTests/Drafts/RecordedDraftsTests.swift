import Foundation
import Testing
@testable import RunnerConfig

/// Drafts as they are, with all that is told, next to the files they are made of. `RUNNERCFG_RECORD=1 swift test --filter RecordedDrafts` writes
/// them anew.
@Suite struct RecordedDraftsTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Recorded/drafts")
    private static let machines = ["aws", "google", "azure"]
    private static let all: [(String, DraftExecutor)] =
        ["plain", "dind", "resources", "network", "rights", "volumes", "windows", "devices", "several", "inline", "scaled", "aws"].map { ($0, .kubernetes) }
        + machines.flatMap { [($0, .dockerAutoscaler), ($0, .instance)] }

    @Test(arguments: all)
    func `a draft and all that is told`(_ name: String, _ executor: DraftExecutor) throws {
        let source = try String(contentsOf: Self.folder.appendingPathComponent("\(name).toml"), encoding: .utf8)
        let made = try Converter.draft(of: ConfigFile([UInt8](source.utf8)), for: executor)
        let text = made.text + "\n# Told:\n" + (made.notes.map { "note: \($0)" } + made.losses.map(\.sentence)).map { "# \($0)\n" }.joined()
        let record = Self.folder.appendingPathComponent("\(name).\(executor.rawValue).txt")
        if ProcessInfo.processInfo.environment["RUNNERCFG_RECORD"] != nil { try Data(text.utf8).write(to: record) }
        #expect(try text == String(contentsOf: record, encoding: .utf8))

        let file = ConfigFile([UInt8](made.text.utf8))
        #expect(file.syntaxProblems.isEmpty && !file.schemaProblems.contains(where: \.isRefused))
        #expect(lint(.config, made.text).filter { $0.severity == .error }.map(\.message) == [])
        for secret in ["AKIA", "v8Jr2mWq", "Foxglove"] { #expect(!text.contains(secret)) }
    }

    @Test func `a draft of a draft is refused`() throws {
        for (name, executor) in Self.all where name != "several" {
            let record = try String(contentsOf: Self.folder.appendingPathComponent("\(name).\(executor.rawValue).txt"), encoding: .utf8)
            #expect(throws: ConversionFailure(message: "the runner `\(name)` has the executor `\(executor.rawValue)` already")) {
                try Converter.draft(of: ConfigFile([UInt8](record.utf8)), for: executor)
            }
        }
    }
}

/// Texts of users that must not end up where they do harm.
@Suite struct DraftSafetyTests {
    private func draft(_ options: String) throws -> Conversion {
        let text = "[[runners]]\n  executor = \"docker+machine\"\n  [runners.docker]\n    image = \"alpine\"\n  [runners.machine]\n    MachineDriver = \"amazonec2\"\n    MachineOptions = [\(options)]\n"
        return try Converter.draft(of: ConfigFile([UInt8](text.utf8)), for: .dockerAutoscaler)
    }

    @Test(arguments: [
        #""amazonec2-secret-key:Foxglove-31-river""#, #""Foxglove-31-River""#, #""--amazonec2-secret-key=Foxglove-31-river""#, #""amazonec2-secret-key Foxglove-31-river""#,
        #""engine-env=TOKEN=Foxglove-31-river""#, #""amazonec2-userdata=Foxglove-31-river""#, #""amazonec2-session-token=Foxglove-31-river""#, #""amazonec2-tags=a,https://u:Foxglove-31@h""#,
        #""engine-\nFoxglove = 1""#, #""amazonec2-ami=a\nFoxglove = 1""#, #""Foxglove = 1\n[[runners]]""#,
    ])
    func `options show no secret and break out of no comment`(_ option: String) throws {
        let made = try draft(option)
        #expect(!made.text.contains("Foxglove") && made.losses.allSatisfy { !$0.sentence.contains("Foxglove") }, "\(made.text) \(made.losses.map(\.sentence))")
        #expect(made.losses.count == 1 && ConfigFile([UInt8](made.text.utf8)).runners.count == 1)
    }

    @Test func `times in Go's words`() {
        #expect([30, 90, 600, 3600, 3661].map(MachineToAutoscaler.duration) == ["30s", "1m30s", "10m", "1h", "1h1m1s"])
    }

    @Test func `amounts of Docker in the units of Kubernetes`() throws {
        func limits(_ keys: String) throws -> [String?] {
            let text = "[[runners]]\n  executor = \"docker\"\n  [runners.docker]\n\(keys)"
            let made = try Converter.draft(of: ConfigFile([UInt8](text.utf8)), for: .kubernetes)
            let table = ConfigFile([UInt8](made.text.utf8)).runners[0].node[path: ["kubernetes"]]?.node
            return ["memory_limit", "cpu_limit"].map { table?[$0]?.node.string }
        }
        #expect(try limits("    memory = \"1.5 GB\"\n    cpus = \"1.5\"\n") == ["1536Mi", "1.5"])
        #expect(try limits("    memory = \"1000\"\n    cpus = \"3/2\"\n") == ["1000", "1500m"])
        #expect(try limits("    memory = \"512Mi\"\n    cpus = \"1/3\"\n") == [nil, nil])
        #expect(try limits("    cpus = \"1e0\"\n") == [nil, "1000m"])
    }

    @Test func `off-peak times of old Runners become a policy`() throws {
        let text = "[[runners]]\n  executor = \"docker+machine\"\n  [runners.docker]\n    image = \"a\"\n  [runners.machine]\n    MachineDriver = \"google\"\n    IdleCount = 5\n    OffPeakPeriods = [\"* * 0-7 * * mon-fri *\"]\n    OffPeakTimezone = \"Europe/Berlin\"\n    OffPeakIdleTime = 60\n"
        let made = try Converter.draft(of: ConfigFile([UInt8](text.utf8), target: Target(runner: "13.12.0")), for: .dockerAutoscaler)
        #expect(made.text.contains("periods = [\"* 0-7 * * mon-fri\"]\n      timezone = \"Europe/Berlin\"\n      idle_count = 0\n      idle_time = \"1m\"\n"), "\(made.text)")
        #expect(made.notes.contains("the draft sets `runners.autoscaler`, which GitLab Runner 13.12 does not know yet"), "\(made.notes)")
    }

    /// Some seconds at most in a build without optimization: quadratic time would take minutes.
    @Test func `many runners take no more than their share of time`() throws {
        let one = "[[runners]]\n  name = \"a\"\n  executor = \"docker\"\n  [runners.docker]\n    image = \"alpine\"\n    memory = \"1g\"\n    volumes = [\"/a:/b\"]\n\n"
        func time(_ count: Int) throws -> Swift.Duration {
            let config = ConfigFile([UInt8](String(repeating: one, count: count).utf8))
            return try ContinuousClock().measure { _ = try Converter.draft(of: config, for: .kubernetes) }
        }
        let (few, many) = (try time(20), try time(160))
        #expect(many < few * 40, "\(few) \(many)")
    }
}

import Testing
@testable import RunnerConfig

/// Defaults that change and that a file leaves to the Runner.
@Suite struct ChangedDefaultTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var row: ChangedDefault
        var testDescription: String { "\(row.since) \(row.deciders.first ?? row.change)" }
    }

    static let rows = ChangedDefault.all.map { Row(row: $0) }

    /// The table of flags and the history of their defaults tell the same.
    @Test func `flags that are on today were turned on at some time`() {
        for flag in FeatureFlag.all where flag.removed == nil {
            let last = ChangedDefault.all.last { $0.deciders.first == flag.name && $0.was != nil }
            if flag.isOnByDefault { #expect(last != nil, "\(flag.name)") }
            if let was = last?.was { #expect(was != flag.isOnByDefault, "\(flag.name)") }
        }
    }

    @Test func `rows are in the order of versions`() {
        #expect(ChangedDefault.all.map(\.since) == ChangedDefault.all.map(\.since).sorted())
    }

    @Test(arguments: rows) func `what decides is known`(_ test: Row) {
        for decider in test.row.deciders {
            let isKnown = FeatureFlag.named(decider) != nil || decider.hasPrefix("GIT_") || KeyIndex.all.contains { $0.path == decider }
            #expect(isKnown, "\(decider)")
        }
        for executor in test.row.executors { #expect(Executors.known.contains(executor)) }
        switch test.row.condition {
        case nil: break
        case .has(let path, _), .sets(let path): #expect(KeyIndex.all.contains { $0.path == "runners." + path })
        }
    }

    @Test(arguments: rows) func `it is told where it lies between two versions and nobody decided`(_ test: Row) throws {
        let row = test.row
        let before = try #require(Version.knownRunners.first { $0 < row.since })
        let executors = row.executors.isEmpty ? ["docker"] : row.executors
        for executor in executors {
            #expect(try told(Self.config(row, executor), from: before, to: row.since).contains(row.message), "\(executor)")
        }
        #expect(try !told(Self.config(row, executors[0]), from: row.since, to: .newestRunner).contains(row.message))
        if let until = row.until { #expect(try !told(Self.config(row, executors[0]), from: before, to: until).contains(row.message)) }
        if let other = Executors.known.first(where: { !executors.contains($0) }), !row.executors.isEmpty {
            #expect(try !told(Self.config(row, other), from: before, to: row.since).contains(row.message))
        }
        if row.condition != nil { #expect(try !told(Self.runner(executors[0]), from: before, to: row.since).contains(row.message)) }
    }

    @Test(arguments: rows) func `it is not told where the file decides`(_ test: Row) throws {
        let row = test.row
        let before = try #require(Version.knownRunners.first { $0 < row.since })
        for decider in row.deciders {
            for executor in row.executors.isEmpty ? ["docker"] : row.executors where Self.belongs(decider, to: executor) {
                for text in Self.deciding(decider, Self.config(row, executor)) {
                    #expect(try !told(text, from: before, to: row.since).contains(row.message), "\(text)")
                }
            }
        }
    }

    /// A flag that a newer Runner does not know keeps nothing.
    @Test(arguments: rows) func `advice names only flags that there are`(_ test: Row) {
        for version in Version.knownRunners where version >= test.row.since {
            guard let advice = test.row.advice(for: version) else { continue }
            for flag in FeatureFlag.all where advice.contains(flag.name) { #expect(flag.isKnown(to: version), "\(version): \(advice)") }
        }
    }

    @Test func `values follow the Runner that their chart installs`() throws {
        let values = "gitlabUrl: https://gitlab.acme.dev\nrunners:\n  secret: t\n  config: |\n    [[runners]]\n      [runners.kubernetes]\n        image = \"alpine\"\n"
        // 0.64 came with 16.11, 0.65 with 17.0.
        let steps = try Self.upgrade(values, .values, Target(chart: "0.64.0"), Target(chart: "0.65.0")).steps.filter { $0.kind == .choice }
        #expect(steps.map(\.path) == ["runners.kubernetes.pod_termination_grace_period_seconds", "checkInterval"])
        let decided = values.replacing("image = \"alpine\"", with: "pod_termination_grace_period_seconds = 10") + "checkInterval: 30\n"
        #expect(try Self.upgrade(decided, .values, Target(chart: "0.64.0"), Target(chart: "0.65.0")).steps == [])
        let byVariable = values + "checkInterval: 30\nenvVars:\n  - name: KUBERNETES_POD_TERMINATION_GRACE_PERIOD_SECONDS\n    value: \"10\"\n"
        #expect(try Self.upgrade(byVariable, .values, Target(chart: "0.64.0"), Target(chart: "0.65.0")).steps == [])
        // An image of the user's own choice does not change with the chart.
        let pinned = values + "checkInterval: 30\nimage:\n  tag: alpine-v16.11.0\n"
        #expect(try Self.upgrade(pinned, .values, Target(chart: "0.64.0"), Target(chart: "0.65.0")).steps.filter { $0.kind == .choice } == [])
    }

    /// 0.29 came with 13.12, 0.30 with 14.0.
    @Test(arguments: [("", true), ("    image: registry.acme.dev/helper:1\n", false)]) func `values of old charts decide as well`(_ line: String, _ isTold: Bool) throws {
        let values = "gitlabUrl: https://gitlab.acme.dev\nrunners:\n  secret: t\n  helpers:\n    cpuLimit: 100m\n" + line
        let steps = try Self.upgrade(values, .values, Target(chart: "0.29.0"), Target(chart: "0.30.0")).steps
        #expect(steps.contains { $0.message.contains("registry.gitlab.com") } == isTold)
    }

    @Test func `a chart's own template names other images`() throws {
        let values = "gitlabUrl: https://gitlab.acme.dev\ncheckInterval: 3\nrunners:\n  secret: t\n"
        let steps = try Self.upgrade(values, .values, Target(chart: "0.55.0"), Target(chart: "0.91.0")).steps
        #expect(steps.contains { $0.path == "runners.config" && $0.message.hasSuffix("from the image `ubuntu:16.04` to the image `alpine`") })
        #expect(try !Self.upgrade(values, .values, Target(chart: "0.78.0"), Target(chart: "0.91.0")).steps.contains { $0.path == "runners.config" })
    }

    // MARK: Files

    private static func upgrade(_ text: String, _ kind: FileKind, _ old: Target, _ new: Target) throws -> Upgrade {
        try Upgrade(InputFile(path: kind == .values ? "values.yaml" : "config.toml", bytes: [UInt8](text.utf8), kind: kind), from: old, to: new)
    }

    private func told(_ text: String, from old: Version, to new: Version) throws -> [String] {
        try Self.upgrade(text, .config, Target(runner: old), Target(runner: new)).steps.filter { $0.kind == .choice }.map(\.message)
    }

    private static func runner(_ executor: String) -> String {
        "[[runners]]\n  name = \"a\"\n  url = \"https://gitlab.acme.dev\"\n  token = \"__TOKEN__\"\n  executor = \"\(executor)\"\n"
    }

    /// A runner that the row concerns.
    private static func config(_ row: ChangedDefault, _ executor: String) -> String {
        switch row.condition {
        case nil: runner(executor)
        case .has("shell", let shell): runner(executor) + "  shell = \"\(shell)\"\n"
        case .has("docker.disable_cache", let flag): runner(executor) + "  [runners.docker]\n    disable_cache = \(flag)\n"
        case .has(_, let type): runner(executor) + "  [runners.cache]\n    Type = \"\(type)\"\n"
        case .sets("custom_build_dir"): runner(executor) + "  [runners.custom_build_dir]\n"
        case .sets(let key): runner(executor) + "  \(key) = 2\n"
        }
    }

    private static func belongs(_ decider: String, to executor: String) -> Bool {
        guard let table = DottedPath.keys(decider).dropFirst().first, ["docker", "kubernetes"].contains(table), decider.contains(".\(table).") else { return true }
        return Executors.sections(for: executor).contains(table)
    }

    /// The file with the decider in each place that it can have.
    private static func deciding(_ decider: String, _ text: String) -> [String] {
        let keys = DottedPath.keys(decider)
        if decider.first?.isUppercase == true {
            let inEnvironment = text.replacing("  executor =", with: "  environment = [\"\(decider)=x\"]\n  executor =")
            return decider.hasPrefix("FF_") ? [inEnvironment, text + "  [runners.feature_flags]\n    \(decider) = false\n"] : [inEnvironment]
        }
        let value = ["safe_directory_checkout", "clean_git_config", "enabled", "print_pod_warning_events"].contains(keys.last) ? "true" : keys.last?.hasSuffix("seconds") == true ? "1" : keys.last?.hasPrefix("cap_") == true ? "[]" : "\"x\""
        switch keys.count {
        case 1: return ["\(decider) = \(value)\n" + text]
        case 2: return [text.replacing("  executor =", with: "  \(keys[1]) = \(value)\n  executor =")]
        default:
            let header = "  [runners.\(keys[1])]\n"
            return [text.contains(header) ? text.replacing(header, with: header + "    \(keys[2]) = \(value)\n") : text + header + "    \(keys[2]) = \(value)\n"]
        }
    }
}

import Testing
@testable import RunnerConfig

/// Nothing that a newer Runner or chart does not read is lost untold.
@Suite struct RemovedThingsTests {
    struct Removal: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var text: String
        var old: Target
        var new: Target
        var kind: FileKind
        /// The last name of its path.
        var name: String
    }

    static let keys = KeyIndex.all.compactMap { entry -> Removal? in
        guard let removed = entry.key.removed else { return nil }
        let value = switch entry.key.kind {
        case .boolean: "true"
        case .integer: "7"
        default: entry.path.hasSuffix("emory") ? "\"1Gi\"" : "\"1\""
        }
        let keys = DottedPath.keys(entry.path)
        let text: String = if keys.count == 1 {
            "\(keys[0]) = \(value)\n" + runner("docker")
        } else {
            runner(keys[1] == "kubernetes" ? "kubernetes" : "shell") + (keys.count == 2 ? "" : "  [runners.\(keys[1])]\n" + (keys[1] == "cache" ? "    Type = \"s3\"\n" : "")) + "    \(keys[keys.count - 1]) = \(value)\n"
        }
        let old = Version.knownRunners.first { $0 < removed } ?? .oldestRunner
        return Removal(testDescription: entry.path, text: text, old: Target(runner: old), new: Target(runner: removed), kind: .config, name: keys[keys.count - 1])
    }

    static let values = ChartValue.all.compactMap { value -> Removal? in
        guard let removed = value.removed else { return nil }
        let text = ChartValueExample.document(ChartValueExample.sample(value), at: value)
        let old = Version.knownCharts.first { $0 < removed } ?? .oldestChart
        return Removal(
            testDescription: value.path, text: "gitlabUrl: https://gitlab.acme.dev\n" + text, old: Target(chart: value.since.map { max(old, $0) } ?? old), new: Target(chart: removed), kind: .values, name: KeyIndex.lastName(of: value.path))
    }

    @Test func `all of them are tried`() {
        #expect(Self.keys.count == 16)
        #expect(Self.values.count == 64)
    }

    @Test(arguments: keys + values) func `it is rewritten or told`(_ test: Removal) throws {
        let file = InputFile(path: test.kind == .values ? "values.yaml" : "config.toml", bytes: [UInt8](test.text.utf8), kind: test.kind)
        let upgrade = try Upgrade(file, from: test.old, to: test.new)
        let about = upgrade.steps.filter { step in
            step.kind != .choice && (step.path == test.testDescription || KeyIndex.withoutIndices(step.path) == test.testDescription || step.message.contains(test.name) || isWithin(step.path, test.testDescription))
        }
        #expect(!about.isEmpty, "\(test.text)\n\(upgrade.steps)")
        // What is called done is not there any more.
        let old = Linter(target: test.new).configurations(in: InputFile(path: file.path, bytes: upgrade.text, kind: file.kind)).compactMap(\.subject.config)
        if test.kind == .config, about.contains(where: { $0.kind == .done }) {
            #expect(old.allSatisfy { config in !config.schemaProblems.contains { KeyIndex.withoutIndices($0.path) == test.testDescription } })
        }
    }

    @Test(arguments: FeatureFlag.all.filter { $0.removed != nil }.map(\.name)) func `a flag that goes is told`(_ name: String) throws {
        let removed = try #require(FeatureFlag.named(name)?.removed)
        let old = try #require(Version.knownRunners.first { $0 < removed })
        let file = InputFile(path: "config.toml", bytes: [UInt8]((Self.runner("shell") + (removed < "14.0" ? "  environment = [\"\(name)=true\"]\n" : "  [runners.feature_flags]\n    \(name) = true\n")).utf8), kind: .config)
        #expect(try Upgrade(file, from: Target(runner: old), to: Target(runner: removed)).steps.contains { $0.kind == .toDo && $0.message.contains(name) })
    }

    @Test(arguments: Executors.removed) func `an executor that goes is told, and what to use`(_ executor: String) throws {
        let file = InputFile(path: "config.toml", bytes: [UInt8](Self.runner(executor).utf8), kind: .config)
        let steps = try Upgrade(file, from: Target(runner: "15.11"), to: Target(runner: "16.0")).steps.filter { $0.rule == "removed-executor" }
        #expect(steps.map(\.advice) == [executor == "docker-ssh" ? "use `docker`" : "use `docker-autoscaler`"])
    }

    private static func runner(_ executor: String) -> String {
        "[[runners]]\n  name = \"a\"\n  url = \"https://gitlab.acme.dev\"\n  token = \"__TOKEN__\"\n  executor = \"\(executor)\"\n"
    }

    /// A block that is told whole.
    private func isWithin(_ path: String, _ value: String) -> Bool {
        DottedPath.isBelow(KeyIndex.withoutIndices(value), path) || DottedPath.isBelow(path, KeyIndex.withoutIndices(value))
    }
}

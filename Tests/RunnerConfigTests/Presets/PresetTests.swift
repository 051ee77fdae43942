import Testing
@testable import RunnerConfig

/// Every preset by itself: nothing to complain about, nothing left unexplained.
@Suite struct PresetTests {
    static let names = Preset.all.map(\.name)
    static let chartNames = Preset.all.filter(\.isForChart).map(\.name)

    @Test func `names are words of their own`() {
        #expect(Set(Self.names).count == Self.names.count)
        for preset in Preset.all {
            #expect(preset.name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
            #expect(preset.summary.count <= 53 && !preset.summary.hasSuffix("."), "\(preset.name): a line of 80 columns has the name and this")
        }
    }

    @Test(arguments: names, [false, true])
    func `a config.toml has no finding of any profile`(_ name: String, _ isExplained: Bool) throws {
        let preset = try #require(Preset.named(name))
        let text = Setup(preset, forChart: false, target: Target()).config(explained: isExplained).text
        #expect(try Self.findings(text, .config) == [], "\(text)")
        #expect(text.hasPrefix("# Made by `runnercfg generate config --preset \(name)`.\n"))
    }

    @Test(arguments: chartNames, [false, true])
    func `values have no finding of any profile, and lose nothing`(_ name: String, _ isExplained: Bool) throws {
        let preset = try #require(Preset.named(name))
        let file = try Setup(preset, forChart: true, target: Target()).values(secretName: "runner", namespace: nil, explained: isExplained)
        #expect(try Self.findings(file.text, .values) == [], "\(file.text)")
        #expect(file.losses == [] && file.notes == [])
        #expect(file.secret == nil && file.missingSecrets.first == "runnercfg generate secret token --name runner --from-env runner-token=RUNNER_TOKEN")
    }

    @Test(arguments: names)
    func `every key is explained, in explained files only`(_ name: String) throws {
        let setup = Setup(Preset.named(name), forChart: false, target: Target())
        let isComment = { (line: Substring) in line.drop { $0 == " " }.hasPrefix("# ") }
        let lines = setup.config(explained: true).text.split(separator: "\n", omittingEmptySubsequences: false)
        for (above, line) in zip(lines, lines.dropFirst()) where line.contains(" = ") && !isComment(line) {
            #expect(above.drop { $0 == " " }.hasPrefix("# preset \(name): "), "\(line)")
            #expect(above.count <= 80, "\(above)")
        }
        let plain = setup.config(explained: false).text.split(separator: "\n").filter(isComment)
        #expect(plain.dropFirst().allSatisfy { $0.contains("# runnercfg: ignore[") })
    }

    @Test(arguments: chartNames)
    func `every value is explained`(_ name: String) throws {
        let text = try Setup(Preset.named(name), forChart: true, target: Target()).values(secretName: "runner", namespace: nil, explained: true).text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let config = try #require(lines.firstIndex { $0.hasSuffix("config: |") })
        for (above, line) in zip(lines[..<config], lines[..<config].dropFirst()) where line.contains(": ") && !line.contains("# ") {
            #expect(above.contains("# "), "\(line)")
        }
    }

    @Test(arguments: names, [false, true])
    func `questions are about keys that are there, and take their examples`(_ name: String, _ isForChart: Bool) throws {
        let preset = try #require(Preset.named(name))
        guard preset.isForChart || !isForChart else { return }
        var setup = Setup(preset, forChart: isForChart, target: Target())
        let questions = setup.questions
        // In the chart, jobs run in the namespace of the release.
        let asked = (preset.questions + (isForChart ? preset.chart?.questions ?? [] : [])).filter { !isForChart || $0.key != "runners.kubernetes.namespace" }
        #expect(questions.map(\.question.key) == asked.map(\.key))
        for (question, usual) in questions {
            #expect("\(question.text), such as \(question.example)".count <= 80)
            #expect("\(question.key) [\(usual)]: ".count <= 80 || question.key == "runners.machine.MachineOptions")
            try setup.set(question.key, to: question.example, from: .answer)
        }
        #expect(setup.questions.isEmpty)
        let text = isForChart ? try setup.values(secretName: "runner", namespace: nil, explained: false).text : setup.config(explained: false).text
        #expect(!text.contains("__"), "\(text)")
    }

    @Test func `what the user sets does not leave a suppression behind`() throws {
        var setup = Setup(Preset.named("docker-s3"), forChart: false, target: Target())
        try setup.set("runners.cache.shared", to: "false", from: .option)
        let text = setup.config(explained: true).text
        #expect(!text.contains("ignore["))
        #expect(text.contains("    # --set: Omit"), "\(text)")
        #expect(try Self.findings(text, .config) == [])
    }

    private static func findings(_ text: String, _ kind: FileKind) throws -> [String] {
        let linter = Linter(profiles: Set(Profile.allCases))
        let report = linter.lint([InputFile(path: "made", bytes: [UInt8](text.utf8), kind: kind)])[0]
        return report.findings.map { "\($0.severity.rawValue) \($0.rule) \($0.keyPath)" }
    }
}

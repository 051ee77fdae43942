import Testing
@testable import RunnerConfig

/// Which rules speak, and how loudly.
@Suite struct RuleSelectionTests {
    private static let text = """
        concurent = 1
        [[runners]]
          name = "a"
          url = "https://gitlab.acme.dev"
          token = "$TOKEN"
          executor = "docker"
          [runners.docker]
            image = "alpine:latest"
            privileged = true

        """

    private func severities(_ selection: RuleSelection) -> [String: Severity] {
        let findings = Linter(selection: selection).lint([InputFile(path: "config.toml", bytes: [UInt8](Self.text.utf8), kind: .config)])[0].findings
        return Dictionary(findings.map { ($0.rule, $0.severity) }) { first, _ in first }
    }

    private func selectors(_ words: String...) throws -> [RuleSelector] { try words.map { try #require(RuleSelector($0)) } }

    @Test func `profiles are asked for`() throws {
        #expect(severities(RuleSelection())["privileged"] == nil && severities(RuleSelection())["unknown-key"] == .warning)
        let both = severities(RuleSelection(selected: try selectors("default", "security")))
        #expect(both.count > severities(RuleSelection()).count && both["unknown-key"] == .warning)
        #expect(severities(RuleSelection(selected: try selectors("security")))["unknown-key"] == nil)
        #expect(Set(severities(RuleSelection(selected: [.all])).keys).isSuperset(of: both.keys))
    }

    @Test func `the narrower word counts`() throws {
        #expect(severities(RuleSelection(selected: try selectors("unknown-key"))).keys.sorted() == ["unknown-key"])
        #expect(severities(RuleSelection(ignored: try selectors("structure")))["unknown-key"] == nil)
        #expect(severities(RuleSelection(selected: try selectors("default", "unknown-key"), ignored: try selectors("structure")))["unknown-key"] == .warning)
        #expect(severities(RuleSelection(selected: try selectors("default", "structure"), ignored: try selectors("unknown-key")))["unknown-key"] == nil)
        #expect(severities(RuleSelection(ignored: [.all])).isEmpty)
    }

    @Test func `severities are replaced by the narrowest word, the last of several`() throws {
        func choice(_ word: String, _ severity: Severity) throws -> RuleSelection.SeverityChoice { .init(try #require(RuleSelector(word)), severity) }
        #expect(severities(RuleSelection(severities: [try choice("structure", .error)]))["unknown-key"] == .error)
        #expect(severities(RuleSelection(severities: [try choice("unknown-key", .info), try choice("structure", .error)]))["unknown-key"] == .info)
        #expect(severities(RuleSelection(severities: [try choice("unknown-key", .info), try choice("unknown-key", .error)]))["unknown-key"] == .error)
    }

    /// A rule that is silenced still speaks for the milder ones that would tell the same mistake.
    @Test func `ignoring a rule brings no other one to light`() throws {
        let text = "[[runners]]\n  executor = \"kubernetes\"\n  [runners.docker]\n    image = \"alpine\"\n    tls_verify = \"yes\"\n"
        let rules = { (selection: RuleSelection) in
            Set(Linter(selection: selection).lint([InputFile(path: "config.toml", bytes: [UInt8](text.utf8), kind: .config)])[0].findings.map(\.rule))
        }
        let all = rules(RuleSelection())
        for rule in all { #expect(rules(RuleSelection(ignored: try selectors(rule))) == all.subtracting([rule]), "\(rule)") }
    }

    @Test func `words name rules and groups, and nothing else`() {
        #expect(RuleSelector.words.allSatisfy { RuleSelector($0)?.word == $0 })
        #expect(RuleSelector("securty") == nil && RuleSelector("") == nil && RuleSelector("practice") == nil)
        #expect(Set(RuleSelector.words).count == RuleSelector.words.count, "a rule has the name of a group")
    }
}

import Testing
@testable import RunnerConfig

/// A rule that names the keys it is about is not asked about files without them: so it must have nothing to say there.
@Suite struct ConcernsTests {
    @Test func `rules are silent where none of their keys stands, in their own examples and those of others`() {
        var asked = 0
        for example in RuleSet.all.flatMap(\.examples) {
            let kind: FileKind? = example.language == .config ? .config : example.language == .values ? .values : nil
            guard let kind else { continue }
            asked += Self.check(InputFile(path: example.path ?? "", bytes: Array(example.text.utf8), kind: kind))
        }
        #expect(asked > 50_000)
    }

    @Test(.enabled(if: Shared.isPresent, "needs ../shared")) func `rules are silent where none of their keys stands, in real files`() throws {
        var asked = 0
        for source in try RepairSource.all() { asked += Self.check(source.file, source.target) }
        #expect(asked > 50_000)
    }

    /// Some rules are about all keys of a kind: one that is declared later must not be forgotten in their lists.
    @Test func `rules about keys of a kind name them all`() {
        let about: [(rules: [any ConfigRule], isMeant: (KeyDeclaration) -> Bool)] = [
            ([BadMemoryUnit()], { $0.format == .dockerSize }),
            ([RegexpInvalid()], { $0.format == .regularExpression }),
            ([OverwriteNotARegexp(), OverwriteOpen(), OverwriteUnanchored()], { $0.format == .regularExpression && $0.name.hasSuffix("_overwrite_allowed") }),
            ([ArgumentWithBlank()], { $0.name.hasSuffix("_args") }),
            ([PeriodsWithoutSeconds(), PeriodsFixedSecond()], { $0.format == .period }),
            ([PeriodOfOneMinute(), TimezoneMissing()], { $0.format == .period || $0.format == .policyPeriod }),
            ([TimezoneUnknown()], { $0.format == .timeZone }),
            ([QuantityWithoutUnit()], { $0.format == .quantity && $0.name.contains("memory") }),
            ([CPULooksLikeMillicores()], { $0.format == .quantity && $0.name.contains("cpu") }),
            ([MaxAllowedBelowDefault()], { $0.format == .quantity && $0.name.hasSuffix("_max_allowed") && !$0.name.contains("storage") }),
            ([PlaintextSecret()], { $0.isSecret && $0.name != "token" && !$0.name.equalsIgnoringCase("AccessKey") }),
        ]
        for (rules, isMeant) in about {
            for entry in KeyIndex.all where isMeant(entry.key) {
                for rule in rules where !Self.names(of: rule).contains(where: entry.key.name.equalsIgnoringCase) {
                    Issue.record("`\(rule.documentation.name)` is about keys such as `\(entry.path)`, and does not name it")
                }
            }
        }
    }

    /// Every name is one that the schema or a rule can meet: a misspelt one would keep its rule silent for ever.
    @Test func `every key that a rule is about is declared, or meant to be unknown`() {
        for rule in Self.rules {
            for key in Self.names(of: rule) where KeyIndex.named(key).isEmpty && !Self.undeclared.contains(key) {
                Issue.record("`\(rule.documentation.name)` is about `\(key)`, which is no key")
            }
        }
    }

    /// Keys of the user's own tables, and such as the Runner does not know.
    private static let undeclared: Set<String> = []

    private static let rules = RuleSet.config.flatMap(\.rules).filter { !$0.concerns.isEmpty }

    private static func names(of rule: any ConfigRule) -> [String] { rule.concerns.names.map { String(decoding: $0, as: UTF8.self) } }

    /// How many rules were asked in vain.
    private static func check(_ file: InputFile, _ target: Target = Target()) -> Int {
        var asked = 0
        for config in Linter(target: target).configurations(in: file).compactMap(\.subject.config) {
            let keys = Self.keys(config.root)
            for rule in rules where keys.isDisjoint(with: Self.names(of: rule).map { $0.lowercased() }) {
                var report = Report()
                rule.check(config, &report)
                asked += 1
                for entry in report.entries {
                    Issue.record("`\(entry.finding.rule)` speaks of a file without \(Self.names(of: rule)): \(entry.finding.message)\n\(String(decoding: file.bytes, as: UTF8.self))")
                }
            }
        }
        return asked
    }

    private static func keys(_ node: Node) -> Set<String> {
        var keys = Set(node.members.map { $0.key.lowercased() })
        for inner in node.members.map(\.node) + node.elements { keys.formUnion(Self.keys(inner)) }
        return keys
    }
}

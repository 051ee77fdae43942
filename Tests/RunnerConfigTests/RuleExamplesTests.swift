import Testing
@testable import RunnerConfig

/// Every rule's examples, run: they are the documentation, so they had better be true.
@Suite struct RuleExamplesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var rule: String
        var number: Int
        var example: Example

        var testDescription: String { "\(rule) #\(number)" }

        var kind: FileKind {
            switch example.language {
            case .config: .config
            case .values: .values
            case .template: .template
            case .secret: .secret
            }
        }

        var target: Target { Target(runner: example.runner ?? .newestRunner, chart: example.chart) }

        func file(_ bytes: [UInt8]) throws -> InputFile {
            let given = try example.template.map { template in
                GivenChart(try chart(["templates/example.yaml": template], name: "example"), path: "example.tgz")
            }
            return InputFile(path: "templates/example", bytes: bytes, kind: kind, chart: given)
        }

        func findings(_ bytes: [UInt8]) throws -> [Finding] {
            Linter(target: target, profiles: Set(Profile.allCases)).lint([try file(bytes)])[0].findings
        }
    }

    static let cases = RuleSet.all.flatMap { rule in
        rule.examples.enumerated().map { Case(rule: rule.documentation.name, number: $0 + 1, example: $1) }
    }

    @Test(arguments: cases)
    func `a bad example is found exactly at its marks, a good one not at all`(_ test: Case) throws {
        let found = try test.findings([UInt8](test.example.text.utf8)).filter { $0.rule == test.rule }
        #expect(found.map(\.range) == test.example.expected, "\(found.map(\.message))")
    }

    @Test(arguments: cases.filter { $0.example.isBad })
    func `a repair silences its rule, keeps the file readable, and is stable`(_ test: Case) throws {
        let bytes = [UInt8](test.example.text.utf8)
        for finding in try test.findings(bytes) where finding.rule == test.rule {
            for fix in finding.fixes {
                let fixed = Edit.apply(fix.edits.filter { $0.path == nil }, to: bytes)
                let after = try test.findings(fixed)
                let text = String(decoding: fixed, as: UTF8.self)
                #expect(!after.contains { $0.rule == "syntax-error" }, "\"\(fix.title)\" broke the file:\n\(text)")
                #expect(try after.count { $0.rule == test.rule } < test.findings(bytes).count { $0.rule == test.rule }, "\"\(fix.title)\" left:\n\(text)")
            }
        }
        for unsafe in [false, true] {
            let fixer = Fixer(target: test.target, profiles: Set(Profile.allCases), unsafe: unsafe)
            let once = fixer.fix(try test.file(bytes))
            let twice = fixer.fix(try test.file(once.bytes))
            #expect(once.bytes == twice.bytes)
        }
    }

    @Test func `every rule documents itself`() {
        for rule in RuleSet.all {
            let about = rule.documentation
            #expect(about.name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(about.name)")
            #expect(!about.summary.hasSuffix("."), "\(about.name)")
            #expect(about.why.count > 40, "\(about.name)")
            #expect(rule is any WorkspaceRule || about.name == "backup-file-in-templates" || (rule.examples.contains { $0.isBad } && rule.examples.contains { !$0.isBad }), "\(about.name) wants a bad and a good example")
            #expect(!(about.isHeuristic && about.severity == .error), "\(about.name) guesses and calls it an error")
        }
    }
}

import Foundation
import Testing
@testable import RunnerConfig

/// Every rule's examples, run: they are the documentation, so they had better be true.
@Suite struct RuleExamplesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var rule: String
        var number: Int
        var example: Example

        var testDescription: String { "\(rule) #\(number)" }

        var kind: FileKind { FileKind(example.language) }

        var target: Target { Target(runner: example.runner ?? .newestRunner, chart: example.chart) }

        func file(_ bytes: [UInt8]) throws -> InputFile {
            let given = try example.template.map { template in
                GivenChart(try chart(["templates/example.yaml": template], name: "example"), path: "example.tgz")
            }
            return InputFile(path: example.path ?? "templates/example", bytes: bytes, kind: kind, chart: given)
        }

        /// The file and those beside it.
        func files(_ bytes: [UInt8]) throws -> [InputFile] {
            try [file(bytes)] + example.neighbours.map { neighbour in
                InputFile(path: neighbour.path, bytes: Array(neighbour.text.utf8), kind: FileKind(neighbour.language))
            }
        }

        func findings(_ bytes: [UInt8]) throws -> [Finding] {
            Linter(target: target, profiles: Set(Profile.allCases)).lint(try files(bytes))[0].findings
        }

        func fixed(_ bytes: [UInt8], unsafe: Bool) throws -> [UInt8] {
            Fixer(target: target, profiles: Set(Profile.allCases), unsafe: unsafe).fix(try files(bytes))[0].bytes
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
            let once = try test.fixed(bytes, unsafe: unsafe)
            #expect(try test.fixed(once, unsafe: unsafe) == once)
        }
    }

    @Test(arguments: cases.filter { $0.example.isBad })
    func `a bad example states what its repair makes of it`(_ test: Case) throws {
        let bytes = [UInt8](test.example.text.utf8)
        let fixes = try test.findings(bytes).filter { $0.rule == test.rule }.compactMap { $0.fixes.first { $0.safety == .safe } ?? $0.fixes.first }
        guard !fixes.isEmpty else {
            #expect(test.example.repaired == nil, "nothing repairs this")
            return
        }
        let fixed = Edit.apply(fixes.flatMap(\.edits).filter { $0.path == nil }, to: bytes)
        #expect(String(decoding: fixed, as: UTF8.self) == test.example.repaired)
    }

    @Test(arguments: cases.filter { $0.example.isBad })
    func `line ends of Windows change neither findings nor repairs`(_ test: Case) throws {
        let isWindows = { (text: String) in text.utf8.contains(UInt8(ascii: "\r")) }
        guard !isWindows(test.example.text) else { return }
        let convert = { (text: String) in text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n") }
        let bytes = [UInt8](convert(test.example.text).utf8)
        let found = try test.findings(bytes).filter { $0.rule == test.rule }
        #expect(found.count == test.example.expected.count, "\(found.map(\.message))")
        // In a text of several lines, line ends are a part of the value.
        guard let repaired = test.example.repaired, !repaired.contains("\"\"\"") else { return }
        let fixes = found.compactMap { $0.fixes.first { $0.safety == .safe } ?? $0.fixes.first }
        #expect(String(decoding: Edit.apply(fixes.flatMap(\.edits).filter { $0.path == nil }, to: bytes), as: UTF8.self) == convert(repaired))
    }

    /// Severities and repairs that a rule shows are those it declares, and in its examples it shows all of them.
    @Test func `what rules declare is what they do`() throws {
        for rule in RuleSet.all {
            let about = rule.documentation
            let findings = try Self.cases.filter { $0.rule == about.name }.flatMap { try $0.findings([UInt8]($0.example.text.utf8)) }
                .filter { $0.rule == about.name }
            for finding in findings {
                #expect(([about.severity] + about.otherSeverities).contains(finding.severity), "\(about.name): \(finding.severity)")
                // A safe one that brings something else to light is offered as one to ask for.
                for fix in finding.fixes { #expect(about.repairs.contains(fix.safety) || about.repairs.contains(Fix.Safety.safe), "\(about.name): \(fix.safety)") }
            }
            let shown = Set(findings.flatMap { $0.fixes.map(\.safety) })
            for safety in Fix.Safety.allCases where about.repairs.contains(safety) { #expect(shown.contains(safety), "\(about.name) shows no \(safety) repair") }
        }
    }

    @Test func `every rule has two bad and two good examples`() {
        for rule in RuleSet.all {
            let bad = Set(rule.examples.filter(\.isBad).map(\.text))
            let good = Set(rule.examples.filter { !$0.isBad }.map(\.text))
            #expect(bad.count >= 2 && good.count >= 2, "\(rule.documentation.name): \(bad.count) bad, \(good.count) good")
        }
    }

    /// A source names a file, a chart, a program or a page; lines of a file are a number, or two in order.
    private static func isSource(_ text: String) -> Bool {
        guard let match = text.firstMatch(of: /\.(?:go|md):([0-9]+)(?:-([0-9]+))?/) else { return text.contains { ". :/".contains($0) } && !text.hasSuffix(".") || text == "Kubernetes" }
        guard let first = Int(match.1), first > 0 else { return false }
        return match.2.flatMap { Int($0) }.map { $0 > first } ?? true
    }

    @Test func `every rule documents itself`() {
        for rule in RuleSet.all {
            let about = rule.documentation
            #expect(about.name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(about.name)")
            #expect(!about.summary.hasSuffix("."), "\(about.name)")
            #expect(about.why.count > 40, "\(about.name)")
            #expect(!about.sources.isEmpty && about.sources.allSatisfy(Self.isSource), "\(about.name): \(about.sources)")
            #expect(rule is any WorkspaceRule || about.name == "backup-file-in-templates" || (rule.examples.contains { $0.isBad } && rule.examples.contains { !$0.isBad }), "\(about.name) wants a bad and a good example")
            #expect(!(about.isHeuristic && about.severity == .error), "\(about.name) guesses and calls it an error")
        }
    }
}

extension FileKind {
    /// What an example's language is to the linter.
    init(_ language: Example.Language) {
        self =
            switch language {
            case .config: .config
            case .values: .values
            case .template: .template
            case .secret: .secret
            case .settings: .settings
            }
    }
}

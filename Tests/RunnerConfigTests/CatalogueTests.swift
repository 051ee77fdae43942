import Foundation
import RunnerConfig
import Testing

/// docs/rules/catalogue.tsv says of every known mistake which rule reports it, or why none does.
struct CatalogueTests {
    struct Row {
        let name: String
        let rules: [String]
        let reason: String
    }

    private static let rows: [Row] = {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let text = (try? String(contentsOf: package.appendingPathComponent("docs/rules/catalogue.tsv"), encoding: .utf8)) ?? ""
        return text.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Row(name: cells[0], rules: cells.count > 1 ? cells[1].split(separator: ",").map(String.init) : [], reason: cells.count > 2 ? cells[2] : "")
        }
    }()

    @Test func everyMistakeHasARuleOrAReason() {
        #expect(Self.rows.count > 600)
        for row in Self.rows { #expect(!row.rules.isEmpty || !row.reason.isEmpty, "\(row.name)") }
    }

    @Test func theRulesExist() {
        let rules = Set(Explainer.allRules.map(\.name))
        for row in Self.rows { #expect(row.rules.allSatisfy(rules.contains), "\(row.name): \(row.rules.filter { !rules.contains($0) })") }
    }

    @Test func eachNameStandsOnceInOrder() {
        let names = Self.rows.map(\.name)
        #expect(names == Set(names).sorted())
    }

    @Test(.enabled(if: Shared.isPresent)) func noKnownMistakeIsForgotten() throws {
        let known = Set(Self.rows.map(\.name))
        let catalogue = String(decoding: try Shared.bytes("cases/map349.tsv"), as: UTF8.self)
        let names = catalogue.split(separator: "\n").dropFirst().compactMap { $0.split(separator: "\t").first.map(String.init) }
        let mistakes = String(decoding: try Shared.bytes("facts/user-mistakes.md"), as: UTF8.self)
        let further = mistakes.split(separator: "\n").filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }.filter { $0.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" } }
        #expect(names.count > 340 && further.count > 310)
        for name in names + further { #expect(known.contains(name), "\(name)") }
    }
}

import Foundation
import Testing
@testable import RunnerConfig

/// Values with one change each, judged by Helm 4.2.3 (`helm template`), the schemas of Kubernetes 1.36 and the rules of its API server: what they
/// refuse is found, what they take is not. Recorded in value-mutations.jsonl.
@Suite struct ValueMutationTests {
    private struct Mutation {
        var chart: String
        var base: String
        var path: String
        var what: String
        var text: String
        var isRefused: Bool
    }

    private static func recorded() throws -> (bases: [String: String], mutations: [Mutation]) {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../Recorded/value-mutations.jsonl")
        var bases: [String: String] = [:]
        var mutations: [Mutation] = []
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            let row = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let chart = try #require(row["chart"] as? String)
            let base = "\(chart) \(try #require(row["base"] as? String))"
            let text = try #require(row["text"] as? String)
            guard let path = row["path"] as? String, let start = row["start"] as? Int, let end = row["end"] as? Int else {
                bases[base] = text
                continue
            }
            let whole = Array(try #require(bases[base]).utf8)
            let changed = String(decoding: whole[..<start] + Array(text.utf8) + whole[(whole.count - end)...], as: UTF8.self)
            mutations.append(Mutation(chart: chart, base: base, path: path, what: row["what"] as? String ?? "", text: changed, isRefused: row["refusedBy"] is String))
        }
        return (bases, mutations)
    }

    private static func marks(_ text: String, chart: String) throws -> Set<String> {
        let file = InputFile(path: "values.yaml", bytes: Array(text.utf8), kind: .values)
        return Set(Linter(target: Target(chart: try #require(Version(chart)))).alone(file).findings.filter { $0.severity >= .warning }.map { "\($0.rule) \($0.keyPath)" })
    }

    private static func plain(_ path: String) -> String { path.replacing(#/\[\d*\]/#, with: "") }

    @Test func `what Helm or Kubernetes refuses is found, and what they take is not`() throws {
        let (bases, mutations) = try Self.recorded()
        var before: [String: Set<String>] = [:]
        for (name, text) in bases { before[name] = try Self.marks(text, chart: String(name.split(separator: " ")[0])) }
        var (refused, found) = (0, 0)
        for mutation in mutations {
            let new = try Self.marks(mutation.text, chart: mutation.chart).subtracting(before[mutation.base] ?? [])
            let path = Self.plain(mutation.path)
            let here = new.filter { mark in
                let place = Self.plain(String(mark.split(separator: " ", maxSplits: 1).last ?? ""))
                return place.hasPrefix(path) || path.hasPrefix(place)
            }
            if mutation.isRefused {
                refused += 1
                if !here.isEmpty { found += 1 }
            } else {
                // An amount in bytes is taken, and hardly meant.
                #expect(here.allSatisfy { $0.hasPrefix("quantity-without-unit ") }, "\(mutation.chart) \(mutation.path), \(mutation.what): \(here)")
            }
        }
        #expect(refused > 1500)
        // The rest are data of whole objects, and an empty list in the place of a map.
        #expect(found * 100 >= refused * 99, "\(found) of \(refused)")
    }
}

import Foundation
import Testing
@testable import RunnerConfig

/// Against what `gitlab-runner lint` 19.4 said of real files.
@Suite(.enabled(if: Shared.isPresent, "needs ../shared")) struct CorpusVerdictTests {
    static let files: [(verdict: RecordedVerdict, bytes: [UInt8])] = {
        guard let root = Shared.root, let verdicts = try? RecordedVerdict.all(in: "corpus/gitlab-runner-lint-19.4.jsonl") else { return [] }
        return verdicts.compactMap { verdict in
            guard let file = verdict.file, let data = try? Data(contentsOf: root.appendingPathComponent("corpus/\(file)")) else { return nil }
            return (verdict, [UInt8](data))
        }
    }()

    @Test func `what the real tool rejects is an error at a place, or an excerpt`() {
        var (errors, excerpts, silent) = (0, 0, 0)
        for (verdict, bytes) in Self.files where !verdict.ok && verdict.stage != "keys" {
            let own = OwnVerdict(bytes)
            if !own.errors.isEmpty {
                errors += 1
            } else if own.findings.contains(where: { $0.rule == "runners-table-missing" }) {
                excerpts += 1
            } else if own.config.isFragment, verdict.error.contains("/url': minLength"), verdict.error.contains("/token': minLength") {
                silent += 1
            } else {
                Issue.record("\(verdict.file ?? ""): \(verdict.error)")
            }
        }
        #expect(Self.files.count == 171)
        #expect((errors, excerpts, silent) == (41, 18, 22))
    }

    @Test func `what the Runner loads is never called unloadable`() {
        for (verdict, bytes) in Self.files where verdict.ok || verdict.stage == "keys" || verdict.stage == "schema" {
            let refusals = OwnVerdict(bytes).refusals
            if !refusals.isEmpty { Issue.record("\(verdict.file ?? ""): \(refusals.map(\.message))") }
        }
    }

    @Test func `every key it calls unknown is among ours, and there are no others`() {
        var keys = 0
        for (verdict, bytes) in Self.files {
            let own = OwnVerdict(bytes)
            for key in verdict.undecoded {
                keys += 1
                #expect(own.names(key), "\(verdict.file ?? ""): \(key)")
            }
            guard verdict.ok || verdict.stage == "keys" else { continue }
            let named = verdict.undecoded.map { $0.lowercased().filter { $0 != "\"" } }
            for key in own.unread { #expect(named.contains { $0 == key || $0.hasPrefix(key + ".") }, "\(verdict.file ?? ""): \(key)") }
        }
        #expect(keys == 27, "\(keys)")
    }
}

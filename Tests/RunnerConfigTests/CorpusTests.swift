import Foundation
import Testing
@testable import RunnerConfig

/// Real files: nothing traps, and nothing that the Runner or Helm can read is called unreadable.
@Suite(.enabled(if: Shared.isPresent, "needs ../shared")) struct CorpusTests {
    @Test func `config.toml files`() throws {
        let verdicts = try Dictionary(uniqueKeysWithValues: Shared.jsonLines("corpus/gitlab-runner-lint-19.4.jsonl").map { ($0["file"] as? String ?? "", $0) })
        var count = 0
        for folder in ["toml", "docs-toml"] {
            for file in try Shared.files("corpus/\(folder)", endings: [".toml"]) {
                count += 1
                let report = Linter().lint([InputFile(path: file.name, bytes: file.bytes, kind: .config)])[0]
                let errors = report.findings.filter { $0.severity == .error }.map(\.rule)
                let verdict = try #require(verdicts["\(folder)/\(file.name)"])
                if verdict["stage"] as? String == "decode" {
                    // An excerpt without a runner is told as info: nothing is wrong with it but the missing header.
                    let isTold = !errors.isEmpty || report.findings.contains { $0.rule == "runners-table-missing" }
                    if !isTold { Issue.record("\(file.name): the Runner says \(verdict["error"] ?? "")") }
                } else {
                    #expect(!errors.contains("syntax-error"), "\(file.name)")
                }
                if verdict["ok"] as? Bool == true {
                    let refusals = Set(errors).intersection(["wrong-type", "quoted-boolean", "bad-duration", "single-bracket-runners", "runners-table-missing"])
                    #expect(refusals.isEmpty, "\(file.name): \(refusals)")
                }
                let fixed = Fixer(unsafe: true).fix(InputFile(path: file.name, bytes: file.bytes, kind: .config))
                #expect(Fixer(unsafe: true).fix(InputFile(path: file.name, bytes: fixed.bytes, kind: .config)).bytes == fixed.bytes, "\(file.name)")
            }
        }
        #expect(count > 150)
    }

    @Test func `values files`() throws {
        let verdicts = try Dictionary(uniqueKeysWithValues: Shared.jsonLines("helm-oracle/values.jsonl").map { ($0["file"] as? String ?? "", $0) })
        var count = 0
        for folder in ["values", "docs-values"] {
            for file in try Shared.files("corpus/\(folder)", endings: [".yaml", ".yml"]) {
                count += 1
                let values = ValuesFile(file.bytes)
                let isReadable = verdicts["\(folder)/\(file.name)"]?["ok"] as? Bool == true
                let fatal = values.syntaxProblems.filter(\.isFatal)
                if isReadable { #expect(fatal.isEmpty, "\(file.name): \(fatal)") }
                _ = Linter().lint([InputFile(path: file.name, bytes: file.bytes, kind: .values)])
                _ = try? Converter.config(from: values)
                _ = try? Converter.currentValues(from: values)
            }
        }
        #expect(count > 100)
    }

    @Test func `every section of config.toml keeps its meaning on the way to values and back`() throws {
        var count = 0
        for folder in ["toml", "docs-toml"] {
            for file in try Shared.files("corpus/\(folder)", endings: [".toml"]) {
                let config = ConfigFile(file.bytes)
                guard config.syntaxProblems.isEmpty, config.runners.count == 1, let before = config.runners.first else { continue }
                let refusals = config.schemaProblems.contains { problem in
                    switch problem.kind {
                    case .wrongKind, .wrongElement, .badFormat, .ignoredValue, .missing, .outOfRange, .unknownKey, .duplicateByCase, .otherCase: true
                    case .tooNew, .removed, .deprecated: false
                    }
                }
                guard !refusals, let conversion = try? Converter.values(from: config, secretName: "s", namespace: nil) else { continue }
                let secrets = conversion.secret.map { [SecretFile([UInt8]($0.utf8))] } ?? []
                let back = try Converter.config(from: ValuesFile([UInt8](conversion.text.utf8)), secrets: secrets)
                let runners = ConfigFile([UInt8](back.text.utf8)).runners
                let after = try #require(runners.first, "\(file.name)")
                if after.meaning(of: before) != before.meaning(of: before) { Issue.record("\(file.name)\n\(conversion.text)\n\(back.text)") }
                count += 1
            }
        }
        #expect(count > 20, "\(count)")
    }
}

extension Runner {
    /// The table as `register` keeps it: empty values, tables of other executors and keys of other Runners say nothing.
    fileprivate func meaning(of original: Runner) -> Node {
        let executor = original.executor?.value ?? "kubernetes"
        let own = executor == "docker-autoscaler" ? ["docker"] : Executors.sections(for: executor)
        let foreign = ["docker", "kubernetes", "machine", "ssh", "parallels", "virtualbox", "custom", "referees"].filter { !own.contains($0) }
        let members = withCacheVolume.node.read(by: .newestRunner, RunnerTable.schema).members.filter {
            // What the server hands out, `register` asks for anew.
            !foreign.contains($0.key) && !["executor", "id", "token_obtained_at", "token_expires_at"].contains($0.key)
        }
        return Node(.table(members)).withoutEmpty
    }
}

extension Node {
    fileprivate var withoutEmpty: Node {
        switch value {
        case .table(let members):
            let kept = members.map { Member($0.key, $0.node.withoutEmpty) }.filter { member in
                !(member.node.isTable && member.node.members.isEmpty) && member.node.string != ""
            }
            return Node(.table(kept))
        case .array(let elements): return Node(.array(elements.map(\.withoutEmpty)))
        // The entrypoint's shell drops line ends behind a credential.
        case .string(let text): return Node(.string(text.hasSuffix("\n") ? String(text.dropLast()) : text))
        case .null, .boolean, .integer, .float, .dateTime: return Node(value)
        }
    }
}

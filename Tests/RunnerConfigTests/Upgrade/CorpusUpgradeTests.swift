import Testing
@testable import RunnerConfig

/// Real files on their way to the newest versions.
@Suite(.enabled(if: Shared.isPresent, "needs ../shared")) struct CorpusUpgradeTests {
    @Test func `config.toml files bring no mistakes with them, and are done at once`() throws {
        var count = 0
        for folder in ["toml", "docs-toml"] {
            for file in try Shared.files("corpus/\(folder)", endings: [".toml"]) {
                guard try hold(InputFile(path: file.name, bytes: file.bytes, kind: .config), Target(runner: "11.11"), Target(runner: .newestRunner)) else { continue }
                count += 1
            }
        }
        #expect(count > 150)
    }

    @Test func `values bring no mistakes with them, and are done at once`() throws {
        var count = 0
        for folder in ["values", "docs-values"] {
            for file in try Shared.files("corpus/\(folder)", endings: [".yaml", ".yml"]) {
                guard try hold(InputFile(path: file.name, bytes: file.bytes, kind: .values), Target(chart: "0.52.0"), Target(chart: .newestChart)) else { continue }
                count += 1
            }
        }
        #expect(count > 90)
    }

    /// False for what cannot be converted.
    private func hold(_ file: InputFile, _ old: Target, _ new: Target) throws -> Bool {
        let first: Upgrade
        do { first = try Upgrade(file, from: old, to: new) } catch { return false }
        let result = InputFile(path: file.path, bytes: first.text, kind: file.kind)
        #expect(errors(result, new) <= errors(file, new), "\(file.path)")
        let again = try Upgrade(result, from: old, to: new)
        #expect(again.text == first.text, "\(file.path)")
        #expect(again.steps.filter { $0.kind == .done } == [], "\(file.path)")
        return true
    }

    private func errors(_ file: InputFile, _ target: Target) -> Int {
        Linter(target: target).lint([file])[0].findings.count { $0.severity == .error }
    }
}

import Testing
@testable import RunnerConfig

/// Conversions of the whole corpus held against what real Helm rendered with seven charts.
@Suite(.enabled(if: Shared.isPresent, "needs ../shared")) struct RecordedConversionTests {
    /// The values of a file, where the chart sees them as they are, and not within a HelmRelease.
    private static func values(_ row: RenderRow) throws -> ValuesFile? {
        let values = ValuesFile(try row.bytes, target: Target(runner: .newestRunner, chart: row.chart))
        let plain = try row.values
        guard case .map(let own) = ChartContext.value(values.chart) else { return nil }
        return own.sortedKeys == plain.sortedKeys ? values : nil
    }

    @Test func `values as a config are what Helm renders and register writes, key by key`() throws {
        var (equal, refused) = (0, 0)
        for row in try RenderRow.all where !row.isFork && row.file != nil {
            guard let values = try Self.values(row) else { continue }
            let made = Result { try Converter.config(from: values, release: "release-name", namespace: "default") }
            guard row.isRendered, let theirs = row.registered() else {
                refused += 1
                #expect(throws: ConversionFailure.self, "\(row.name) is refused") { try made.get() }
                continue
            }
            guard case .success(let conversion) = made else {
                Issue.record("\(row.name): \(made) \(ConfigWriter.text(theirs))")
                continue
            }
            if conversion.notes.contains(where: { $0.contains("configOverride") }) { continue }
            var ours = ConfigFile([UInt8](conversion.text.utf8)).root.canonical(GlobalTable.schema)
            if var runner = ours["runners"]?.node.elements.first {
                runner.remove(["token"])
                ours.fill(["runners"], with: Node(.array([runner])), isForced: true)
            }
            let differences = ConfigDifference.all(theirs, ours)
            #expect(differences.isEmpty, "\(row.name): \(differences)")
            equal += 1
        }
        #expect(equal > 500 && refused < 80, "\(equal) equal, \(refused) refused")
    }

    /// The old side is what Helm rendered; the new side our own account of each newer chart, which the same recordings confirm.
    @Test(arguments: ["0.53.1", "0.58.0", "0.69.0", "0.77.2", "0.86.0", Version.newestChart])
    func `values of old charts register the same runner with a newer one, or the difference is told`(_ new: Version) throws {
        var (made, refused) = (0, 0)
        for row in try RenderRow.all where row.isRendered && !row.isFork && row.chart < "0.53.0" && row.file != nil {
            guard let values = try Self.values(row), !ChartEra(values.chart).old.isEmpty, let was = row.registered() else { continue }
            guard let conversion = try? Converter.currentValues(from: values, to: new) else {
                refused += 1
                continue
            }
            made += 1
            let file = ValuesFile([UInt8](conversion.text.utf8), target: Target(runner: .newestRunner, chart: new))
            guard case .map(let map) = ChartContext.value(file.chart) else { continue }
            let start = ChartStart(map, chart: new, name: "release-name", namespace: "default")
            var now = try RegisteredConfig(start, try EntrypointSecrets(start, files: []), file.target).root.canonical(GlobalTable.schema)
            if var runner = now["runners"]?.node.elements.first {
                runner.remove(["token"])
                now.fill(["runners"], with: Node(.array([runner])), isForced: true)
            }
            let untold = ConfigDifference.all(was, now).filter { difference in !difference.isDefaultOfRunner && !conversion.losses.contains { $0.path == difference.path } }
            #expect(untold.isEmpty, "\(row.name) to \(new): \(untold)")
        }
        #expect(made >= 99 && refused <= 6, "\(made) made, \(refused) refused")
    }
}

extension ConfigDifference {
    /// A key of a runner that says what holds without it is left out.
    var isDefaultOfRunner: Bool {
        guard path.hasPrefix("runners.") else { return false }
        var inner = self
        inner.path = String(path.dropFirst("runners.".count))
        return inner.isDefault
    }
}

import GoTemplate

extension ChartScope {
    /// What the schemas do not allow: the chart's own first, then those of its sub-charts, each with the values it sees.
    ///
    /// Source: Helm 4.2.3, `ValidateAgainstSchema` in chart/common/util: all charts are checked, whatever is found on the way.
    func violations() -> [SchemaViolation] { violations(path: []) }

    private func violations(path: [SchemaViolation.Step]) -> [SchemaViolation] {
        var result = own()
        for index in result.indices { result[index].path = path + result[index].path }
        for subchart in subcharts { result += subchart.violations(path: path + [.key(subchart.name)]) }
        return result
    }

    private func own() -> [SchemaViolation] {
        guard let bytes = chart.schema else { return [] }
        do throws(SchemaProblem) {
            var found = try Schema(bytes).violations(of: .map(values))
            for index in found.indices { found[index].chart = name }
            return found
        } catch {
            return [SchemaViolation(error, chart: name)]
        }
    }
}

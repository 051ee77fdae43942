import GoTemplate

extension ChartNode {
    /// What the schemas do not allow: the chart's own first, then those of its sub-charts, each with the values it sees.
    ///
    /// Source: Helm 4.2.3, `ValidateAgainstSchema` in chart/common/util: all charts are checked, whatever is found on the way.
    func violations(of values: TemplateMap) -> [SchemaViolation] { violations(of: values, path: []) }

    private func violations(of values: TemplateMap, path: [SchemaViolation.Step]) -> [SchemaViolation] {
        var result = own(values)
        for index in result.indices { result[index].path = path + result[index].path }
        for subchart in subcharts {
            guard case .map(let part)? = values[subchart.name] else { continue }
            result += subchart.violations(of: part, path: path + [.key(subchart.name)])
        }
        return result
    }

    private func own(_ values: TemplateMap) -> [SchemaViolation] {
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

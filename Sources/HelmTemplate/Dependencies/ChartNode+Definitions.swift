extension ChartNode {
    /// The files in the `crds` folders of the chart and all below it, which Helm installs before everything else.
    ///
    /// Source: Helm 4.2.3, `CRDObjects` in pkg/chart/v2/chart.go.
    var definitions: [ChartFile] { definitions(below: name) }

    private func definitions(below path: String) -> [ChartFile] {
        let own = chart.files.filter { $0.path.hasPrefix("crds/") && $0.holdsManifests }.map { ChartFile(path: "\(path)/\($0.path)", bytes: $0.bytes) }
        return own + subcharts.flatMap { $0.definitions(below: "\(path)/charts/\($0.name)") }
    }
}

extension ChartFile {
    fileprivate var holdsManifests: Bool {
        let name = path.split(separator: "/").last?.lowercased() ?? ""
        return [".yaml", ".yml", ".json"].contains { name.hasSuffix($0) }
    }
}

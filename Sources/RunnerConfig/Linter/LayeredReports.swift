/// Takes reports of values in layers apart again: each layer gets what is said of it.
struct LayeredReports {
    private let layers: [String: ValuesLayers]

    init(_ files: [InputFile]) {
        layers = Dictionary(files.compactMap { file in file.layers.map { (file.path, $0) } }) { first, _ in first }
    }

    func split(_ reports: [FileReport]) -> [FileReport] {
        guard !layers.isEmpty else { return reports }
        return reports.flatMap { report in layers[report.path].map { split(report, $0) } ?? [pointing(report)] }
    }

    private func split(_ report: FileReport, _ layers: ValuesLayers) -> [FileReport] {
        layers.layers.map { layer in
            var part = FileReport(
                path: layer.path, bytes: Array(report.bytes[layer.range]), kind: report.kind, unchecked: layer == layers.layers.first ? report.unchecked : [],
                secrets: report.secrets.part(layer.range, of: report.bytes))
            part.configurations = report.configurations
            part.layer = layer
            part.findings = report.findings.filter { layers.layer(at: $0.range.lowerBound) == layer }.map { moved($0, layer, layers) }
            part.suppressed = report.suppressed.filter { layers.layer(at: $0.finding.range.lowerBound) == layer }
                .map { SuppressedFinding(finding: moved($0.finding, layer, layers), by: $0.origin) }
            return part
        }
    }

    /// A finding of the joined text as one of its layer.
    private func moved(_ finding: Finding, _ layer: ValuesLayers.Layer, _ layers: ValuesLayers) -> Finding {
        var finding = finding
        finding.range = finding.range.inside(layer)
        finding.related = finding.related.map { related in
            guard related.path == nil, let other = layers.layer(at: related.range.lowerBound) else { return related }
            return Related(related.message, at: related.range.inside(other), in: other == layer ? nil : other.path)
        }
        for index in finding.fixes.indices {
            finding.fixes[index].repair.edits = finding.fixes[index].edits.map { edit in
                guard edit.path == nil, let other = layers.layer(at: edit.range.lowerBound) else { return edit }
                return Edit(edit.range.inside(other), edit.text, in: other == layer ? nil : other.path)
            }
        }
        return finding
    }

    /// What other files say of places in layers.
    private func pointing(_ report: FileReport) -> FileReport {
        var report = report
        for index in report.findings.indices {
            report.findings[index].related = report.findings[index].related.map { related in
                guard let path = related.path, let layers = layers[path], let layer = layers.layer(at: related.range.lowerBound) else { return related }
                return Related(related.message, at: related.range.inside(layer), in: layer.path)
            }
            report.findings[index].fixes.removeAll { fix in fix.edits.contains { $0.path.map { layers[$0] != nil } ?? false } }
        }
        return report
    }
}

extension Range<Int> {
    fileprivate func inside(_ layer: ValuesLayers.Layer) -> Range<Int> {
        let range = clamped(to: layer.range)
        return range.lowerBound - layer.range.lowerBound..<range.upperBound - layer.range.lowerBound
    }
}

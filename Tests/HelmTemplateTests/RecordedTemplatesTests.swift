import Foundation
import GoTemplate
import Testing
@testable import HelmTemplate

/// Small charts, against what `helm template` printed for them.
@Suite struct RecordedTemplatesTests {
    private static func rows() throws -> [[String: Any]] {
        try JSONSerialization.jsonObject(with: Data(try Beside.bytes("Recorded/charts.json"))) as? [[String: Any]] ?? []
    }

    @Test func `every chart renders as Helm renders it, and fails where Helm fails`() throws {
        var count = 0
        for row in try Self.rows() {
            let title = row["title"] as? String ?? ""
            let ours: String?
            do { ours = try Self.render(row) } catch { ours = nil }
            let helm = row["output"] as? String
            if ours != helm { Issue.record("\(title)\nHelm:\n\(helm ?? row["fails"] as? String ?? "")\nours:\n\(ours ?? "a failure")") }
            count += 1
        }
        #expect(count > 120)
    }

    /// Nil when a template that is asked for is none.
    private static func render(_ row: [String: Any]) throws -> String? {
        var files: [ChartFile] = []
        for (path, content) in row["files"] as? [String: Any] ?? [:] {
            if let text = content as? String { files.append(ChartFile(path: path, bytes: [UInt8](text.utf8))) }
            if let inner = content as? [String: String] { files.append(ChartFile(path: path, bytes: try packed(inner))) }
        }
        let chart = try Chart(directory: files.sorted { $0.path < $1.path })
        if let refusal = chart.refusal(by: .standard) { throw refusal }
        var values = try values(row["values"] as? String ?? "")
        var selection = Manifests.Selection()
        var paths: [String] = []
        var options = row["options"] as? [String] ?? []
        while let option = options.first {
            options.removeFirst()
            switch option {
            case "--include-crds": selection.includesDefinitions = true
            case "--no-hooks": selection.includesHooks = false
            case "--skip-tests": selection.includesTests = false
            case "-s": paths.append(options.removeFirst())
            default:
                guard let form = SetForm.allCases.first(where: { $0.flag == option }) else {
                    Issue.record("\(option) is not known here")
                    continue
                }
                values = try UserValues.setting(options.removeFirst(), as: form, in: values)
            }
        }
        let rendered = try ChartRenderer(chart, values: values).render()
        let text = try Manifests(rendered).text(selection)
        guard !paths.isEmpty else { return text }
        if case .text(let shown) = Manifests.showing(paths, of: text) { return shown }
        return nil
    }

    /// A `.tgz` as `charts.py` makes it, without compression.
    private static func packed(_ files: [String: String]) throws -> [UInt8] {
        var tar: [UInt8] = []
        for (path, text) in files.sorted(by: { $0.key < $1.key }) { tar += TarFile.entry("packed/" + path, Array(text.utf8)) }
        return TarFile.gzip(tar + TarFile.end)
    }
}

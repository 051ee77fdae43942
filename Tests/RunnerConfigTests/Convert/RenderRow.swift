@testable import HelmTemplate
import Foundation
import GoTemplate
@testable import RunnerConfig

/// One line of `helm-oracle/render.jsonl`: what real Helm made of a file of the corpus with a chart.
struct RenderRow {
    let chart: Version
    /// Within the corpus; nil where the chart was rendered without values.
    let file: String?
    let isRendered: Bool
    /// The container's variables; what comes from elsewhere is empty.
    let variables: [(name: String, value: String)]
    /// The flags of `register`, as the script has them.
    let flags: [String]
    let managerConfig: String
    let template: String?

    static var all: [RenderRow] { get throws { try Shared.jsonLines("helm-oracle/render.jsonl").map(RenderRow.init) } }
    /// The copy of 0.49.0 is a fork with values and a service account of its own.
    var isFork: Bool { chart == "0.49.0" }
    var name: String { "\(file ?? "no values") on \(chart)" }
    var bytes: [UInt8] { get throws { try file.map { try Shared.bytes("corpus/\($0)") } ?? [] } }

    /// What the chart sees of the file, which may be for a chart around it.
    var values: TemplateMap {
        get throws {
            // Another reader read the file for these recordings: to that, the end of the file ended no line.
            var all = TemplateMap()
            let bytes = try bytes
            if bytes.last == 0x0A { all = try YAMLValues.file(bytes) } else if case .map(let map) = try YAMLValues.value(bytes) { all = map }
            for key in ["gitlab-runner", "upstream"] {
                if case .map(let inner)? = all[key] { return inner }
            }
            return all
        }
    }

    private init(_ row: [String: Any]) {
        chart = Version(row["chart"] as? String ?? "") ?? .newestChart
        file = row["file"] as? String
        isRendered = row["ok"] as? Bool == true
        variables = (row["env"] as? [[String: Any]] ?? []).map { ($0["name"] as? String ?? "", $0["value"] as? String ?? "") }
        flags = (row["registerFlags"] as? [String] ?? []).map { $0.replacingOccurrences(of: " &", with: "") }
        managerConfig = row["config.toml"] as? String ?? ""
        template = row["config.template.toml"] as? String
    }

    /// What `register` writes by its own rules from what Helm rendered; nil where it refuses.
    func registered() -> Node? {
        let target = Target(runner: .newestRunner, chart: chart)
        let template = template.map { ConfigFile([UInt8]($0.utf8), target: target) }
        guard template?.syntaxProblems.contains(where: \.isFatal) != true, let manager = try? RegisteredConfig.managerConfig(managerConfig, target.runner) else { return nil }
        guard var runner = try? Registration(RegisterEnvironment(variables), flags: flags, template: template, runner: target.runner).runner else { return nil }
        runner.remove(["token"])
        var root = manager.root.read(by: target.runner, GlobalTable.schema)
        root.remove(["runners"])
        root.fill(["runners"], with: Node(.array([runner])), isForced: true)
        return root.canonical(GlobalTable.schema)
    }
}

import Reports
import RunnerConfig
import SourceBytes

/// Sentences about charts and what they render to.
extension Messages {
    static func cannotFind(chart: String) -> String {
        "cannot read `\(Mask.withoutShapes(chart))`: there is no such file; if it is a chart of a repository, download it first: `helm pull`"
    }

    static func placeholders(_ count: Int) -> String {
        count == 1 ? "1 value is a placeholder: it depends on chance, a key or the clock" : "\(count) values are placeholders: they depend on chance, a key or the clock"
    }

    static let askForPlaceholders = "; `--placeholders` gives marked text instead"

    static func leadsOut(_ path: String) -> String { "`\(path)` leads out of the folder; nothing was written" }

    static func unreadKey(_ path: String, suggestion: String?) -> String {
        "no template of the chart reads `\(path)`" + (suggestion.map { "; did you mean `\($0)`?" } ?? "")
    }

    static func notAChart(_ path: String, _ reason: String) -> String { "`\(path)` cannot be read as a chart: \(reason)" }

    static func schemaRefuses(_ charts: [String]) -> String {
        var seen: Set<String> = []
        let names = charts.filter { seen.insert($0).inserted }
        return "the values do not meet the schema of the \(names.count == 1 ? "chart" : "charts") \(list(names, "and"))"
    }

    static func noSuchTemplate(_ path: String, known: [String]) -> String {
        if known.contains(path) { return "`\(path)` renders to nothing with these values" }
        let name = { (path: String) in String(path.fileName) }
        let nearest = Spelling.closest(to: name(path), among: known.map(name), atMost: 3).first
        let near = known.first { name($0) == name(path) } ?? known.first { name($0) == nearest }
        let hint = near.map { "; did you mean `\($0)`?" } ?? "; its templates are \(list(known, "and"))"
        return "the chart has no template `\(path)`" + hint
    }
}

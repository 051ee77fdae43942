/// One entry of a list `environment`, of a runner or of a service, as `NAME=value`.
struct EnvironmentEntry {
    var node: Node
    var text: String
    /// Before the first `=`; nil where there is none.
    var name: String?
    var value: String
    /// The key path of the list.
    var path: String
    /// Whether it is a variable of jobs, and not only of a service.
    var isForJobs: Bool

    /// Those of the lists among some keys, but for what another program fills in.
    static func all(in entries: EntriesByKey) -> [EnvironmentEntry] {
        entries.all { $0.name == "environment" && $0.kind == .list(.string) }.flatMap { entry in
            entry.member.node.elements.compactMap { node in
                guard let text = node.string, !text.contains("{{"), !text.hasPrefix("$"), !text.hasPrefix("<") else { return nil }
                let equals = text.firstIndex(of: "=")
                return EnvironmentEntry(
                    node: node, text: text, name: equals.map { String(text[..<$0]) },
                    value: equals.map { String(text[text.index(after: $0)...]) } ?? "", path: entry.path,
                    isForJobs: entry.schema === RunnerTable.schema)
            }
        }
    }

    /// The index of the runner it belongs to.
    var runnerPath: String { path.hasPrefix("runners[") ? DottedPath.element(path, 1) ?? "" : "" }

    /// Whether a text is what a shell takes for the name of a variable.
    static func isName(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, first == UInt8(ascii: "_") || TellingName.isLetterOrDigit(first), text.first?.isNumber == false else { return false }
        return text.utf8.allSatisfy { $0 == UInt8(ascii: "_") || TellingName.isLetterOrDigit($0) }
    }
}

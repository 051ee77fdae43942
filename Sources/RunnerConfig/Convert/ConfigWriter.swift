/// Writes a config.toml the way `gitlab-runner register` lays it out: keys in the order they are declared, two blanks per level.
struct ConfigWriter {
    private(set) var text = ""
    private var comments: [String: [String]] = [:]

    /// - Parameters:
    ///   - root: the whole configuration as a node, places not needed.
    ///   - comments: lines to put above a key or header, by path: `runners[0].docker.image`.
    static func text(_ root: Node, comments: [String: [String]] = [:]) -> String {
        var writer = ConfigWriter()
        writer.comments = comments
        writer.table(root, schema: GlobalTable.schema, path: [], place: "", level: 0)
        return writer.text
    }

    /// The text of one runner only, as `runners.config` takes it.
    static func text(runner: Node) -> String {
        text(Node(.table([Member("runners", Node(.array([runner])))])))
    }

    /// - Parameter place: the path with the indices of lists.
    private mutating func table(_ node: Node, schema: TableSchema?, path: [String], place: String, level: Int) {
        let members = ordered(node.members, schema)
        let outer = place.isEmpty ? "" : place + "."
        for member in members where !isTable(member, schema) {
            comment(outer + DottedPath.step(name(member, schema)), level)
            line("\(TOMLSpelling.key(name(member, schema))) = \(TOMLSpelling.inline(member.node))", level)
        }
        for member in members where isTable(member, schema) {
            let inner = path + [name(member, schema)]
            let innerPlace = outer + DottedPath.step(name(member, schema))
            let header = inner.map(TOMLSpelling.key).joined(separator: ".")
            let below = schema?.key(member.key)?.kind.schema
            // Tables of the top stand at the margin, those of a runner one step in for each level.
            let indentation = max(0, inner.count - 1)
            if member.node.isTable {
                if path.isEmpty, !text.isEmpty { text += "\n" }
                comment(innerPlace, indentation)
                line("[\(header)]", indentation)
                table(member.node, schema: below, path: inner, place: innerPlace, level: indentation + 1)
            } else {
                for (index, element) in member.node.elements.enumerated() {
                    if path.isEmpty, !text.isEmpty { text += "\n" }
                    comment("\(innerPlace)[\(index)]", indentation)
                    line("[[\(header)]]", indentation)
                    table(element, schema: below, path: inner, place: "\(innerPlace)[\(index)]", level: indentation + 1)
                }
            }
        }
    }

    private mutating func comment(_ place: String, _ level: Int) {
        guard !comments.isEmpty else { return }
        for comment in comments[place] ?? [] { line(comment, level) }
    }

    private mutating func line(_ content: String, _ level: Int) {
        text += String(repeating: "  ", count: level) + content + "\n"
    }

    private func name(_ member: Member, _ schema: TableSchema?) -> String { schema?.key(member.key)?.name ?? member.key }

    private func isTable(_ member: Member, _ schema: TableSchema?) -> Bool {
        if member.node.isTable { return true }
        return !member.node.elements.isEmpty && member.node.elements.allSatisfy(\.isTable)
    }

    /// Declared keys in their order, then the others as they came; nothing for null.
    private func ordered(_ members: [Member], _ schema: TableSchema?) -> [Member] {
        let written = members.filter { !$0.node.isNull }
        guard let schema else { return written }
        let known = schema.keys.compactMap { key in written.last { $0.key.equalsIgnoringCase(key.name) } }
        return known + written.filter { schema.key($0.key) == nil }
    }
}

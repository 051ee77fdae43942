import TOMLKit

/// The text of `runners.config` while keys are added to it.
///
/// The chart puts it through a template. Signs that nobody types stand for what the template has to print, so that the text is TOML until
/// it is finished.
enum ConfigText {
    /// Stands for `{{`.
    private static let braces = "\u{F0000}"

    /// A text whose braces mean themselves.
    static func marked(_ text: String) -> String { text.replacing("{{", with: braces) }

    /// The text as it is written into the values.
    static func plain(_ text: String) -> String {
        text.replacing(braces, with: "{{ \"{{\" }}").replacing(ChartOutcome.namespace, with: "{{ .Release.Namespace }}")
    }

    /// Adds keys to the runner's table.
    ///
    /// - Parameters:
    ///   - missing: what the runner lacks, by path from its table on.
    ///   - comments: by the whole path.
    static func adding(_ missing: [ConfigDifference], _ comments: [String: String], to template: String) throws(ConversionFailure) -> String {
        let document = TOMLDocument(parsing: [UInt8](template.utf8))
        guard document.problems.isEmpty else {
            let names = missing.map { "`\($0.path)`" }.joined(separator: ", ")
            throw ConversionFailure(message: "`runners.config` is TOML only after its template has run; add \(names) to it by hand")
        }
        if template == "[[runners]]\n" { return plain(commented(ConfigWriter.text(runner: ConfigDifference.table(of: missing, withMarks)), missing, comments)) }
        var editor = TOMLEditor(document)
        for difference in missing {
            guard let node = difference.old else { continue }
            let config = ConfigFile(editor.document.bytes, target: Target(runner: .newestRunner))
            guard let path = config.tomlPath("runners[0].\(difference.path)") else {
                throw ConversionFailure(message: "`runners.config` writes `\(difference.path)` twice; `runnercfg lint` shows where")
            }
            do throws(TOMLEditError) {
                try editor.set(path, to: TOMLLiteral(node, marked))
            } catch {
                throw ConversionFailure(message: "`\(difference.path)` cannot be added to `runners.config`; add it by hand")
            }
        }
        return plain(commented(String(decoding: editor.document.bytes, as: UTF8.self), missing, comments))
    }

    /// The comments beside the keys they were written for.
    private static func commented(_ text: String, _ missing: [ConfigDifference], _ comments: [String: String]) -> String {
        let told = missing.filter { comments["runners." + $0.path] != nil }
        guard !told.isEmpty else { return text }
        let config = ConfigFile([UInt8](text.utf8))
        let edits = told.compactMap { difference -> Edit? in
            guard let member = config.runners.first?.node[path: DottedPath.keys(difference.path)], let comment = comments["runners." + difference.path] else { return nil }
            let end = config.text.lineEnd(member.statement.upperBound - 1)
            return .insert(" " + comment, at: config.text.bytes[safe: end - 1] == UInt8(ascii: "\n") ? end - 1 : end)
        }
        return String(decoding: Edit.apply(edits, to: config.text.bytes), as: UTF8.self)
    }

    private static func withMarks(_ node: Node) -> Node {
        var node = node
        switch node.value {
        case .string(let text): node.value = .string(marked(text))
        case .array(let elements): node.value = .array(elements.map(withMarks))
        case .table(let members):
            node.value = .table(members.map { member in
                var member = member
                member.node = withMarks(member.node)
                return member
            })
        case .null, .boolean, .integer, .float, .dateTime: break
        }
        return node
    }
}

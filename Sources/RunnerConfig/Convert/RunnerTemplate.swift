import TOMLKit

/// One runner of a config.toml as the text of `runners.config`, with its comments.
struct RunnerTemplate {
    let text: String
    let keepsComments: Bool

    /// - Parameters:
    ///   - index: which runner.
    ///   - paths: keys of its table that go elsewhere, as they are declared.
    init(_ config: ConfigFile, _ index: Int, without paths: [[String]]) {
        let elsewhere = [["url"], ["token"], ["name"]] + ConfigDifference.handedOut.sorted().map { [$0] } + paths
        if let text = Self.edited(config, index, without: elsewhere) {
            (self.text, keepsComments) = (text, config.runners.count > 1 || ConfigFile([UInt8](text.utf8)).comments.count == config.comments.count)
            return
        }
        var rest = config.runners[index].node.canonical(RunnerTable.schema)
        for path in elsewhere { rest.remove(path[...]) }
        text = ConfigWriter.text(runner: rest)
        keepsComments = config.comments.isEmpty
    }

    /// The file's own text with everything else taken away; nil where that cannot be done.
    private static func edited(_ config: ConfigFile, _ index: Int, without paths: [[String]]) -> String? {
        guard let runners = config.root.members.last(where: { $0.key.equalsIgnoringCase("runners") }), !runners.node.elements.isEmpty else { return nil }
        var editor = TOMLEditor(config.document)
        do throws(TOMLEditError) {
            // First what is most of the file: each edit reads the text again.
            try editor.keepOnly(TOMLPath([.key(runners.key), .element(index)]))
            for path in paths {
                guard var place = config.tomlPath("runners[\(index)]." + path.joined(separator: ".")) else { continue }
                place.steps[1] = .element(0)
                if editor.document[place] != nil { try editor.remove(place) }
            }
            for member in config.root.members.reversed() where !member.key.equalsIgnoringCase("runners") { try editor.remove(TOMLPath([.key(member.key)])) }
        } catch {
            return nil
        }
        var text = String(decoding: editor.document.bytes, as: UTF8.self).replacing("\r\n", with: "\n")[...]
        text = text.drop { $0 == "\n" || $0 == " " || $0 == "\t" }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text.isEmpty ? nil : text + "\n"
    }
}

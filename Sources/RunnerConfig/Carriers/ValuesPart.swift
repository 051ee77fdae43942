import YAMLLite

/// One of the things that give a release its values.
struct ValuesPart: Sendable {
    var place: YAMLPlace
    /// What of it only another program knows.
    var gaps = Gaps()
    /// It is a list of settings, `runners.secret` and the like: their names alone do not tell whose they are.
    var isSettings = false

    /// A mapping that stands at a place.
    static func mapping(_ place: YAMLPlace?) -> [ValuesPart] { place.map { [ValuesPart(place: $0)] } ?? [] }

    /// The documents of a text of its own.
    static func text(_ text: YAMLText, leaving gaps: Gaps = Gaps()) -> [ValuesPart] {
        text.documents.enumerated().map { ValuesPart(place: $1, gaps: $0 == 0 ? gaps : Gaps()) }
    }

    /// A text that stands at a place, which engines fill in before it is read.
    static func text(at place: YAMLPlace?, filledInBy engines: [TemplateEngine] = []) -> [ValuesPart] {
        text(place?.content, filledInBy: engines)
    }

    /// The same of a text that came out of something else.
    static func text(_ content: YAMLPlace.Content?, filledInBy engines: [TemplateEngine] = []) -> [ValuesPart] {
        guard let (bytes, map) = content else { return [] }
        let filled = FilledText(yaml: bytes, engines)
        return text(YAMLText(filled.bytes, map: map), leaving: filled.gaps.moved(by: map))
    }

    /// A list of settings, each with `name` and `value`; `forceString` makes a text of whatever is there.
    static func settings(_ entries: [YAMLPlace]) -> [ValuesPart] {
        guard let yaml = entries.first?.yaml else { return [] }
        var tree = SetAssignments(of: yaml.stream.bytes)
        for entry in entries.map(\.alone) { tree.set(entry, isText: entry["forceString"]?.node.boolean == true) }
        return settings(tree, of: yaml.stream.bytes, standingAt: yaml.map)
    }

    /// A mapping of settings: `runners.secret: token`.
    static func settings(in mapping: YAMLPlace?) -> [ValuesPart] {
        guard let mapping else { return [] }
        let yaml = mapping.yaml
        var tree = SetAssignments(of: yaml.stream.bytes)
        for member in mapping.alone.entries { tree.set(member.key.key, at: member.key.keyRange, member.place) }
        return settings(tree, of: yaml.stream.bytes, standingAt: yaml.map)
    }

    /// - Parameters:
    ///   - text: in which they stand.
    ///   - map: from there to the file.
    static func settings(_ tree: SetAssignments, of text: [UInt8], standingAt map: SourceMap = .identity) -> [ValuesPart] {
        guard !tree.isEmpty else { return [] }
        let values = HCLValuesText(tree.members, of: text)
        let gaps = Gaps(unknown: values.unknown).moved(by: map)
        return Self.text(YAMLText(values.bytes, map: values.map.through(map)), leaving: gaps).map { part in
            var part = part
            part.isSettings = true
            return part
        }
    }
}

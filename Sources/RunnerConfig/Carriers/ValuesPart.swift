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
        guard let file = entries.first?.yaml.stream.bytes else { return [] }
        var tree = SetAssignments(of: file)
        for entry in entries { tree.set(entry, isText: entry["forceString"]?.node.boolean == true) }
        return settings(tree, of: file)
    }

    /// A mapping of settings: `runners.secret: token`.
    static func settings(_ members: [(key: Member, place: YAMLPlace)]) -> [ValuesPart] {
        guard let file = members.first?.place.yaml.stream.bytes else { return [] }
        var tree = SetAssignments(of: file)
        for member in members { tree.set(member.key.key, at: member.key.keyRange, member.place) }
        return settings(tree, of: file)
    }

    static func settings(_ tree: SetAssignments, of file: [UInt8]) -> [ValuesPart] {
        guard !tree.isEmpty else { return [] }
        let values = HCLValuesText(tree.members, of: file)
        return text(YAMLText(values.bytes, map: values.map), leaving: Gaps(unknown: values.unknown)).map { part in
            var part = part
            part.isSettings = true
            return part
        }
    }
}

import YAMLLite

/// A configuration as a carrier finds it, before it is read.
struct Carried: Sendable {
    enum Content: Sendable {
        /// Values as Helm gets them for a release, and the key below which those of the Runner's chart stand in them, when they are another one's.
        case values(YAMLPlace, key: String?)
        /// A config.toml, with where each of its bytes stands in the file.
        case config([UInt8], SourceMap)
        /// A manifest of a Secret, or of something that makes one.
        case secret(Secret)
        /// The Secrets of a text that stands in the file.
        case secrets([Secret], YAMLText)
    }

    var content: Content
    var surroundings: Surroundings
    var gaps = Gaps()
    /// The entry of a ConfigMap or Secret in which it stands.
    var entry: String?

    init(_ content: Content, _ surroundings: Surroundings) {
        self.content = content
        self.surroundings = surroundings
    }

    /// Values that stand at a place, when they are the Runner's: the chart's name says so, or what is written there.
    static func values(at place: YAMLPlace?, _ surroundings: Surroundings) -> [Carried] {
        guard let place, place.node.isTable else { return [] }
        let keys = ChartValuesShape.keys(in: place.node, isForAnother: surroundings.isForAnother)
        return (keys.isEmpty && surroundings.isForRunner ? [nil] : keys).map { Carried(.values(place, key: $0), surroundings) }
    }

    /// Values that are a text of their own.
    static func values(in text: YAMLText, _ surroundings: Surroundings) -> [Carried] {
        text.documents.flatMap { values(at: $0, surroundings) }
    }

    /// Values that stand at a place as a text, which engines fill in before it is read.
    static func values(within place: YAMLPlace?, filledInBy engines: [TemplateEngine] = [], _ surroundings: Surroundings) -> [Carried] {
        values(within: place?.content, filledInBy: engines, surroundings)
    }

    /// Values that are a text at a place.
    static func values(within text: YAMLPlace.Content?, filledInBy engines: [TemplateEngine] = [], _ surroundings: Surroundings) -> [Carried] {
        guard let (bytes, map) = text else { return [] }
        let filled = FilledText(yaml: bytes, engines)
        return values(in: YAMLText(filled.bytes, map: map), surroundings).map { $0.leaving(filled.gaps.moved(by: map)) }
    }

    /// Values that stand as a list of settings, each with `name` and `value`; `forceString` makes a text of whatever is there.
    static func settings(_ entries: [YAMLPlace], _ surroundings: Surroundings) -> [Carried] {
        guard let file = entries.first?.yaml.stream.bytes else { return [] }
        var tree = SetAssignments(of: file)
        for entry in entries { tree.set(entry, isText: entry["forceString"]?.node.boolean == true) }
        return settings(tree, of: file, surroundings)
    }

    /// Values that stand as a mapping of settings: `runners.secret: token`.
    static func settings(_ members: [(key: Member, place: YAMLPlace)], _ surroundings: Surroundings) -> [Carried] {
        guard let file = members.first?.place.yaml.stream.bytes else { return [] }
        var tree = SetAssignments(of: file)
        for member in members { tree.set(member.key.key, at: member.key.keyRange, member.place) }
        return settings(tree, of: file, surroundings)
    }

    private static func settings(_ tree: SetAssignments, of file: [UInt8], _ surroundings: Surroundings) -> [Carried] {
        guard surroundings.isForRunner else { return [] }
        guard !tree.isEmpty else { return [] }
        let text = HCLValuesText(tree.members, of: file)
        return values(in: YAMLText(text.bytes, map: text.map), surroundings).map { $0.leaving(Gaps(unknown: text.unknown)) }
    }

    /// A config.toml that stands at a place as a text; nil when it is another program's.
    ///
    /// - Parameter isCertain: the name says that it is the Runner's, whatever is in it.
    static func config(within place: YAMLPlace?, filledInBy engines: [TemplateEngine] = [.some], isCertain: Bool = false, _ surroundings: Surroundings) -> Carried? {
        config(within: place?.content, filledInBy: engines, isCertain: isCertain, surroundings)
    }

    /// A config.toml that is a text at a place.
    static func config(within text: YAMLPlace.Content?, filledInBy engines: [TemplateEngine], isCertain: Bool, _ surroundings: Surroundings) -> Carried? {
        guard let (bytes, map) = text else { return nil }
        let filled = FilledText(toml: bytes, engines)
        guard isCertain || ConfigShape.fits(filled.bytes) else { return nil }
        return Carried(.config(filled.bytes, map), surroundings).leaving(filled.gaps.moved(by: map))
    }
}

extension Carried {
    /// The same, with what only another program knows.
    func leaving(_ gaps: Gaps) -> Carried {
        var carried = self
        carried.gaps += gaps
        return carried
    }

    /// The same, with what carries it where nothing closer to it does.
    func carried(in carrier: String?) -> Carried {
        var carried = self
        carried.surroundings.carrier = carried.surroundings.carrier ?? carrier
        return carried
    }

    var kind: FileKind {
        switch content {
        case .values: .values
        case .config: .config
        case .secret, .secrets: .secret
        }
    }

    var secret: Secret? {
        if case .secret(let secret) = content { secret } else { nil }
    }
}

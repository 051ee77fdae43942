import YAMLLite

/// A configuration as a carrier finds it, before it is read.
struct Carried: Sendable {
    enum Content: Sendable {
        /// Values as Helm gets them for a release, and the key below which those of the Runner's chart stand in them, when they are another one's.
        case values(ReleaseValues, key: String?)
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

    /// The values of a release, when they are the Runner's: the chart's name says so, or what is written there.
    ///
    /// - Parameter parts: the later over the earlier.
    static func release(_ parts: [ValuesPart], _ surroundings: Surroundings) -> [Carried] {
        let parts = parts.filter { $0.place.node.isTable && (surroundings.isForRunner || !$0.isSettings) }
        guard let first = parts.first else { return [] }
        var values = ReleaseValues(first.place)
        for part in parts.dropFirst() { values.lay(part.place) }
        var gaps = Gaps()
        for part in parts { gaps += part.gaps }
        let keys = ChartValuesShape.keys(in: values.node, isForAnother: surroundings.isForAnother)
        return (keys.isEmpty && surroundings.isForRunner ? [nil] : keys).map { Carried(.values(values, key: $0), surroundings).leaving(gaps) }
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

    /// The same, a Secret that the Operator uses being one.
    func marked(namedBy tokens: Set<String>) -> Carried {
        guard case .secret(let secret) = content else { return self }
        var carried = self
        carried.content = .secret(secret.marked(namedBy: tokens))
        return carried
    }

    var secret: Secret? {
        if case .secret(let secret) = content { secret } else { nil }
    }
}

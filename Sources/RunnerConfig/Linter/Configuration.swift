/// A configuration of a file, read: what rules look at.
public struct Configuration: Sendable {
    public var subject: Workspace.Subject
    public var surroundings: Surroundings
    var gaps = Gaps()

    /// What another program fills in, in the file.
    public var unknown: [Range<Int>] { gaps.unknown }

    /// The first place, in the file, that only another program can fill in and that a text made of this configuration shows all the same;
    /// nil when the text can be used as it is.
    ///
    /// - Parameters:
    ///   - text: made of the configuration.
    ///   - bytes: of the file.
    public func unfilledPlace(shownIn text: String, of bytes: [UInt8]) -> Range<Int>? {
        unknown.first { range in
            FilledText.standIns(for: bytes[range.clamped(to: 0..<bytes.count)]).contains { text.contains(String(decoding: $0, as: UTF8.self)) }
        }
    }

    /// The first place, in the file, of a credential that only another program can fill in: no Secret can be made of it.
    public var unfilledCredential: Range<Int>? {
        guard !unknown.isEmpty, let config = subject.config else { return nil }
        let places = RunnerSecrets.places(in: config)
        return unknown.first { range in places.contains { $0.overlaps(range) } }
    }

    public var kind: FileKind {
        switch subject {
        case .config: .config
        case .values: .values
        case .secret: .secret
        case .template: .template
        case .settings: .settings
        }
    }

    /// The versions it is judged by.
    public var target: Target {
        switch subject {
        case .config(let config): config.target
        case .values(let values): values.target
        case .secret(let secret): secret.target
        case .template(let template): template.target
        case .settings: Target()
        }
    }
}

extension Configuration {
    /// What a file holds, in order of place; nothing when it is none of ours.
    ///
    /// - Parameters:
    ///   - kind: what it is taken for, whatever it looks like; nil to find out.
    ///   - target: the versions that the user states.
    static func all(in file: InputFile, as kind: FileKind?, target: Target) -> [Configuration] {
        if let layers = file.layers { return Reading(file, target).layered(layers) }
        // Repairs are tried by the dozen: what is settled is not read again to be told.
        let recognised = kind.flatMap { Recognition.taken(for: $0, path: file.path, bytes: file.bytes) } ?? Recognition.of(path: file.path, bytes: file.bytes)
        guard let wanted = kind ?? recognised?.kind ?? (Recognition.isBelowDependency(file) ? .values : nil) else { return [] }
        let reading = Reading(file, target)
        if wanted == .documentation { return reading.configurations(DocumentationPage.carried(by: file.bytes)) }
        if let carrier = recognised?.carrier, kind == nil || kind == recognised?.kind { return reading.configurations(carrier.carried(by: file.bytes, filledInBy: recognised?.engines ?? [])) }
        let engines = recognised?.engines ?? TemplateEngine.named(file.path)?.engines ?? []
        switch wanted {
        case .config where recognised?.isYAML == true:
            let held = reading.manifests(engines, wanted)
            return held.contains { $0.kind == .config } ? held : [reading.config(engines)]
        case .config: return [reading.config(engines)]
        case .template: return [Configuration(subject: .template(ChartTemplate(path: file.path, file.bytes, target: target.stated(by: Surroundings()))), surroundings: Surroundings())]
        case .values, .secret: return reading.manifests(engines, wanted)
        case .settings: return [Configuration(subject: .settings(SettingsFile(file.bytes)), surroundings: Surroundings())]
        case .documentation, .toml, .yaml: return []
        }
    }

    /// Makes configurations of what carriers found in a file.
    private struct Reading {
        let file: InputFile
        let text: SourceText
        let target: Target

        init(_ file: InputFile, _ target: Target) {
            (self.file, text, self.target) = (file, SourceText(file.bytes), target)
        }

        /// The file as a config.toml.
        func config(_ engines: [TemplateEngine]) -> Configuration {
            let filled = FilledText(toml: file.bytes, engines)
            let config = ConfigFile(filled.bytes, in: text, map: .identity, origin: .file, target: target.stated(by: Surroundings()), hasBranches: filled.gaps.hasBranches)
            return Configuration(subject: .config(config), surroundings: Surroundings(), gaps: filled.gaps)
        }

        /// The values that layers make.
        func layered(_ layers: ValuesLayers) -> [Configuration] {
            guard let given = LayeredValues(layers) else { return [] }
            return configurations(given.keys(file.dependencies).map { Carried(.values(given.values, key: $0), given.surroundings).leaving(given.gaps) })
        }

        /// What the documents of a file hold; when that is nothing of the kind that is wanted, the whole file is taken for it.
        func manifests(_ engines: [TemplateEngine], _ kind: FileKind) -> [Configuration] {
            let filled = FilledText(yaml: file.bytes, engines)
            let yaml = YAMLText(filled.bytes)
            var found = YAMLCarriers.carried(by: yaml)
            if kind == .values { found += DependencyValues.carried(by: yaml, for: file.dependencies, beside: found) }
            if kind == .values, !found.contains(where: { $0.kind == .values || $0.kind == .config }) {
                found.append(Carried(.values(ReleaseValues(documentsOf: yaml), key: nil), Surroundings()))
            }
            found = found.map { $0.leaving(filled.gaps) }
            return configurations(found, secretsOf: yaml, isSecret: kind == .secret)
        }

        /// The Secrets of a file are looked at together.
        func configurations(_ carried: [Carried], secretsOf yaml: YAMLText? = nil, isSecret: Bool = false) -> [Configuration] {
            let target = target.stated(by: Surroundings())
            let secrets = carried.compactMap(\.secret).map { $0.marked(namedBy: file.operatorSecrets) }
            var found = carried.compactMap(configuration)
            if let yaml, !secrets.isEmpty || isSecret {
                let gaps = carried.first { $0.secret != nil }?.gaps ?? Gaps()
                found.append(Configuration(subject: .secret(SecretFile(secrets, of: yaml, in: text, target: target)), surroundings: Surroundings(), gaps: gaps))
            }
            return found
        }

        private func configuration(_ carried: Carried) -> Configuration? {
            var surroundings = carried.surroundings
            let subject: Workspace.Subject
            switch carried.content {
            case .values(let given, let key):
                if let release = file.release, surroundings.carrier == nil { surroundings = release.forFile }
                if let dependency = file.dependencies.first(where: { $0.key == key }), surroundings.chart == nil {
                    surroundings.stateChart(dependency.version, by: dependency.source)
                }
                let values = ValuesFile(given, key: key, surroundings, in: text, target: target, chart: file.chart)
                surroundings = values.surroundings
                subject = .values(values)
            case .config(let bytes, let map):
                subject = .config(ConfigFile(bytes, in: text, map: map, origin: .file, target: target.stated(by: surroundings), hasBranches: carried.gaps.hasBranches))
            case .secret: return nil
            case .secrets(let secrets, let yaml): subject = .secret(SecretFile(secrets, of: yaml, in: text, target: target.stated(by: Surroundings())))
            }
            return Configuration(subject: subject, surroundings: surroundings, gaps: carried.gaps)
        }
    }
}

/// A configuration of a file, read: what rules look at.
public struct Configuration: Sendable {
    public var subject: Workspace.Subject
    public var surroundings: Surroundings

    public var kind: FileKind {
        switch subject {
        case .config: .config
        case .values: .values
        case .secret: .secret
        case .template: .template
        }
    }

    /// The versions it is judged by.
    public var target: Target {
        switch subject {
        case .config(let config): config.target
        case .values(let values): values.target
        case .secret(let secret): secret.target
        case .template(let template): template.target
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
        let bytes = file.bytes
        switch kind ?? Recognition.kind(path: file.path, bytes: bytes) {
        case .config: return [Configuration(subject: .config(ConfigFile(bytes, target: target)), surroundings: Surroundings())]
        case .template: return [Configuration(subject: .template(ChartTemplate(path: file.path, bytes, target: target)), surroundings: Surroundings())]
        case .values, .secret:
            let yaml = YAMLText(bytes)
            let read = Reading(yaml, SourceText(bytes), target, file.chart)
            let found = read.configurations(YAMLCarriers.carried(by: yaml))
            guard found.isEmpty || kind.map({ wanted in !found.contains { $0.kind == wanted } }) == true else { return found }
            // What the user says it is, or what its lines tell although it is broken.
            let asWhole: Carried.Content? = kind == .secret || kind == nil ? nil : .values(YAMLPlace(yaml, document: 0))
            return found + read.configurations(asWhole.map { [Carried($0, Surroundings())] } ?? [], withEmptySecret: asWhole == nil)
        case .toml, .yaml, nil: return []
        }
    }

    /// Makes configurations of what carriers found.
    private struct Reading {
        let yaml: YAMLText
        let text: SourceText
        let target: Target
        let chart: GivenChart?

        init(_ yaml: YAMLText, _ text: SourceText, _ target: Target, _ chart: GivenChart?) {
            (self.yaml, self.text, self.target, self.chart) = (yaml, text, target, chart)
        }

        /// The Secrets of a file are looked at together.
        func configurations(_ carried: [Carried], withEmptySecret: Bool = false) -> [Configuration] {
            let secrets = carried.compactMap(\.secret)
            var found = carried.compactMap(configuration)
            if !secrets.isEmpty || withEmptySecret {
                found.append(Configuration(subject: .secret(SecretFile(secrets, of: yaml, in: text, target: target)), surroundings: Surroundings()))
            }
            return found
        }

        private func configuration(_ carried: Carried) -> Configuration? {
            let surroundings = carried.surroundings
            switch carried.content {
            case .values(let place):
                return Configuration(subject: .values(ValuesFile(at: place, surroundings, in: text, target: target, chart: chart)), surroundings: surroundings)
            case .config(let bytes, let map):
                let file = ConfigFile(bytes, in: text, map: map, origin: .file, target: target.stated(by: surroundings))
                return Configuration(subject: .config(file), surroundings: surroundings)
            case .secret: return nil
            }
        }
    }
}

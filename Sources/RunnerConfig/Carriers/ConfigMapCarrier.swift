/// Files that are mounted from a ConfigMap: also those of the GitLab Runner Operator.
struct ConfigMapCarrier: ManifestCarrier {
    let name = "ConfigMap"
    let summary = "each entry of `data` that is a config.toml, a config.template.toml, values, or a script that writes one of them"
    let example = CarrierExample(
        "configmap.yaml", "unknown-key",
        """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: runner-config
        data:
          config.toml: |
            concurrent = 4
            «check_intervall» = 3

        """)

    func carried(by document: YAMLPlace) -> [Carried]? {
        guard document.kind == "ConfigMap" else { return nil }
        return MountedFile.carried(by: document["data"], Surroundings(carrier: name))
    }
}

/// A text that stands under the name of a file.
enum MountedFile {
    /// The configurations in the entries of a ConfigMap or Secret.
    ///
    /// - Parameter isEncoded: they are Base64.
    static func carried(by entries: YAMLPlace?, isEncoded: Bool = false, _ surroundings: Surroundings) -> [Carried] {
        (entries?.members ?? []).flatMap { key, place in
            (isEncoded ? carried(byDecoded: place, named: key, surroundings) : carried(by: place, named: key, surroundings)).map { carried in
                var carried = carried
                carried.entry = key
                return carried
            }
        }
    }

    /// The configurations in it: by the name's ending and, for names that everybody uses, by what it holds.
    static func carried(by place: YAMLPlace, named name: String, _ surroundings: Surroundings, filledInBy usual: [TemplateEngine] = []) -> [Carried] {
        carried(by: place.content, named: name, surroundings, filledInBy: usual + [.some])
    }

    /// The same in Base64, in which no other program fills in anything.
    static func carried(byDecoded place: YAMLPlace, named name: String, _ surroundings: Surroundings) -> [Carried] {
        carried(by: place.decoded, named: name, surroundings, filledInBy: [])
    }

    private static func carried(by text: YAMLPlace.Content?, named name: String, _ surroundings: Surroundings, filledInBy usual: [TemplateEngine]) -> [Carried] {
        guard let text else { return [] }
        let (plain, named) = TemplateEngine.named(name) ?? (name, [])
        // Many programs have a config.toml.
        if plain.hasSuffix(".toml") {
            return [Carried.config(within: text, filledInBy: named + usual, isCertain: name.contains("gitlab-runner"), surroundings)].compactMap { $0 }
        }
        if plain.hasSuffix(".yaml") || plain.hasSuffix(".yml") {
            return Carried.release(ValuesPart.text(text, filledInBy: named + usual.filter { $0 != .some }), surroundings)
        }
        if plain.hasSuffix(".sh") { return ShellScript.carried(by: text.bytes, map: text.map, as: surroundings.carrier ?? "", filledInBy: named) }
        return []
    }
}

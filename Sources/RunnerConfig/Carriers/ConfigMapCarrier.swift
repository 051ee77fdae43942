/// Files that are mounted from a ConfigMap: also those of the GitLab Runner Operator.
struct ConfigMapCarrier: ManifestCarrier {
    let name = "ConfigMap"
    let summary = "each entry of `data` that is a config.toml, a config.template.toml, or values"
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
    static func carried(by entries: YAMLPlace?, _ surroundings: Surroundings) -> [Carried] {
        (entries?.members ?? []).flatMap { key, place in
            carried(by: place, named: key, surroundings).map { carried in
                var carried = carried
                carried.entry = key
                return carried
            }
        }
    }

    /// The configurations in it: by the name's ending and, for names that everybody uses, by what it holds.
    static func carried(by place: YAMLPlace, named name: String, _ surroundings: Surroundings, filledInBy usual: [TemplateEngine] = []) -> [Carried] {
        let (plain, named) = TemplateEngine.named(name) ?? (name, [])
        let engines = usual + named
        // Many programs have a config.toml.
        if plain.hasSuffix(".toml") {
            return [Carried.config(within: place, filledInBy: engines + [.some], isCertain: name.contains("gitlab-runner"), surroundings)].compactMap { $0 }
        }
        if plain.hasSuffix(".yaml") || plain.hasSuffix(".yml") { return Carried.release(ValuesPart.text(at: place, filledInBy: engines), surroundings) }
        return []
    }
}

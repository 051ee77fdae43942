/// What the releases of a file take from ConfigMaps and Secrets beside them.
struct ReleaseInputs {
    /// An entry of a ConfigMap or Secret.
    struct Entry: Hashable {
        var kind: String
        var name: String
        var key: String
    }

    private var texts: [Entry: YAMLPlace.Content] = [:]
    private var taken: Set<Entry> = []

    init(_ documents: [YAMLPlace]) {
        guard documents.count > 1 else { return }
        let wanted = Set(documents.flatMap(HelmRelease().inputs))
        guard !wanted.isEmpty else { return }
        for document in documents {
            for (entry, text) in Self.entries(of: document) where wanted.contains(entry) {
                texts[entry] = text
                taken.insert(entry)
            }
        }
    }

    /// The configurations of a release that takes something from beside it; nil for all other documents.
    func carried(by document: YAMLPlace) -> [Carried]? {
        let inputs = HelmRelease().inputs(of: document).compactMap { texts[$0] }
        return inputs.isEmpty ? nil : HelmRelease().carried(by: document, over: inputs.flatMap { ValuesPart.text($0) })
    }

    /// What a document carries, but for what a release takes of it.
    func without(_ document: YAMLPlace, _ found: [Carried]) -> [Carried] {
        guard !taken.isEmpty else { return found }
        let keys = Set(Self.entries(of: document).map(\.entry).filter(taken.contains).map(\.key))
        return found.filter { $0.entry.map { !keys.contains($0) } ?? true }
    }

    private static func entries(of document: YAMLPlace) -> [(entry: Entry, text: YAMLPlace.Content?)] {
        guard let kind = document.kind, let name = document["metadata", "name"]?.string else { return [] }
        return ["data", "stringData"].flatMap { section in
            (document[section]?.members ?? []).map { key, place in
                (Entry(kind: kind, name: name, key: key), kind == "Secret" && section == "data" ? place.decoded : place.content)
            }
        }
    }
}

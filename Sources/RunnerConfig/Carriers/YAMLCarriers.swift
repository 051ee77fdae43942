/// Finds what YAML texts carry.
enum YAMLCarriers {
    /// The configurations of a text, document by document: the first carrier that knows a document decides, and a document that none
    /// knows may be values as they are.
    ///
    /// - Parameter surroundings: of such values.
    static func carried(by yaml: YAMLText, _ surroundings: Surroundings = Surroundings()) -> [Carried] {
        let documents = yaml.documents.flatMap(manifests)
        let sources = documents.count > 1 ? HelmRelease().sources(in: documents) : [:]
        let templates = documents.count > 1 ? RunnerResource().templates(in: documents) : []
        return documents.flatMap { document in
            let found = Carriers.manifests.lazy.compactMap { $0.carried(by: document) }.first ?? Carried.values(at: document, surroundings)
            if let template = RunnerResource.carried(by: document, templates) { return found.filter { $0.entry != template.entry } + [template] }
            return sources.isEmpty ? found : released(found, by: document, sources)
        }
    }

    /// The same of a text that stands in a file of another language, whose Secrets are looked at by themselves.
    static func carried(within yaml: YAMLText, _ surroundings: Surroundings) -> [Carried] {
        let found = carried(by: yaml, surroundings)
        let secrets = found.compactMap(\.secret)
        return found.filter { $0.secret == nil }.map { $0.carried(in: surroundings.carrier) }
            + (secrets.isEmpty ? [] : [Carried(.secrets(secrets, yaml), Surroundings(carrier: surroundings.carrier))])
    }

    /// A document, or the manifests of a list of them: Secrets of a list are looked at together.
    private static func manifests(_ document: YAMLPlace) -> [YAMLPlace] {
        switch document.kind {
        case "List": document["items"].map { $0.elements.contains { $0.kind == "Secret" } ? [document] : $0.elements } ?? []
        case "Template": document["objects"]?.elements ?? []
        default: [document]
        }
    }

    /// What a ConfigMap or Secret carries, the values of which a release in the same file takes.
    private static func released(_ found: [Carried], by document: YAMLPlace, _ sources: [HelmRelease.Source: Surroundings]) -> [Carried] {
        guard let kind = document.kind, let name = document["metadata", "name"]?.string else { return found }
        return ["data", "stringData"].reduce(found) { found, section in
            (document[section]?.members ?? []).reduce(found) { found, member in
                guard let surroundings = sources[HelmRelease.Source(kind: kind, name: name, key: member.key)] else { return found }
                let text = kind == "Secret" && section == "data" ? member.place.decoded : member.place.content
                return found.filter { $0.entry != member.key } + Carried.values(within: text, surroundings)
            }
        }
    }
}

extension YAMLPlace {
    /// What a manifest calls itself; nil for a document that is none.
    var kind: String? { node["kind"]?.node.string }

    /// The group of a manifest's `apiVersion`: `helm.toolkit.fluxcd.io`.
    var group: Substring { (node["apiVersion"]?.node.string ?? "").prefix { $0 != "/" } }
}

extension Surroundings {
    /// What a carrier states about a release of a chart.
    ///
    /// - Parameters:
    ///   - chart: its name, or where it comes from: `gitlab/gitlab-runner`, `oci://registry/gitlab-runner`, a folder.
    ///   - key: where its version stands.
    init(_ carrier: String, chart: String?, version: String?, key: String, release: String? = nil, namespace: String? = nil) {
        self.init(carrier: carrier)
        let name = chart?.split(separator: "/").last.map(String.init)
        isForRunner = name == GivenChart.usualName
        // A copy goes by a name of its own.
        isForAnother = name.map { !isForRunner && !$0.contains("{") && !($0.contains("gitlab") && $0.contains("runner")) } ?? false
        // The version of a chart around the Runner's says nothing of this one.
        if isForRunner { stateChart(version, by: "`\(key)`") }
        self.release = release
        self.namespace = namespace
    }
}

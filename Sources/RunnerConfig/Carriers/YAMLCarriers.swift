/// Finds what YAML texts carry.
enum YAMLCarriers {
    /// The configurations of a text, document by document: the first carrier that knows a document decides. Those that none knows may be
    /// values as they are, all of one release.
    ///
    /// - Parameter surroundings: of such values.
    static func carried(by yaml: YAMLText, _ surroundings: Surroundings = Surroundings()) -> [Carried] {
        let documents = yaml.documents.flatMap(manifests)
        let inputs = ReleaseInputs(documents)
        let templates = documents.count > 1 ? RunnerResource().templates(in: documents) : []
        let tokens = Set(documents.count > 1 ? RunnerResource.tokenSecrets(in: documents) : [])
        var bare: [YAMLPlace] = []
        let found = documents.flatMap { document -> [Carried] in
            if let taken = inputs.carried(by: document) { return taken }
            guard let found = Carriers.manifests.lazy.compactMap({ $0.carried(by: document) }).first else {
                if document.kind == nil { bare.append(document) }
                return []
            }
            if let template = RunnerResource.carried(by: document, templates) { return found.filter { $0.entry != template.entry } + [template] }
            return inputs.without(document, found).map { $0.marked(namedBy: tokens) }
        }
        return found + Carried.release(bare.flatMap(ValuesPart.mapping), surroundings)
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

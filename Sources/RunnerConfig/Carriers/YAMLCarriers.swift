/// Finds what YAML texts carry.
enum YAMLCarriers {
    /// The configurations of a text, document by document: the first carrier that knows a document decides. Those that none knows may be
    /// values as they are, all of one release.
    static func carried(by yaml: YAMLText) -> [Carried] {
        let documents = yaml.documents.flatMap(manifests)
        let inputs = ReleaseInputs(documents)
        var bare: [YAMLPlace] = []
        let found = documents.flatMap { document -> [Carried] in
            if let taken = inputs.carried(by: document) { return taken }
            if let found = Carriers.manifests.lazy.compactMap({ $0.carried(by: document) }).first { return inputs.without(document, found) }
            if document.kind == nil { bare.append(document) }
            return []
        }
        return found + Carried.release(bare.flatMap(ValuesPart.mapping), Surroundings())
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

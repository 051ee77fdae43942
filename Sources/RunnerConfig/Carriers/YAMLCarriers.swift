/// Finds what YAML texts carry.
enum YAMLCarriers {
    /// The configurations of a text, document by document: the first carrier that knows a document decides, and a document that none
    /// knows may be values as they are.
    static func carried(by yaml: YAMLText) -> [Carried] {
        yaml.documents.flatMap { document in
            Carriers.manifests.lazy.compactMap { $0.carried(by: document) }.first ?? Carried.values(at: document, Surroundings())
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
        // The version of a chart around the Runner's says nothing of this one.
        if isForRunner { stateChart(version, by: "`\(key)`") }
        self.release = release
        self.namespace = namespace
    }
}

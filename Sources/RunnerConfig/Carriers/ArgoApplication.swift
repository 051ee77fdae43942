/// An application of Argo CD, with one source or several.
struct ArgoApplication: ManifestCarrier {
    let name = "Argo CD Application"
    let summary = "`helm.values`, `helm.valuesObject` and `helm.parameters` of `spec.source` and of each of `spec.sources`; chart and version from `chart` and `targetRevision`"
    let example = CarrierExample(
        "application.yaml", "legacy-chart-value",
        """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata:
          name: gitlab-runner
        spec:
          source:
            repoURL: https://charts.gitlab.io
            chart: gitlab-runner
            targetRevision: 0.86.0
            helm:
              values: |
                gitlabUrl: https://gitlab.acme.dev
                runners:
                  «privileged»: true
          destination:
            namespace: ci

        """)

    func carried(by document: YAMLPlace) -> [Carried]? {
        guard document.kind == "Application" else { return nil }
        return document["spec"].map { Self.carried(in: $0, as: name, release: document["metadata", "name"]?.string) } ?? []
    }

    /// The values of an application's `spec`.
    static func carried(in spec: YAMLPlace, as name: String, release: String?, filledInBy engines: [TemplateEngine] = []) -> [Carried] {
        sources(of: spec, as: name, release: release).flatMap { source, surroundings in
            // Of the two only the object counts.
            let values = source["helm", "valuesObject"].map(ValuesPart.mapping) ?? ValuesPart.text(at: source["helm", "values"], filledInBy: engines)
            return Carried.release(values + ValuesPart.settings(source["helm", "parameters"]?.elements ?? []), surroundings)
        }
    }

    func references(in document: YAMLPlace) -> [ValuesReference] {
        guard document.kind == "Application", let spec = document["spec"] else { return [] }
        return Self.sources(of: spec, as: name, release: document["metadata", "name"]?.string).filter(\.surroundings.isForRunner).flatMap { source, surroundings in
            (source["helm", "valueFiles"]?.elements ?? []).compactMap(\.string).map { ValuesReference(path: $0, surroundings: surroundings) }
        }
    }

    private static func sources(of spec: YAMLPlace, as name: String, release: String?) -> [(source: YAMLPlace, surroundings: Surroundings)] {
        let sources = [spec["source"].map { ($0, "spec.source") }].compactMap { $0 }
            + (spec["sources"]?.elements ?? []).enumerated().map { ($1, "spec.sources[\($0)]") }
        return sources.map { source, key in
            let chart = source["chart"] ?? source["path"]
            let surroundings = Surroundings(
                name, chart: chart?.string, version: source["targetRevision"]?.string, key: "\(key).targetRevision",
                release: (source["helm", "releaseName"])?.string ?? release, namespace: spec["destination", "namespace"]?.string)
            return (source, surroundings)
        }
    }
}

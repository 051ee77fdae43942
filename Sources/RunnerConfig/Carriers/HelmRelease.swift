/// A release as Flux installs it.
struct HelmRelease: ManifestCarrier {
    let name = "Flux HelmRelease"
    let summary = "`spec.values`, and what `spec.valuesFrom` names in ConfigMaps and Secrets of the same file; chart and version from `spec.chart.spec` (`spec.chart` in v1), release and namespace from `spec` or `metadata`"
    let example = CarrierExample(
        "release.yaml", "legacy-chart-value",
        """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata:
          name: gitlab-runner
          namespace: ci
        spec:
          chart:
            spec:
              chart: gitlab-runner
              version: 0.86.0
          values:
            gitlabUrl: https://gitlab.acme.dev
            runners:
              secret: runner-token
              «privileged»: true

        """)

    func carried(by document: YAMLPlace) -> [Carried]? {
        guard document.kind == "HelmRelease" else { return nil }
        return Carried.values(at: document["spec", "values"], surroundings(of: document))
    }

    private func surroundings(of document: YAMLPlace) -> Surroundings {
        // Flux v1 has the chart's name and version one step higher, and no name where it comes from Git.
        let chart = document["spec", "chart", "spec"] ?? document["spec", "chart"]
        let key = document["spec", "chart", "spec"] == nil ? "spec.chart.version" : "spec.chart.spec.version"
        return Surroundings(
            name, chart: (chart?["chart"] ?? chart?["name"] ?? chart?["path"])?.string, version: chart?["version"]?.string, key: key,
            release: (document["spec", "releaseName"] ?? document["metadata", "name"])?.string,
            namespace: (document["spec", "targetNamespace"] ?? document["metadata", "namespace"])?.string)
    }

    /// An entry of a ConfigMap or Secret that a release takes values from.
    struct Source: Hashable {
        var kind: String
        var name: String
        var key: String
    }

    /// What the releases of some documents take values from, and what they state about them.
    func sources(in documents: [YAMLPlace]) -> [Source: Surroundings] {
        var sources: [Source: Surroundings] = [:]
        for document in documents where document.kind == "HelmRelease" {
            let surroundings = surroundings(of: document)
            for entry in document["spec", "valuesFrom"]?.elements ?? [] {
                // With a path, the entry is one value and no mapping.
                guard let kind = entry["kind"]?.string, let name = entry["name"]?.string, entry["targetPath"] == nil else { continue }
                sources[Source(kind: kind, name: name, key: entry["valuesKey"]?.string ?? "values.yaml")] = surroundings
            }
        }
        return sources
    }
}

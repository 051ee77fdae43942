/// A release as Flux installs it.
struct HelmRelease: ManifestCarrier {
    let name = "Flux HelmRelease"
    let summary = "`spec.values`, and what `spec.valuesFrom` names in ConfigMaps and Secrets of the same file, or in files that a `configMapGenerator` beside it takes; chart and version from `spec.chart.spec` (`spec.chart` in v1), release and namespace from `spec` or `metadata`"
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
        return carried(by: document, over: [])
    }

    /// - Parameter inputs: what the release takes from elsewhere; its own values lie over that.
    func carried(by document: YAMLPlace, over inputs: [ValuesPart]) -> [Carried] {
        Carried.release(inputs + ValuesPart.mapping(document["spec", "values"]), surroundings(of: document))
    }

    private func surroundings(of document: YAMLPlace) -> Surroundings {
        // Flux v1 has the chart's name and version one step higher, and no name where it comes from Git.
        let chart = document["spec", "chart", "spec"] ?? document["spec", "chart"]
        let key = document["spec", "chart", "spec"] == nil ? "spec.chart.version" : "spec.chart.spec.version"
        var surroundings = Surroundings(
            name, chart: (chart?["chart"] ?? chart?["name"] ?? chart?["path"])?.string, version: chart?["version"]?.string, key: key,
            release: (document["spec", "releaseName"] ?? document["metadata", "name"])?.string,
            namespace: (document["spec", "targetNamespace"] ?? document["metadata", "namespace"])?.string)
        surroundings.holdsAllValues = document["spec", "valuesFrom"]?.elements.isEmpty ?? true
        return surroundings
    }

    func references(in document: YAMLPlace) -> [ValuesReference] {
        guard document.kind == "HelmRelease" else { return [] }
        let surroundings = surroundings(of: document)
        return surroundings.isForRunner ? inputs(of: document).map { ValuesReference(path: "", surroundings: surroundings, entry: $0) } : []
    }

    /// The entries of ConfigMaps and Secrets that a release takes values from, in its order.
    func inputs(of document: YAMLPlace) -> [ReleaseInputs.Entry] {
        guard document.kind == "HelmRelease" else { return [] }
        return (document["spec", "valuesFrom"]?.elements ?? []).compactMap { entry in
            // With a path, the entry is one value and no mapping.
            guard let kind = entry["kind"]?.string, let name = entry["name"]?.string, entry["targetPath"] == nil else { return nil }
            return ReleaseInputs.Entry(kind: kind, name: name, key: entry["valuesKey"]?.string ?? "values.yaml")
        }
    }
}

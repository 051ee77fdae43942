/// A release as Flux installs it.
struct HelmRelease: ManifestCarrier {
    let name = "Flux HelmRelease"
    let summary = "`spec.values`; chart and version from `spec.chart.spec` (`spec.chart` in v1), release and namespace from `spec` or `metadata`"
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
        // Flux v1 has the chart's name and version one step higher, and no name where it comes from Git.
        let chart = document["spec", "chart", "spec"] ?? document["spec", "chart"]
        let key = document["spec", "chart", "spec"] == nil ? "spec.chart.version" : "spec.chart.spec.version"
        let surroundings = Surroundings(
            name, chart: (chart?["chart"] ?? chart?["name"] ?? chart?["path"])?.string, version: chart?["version"]?.string, key: key,
            release: (document["spec", "releaseName"] ?? document["metadata", "name"])?.string,
            namespace: (document["spec", "targetNamespace"] ?? document["metadata", "namespace"])?.string)
        return Carried.values(at: document["spec", "values"], surroundings)
    }
}
